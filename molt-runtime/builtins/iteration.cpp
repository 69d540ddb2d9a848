// sum, min, max, all, any, iter, next, len, sorted.
#include <math.h>

#include "gen/generator.h"
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

Value builtinSum(const Value* a);
Value builtinMin(const Value* args, int64_t nargs, Value kwnames);
Value builtinMax(const Value* args, int64_t nargs, Value kwnames);
Value builtinAll(const Value* a);
Value builtinAny(const Value* a);
Value builtinIter(const Value* args, int64_t nargs, Value kwnames);
Value builtinNext(const Value* args, int64_t nargs, Value kwnames);
Value builtinLen(const Value* a);
Value builtinSorted(const Value* args, int64_t nargs, Value kwnames);

// A float sum with the rounding errors kept apart and added at the end.
struct FloatSum {
  double sum, lost = 0;
  explicit FloatSum(double start) : sum(start) {}
  void add(double x) {
    double t = sum + x;
    lost += fabs(sum) >= fabs(x) ? (sum - t) + x : (x - t) + sum;
    sum = t;
  }
  Value result() const { return newFloat(lost != 0 && isfinite(lost) ? sum + lost : sum); }
};

// The next item; of lists, which come up most, without a call.
static inline Value nextItem(Value it, Value (*next)(Value)) {
  if (typeOf(it) == &molt_type_list_iterator) {
    auto* s = static_cast<SeqIter*>(it.object());
    if (s->sequence.bits && s->index < asList(s->sequence)->length) return retained(asList(s->sequence)->items[s->index++]);
  }
  return next(it);
}

// Ints as long as sum and items fit 64 bits. What it returns is the first item that is something else, to be added to *sum.
static Value sumInts(Value it, Value (*next)(Value), Ref* sum) {
  int64_t total, n;
  Value start = *sum;
  if (start.isInlineInt()) total = start.inlineInt();
  else if (!isExact(start, &molt_type_int) || !intAsI64NoRaise(start, &total)) return nextItem(it, next);
  for (;;) {
    Value v = nextItem(it, next);
    if (v.isInlineInt()) n = v.inlineInt();
    else if (v.isBool()) n = v.isTrue();
    else if (!isExact(v, &molt_type_int) || !intAsI64NoRaise(v, &n)) n = 0;
    bool other = !v.isInlineInt() && !v.isBool() && n == 0;
    if (other || __builtin_add_overflow(total, n, &n)) {
      *sum = Ref(newInt(total));
      return v;
    }
    total = n;
    if (v.isObject()) decref(v);
  }
}

Value builtinSum(const Value* a) {
  Value start = a[1];
  if (start.bits) {
    if (isStr(start)) return raiseTypeError("sum() can't sum strings [use ''.join(seq) instead]");
    if (isBytes(start)) return raiseTypeError("sum() can't sum bytes [use b''.join(seq) instead]");
    if (isExact(start, &molt_type_bytearray)) return raiseTypeError("sum() can't sum bytearray [use b''.join(seq) instead]");
  }
  Ref it(getIter(a[0]));
  if (!it) return kNoValue;
  auto next = typeOf(it)->next;
  Ref result(start.bits ? retained(start) : Value::fromInlineInt(0));
  for (;;) {
    Value v = sumInts(it, next, &result);
    if (!v.bits) return v;
    if (v.isStop()) return result.release();
    if (result.get().isDouble()) {
      FloatSum f(result.get().asDouble());
      for (;;) {
        int64_t n;
        if (v.isDouble()) {
          f.add(v.asDouble());
        } else if (isInt(v) && intAsI64NoRaise(v, &n)) {
          f.sum += static_cast<double>(n);
          decref(v);
        } else {
          break;
        }
        v = nextItem(it, next);
        if (!v.bits) return v;
        if (v.isStop()) return f.result();
      }
      result = Ref(f.result());
    }
    Ref item(v);
    result = Ref(binaryOp(BinaryOp::Add, result, item));
    if (!result) return kNoValue;
  }
}

// compareBool, numbers of one kind without a call.
static inline int isBetter(Value a, Value b, CompareOp op) {
  if (a.isInlineInt() && b.isInlineInt()) return op == CompareOp::Lt ? a.inlineInt() < b.inlineInt() : a.inlineInt() > b.inlineInt();
  if (a.isDouble() && b.isDouble()) return op == CompareOp::Lt ? a.asDouble() < b.asDouble() : a.asDouble() > b.asDouble();
  return compareBool(a, b, op);
}

// The best item as it is: kStop if there is none, 0 if something raised.
static Value bestItem(Value it, CompareOp op) {
  auto next = typeOf(it)->next;
  Ref best(nextItem(it, next));
  if (!best || best.get().isStop()) return best.release();
  for (;;) {
    Value v = nextItem(it, next);
    if (v.isStop()) return best.release();
    if (!v.bits) return v;
    int r = isBetter(v, best, op);
    if (r > 0) best = Ref(v);
    else decref(v);
    if (r < 0) return kNoValue;
  }
}

