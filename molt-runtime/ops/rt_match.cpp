// Runtime calls 80-84 and 86: the match statement.
#include "types/container/container.h"

namespace molt {

extern "C" {
int32_t molt_rt_match_sequence(Value v) { return hasTypeFlag(v, kTypeSequencePattern); }
int32_t molt_rt_match_mapping(Value v) { return hasTypeFlag(v, kTypeMappingPattern); }

int32_t molt_rt_length_is(Value v, int64_t n, int64_t orMore) {
  int64_t length = lengthOf(v);
  if (length < 0) return -1;
  return orMore ? length >= n : length == n;
}

// A tuple of the values at `keys`, or None if one is missing. Uses mapping.get(key, marker), which makes no entries in a defaultdict.
Value molt_rt_match_keys(Value mapping, Value keys) {
  Tuple* k = asTuple(keys);
  Ref values(newTuple(k->length));
  if (!values || k->length == 0) return values.release();
  Ref seen(newSet());
  Ref get(getAttr(mapping, "get"));
  if (!get) return kNoValue;
  Ref marker(newInstance(&molt_type_object));
  if (!marker) return kNoValue;
  for (int64_t i = 0; i < k->length; ++i) {
    Value key = k->items()[i];
    int had = setContains(seen, key);
    if (had < 0) return kNoValue;
    if (had) return raiseValueError("mapping pattern checks duplicate key (%R)", key);
    if (!setAdd(seen, key)) return kNoValue;
    Value v = call2(get, key, marker);
    if (!v.bits) return kNoValue;
    if (v == marker.get()) {
      decref(v);
      return kNone;
    }
    values.as<Tuple>()->items()[i] = v;
  }
  return values.release();
}

// Reads one attribute for a class pattern: 1 found, 0 absent, -1 error.
static int matchAttribute(Value subject, Value cls, Value name, Value seen, Value out) {
  int had = setContains(seen, name);
  if (had < 0) return -1;
  if (had) return raiseTypeError("%N() got multiple sub-patterns for attribute %R", asType(cls), name);
  if (!setAdd(seen, name)) return -1;
  bool error = false;
  Ref v(getAttrOrNone0(subject, asStr(name), &error));
  if (!v) return error ? -1 : 0;
  return listAppend(out, v) ? 1 : -1;
}

Value molt_rt_match_class(Value subject, Value cls, int64_t positional, Value names) {
  if (!isTypeObject(cls)) return raiseTypeError("called match pattern must be a class");
  int is = isInstance(subject, cls);
  if (is < 0) return kNoValue;
  if (!is) return kNone;
  Type* t = asType(cls);
  Ref seen(newSet()), out(newList(0));
  if (positional > 0) {
    bool error = false;
    Ref args(getAttrOrNone0(cls, "__match_args__", &error));
    if (error) return kNoValue;
    bool self = false;
    int64_t allowed = 0;
    if (args) {
      if (!isExact(args, &molt_type_tuple)) {
        return raiseTypeError("%N.__match_args__ must be a tuple (got %T)", t, args.get());
      }
      allowed = asTuple(args)->length;
    } else {
      self = (t->typeFlags & kTypeSelfPattern) != 0;
      allowed = self;
    }
    if (positional > allowed) {
      return raiseTypeError("%N() accepts %z positional sub-pattern%s (%z given)", t, allowed, allowed == 1 ? "" : "s", positional);
    }
    if (self) {
      if (!listAppend(out, subject)) return kNoValue;
    } else {
      for (int64_t i = 0; i < positional; ++i) {
        Value name = asTuple(args)->items()[i];
        if (!isStr(name)) return raiseTypeError("__match_args__ elements must be strings (got %T)", name);
        int r = matchAttribute(subject, cls, name, seen, out);
        if (r <= 0) return r < 0 ? kNoValue : kNone;
      }
    }
  }
  int64_t n = names.bits && isTuple(names) ? asTuple(names)->length : 0;
  for (int64_t i = 0; i < n; ++i) {
    int r = matchAttribute(subject, cls, asTuple(names)->items()[i], seen, out);
    if (r <= 0) return r < 0 ? kNoValue : kNone;
  }
  return tupleFromIterable(out);
}

Value molt_rt_mapping_rest(Value mapping, Value keys) {
  Ref rest(newDict());
  if (!rest || !dictMerge(rest, mapping, true)) return kNoValue;
  for (int64_t i = 0; i < asTuple(keys)->length; ++i) {
    if (dictDelete(rest, asTuple(keys)->items()[i]) < 0) return kNoValue;
  }
  return rest.release();
}
}

}  // namespace molt
