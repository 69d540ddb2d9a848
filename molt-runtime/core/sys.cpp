// The module sys.
#include <stdlib.h>
#include <string.h>

#include "core/alloc.h"
#include "core/module.h"
#include "core/struct_sequence.h"
#include "error/display.h"
#include "error/exception.h"
#include "error/frames.h"
#include "gen/generator.h"
#include "io/stdio.h"
#include "types/number/int.h"

namespace molt {

void setRecursionLimit(int64_t frames);

namespace {

Value sysExit(const Value* a) {
  Ref exc(exceptionFrom(Value::fromObject(&molt_exc_SystemExit), a[0] && !a[0].isNone() ? a[0] : kNoValue));
  return exc ? raiseValue(exc) : Fail{};
}
Value excInfo(const Value*) {
  Value e = currentHandled();
  if (!e) return tupleOf(kNone, kNone, kNone);
  Ref tb(getAttr(e, "__traceback__"));
  return tupleOf(Value::fromObject(static_cast<Object*>(typeOf(e))), e, tb.get());
}
Value exception(const Value*) {
  Value e = currentHandled();
  return e ? retained(e) : kNone;
}
Value getFrame(const Value* a) {
  int64_t depth = 0;
  if (a[0] && !indexAsI64(a[0], &depth, &molt_exc_OverflowError)) return kNoValue;
  return liveFrame(depth);
}
Value getFrameModuleName(const Value* a) {
  int64_t depth = 0;
  if (a[0] && !indexAsI64(a[0], &depth, &molt_exc_OverflowError)) return kNoValue;
  LiveFrame f;
  if (!liveFrameAt(depth, &f) || !f.code->module || !f.code->module->globals) return kNone;
  Value name = dictGetStrBorrowed(Value::fromObject(f.code->module->globals), "__name__");
  return name ? retained(name) : kNone;
}
Value getRecursion(const Value*) { return newInt(state().recursionLimit); }
Value setRecursion(const Value* a) {
  int64_t n;
  if (!indexAsI64(a[0], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 1) return raiseValueError("recursion limit must be greater or equal than 1");
  setRecursionLimit(n);
  return kNone;
}
Value internText(const Value* a) {
  if (!isExact(a[0], &molt_type_str)) return raiseTypeError("can't intern %T", a[0]);
  return internValue(a[0]);
}
Value getRefcount(const Value* a) { return a[0].isObject() ? newInt(static_cast<int64_t>(a[0].object()->refcount) + 1) : newInt(4294967295); }
Value getSizeof(const Value* args, int64_t nargs, Value) {
  if (nargs < 1) return raiseTypeError("getsizeof() missing required argument 'object' (pos 1)");
  Value r = callMethod(args[0], "__sizeof__", nullptr, 0);
  if (r && !isInt(r)) {
    decref(r);
    r = raiseTypeError("an integer is required");
  }
  if (!r && nargs > 1 && pendingIs(&molt_exc_TypeError)) {
    clearPending();
    return retained(args[1]);
  }
  if (r && intSign(r) < 0) {
    decref(r);
    return raiseValueError("__sizeof__() should return >= 0");
  }
  return r;
}
Value getMaxDigits(const Value*) { return newInt(intMaxStrDigits); }
Value setMaxDigits(const Value* a) {
  int64_t n;
  if (!indexAsI64(a[0], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n != static_cast<int32_t>(n)) return raise(&molt_exc_OverflowError, "Python int too large to convert to C int");
  if (n != 0 && n < 640) return raiseValueError("maxdigits must be 0 or larger than 640");
  intMaxStrDigits = n;
  return kNone;
}
Value getDefaultEncoding(const Value*) { return newStr("utf-8"); }
Value isFinalizing(const Value*) { return Value::fromBool(state().finalizing); }
Value refuseTrace(const Value*) { return raise(&molt_exc_NotImplementedError, "compiled programs cannot be traced (sys.settrace, sys.setprofile)"); }
Value getTrace(const Value*) { return kNone; }
Value displayHook(const Value* a) {
  if (a[0].isNone()) return kNone;
  Ref r(reprOf(a[0]));
  if (!r) return kNoValue;
  writeStdText(1, r);
  Ref nl(newStr("\n"));
  writeStdText(1, nl);
  return kNone;
}
// The report about an uncaught exception; finalisers of the library and programs call it too.
Value exceptHook(const Value* a) {
  if (!isSubtype(typeOf(a[1]), &molt_exc_BaseException)) {
    Ref text(formatStr("TypeError: print_exception(): Exception expected for value, %T found\n", a[1]));
    if (text) writeStdText(2, text);
    return kNone;
  }
  if (!a[2].isNone()) {
    Ref set(callMethod(a[1], "with_traceback", &a[2], 1));
    if (!set) return kNoValue;
  }
  Ref text(renderException(a[1], RenderOptions()));
  if (!text) return kNoValue;
  writeStdText(2, text);
  return kNone;
}
// What is told of an exception that nobody can catch: (exc_type, exc_value, exc_traceback, err_msg, object).
Value unraisableHook(const Value* a) {
  Ref value(getAttr(a[0], internStr("exc_value"))), type(getAttr(a[0], internStr("exc_type")));
  Ref message(getAttr(a[0], internStr("err_msg"))), object(getAttr(a[0], internStr("object")));
  if (!value || !type || !message || !object) return kNoValue;
  if (!isSubtype(typeOf(value), &molt_exc_BaseException)) value = Ref(exceptionFrom(type, kNoValue));
  if (!value) return kNoValue;
  if (message.get().isNone()) showUnraisable("Exception ignored in", value, object);
  else {
    Ref text(strOf(message));
    StrBuilder head;
    if (!text) return kNoValue;
    head.str(text);
    head.put(0);
    Ref line(head.finish());
    showUnraisable(reinterpret_cast<const char*>(asStr(line)->data()), value, object);
  }
  return kNone;
}
Value breakpointHook(const Value*, int64_t, Value) {
  return raise(&molt_exc_NotImplementedError, "breakpoint() needs a debugger of Python source; compiled programs are debugged with native tools");
}
constinit double switchInterval = 0.005;
constinit Value auditHooks = {};
Value getSwitchInterval(const Value*) { return newFloat(switchInterval); }
Value setSwitchInterval(const Value* a) {
  double seconds;
  if (!toDouble(a[0], &seconds)) return kNoValue;
  if (!(seconds > 0)) return raiseValueError("switch interval must be strictly positive");
  switchInterval = seconds;
  return kNone;
}
Value getOriginDepth(const Value*) { return newInt(coroutineOriginDepth); }
Value setOriginDepth(const Value* a) {
  int64_t n;
  if (!indexAsI64(a[0], &n, &molt_exc_OverflowError)) return kNoValue;
  if (n < 0) return raiseValueError("depth must be >= 0");
  coroutineOriginDepth = n;
  return kNone;
}
Value getAsyncGenHooks(const Value*) {
  static constinit Value type = {};
  if (!type.bits) {
    const char* names[] = {"firstiter", "finalizer"};
    type = newRecordType("builtins", "asyncgen_hooks", names, 2);
    if (!type.bits) return kNoValue;
    registerRoot(&type);
  }
  Value hooks[] = {retained(asyncGenFirstIter.bits ? asyncGenFirstIter : kNone), retained(asyncGenFinalizer.bits ? asyncGenFinalizer : kNone)};
  return newRecord(type, hooks, 2);
}
Value setAsyncGenHooks(const Value* a) {
  static constexpr const char* kNames[] = {"firstiter", "finalizer"};
  for (int i = 1; i >= 0; --i)
    if (a[i].bits && !a[i].isNone() && !isCallable(a[i])) return raiseTypeError("callable %s expected, got %T", kNames[i], a[i]);
  Value both[2] = {a[0].bits ? a[0] : kEllipsis, a[1].bits ? a[1] : kEllipsis};
  return asyncSetHooks(both);
}
Value addAuditHook(const Value* a) {
  if (!auditHooks.bits) {
    auditHooks = newList(0);
    registerRoot(&auditHooks);
  }
  return auditHooks.bits && listAppend(auditHooks, a[0]) ? kNone : kNoValue;
}
Value audit(const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("sys.audit() takes no keyword arguments");
  if (!nargs) return raiseTypeError("audit() missing 1 required positional argument: 'event'");
  if (!isStr(args[0])) return raiseTypeError("expected str for argument 'event', not %T", args[0]);
  if (!auditHooks.bits) return kNone;
  Ref rest(newTupleOf(args + 1, nargs - 1));
  for (int64_t i = 0; i < listLength(auditHooks); ++i) {
    Ref hook(listGet(auditHooks, i));
    Ref r(call2(hook, args[0], rest));
    if (!r) return kNoValue;
  }
  return kNone;
}
Value callTracing(const Value* a) {
  if (!isTuple(a[1])) return raiseTypeError("call_tracing() argument 2 must be tuple, not %T", a[1]);
  return call(a[0], asTuple(a[1])->items(), asTuple(a[1])->length, kNoValue);
}
Value never(const Value*) { return kFalse; }
Value getFilesystemEncodeErrors(const Value*) { return newStr("surrogateescape"); }

constexpr NativeMethod kRows[] = {
    {"exit", "(status=None, /)", sysExit, nullptr, "Exit the interpreter by raising SystemExit(status).", kStaticMethod},
    {"exc_info", "()", excInfo, nullptr, "Return current exception information: (type, value, traceback).", kStaticMethod},
    {"exception", "()", exception, nullptr, "Return the current exception.", kStaticMethod},
    {"_getframe", "(depth=0, /)", getFrame, nullptr, "Return a frame object from the call stack.", kStaticMethod},
    {"_getframemodulename", "(depth=0)", getFrameModuleName, nullptr, "Return the name of the module for a calling frame.", kStaticMethod},
    {"getrecursionlimit", "()", getRecursion, nullptr, nullptr, kStaticMethod},
    {"setrecursionlimit", "(limit, /)", setRecursion, nullptr, nullptr, kStaticMethod},
    {"intern", "(string, /)", internText, nullptr, nullptr, kStaticMethod},
    {"getrefcount", "(object, /)", getRefcount, nullptr, nullptr, kStaticMethod},
    {"getsizeof", nullptr, nullptr, getSizeof, nullptr, kStaticMethod},
    {"get_int_max_str_digits", "()", getMaxDigits, nullptr, nullptr, kStaticMethod},
    {"set_int_max_str_digits", "(maxdigits)", setMaxDigits, nullptr, nullptr, kStaticMethod},
    {"getdefaultencoding", "()", getDefaultEncoding, nullptr, nullptr, kStaticMethod},
    {"getfilesystemencoding", "()", getDefaultEncoding, nullptr, nullptr, kStaticMethod},
    {"getfilesystemencodeerrors", "()", getFilesystemEncodeErrors, nullptr, nullptr, kStaticMethod},
    {"is_finalizing", "()", isFinalizing, nullptr, nullptr, kStaticMethod},
    {"settrace", "(function, /)", refuseTrace, nullptr, nullptr, kStaticMethod},
    {"setprofile", "(function, /)", refuseTrace, nullptr, nullptr, kStaticMethod},
    {"gettrace", "()", getTrace, nullptr, nullptr, kStaticMethod},
    {"getprofile", "()", getTrace, nullptr, nullptr, kStaticMethod},
    {"displayhook", "(object, /)", displayHook, nullptr, nullptr, kStaticMethod},
    {"excepthook", "(exctype, value, traceback, /)", exceptHook, nullptr, "Handle an exception by displaying it with a traceback on sys.stderr.", kStaticMethod},
    {"unraisablehook", "(unraisable, /)", unraisableHook, nullptr, "Handle an unraisable exception.", kStaticMethod},
    {"breakpointhook", nullptr, nullptr, breakpointHook, "This hook function is called by built-in breakpoint().", kStaticMethod},
    {"getswitchinterval", "()", getSwitchInterval, nullptr, nullptr, kStaticMethod},
    {"setswitchinterval", "(interval, /)", setSwitchInterval, nullptr, nullptr, kStaticMethod},
    {"get_coroutine_origin_tracking_depth", "()", getOriginDepth, nullptr, nullptr, kStaticMethod},
    {"set_coroutine_origin_tracking_depth", "(depth)", setOriginDepth, nullptr, nullptr, kStaticMethod},
    {"get_asyncgen_hooks", "()", getAsyncGenHooks, nullptr, nullptr, kStaticMethod},
    {"set_asyncgen_hooks", "(firstiter=<unrepresentable>, finalizer=<unrepresentable>)", setAsyncGenHooks, nullptr, nullptr, kStaticMethod},
    {"addaudithook", "(hook)", addAuditHook, nullptr, nullptr, kStaticMethod},
    {"audit", nullptr, nullptr, audit, nullptr, kStaticMethod},
    {"call_tracing", "(func, args, /)", callTracing, nullptr, nullptr, kStaticMethod},
    {"is_stack_trampoline_active", "()", never, nullptr, nullptr, kStaticMethod},
    {}};

bool add(Value m, const char* name, Value owned) {
  Ref keep(owned);
  return keep && moduleAdd(m, name, keep);
}
// An attribute that is the only instance of its class.
bool addRecord(Value m, const char* name, const char* title, const char* const* names, Value* values, int n) {
  Ref type(newRecordType("sys", title, names, n));
  Ref v(type ? newRecord(type, values, n) : kNoValue);
  return v && moduleAdd(m, name, v);
}

bool fill(Value m) {
  Ref argv(newList(state().argc));
  for (int i = 0; i < state().argc; ++i) {
    // Bytes that are no UTF-8 come as surrogates, as the surrogateescape handler gives them.
    Ref bytes(newBytes(state().argv[i], static_cast<int64_t>(strlen(state().argv[i]))));
    Value args[2] = {newStr("utf-8"), newStr("surrogateescape")};
    Ref a(args[0]), b(args[1]);
    Ref text(callMethod(bytes, "decode", args, 2));
    if (!text || !listAppend(argv, text)) return false;
  }
  if (!moduleAdd(m, "argv", argv)) return false;
  Ref orig(listFromIterable(argv));
  moduleAdd(m, "orig_argv", orig);
  moduleAdd(m, "modules", modulesDict());
  add(m, "path", newList(0));
  add(m, "meta_path", newList(0));
  add(m, "path_hooks", newList(0));
  add(m, "warnoptions", newList(0));
  add(m, "path_importer_cache", newDict());
  add(m, "_xoptions", newDict());
  add(m, "executable", newStr(""));
  add(m, "base_prefix", newStr(""));
  add(m, "base_exec_prefix", newStr(""));
  add(m, "abiflags", newStr(""));
  add(m, "platlibdir", newStr("lib"));
  add(m, "pycache_prefix", kNone);
  add(m, "prefix", newStr(""));
  add(m, "exec_prefix", newStr(""));
  add(m, "platform", newStr(sizeof(void*) == 4 ? "wasi" : "linux"));
  add(m, "byteorder", newStr("little"));
  add(m, "version", newStr("3.12.1 (molt)"));
  add(m, "copyright", newStr("Copyright (c) the Molt developers."));
  add(m, "maxsize", newInt(INT64_MAX));
  add(m, "maxunicode", newInt(0x10ffff));
  add(m, "hexversion", newInt(0x030c01f0));
  add(m, "api_version", newInt(1013));
  add(m, "float_repr_style", newStr("short"));
  moduleAdd(m, "dont_write_bytecode", kTrue);
  {
    const char* names[] = {"major", "minor", "micro", "releaselevel", "serial"};
    Value values[] = {newInt(3), newInt(12), newInt(1), newStr("final"), newInt(0)};
    if (!addRecord(m, "version_info", "version_info", names, values, 5)) return false;
  }
  {
    const char* names[] = {"name", "version", "cache_tag", "hexversion"};
    Value values[] = {newStr("molt"), newStr("0.1"), kNone, newInt(0x030c01f0)};
    Ref kw(newTuple(4));
    for (int i = 0; i < 4; ++i) asTuple(kw)->items()[i] = newStr(names[i]);
    add(m, "implementation", call(Value::fromObject(&molt_type_namespace), values, 0, kw));
    for (Value v : values) decref(v);
  }
  {
    const char* names[] = {"width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits", "cutoff"};
    Value values[] = {newInt(64), newInt((int64_t{1} << 61) - 1), newInt(314159), newInt(0), newInt(1000003), newStr("siphash13"), newInt(64), newInt(128), newInt(0)};
    if (!addRecord(m, "hash_info", "hash_info", names, values, 9)) return false;
  }
  {
    const char* names[] = {"max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig", "epsilon", "radix", "rounds"};
    Value values[] = {newFloat(1.7976931348623157e308), newInt(1024), newInt(308), newFloat(2.2250738585072014e-308), newInt(-1021), newInt(-307),
                      newInt(15), newInt(53), newFloat(2.220446049250313e-16), newInt(2), newInt(1)};
    if (!addRecord(m, "float_info", "float_info", names, values, 11)) return false;
  }
  {
    const char* names[] = {"bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"};
    Value values[] = {newInt(30), newInt(4), newInt(4300), newInt(640)};
    if (!addRecord(m, "int_info", "int_info", names, values, 4)) return false;
  }
  {
    const char* names[] = {"debug", "inspect", "interactive", "optimize", "dont_write_bytecode", "no_user_site", "no_site", "ignore_environment",
                           "verbose", "bytes_warning", "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
                           "warn_default_encoding", "safe_path", "int_max_str_digits"};
    Value values[18];
    for (Value& v : values) v = newInt(0);
    values[4] = newInt(1);
    values[13] = values[16] = kFalse;
    values[17] = newInt(intMaxStrDigits);
    if (!addRecord(m, "flags", "flags", names, values, 18)) return false;
  }
  {
    const char* names[] = {"name", "lock", "version"};
    Value values[] = {newStr("pthread"), newStr("semaphore"), kNone};
    if (!addRecord(m, "thread_info", "thread_info", names, values, 3)) return false;
  }
  const char* streams[] = {"stdin", "stdout", "stderr"};
  const char* originals[] = {"__stdin__", "__stdout__", "__stderr__"};
  for (int fd = 0; fd < 3; ++fd) {
    Ref s(stdStream(fd));
    if (!s || !moduleAdd(m, streams[fd], s) || !moduleAdd(m, originals[fd], s)) return false;
  }
  static constexpr const char* builtinNames[] = {"builtins", "sys"};
  Ref names(newTuple(2));
  for (int i = 0; i < 2; ++i) asTuple(names)->items()[i] = newStr(builtinNames[i]);
  moduleAdd(m, "builtin_module_names", names);
  const char* hooks[][2] = {{"displayhook", "__displayhook__"}, {"excepthook", "__excepthook__"},
                            {"unraisablehook", "__unraisablehook__"}, {"breakpointhook", "__breakpointhook__"}};
  for (auto& hook : hooks)
    if (Value own = dictGetStrBorrowed(asModule(m)->dict, hook[0]); own && !moduleAdd(m, hook[1], own)) return false;
  return true;
}

}  // namespace

static constexpr const NativeMethod* sysRows = kRows;
static bool sysFill(Value m) { return fill(m); }

}  // namespace molt

MOLT_NATIVE_MODULE(sys, molt::sysRows, molt::sysFill)
