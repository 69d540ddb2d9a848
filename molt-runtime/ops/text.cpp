// repr, str, ascii, format, and the guard against endless recursion in repr.
#include "core/api.h"
#include "types/container/container.h"

namespace molt {

Value asciiFromRepr(Value repr);

Value reprOf(Value v) {
  Type* t = typeOf(v);
  if (!t->repr && !typeReady(t)) return kNoValue;
  if (!stackCheck()) return kNoValue;
  Value r = t->repr ? t->repr(v) : formatStr("<%T object>", v);
  if (r.bits && !isStr(r)) {
    Ref keep(r);
    return raiseTypeError("__repr__ returned non-string (type %T)", r);
  }
  return r;
}

Value strOf(Value v) {
  if (isExact(v, &molt_type_str)) return retained(v);
  Type* t = typeOf(v);
  if (!t->str && !(t->typeFlags & kTypeReady) && !typeReady(t)) return kNoValue;
  if (!t->str) return reprOf(v);
  if (!stackCheck()) return kNoValue;
  Value r = t->str(v);
  if (r.bits && !isStr(r)) {
    Ref keep(r);
    return raiseTypeError("__str__ returned non-string (type %T)", r);
  }
  return r;
}

Value asciiOf(Value v) {
  Ref r(reprOf(v));
  if (!r) return kNoValue;
  if (r.as<Str>()->ascii) return r.release();
  return asciiFromRepr(r);
}

Value formatOf(Value v, Value spec) {
  bool empty = !spec.bits || (isStr(spec) && asStr(spec)->length == 0);
  if (empty && (isExact(v, &molt_type_str) || v.isInlineInt() || v.isDouble() || v.isBool() || v.isNone())) return strOf(v);
  Ref none;
  if (!spec.bits) {
    none = Ref(newStr(""));
    spec = none;
  }
  bool error = false;
  Ref method(lookupSpecial(v, "__format__", &error));
  if (!method) {
    if (error) return kNoValue;
    return raiseTypeError("Type %T doesn't define __format__", v);
  }
  Value r = call1(method, spec);
  if (r.bits && !isStr(r)) {
    Ref keep(r);
    return raiseTypeError("__format__ must return a str, not %T", r);
  }
  return r;
}

// Objects whose repr is being made, innermost last.
static constinit Value* active = nullptr;
static constinit int64_t activeCount = 0, activeCapacity = 0;

bool reprEnter(Value v, bool* recursive) {
  for (int64_t i = activeCount; i-- > 0;) {
    if (active[i] == v) {
      *recursive = true;
      return true;
    }
  }
  *recursive = false;
  // CPython's C stack holds as many nested containers.
  if (activeCount == 1496) return raise(&molt_exc_RecursionError, "maximum recursion depth exceeded while getting the repr of an object");
  if (activeCount == activeCapacity) {
    int64_t capacity = activeCapacity ? activeCapacity * 2 : 16;
    auto* grown = static_cast<Value*>(reallocRaw(active, static_cast<uint64_t>(capacity) * sizeof(Value)));
    if (!grown) return raiseNoMemory();
    active = grown;
    activeCapacity = capacity;
  }
  active[activeCount++] = v;
  return true;
}

void reprLeave(Value v) {
  for (int64_t i = activeCount; i-- > 0;) {
    if (active[i] == v) {
      for (--activeCount; i < activeCount; ++i) active[i] = active[i + 1];
      return;
    }
  }
}

}  // namespace molt
