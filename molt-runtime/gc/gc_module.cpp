// What module gc is made of.
#include "core/alloc.h"
#include "core/native_module.h"
#include "error/exception.h"
#include "gc/collector.h"

namespace molt {

static constinit Value callbacks = {}, garbage = {};
static constinit int64_t thresholds[3] = {700, 10, 10};
static constinit int64_t debugFlags = 0, frozen = 0;
// By the generation that was asked for; there is one here, which every collection looks at.
static constinit int64_t collectionsOf[3] = {}, collectedOf[3] = {};

static Value listOf(Value* field) {
  if (!field->bits) {
    *field = newList(0);
    registerRoot(field);
  }
  return field->bits ? retained(*field) : kNoValue;
}

static bool tell(const char* phase, int64_t generation, int64_t collected) {
  if (!callbacks.bits || listLength(callbacks) == 0) return true;
  Ref info(newDict()), name(newStr(phase));
  Ref gen(newInt(generation)), n(newInt(collected));
  if (!info || !dictSetStr(info, "generation", gen) || !dictSetStr(info, "collected", n) ||
      !dictSetStr(info, "uncollectable", Value::fromInlineInt(0)))
    return false;
  for (int64_t i = 0; i < listLength(callbacks); ++i) {
    Ref f(listGet(callbacks, i));
    Ref r(call2(f, name, info));
    if (!r) writeUnraisable(f);
  }
  return true;
}

Value gcModuleCollect(const Value* a) {
  int64_t generation;
  if (!indexAsI64(orDefault(a[0], Value::fromInlineInt(2)), &generation, &molt_exc_OverflowError)) return kNoValue;
  if (generation < 0 || generation > 2) return raiseValueError("invalid generation");
  if (!tell("start", generation, 0)) return kNoValue;
  int64_t n = gcCollect();
  ++collectionsOf[generation];
  collectedOf[generation] += n;
  if (!tell("stop", generation, n)) return kNoValue;
  return newInt(n);
}
Value gcModuleEnable(const Value*) {
  gcEnabled = true;
  return kNone;
}
Value gcModuleDisable(const Value*) {
  gcEnabled = false;
  return kNone;
}
Value gcModuleIsEnabled(const Value*) { return Value::fromBool(gcEnabled); }
Value gcModuleGetCount(const Value*) {
  return tupleOf(Value::fromInlineInt(kGcFirstThreshold - gcCountdown > 0 ? (kGcFirstThreshold - gcCountdown) % 700 : 0),
                 Value::fromInlineInt(0), Value::fromInlineInt(0));
}
Value gcModuleGetThreshold(const Value*) {
  return tupleOf(Value::fromInlineInt(thresholds[0]), Value::fromInlineInt(thresholds[1]), Value::fromInlineInt(thresholds[2]));
}
Value gcModuleSetThreshold(const Value* a) {
  for (int i = 0; i < 3; ++i)
    if (a[i].bits && !indexAsI64(a[i], &thresholds[i], &molt_exc_OverflowError)) return kNoValue;
  return kNone;
}
Value gcModuleGetObjects(const Value* a) {
  if (a[0].bits && !a[0].isNone()) {
    int64_t generation;
    if (!isInt(a[0]) && !typeOf(a[0])->unary[static_cast<int>(UnaryOp::Index)])
      return raiseTypeError("argument should be integer or None, not '%T'", a[0]);
    if (!indexAsI64(a[0], &generation, &molt_exc_OverflowError)) return kNoValue;
    if (generation >= 3) return raiseValueError("generation parameter must be less than the number of available generations (3)");
    if (generation < 0) return raiseValueError("generation parameter cannot be negative");
  }
  Ref list(newList(0));
  if (!list) return kNoValue;
  Value l = list;
  forEachObject(
      [](Object* o, void* arg) {
        Value l = *static_cast<Value*>(arg);
        if (o->refcount > 0 && !(o->flags & kFlagDying) && (o->type->typeFlags & kTypeHasGc) && o != l.object())
          listAppend(l, Value::fromObject(o));
      },
      &l);
  return list.release();
}

namespace {
struct Search {
  Value list;
  const Value* wanted;
  int64_t count;
  bool found;
};
void compareWith(Value v, void* arg) {
  auto* s = static_cast<Search*>(arg);
  for (int64_t i = 0; i < s->count; ++i) s->found |= v == s->wanted[i];
}
void appendTo(Value v, void* arg) {
  if (v.isObject()) listAppend(*static_cast<Value*>(arg), v);
}
}  // namespace

Value gcModuleGetReferrers(const Value* a) {
  Ref list(newList(0));
  if (!list) return kNoValue;
  Search s{list, asTuple(a[0])->items(), asTuple(a[0])->length, false};
  forEachObject(
      [](Object* o, void* arg) {
        auto* q = static_cast<Search*>(arg);
        if (o->refcount == 0 || (o->flags & kFlagDying) || !(o->type->typeFlags & kTypeHasGc) || !o->type->traverse) return;
        if (o == q->list.object()) return;
        q->found = false;
        o->type->traverse(o, compareWith, q);
        if (q->found) listAppend(q->list, Value::fromObject(o));
      },
      &s);
  return list.release();
}
Value gcModuleGetReferents(const Value* a) {
  Ref list(newList(0));
  if (!list) return kNoValue;
  Value l = list;
  for (int64_t i = 0; i < asTuple(a[0])->length; ++i) {
    Value v = asTuple(a[0])->items()[i];
    // Numbers in containers are no objects of their own for the collector; here they count.
    if (isExact(v, &molt_type_list) || isExact(v, &molt_type_tuple) || isExact(v, &molt_type_set) || isExact(v, &molt_type_frozenset)) {
      Ref items(tupleFromIterable(v));
      for (int64_t k = 0; items && k < asTuple(items)->length; ++k) listAppend(l, asTuple(items)->items()[k]);
      if (!items) return kNoValue;
      continue;
    }
    if (isExact(v, &molt_type_dict)) {
      int64_t pos = 0;
      for (Value key, item; dictNext(v, &pos, &key, &item);)
        if (!listAppend(l, key) || !listAppend(l, item)) return kNoValue;
      continue;
    }
    if (v.isObject() && (typeOf(v)->typeFlags & kTypeHasGc) && typeOf(v)->traverse) typeOf(v)->traverse(v.object(), appendTo, &l);
  }
  return list.release();
}
Value gcModuleIsTracked(const Value* a) { return Value::fromBool(a[0].isObject() && (typeOf(a[0])->typeFlags & kTypeHasGc)); }
Value gcModuleIsFinalized(const Value* a) { return Value::fromBool(a[0].isObject() && (a[0].object()->flags & kFlagFinalized)); }
Value gcModuleFreeze(const Value*) {
  forEachObject([](Object* o, void*) { frozen += o->refcount > 0 && !(o->flags & kFlagDying) && o->type->typeFlags & kTypeHasGc; }, nullptr);
  return kNone;
}
Value gcModuleUnfreeze(const Value*) {
  frozen = 0;
  return kNone;
}
Value gcModuleGetFreezeCount(const Value*) { return newInt(frozen); }
Value gcModuleCallbacks(const Value*) { return listOf(&callbacks); }
Value gcModuleGarbage(const Value*) { return listOf(&garbage); }
Value gcModuleGetDebug(const Value*) { return newInt(debugFlags); }
Value gcModuleSetDebug(const Value* a) {
  constexpr int64_t kSaveAll = 32;
  if (!indexAsI64(a[0], &debugFlags, &molt_exc_OverflowError)) return kNoValue;
  gcSave = debugFlags & kSaveAll ? [](Value v) {
    Ref list(listOf(&garbage));
    if (list) listAppend(list, v);
  } : static_cast<void (*)(Value)>(nullptr);
  return kNone;
}
Value gcModuleGetStats(const Value*) {
  Ref list(newList(3));
  for (int i = 0; i < 3; ++i) {
    Ref d(newDict());
    // What ran by itself counts to the last one.
    bool last = i == 2;
    Ref n(newInt(last ? gcStats.collections - collectionsOf[0] - collectionsOf[1] : collectionsOf[i]));
    Ref c(newInt(last ? gcStats.collected - collectedOf[0] - collectedOf[1] : collectedOf[i]));
    if (!d || !dictSetStr(d, "collections", n) || !dictSetStr(d, "collected", c) ||
        !dictSetStr(d, "uncollectable", Value::fromInlineInt(0)) || !listAppend(list, d))
      return kNoValue;
  }
  return list.release();
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/gc.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_gc, kRows, nullptr)
