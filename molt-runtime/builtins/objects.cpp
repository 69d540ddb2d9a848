// Builtin functions over objects: attributes, types, identity, namespaces.
#include "core/module.h"
#include "error/frames.h"

namespace molt {

#define MOLT_BUILTIN_FN(name, signature, function) Value function(const Value* args);
#define MOLT_BUILTIN_RAW(name, signature, function) Value function(const Value* args, int64_t nargs, Value kwnames);
#include "abi/builtins.def"

static bool count(const char* name, int64_t nargs, Value kwnames, int64_t low, int64_t high) {
  if (kwnames && asTuple(kwnames)->length) return raiseTypeError("%s() takes no keyword arguments", name);
  if (nargs < low) return raiseTypeError(low == high ? "%s expected %z argument%s, got %z" : "%s expected at least %z argument%s, got %z", name, low, low == 1 ? "" : "s", nargs);
  if (nargs > high) return raiseTypeError(low == high ? "%s expected %z argument%s, got %z" : "%s expected at most %z argument%s, got %z", name, high, high == 1 ? "" : "s", nargs);
  return true;
}

Value builtinCallable(const Value* a) { return Value::fromBool(isCallable(a[0])); }
Value builtinId(const Value* a) { return newIntFromU64(a[0].bits); }
Value builtinHash(const Value* a) {
  int64_t h = hashOf(a[0]);
  return h == -1 && hasPending() ? kNoValue : newInt(h);
}
Value builtinRepr(const Value* a) { return reprOf(a[0]); }
Value builtinAscii(const Value* a) { return asciiOf(a[0]); }
Value builtinFormat(const Value* a) {
  if (a[1] && a[1].isNone()) return raiseTypeError("format() argument 2 must be str, not None");
  if (a[1] && !isStr(a[1])) return raiseTypeError("format() argument 2 must be str, not %T", a[1]);
  if (a[1]) return formatOf(a[0], a[1]);
  Ref empty(newStr(""));
  return formatOf(a[0], empty);
}
Value builtinIsinstance(const Value* a) {
  int r = isInstance(a[0], a[1]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value builtinIssubclass(const Value* a) {
  int r = isSubclass(a[0], a[1]);
  return r < 0 ? kNoValue : Value::fromBool(r);
}
Value builtinGetattr(const Value* args, int64_t nargs, Value kwnames) {
  if (!count("getattr", nargs, kwnames, 2, 3)) return kNoValue;
  if (!isStr(args[1])) return raiseTypeError("attribute name must be string, not '%T'", args[1]);
  if (nargs == 2) return getAttr(args[0], asStr(args[1]));
  bool error;
  Value v = getAttrOrNone0(args[0], asStr(args[1]), &error);
  if (v || error) return v;
  return retained(args[2]);
}
Value builtinHasattr(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("attribute name must be string, not '%T'", a[1]);
  bool error;
  Ref v(getAttrOrNone0(a[0], asStr(a[1]), &error));
  return error ? kNoValue : Value::fromBool(static_cast<bool>(v));
}
Value builtinSetattr(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("attribute name must be string, not '%T'", a[1]);
  return setAttr(a[0], asStr(a[1]), a[2]) ? kNone : kNoValue;
}
Value builtinDelattr(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("attribute name must be string, not '%T'", a[1]);
  return setAttr(a[0], asStr(a[1]), kNoValue) ? kNone : kNoValue;
}
Value builtinDir(const Value* args, int64_t nargs, Value kwnames) {
  if (!count("dir", nargs, kwnames, 0, 1)) return kNoValue;
  if (nargs == 0) {
    Ref locals(callerLocals("dir"));
    Ref names(locals ? listFromIterable(locals) : kNoValue);
    Ref done(names ? callMethod(names, "sort", nullptr, 0) : kNoValue);
    return done ? names.release() : kNoValue;
  }
  bool error;
  Ref hook(lookupSpecial(args[0], "__dir__", &error));
  if (!hook) return error ? kNoValue : Value(raiseTypeError("object does not provide __dir__"));
  Ref names(call0(hook));
  Ref list(names ? listFromIterable(names) : kNoValue);
  if (!list) return kNoValue;
  Ref r(callMethod(list, "sort", nullptr, 0));
  return r ? list.release() : kNoValue;
}
Value builtinVars(const Value* args, int64_t nargs, Value kwnames) {
  if (!count("vars", nargs, kwnames, 0, 1)) return kNoValue;
  if (nargs == 0) return callerLocals("vars");
  bool error;
  Value d = getAttrOrNone0(args[0], "__dict__", &error);
  if (d || error) return d;
  return raiseTypeError("vars() argument must have __dict__ attribute");
}
// Direct calls are compiled in; only a call through another name comes here.
Value builtinGlobals(const Value*) { return callerGlobals("globals"); }
Value builtinLocals(const Value*) { return callerLocals("locals"); }

}  // namespace molt
