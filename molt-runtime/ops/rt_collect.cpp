// Runtime calls 50-58 and 85: building containers from displays, comprehensions and calls.
#include "types/container/container.h"

namespace molt {

static bool notIterable(Value v) {
  return !typeOf(v)->iter && !typeOf(v)->getItem;
}

extern "C" {
int32_t molt_rt_set_add(Value set, Value item) { return setAdd(set, item); }
int32_t molt_rt_dict_set(Value dict, Value key, Value v) { return dictSet(dict, key, v); }

static bool listExtend(Value list, Value iterable) {
  if (notIterable(iterable)) return raiseTypeError("Value after * must be an iterable, not %T", iterable);
  return listExtend(asList(list), iterable);
}
int32_t molt_rt_list_extend(Value list, Value iterable) { return listExtend(list, iterable); }
int32_t molt_rt_set_update(Value set, Value iterable) { return setUpdate(asSet(set), iterable); }

static bool dictUpdate(Value dict, Value mapping) {
  if (isDict(mapping)) return dictMergeMode(dict, mapping, 1);
  if (dictMergeMode(dict, mapping, 1)) return true;
  if (pendingIs(&molt_exc_AttributeError)) {
    clearPending();
    return raiseTypeError("'%T' object is not a mapping", mapping);
  }
  return false;
}
int32_t molt_rt_dict_update(Value dict, Value mapping) { return dictUpdate(dict, mapping); }

// "f()" of a callee for messages: its qualified name with the module unless that is builtins, or its str.
static Value calleeText(Value f) {
  bool error = false;
  Ref name(getAttrOrNone0(f, "__qualname__", &error));
  if (error) return kNoValue;
  if (!name || !isStr(name)) return strOf(f);
  Ref module(getAttrOrNone0(f, "__module__", &error));
  if (error) return kNoValue;
  if (module && isStr(module) && !strEqualsAscii(module.as<Str>(), "builtins")) {
    return formatStr("%U.%U()", module.get(), name.get());
  }
  return formatStr("%U()", name.get());
}

static bool dictMergeCall(Value dict, Value mapping, Value callee) {
  if (dictMergeMode(dict, mapping, 2)) {
    DictEntry* e;
    for (int64_t pos = 0; dictIterEntry(asDict(dict), &pos, &e);) {
      if (!isStr(e->key)) return raiseTypeError("keywords must be strings");
    }
    return true;
  }
  if (pendingIs(&molt_exc_AttributeError)) {
    clearPending();
    Ref text(calleeText(callee));
    if (!text) return false;
    return raiseTypeError("%U argument after ** must be a mapping, not %T", text.get(), mapping);
  }
  if (pendingIs(&molt_exc_KeyError)) {
    Ref exc(takePending());
    Ref args(getAttr(exc, "args"));
    if (!args) return false;
    if (!isTuple(args) || asTuple(args)->length != 1) {
      restorePendingSteal(exc.release());
      return false;
    }
    Ref text(calleeText(callee));
    if (!text) return false;
    Value key = asTuple(args)->items()[0];
    if (!isStr(key)) return raiseTypeError("keywords must be strings");
    return raiseTypeError("%U got multiple values for keyword argument '%S'", text.get(), asStr(key));
  }
  return false;
}
int32_t molt_rt_dict_merge_call(Value dict, Value mapping, Value callee) { return dictMergeCall(dict, mapping, callee); }

Value molt_rt_list_to_tuple(Value list) {
  List* l = asList(list);
  Value t = newTuple(l->length);
  if (l->length) memcpy(asTuple(t)->items(), l->items, static_cast<size_t>(l->length) * sizeof(Value));
  l->length = 0;
  decref(list);
  return t;
}

Value molt_rt_tuple_for_star_call(Value iterable, Value callee) {
  if (isExact(iterable, &molt_type_tuple)) return retained(iterable);
  if (notIterable(iterable)) {
    Ref text(calleeText(callee));
    if (!text) return kNoValue;
    return raiseTypeError("%U argument after * must be an iterable, not %T", text.get(), iterable);
  }
  return tupleFromIterable(iterable);
}

int64_t molt_rt_length(Value v) { return lengthOf(v); }
}

}  // namespace molt