static Value extreme(const char* name, CompareOp op, const Value* args, int64_t nargs, Value kwnames) {
  Value key = kNone, dflt = kNoValue;
  for (int64_t i = 0; kwnames.bits && i < asTuple(kwnames)->length; ++i) {
    const Str* k = asStr(asTuple(kwnames)->items()[i]);
    if (strEqualsAscii(k, "key")) key = args[nargs + i];
    else if (strEqualsAscii(k, "default")) dflt = args[nargs + i];
    else return raiseTypeError("'%S' is an invalid keyword argument for %s()", k, name);
  }
  if (nargs == 0) return raiseTypeError("%s expected at least 1 argument, got 0", name);
  if (nargs > 1 && dflt.bits) {
    return raiseTypeError("Cannot specify a default for %s() with multiple positional arguments", name);
  }
  Ref it;
  Value (*next)(Value) = nullptr;
  if (nargs == 1) {
    it = Ref(getIter(args[0]));
    if (!it) return kNoValue;
    next = typeOf(it)->next;
  }
  Ref best, bestKey;
  bool whole = it && key.isNone();
  if (whole) {
    best = Ref(bestItem(it, op));
    if (!best) return kNoValue;
    if (best.get().isStop()) best = Ref();
  }
  for (int64_t i = 0; !whole; ++i) {
    Ref item;
    if (it) {
      item = Ref(nextItem(it, next));
      if (!item) return kNoValue;
      if (item.get().isStop()) break;
    } else {
      if (i == nargs) break;
      item = Ref::borrow(args[i]);
    }
    Ref k(key.isNone() ? retained(item.get()) : call1(key, item));
    if (!k) return kNoValue;
    if (best) {
      int r = isBetter(k, bestKey, op);
      if (r < 0) return kNoValue;
      if (!r) continue;
    }
    best = static_cast<Ref&&>(item);
    bestKey = static_cast<Ref&&>(k);
  }
  if (best) return best.release();
  if (dflt.bits) return retained(dflt);
  return raiseValueError("%s() iterable argument is empty", name);
}
Value builtinMin(const Value* args, int64_t nargs, Value kwnames) {
  return extreme("min", CompareOp::Lt, args, nargs, kwnames);
}
Value builtinMax(const Value* args, int64_t nargs, Value kwnames) {
  return extreme("max", CompareOp::Gt, args, nargs, kwnames);
}

// Does an item with that truth exist? -1: error.
static int search(Value iterable, int truth) {
  Ref it(getIter(iterable));
  if (!it) return -1;
  auto next = typeOf(it)->next;
  for (;;) {
    Ref v(nextItem(it, next));
    if (!v) return -1;
    if (v.get().isStop()) return 0;
    int r = v.get().isBool() ? v.get().isTrue() : isTrue(v);
    if (r < 0) return -1;
    if (r == truth) return 1;
  }
}
Value builtinAll(const Value* a) {
  int r = search(a[0], 0);
  return r < 0 ? kNoValue : Value::fromBool(!r);
}
Value builtinAny(const Value* a) {
  int r = search(a[0], 1);
  return r < 0 ? kNoValue : Value::fromBool(r);
}

Value builtinIter(const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("iter", kwnames) || !countArgs("iter", nargs, 1, 2)) return kNoValue;
  if (nargs == 1) return getIter(args[0]);
  if (!isCallable(args[0])) return raiseTypeError("iter(object, sentinel): object must be callable");
  return newCallIter(args[0], args[1]);
}

Value builtinNext(const Value* args, int64_t nargs, Value kwnames) {
  if (!noKeywords("next", kwnames) || !countArgs("next", nargs, 1, 2)) return kNoValue;
  Value it = args[0];
  Type* t = typeOf(it);
  if (!t->next) return raiseTypeError("'%T' object is not an iterator", it);
  if (nargs == 1) {
    // The exception that ends an iteration may carry a value, which the slot does not.
    if (isExact(it, &molt_type_generator)) {
      Value result;
      Sent how = generatorSend(asGenerator(it), kNone, &result);
      return sentAsValue(how, result);
    }
    if (t->typeFlags & kTypeHeap) {
      bool error = false;
      Ref method(lookupSpecial(it, "__next__", &error));
      if (error) return kNoValue;
      if (method) return call0(method);
    }
  }
  Value v = t->next(it);
  if (v.isStop()) {
    if (nargs == 2) return retained(args[1]);
    return raiseStopIteration(kNone);
  }
  if (!v.bits && nargs == 2 && pendingIs(&molt_exc_StopIteration)) {
    clearPending();
    return retained(args[1]);
  }
  return v;
}

Value builtinLen(const Value* a) {
  int64_t n = lengthOf(a[0]);
  return n < 0 ? kNoValue : newInt(n);
}

Value builtinSorted(const Value* args, int64_t nargs, Value kwnames) {
  if (!countArgs("sorted", nargs, 1, 1)) return kNoValue;
  Value key = kNone;
  int reverse = 0;
  for (int64_t i = 0; kwnames.bits && i < asTuple(kwnames)->length; ++i) {
    const Str* name = asStr(asTuple(kwnames)->items()[i]);
    Value v = args[nargs + i];
    if (strEqualsAscii(name, "key")) key = v;
    else if (!strEqualsAscii(name, "reverse")) return raiseTypeError("'%S' is an invalid keyword argument for sort()", name);
    else if ((reverse = isTrue(v)) < 0) return kNoValue;
  }
  Ref list(listFromIterable(args[0]));
  if (!list || !listSort(list.as<List>(), key, reverse != 0)) return kNoValue;
  return list.release();
}

}  // namespace molt
