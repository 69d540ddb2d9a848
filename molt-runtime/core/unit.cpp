// The constant sources of a program, and names in functions whose globals are any dict.
#include "core/unit.h"

#include <string.h>

#include "core/alloc.h"

namespace molt {

namespace {

struct Source {
  Value text;      // str or bytes; constants of the program
  Value filename;
  Value wrong;     // tuple (exception, message, details), or 0
  const CodeInfo* code;
  SourceMode mode;
};
constinit Source* sources = nullptr;
constinit int64_t sourceCount = 0, sourceRoom = 0;

void add(const Source& s) {
  if (sourceCount == sourceRoom) {
    int64_t room = sourceRoom ? sourceRoom * 2 : 8;
    auto* more = static_cast<Source*>(reallocRaw(sources, sizeof(Source) * static_cast<uint64_t>(room)));
    if (!more) return;
    sources = more;
    sourceRoom = room;
  }
  Source& own = sources[sourceCount++];
  own = s;
  incref(own.text);
  incref(own.filename);
  if (own.wrong) incref(own.wrong);
}

bool sameBytes(Value constant, const uint8_t* data, int64_t n) {
  if (!isBytes(constant)) return false;
  auto* b = static_cast<Bytes*>(constant.object());
  return b->length == n && memcmp(b->data(), data, static_cast<size_t>(n)) == 0;
}

Fail raiseWrong(Value wrong) {
  Tuple* t = asTuple(wrong);
  Str* kind = asStr(t->items()[0]);
  Tuple* details = asTuple(t->items()[2]);
  Type* type = &molt_exc_SyntaxError;
  if (strEqualsAscii(kind, "IndentationError")) type = &molt_exc_IndentationError;
  else if (strEqualsAscii(kind, "TabError")) type = &molt_exc_TabError;
  else if (strEqualsAscii(kind, "MemoryError")) type = &molt_exc_MemoryError;
  else if (strEqualsAscii(kind, "RecursionError")) type = &molt_exc_RecursionError;
  else if (strEqualsAscii(kind, "OverflowError")) type = &molt_exc_OverflowError;
  bool hasPlace = details->items()[1].bits != Value::fromInlineInt(0).bits || !details->items()[3].isNone();
  Value typeValue = Value::fromObject(static_cast<Object*>(type));
  Ref e(hasPlace && isSubtype(type, &molt_exc_SyntaxError) ? call2(typeValue, t->items()[1], t->items()[2]) : call1(typeValue, t->items()[1]));
  if (!e) return {};
  return raiseValue(e);
}

// The mapping of builtins that code with those globals sees; borrowed, 0 if there is none.
Value builtinsOf(Value globals) {
  Value b = dictGetStrBorrowed(globals, "__builtins__");
  if (b && isModule(b)) return asModule(b)->dict;
  if (b) return isDict(b) ? b : kNoValue;
  Ref m(importModule("builtins"));  // sys.modules keeps it
  return m && isModule(m) ? asModule(m)->dict : kNoValue;
}

Value dictOfFunction(Object* self) {
  if (self->type == &molt_type_function) return static_cast<Function*>(self)->globals;
  Value f = static_cast<Generator*>(self)->frame()[0];
  return static_cast<Function*>(f.object())->globals;
}

}  // namespace

Value runningGlobals(Object* self) { return dictOfFunction(self); }

Value findSource(Value source, SourceMode mode, Value filename) {
  Value known = source;
  Buffer buffer;
  bool held = false;
  if (!isStr(source)) {
    if (!getBuffer(source, &buffer, false)) return kNoValue;
    held = true;
  }
  const Source* found = nullptr;
  for (int64_t i = 0; i < sourceCount; ++i) {
    const Source& s = sources[i];
    if (s.mode != mode) continue;
    bool same = held ? sameBytes(s.text, buffer.data, buffer.length) : isStr(s.text) && strEquals(asStr(s.text), asStr(known));
    if (!same) continue;
    bool exact = filename && strEquals(asStr(s.filename), asStr(filename));
    if (!found || exact) found = &s;
    if (exact || !filename) break;
  }
  if (held) releaseBuffer(&buffer);
  if (!found) return kNoValue;
  if (found->wrong) return raiseWrong(found->wrong);
  if (!filename || strEquals(asStr(found->filename), asStr(filename))) return codeObjectOf(found->code);
  auto* copy = static_cast<CodeInfo*>(allocRaw(sizeof(CodeInfo)));  // lives as long as the program, as its code object does
  if (!copy) return raiseNoMemory();
  *copy = *found->code;
  copy->filename = asStr(retained(filename));
  keepForLife(filename);
  copy->codeObject = nullptr;
  return codeObjectOf(copy);
}

Value functionOf(const CodeInfo* code, Value globals, Tuple* closure) {
  auto* f = static_cast<Function*>(allocObject(sizeof(Function), &molt_type_function));
  f->code = code;
  f->entry = code->entry;
  if (code->freevarCount && closure) {
    f->closure = static_cast<Object**>(allocRaw(code->freevarCount * sizeof(Object*)));
    if (!f->closure) fatal("out of memory");
    for (uint32_t i = 0; i < code->freevarCount; ++i) f->closure[i] = retained(closure->items()[i]).object();
  }
  f->globals = retained(globals);
  f->name = retained(Value::fromObject(code->name));
  f->qualname = retained(Value::fromObject(code->qualname));
  if ((code->flags & kCodeHasDocstring) && code->constCount) f->doc = retained(code->consts[0]);
  Value module = dictGetStrBorrowed(globals, "__name__");
  if (module) f->moduleName = retained(module);
  return Value::fromObject(static_cast<Object*>(f));
}

Value runCode(const CodeInfo* code, Value globals, Value locals, Tuple* closure) {
  Ref f(functionOf(code, globals, closure));
  if (!(code->flags & kCodeUnit)) return call0(f);
  Value slot = locals;
  return code->entry(static_cast<Function*>(f.get().object()), &slot);
}

static bool isMapping(Value v) {
  Type* t = typeOf(v);
  return typeReady(t) && t->getItem;
}

Value runSource(bool isEval, Value source, Value globals, Value locals, Value closure, Value callerGlobals, Value callerLocals) {
  if (!globals) globals = kNone;
  if (!locals) locals = kNone;
  const char* name = isEval ? "eval" : "exec";
  if (isEval) {
    if (!locals.isNone() && !isMapping(locals)) return raiseTypeError("locals must be a mapping");
    if (!globals.isNone() && !isDict(globals))
      return raiseTypeError(isMapping(globals) ? "globals must be a real dict; try eval(expr, {}, mapping)" : "globals must be a dict");
  }
  if (globals.isNone()) {
    globals = callerGlobals;
    if (locals.isNone()) locals = callerLocals;
  } else if (locals.isNone()) {
    locals = globals;
  }
  if (!isDict(globals)) return raiseTypeError("exec() globals must be a dict, not %T", globals);
  if (!isMapping(locals)) return raiseTypeError("locals must be a mapping or None, not %T", locals);
  if (!dictGetStrBorrowed(globals, "__builtins__")) {
    Value b = builtinsOf(globals);
    if (!b && hasPending()) {
      // A program that never names the module has it not; then nothing compiled for it looks here either.
      if (!pendingIs(&molt_exc_ModuleNotFoundError)) return kNoValue;
      clearPending();
    }
    if (b && !dictSetStr(globals, "__builtins__", b)) return kNoValue;
  }
  const CodeInfo* code = codeInfoOf(source);
  Ref keep;
  if (code) {
    uint32_t want = code->freevarCount;
    if (isEval && want) return raiseTypeError("code object passed to eval() may not contain free variables");
    if (!isEval) {
      bool given = closure && !closure.isNone();
      if (!want && given) return raiseTypeError("cannot use a closure with this code object");
      bool ok = !want || (given && isTuple(closure) && asTuple(closure)->length == want);
      for (uint32_t i = 0; ok && i < want; ++i) ok = isExact(asTuple(closure)->items()[i], &molt_type_cell);
      if (!ok) return raiseTypeError("code object requires a closure of exactly length %z", static_cast<int64_t>(want));
    }
  } else {
    Type* t = typeOf(source);
    bool isBuffer = isBytes(source) || isSubtype(t, &molt_type_bytearray) || isExact(source, &molt_type_memoryview);
    if (!isStr(source) && !isBuffer) return raiseTypeError("%s() arg 1 must be a string, bytes or code object", name);
    if (!isEval && closure && !closure.isNone()) return raiseTypeError("closure can only be used when source is a code object");
    Ref text = Ref::borrow(source);
    if (isEval && isStr(source)) {
      int64_t from = 0;
      while (from < asStr(source)->length && (strAt(asStr(source), from) == ' ' || strAt(asStr(source), from) == '\t')) ++from;
      if (from) text = Ref(strSlice(asStr(source), from, asStr(source)->length));
    }
    keep = Ref(findSource(text, isEval ? SourceMode::Eval : SourceMode::Exec, kNoValue));
    if (!keep) {
      if (hasPending()) return kNoValue;
      return raise(&molt_exc_NotImplementedError,
                   "%s() of source made at run time is outside the ahead-of-time contract: only constant source is compiled in", name);
    }
    code = codeInfoOf(keep);
  }
  Ref r(runCode(code, globals, locals, code->freevarCount && closure && isTuple(closure) ? asTuple(closure) : nullptr));
  if (!r) return kNoValue;
  return isEval ? r.release() : kNone;
}

Value builtinEval(const Value* args);
Value builtinExec(const Value* args);

extern "C" {
int32_t molt_rt_name_error(const Str* name);
Value molt_rt_load_name_or(Value ns, const Str* name);

void molt_rt_register_source(Value text, Value filename, int64_t mode, const CodeInfo* code) {
  add({text, filename, kNoValue, code, static_cast<SourceMode>(mode)});
}
void molt_rt_register_bad_source(Value text, Value filename, int64_t mode, Value wrong) {
  add({text, filename, wrong, nullptr, static_cast<SourceMode>(mode)});
}

Value molt_rt_run_source(Value callee, Value globals, Value locals, const Value* args, int64_t nargs) {
  if (isExact(callee, &molt_type_builtin_function) && nargs <= 3) {
    auto* row = static_cast<BuiltinFunction*>(callee.object())->row;
    Value a[3] = {args[0], nargs > 1 ? args[1] : kNone, nargs > 2 ? args[2] : kNone};
    if (row->fn == builtinEval || row->fn == builtinExec) return runSource(row->fn == builtinEval, a[0], a[1], a[2], kNone, globals, locals);
  }
  return call(callee, args, nargs, kNoValue);
}

Value molt_rt_globals_of(Object* self) { return retained(runningGlobals(self)); }

Value molt_rt_load_global_of(const Str* name, Object* self) {
  Value globals = runningGlobals(self);
  auto* n = const_cast<Str*>(name);
  Value v = dictGetStrBorrowed(globals, n);
  if (!v) {
    Value b = builtinsOf(globals);
    if (!b && hasPending()) return kNoValue;
    if (b) v = dictGetStrBorrowed(b, n);
  }
  if (v) return retained(v);
  molt_rt_name_error(name);
  return kNoValue;
}

Value molt_rt_load_name_of(Value ns, const Str* name, Object* self) {
  Value v = molt_rt_load_name_or(ns, name);
  return v.isStop() ? molt_rt_load_global_of(name, self) : v;
}

int32_t molt_rt_store_global_of(Value v, const Str* name, Object* self) {
  return dictSet(runningGlobals(self), Value::fromObject(static_cast<Object*>(canonicalName(const_cast<Str*>(name)))), v);
}

int32_t molt_rt_delete_global_of(const Str* name, Object* self) {
  int r = dictDelete(runningGlobals(self), Value::fromObject(name));
  if (r == 0) molt_rt_name_error(name);
  return r > 0;
}

void molt_rt_function_set_globals(Value function, Object* self) {
  auto* f = static_cast<Function*>(function.object());
  Value globals = retained(runningGlobals(self)), old = f->globals;
  f->globals = globals;
  decref(old);
  Value name = dictGetStrBorrowed(globals, "__name__"), oldName = f->moduleName;
  f->moduleName = name ? retained(name) : kNoValue;
  decref(oldName);
}

Value molt_rt_import_name_of(const Str* name, Value fromlist, int64_t level, Object* self) {
  return importWith(Value::fromObject(name), fromlist, level, runningGlobals(self));
}
Value molt_rt_import_as_of(const Str* name, int64_t level, Object* self) {
  return importAs(Value::fromObject(name), level, runningGlobals(self));
}
int32_t molt_rt_import_star_into(Value module, Value ns) { return importStar(module, ns); }
}

}  // namespace molt
