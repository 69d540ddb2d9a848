// eval, exec and compile: of constant source, which was compiled with the program; breakpoint.
#include "core/unit.h"
#include "error/frames.h"

namespace molt {

Value builtinEval(const Value* args);
Value builtinExec(const Value* args);
Value builtinCompile(const Value* args);
Value builtinBreakpoint(const Value* args, int64_t nargs, Value kwnames);

// A call by name is compiled in; one through another name asks the frame it comes from.
static Value runCalled(bool isEval, const Value* a, Value closure) {
  Ref globals(callerGlobals(isEval ? "eval" : "exec"));
  if (!globals) return kNoValue;
  Ref locals;
  bool given = (a[1] && !a[1].isNone()) || (a[2] && !a[2].isNone());
  if (!given) locals = Ref(callerLocals(isEval ? "eval" : "exec"));
  if (!given && !locals) clearPending();
  return runSource(isEval, a[0], a[1], a[2], closure, globals, locals ? locals.get() : globals.get());
}
Value builtinEval(const Value* a) { return runCalled(true, a, kNone); }
Value builtinExec(const Value* a) { return runCalled(false, a, a[3]); }

Value builtinCompile(const Value* a) {
  Ref filename;
  if (isStr(a[1])) {
    filename = Ref::borrow(a[1]);
  } else {
    Ref path(isBytes(a[1]) ? retained(a[1]) : callSpecial0(a[1], "__fspath__"));
    if (!path) return kNoValue;
    if (path.get() == kNotImplemented) return raiseTypeError("expected str, bytes or os.PathLike object, not %T", a[1]);
    if (isBytes(path)) {
      auto* b = static_cast<Bytes*>(path.get().object());
      filename = Ref(newStrN(reinterpret_cast<const char*>(b->data()), b->length));
    } else {
      filename = Ref::borrow(path);
    }
  }
  if (!isStr(a[2])) return raiseTypeError("compile() argument 'mode' must be str, not %T", a[2]);
  int64_t flags = 0, optimize = -1;
  if (a[3] && !indexAsI64(a[3], &flags, &molt_exc_OverflowError)) return kNoValue;
  if (a[5] && !indexAsI64(a[5], &optimize, &molt_exc_OverflowError)) return kNoValue;
  if (flags > INT32_MAX || optimize > INT32_MAX) return raise(&molt_exc_OverflowError, "Python int too large to convert to C int");
  if (flags < INT32_MIN || optimize < INT32_MIN) return raise(&molt_exc_OverflowError, "Python int too small to convert to C int");
  constexpr int64_t kKnownFlags = 0x1ff0000 | 0x10 | 0x200 | 0x400 | 0x1000 | 0x2000 | 0x4000;
  if (flags & ~kKnownFlags) return raiseValueError("compile(): unrecognised flags");
  if (optimize < -1 || optimize > 2) return raiseValueError("compile(): invalid optimize value");
  SourceMode mode;
  if (strEqualsAscii(asStr(a[2]), "exec")) mode = SourceMode::Exec;
  else if (strEqualsAscii(asStr(a[2]), "eval")) mode = SourceMode::Eval;
  else if (strEqualsAscii(asStr(a[2]), "single")) mode = SourceMode::Single;
  else return raiseValueError("compile() mode must be 'exec', 'eval' or 'single'");
  bool isBuffer = isBytes(a[0]) || isSubtype(typeOf(a[0]), &molt_type_bytearray) || isExact(a[0], &molt_type_memoryview);
  if (!isStr(a[0]) && !isBuffer) return raiseTypeError("compile() arg 1 must be a string, bytes or AST object");
  Ref code(findSource(a[0], mode, filename));
  if (code || hasPending()) return code.release();
  return raise(&molt_exc_NotImplementedError,
               "compile() of source made at run time is outside the ahead-of-time contract: only constant source is compiled in");
}

Value builtinBreakpoint(const Value* args, int64_t nargs, Value kwnames) {
  Ref sys(importModule("sys"));
  if (!sys) return kNoValue;
  bool error;
  Ref hook(getAttrOrNone0(sys, "breakpointhook", &error));
  if (error) return kNoValue;
  if (!hook) return raise(&molt_exc_RuntimeError, "lost sys.breakpointhook");
  return call(hook, args, nargs, kwnames);
}

}  // namespace molt
