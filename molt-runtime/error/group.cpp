// Exception groups: construction rules, split and subgroup, and what except* does with them.
#include "error/exception.h"

namespace molt {

Value groupMake(Type* t, const Value* args, int64_t nargs, Value kwnames);
bool groupInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value groupStr(Value self);

static bool isGroup(Value v) { return v.isObject() && isSubtype(typeOf(v), &molt_exc_BaseExceptionGroup); }
static Tuple* membersOf(Value group) { return asTuple(exceptionField(group, kGroupExceptions)); }

Value groupMake(Type* t, const Value* args, int64_t nargs, Value kwnames) {
  if (kwnames.bits && asTuple(kwnames)->length) return raiseTypeError("%N() takes no keyword arguments", t);
  if (nargs != 2) return raiseTypeError("BaseExceptionGroup.__new__() takes exactly 2 arguments (%z given)", nargs);
  if (!isStr(args[0])) return raiseTypeError("BaseExceptionGroup.__new__() argument 1 must be str, not %T", args[0]);
  if (!isList(args[1]) && !isTuple(args[1])) {
    bool error;
    Ref item(lookupSpecial(args[1], "__getitem__", &error));
    if (error) return kNoValue;
    if (!item || isDict(args[1])) return raiseTypeError("second argument (exceptions) must be a sequence");
  }
  Ref members(tupleFromIterable(args[1]));
  if (!members) return kNoValue;
  Tuple* m = asTuple(members);
  if (m->length == 0) return raiseValueError("second argument (exceptions) must be a non-empty sequence");
  bool nestedBase = false;
  for (int64_t i = 0; i < m->length; ++i) {
    if (!isException(m->items()[i]))
      return raiseValueError("Item %z of second argument (exceptions) is not an exception", i);
    nestedBase |= !isSubtype(typeOf(m->items()[i]), &molt_exc_Exception);
  }
  if (t == &molt_exc_BaseExceptionGroup) {
    if (!nestedBase) t = &molt_exc_ExceptionGroup;
  } else if (nestedBase && t == &molt_exc_ExceptionGroup) {
    return raiseTypeError("Cannot nest BaseExceptions in an ExceptionGroup");
  } else if (nestedBase && isSubtype(t, &molt_exc_Exception)) {
    return raiseTypeError("Cannot nest BaseExceptions in '%N'", t);
  }
  Value self = exceptionMake(t, args, nargs, kNoValue);
  if (!self.bits) return kNoValue;
  assignField(self, kGroupMessage, args[0]);
  assignField(self, kGroupExceptions, members);
  return self;
}

bool groupInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  return exceptionInit(self, args, nargs, kwnames);
}

Value groupStr(Value self) {
  int64_t n = membersOf(self)->length;
  return formatStr("%U (%z sub-exception%s)", exceptionField(self, kGroupMessage), n, n > 1 ? "s" : "");
}

extern const GetSet kGroupGetSets[];
const GetSet kGroupGetSets[] = {{"message", getField<0>, nullptr, "exception message", true},
                                {"exceptions", getField<1>, nullptr, "nested exceptions", true},
                                {}};

// ---- split ----
static Value makeGroup(Value message, Value exceptions) {
  return call2(Value::fromObject(&molt_exc_BaseExceptionGroup), message, exceptions);
}

// A group of `list` with the looks of `orig`, made by its derive(); None for an empty list.
static Value deriveLike(Value orig, Value list) {
  if (listLength(list) == 0) return kNone;
  Ref group(callMethod(orig, "derive", &list, 1));
  if (!group) return kNoValue;
  if (!isGroup(group)) return raiseTypeError("derive must return an instance of BaseExceptionGroup");
  BaseException* from = asException(orig);
  BaseException* to = asException(group);
  if (from->traceback.bits) {
    Value old = to->traceback;
    to->traceback = retained(from->traceback);
    decref(old);
  }
  if (from->context.bits) {
    Value old = to->context;
    to->context = retained(from->context);
    decref(old);
  }
  // The flag that setCause raises would hide the context: take over what the original has.
  setCause(group, from->cause.bits ? from->cause : kNone);
  to->suppressContext = from->suppressContext;
  bool error;
  Ref notes(getAttrOrNone0(orig, "__notes__", &error));
  if (error) return kNoValue;
  if (notes && isList(notes)) {
    Ref copy(listFromIterable(notes));
    if (!copy || !setAttr(group, internStr("__notes__"), copy)) return kNoValue;
  }
  return group.release();
}

enum class MatchBy { Type, Predicate, Instances };
struct Matcher {
  MatchBy by;
  Value with;
};

static int matches(const Matcher& m, Value e) {
  switch (m.by) {
    case MatchBy::Type: {
      bool error;
      bool yes = exceptionMatches(e, m.with, &error);
      return error ? -1 : yes;
    }
    case MatchBy::Predicate: {
      Ref r(call1(m.with, e));
      return r ? isTrue(r) : -1;
    }
    case MatchBy::Instances: {
      if (isGroup(e)) return 0;
      int64_t n = listLength(m.with);
      for (int64_t i = 0; i < n; ++i) {
        Ref item(listGet(m.with, i));
        if (item.get() == e) return 1;
      }
      return 0;
    }
  }
  return -1;
}

struct Halves {
  Ref match, rest;  // None where empty
};

static bool split(Value e, const Matcher& m, bool wantRest, Halves* out) {
  out->match = Ref(kNone);
  out->rest = Ref(kNone);
  int whole = matches(m, e);
  if (whole < 0) return false;
  if (whole) {
    out->match = Ref::borrow(e);
    return true;
  }
  if (!isGroup(e)) {
    if (wantRest) out->rest = Ref::borrow(e);
    return true;
  }
  if (!stackCheck()) return false;
  Ref matching(newList(0)), others(newList(0));
  if (!matching || !others) return false;
  Ref members = Ref::borrow(exceptionField(e, kGroupExceptions));
  for (int64_t i = 0; i < asTuple(members)->length; ++i) {
    Halves h;
    if (!split(asTuple(members)->items()[i], m, wantRest, &h)) return false;
    if (!h.match.get().isNone() && !listAppend(matching, h.match)) return false;
    if (wantRest && !h.rest.get().isNone() && !listAppend(others, h.rest)) return false;
  }
  out->match = Ref(deriveLike(e, matching));
  if (!out->match) return false;
  if (wantRest) {
    out->rest = Ref(deriveLike(e, others));
    if (!out->rest) return false;
  }
  return true;
}

static bool matcherFor(Value v, Matcher* out) {
  auto isExcType = [](Value t) { return isTypeObject(t) && (asType(t)->typeFlags & kTypeException); };
  out->with = v;
  out->by = MatchBy::Type;
  if (isTypeObject(v) ? isExcType(v) : isCallable(v)) {
    if (!isTypeObject(v)) out->by = MatchBy::Predicate;
    return true;
  }
  if (isTuple(v)) {
    bool all = true;
    for (int64_t i = 0; i < asTuple(v)->length; ++i) all &= isExcType(asTuple(v)->items()[i]);
    if (all) return true;
  }
  return raiseTypeError("expected a function, exception type or tuple of exception types");
}

static Value groupSplit(const Value* a) {
  Matcher m;
  Halves h;
  if (!matcherFor(a[1], &m) || !split(a[0], m, true, &h)) return kNoValue;
  return tupleOf(h.match.get(), h.rest.get());
}
static Value groupSubgroup(const Value* a) {
  Matcher m;
  Halves h;
  if (!matcherFor(a[1], &m) || !split(a[0], m, false, &h)) return kNoValue;
  return h.match.release();
}
static Value groupDerive(const Value* a) { return makeGroup(exceptionField(a[0], kGroupMessage), a[1]); }
static Value groupClassGetItem(const Value* a) {
  Value alias[] = {a[0], a[1]};
  return call(Value::fromObject(&molt_type_generic_alias), alias, 2, kNoValue);
}

extern const NativeMethod kGroupMethods[];
const NativeMethod kGroupMethods[] = {
    {"derive", "!($self, excs, /)", groupDerive, nullptr, nullptr, kInstanceMethod},
    {"split", "!($self, matcher_value, /)", groupSplit, nullptr, nullptr, kInstanceMethod},
    {"subgroup", "!($self, matcher_value, /)", groupSubgroup, nullptr, nullptr, kInstanceMethod},
    {"__class_getitem__", "!($cls, item, /)", groupClassGetItem, nullptr,
     "See PEP 585", kClassMethod},
    {}};

// ---- except* ----
static int isStarClass(Value t) {
  if (!isTypeObject(t) || !(asType(t)->typeFlags & kTypeException))
    return raiseTypeError("catching classes that do not inherit from BaseException is not allowed");
  if (isSubtype(asType(t), &molt_exc_BaseExceptionGroup))
    return raiseTypeError("catching ExceptionGroup with except* is not allowed. Use except instead.");
  return 1;
}

extern "C" Value molt_rt_except_star_begin(Value e) { return retained(e); }

extern "C" Value molt_rt_except_star_match(Value rest, Value classes) {
  if (isTuple(classes)) {
    for (int64_t i = 0; i < asTuple(classes)->length; ++i)
      if (isStarClass(asTuple(classes)->items()[i]) < 0) return kNoValue;
  } else if (isStarClass(classes) < 0) {
    return kNoValue;
  }
  if (rest.isNone()) return tupleOf(kNone, kNone);
  bool error;
  if (exceptionMatches(rest, classes, &error)) {
    if (isGroup(rest)) return tupleOf(rest, kNone);
    Ref members(tupleOf(rest)), empty(newStr(""));
    if (!members || !empty) return kNoValue;
    Ref wrapped(makeGroup(empty, members));
    if (!wrapped) return kNoValue;
    return tupleOf(wrapped.get(), kNone);
  }
  if (!isGroup(rest)) return tupleOf(kNone, rest);
  Ref pair(callMethod(rest, "split", &classes, 1));
  if (!pair) return kNoValue;
  if (!isTuple(pair))
    return raiseTypeError("%T.split must return a tuple, not %T", rest, pair.get());
  if (asTuple(pair)->length < 2)
    return raiseTypeError("%T.split must return a 2-tuple, got tuple of size %z", rest, asTuple(pair)->length);
  return pair.release();
}

static void collectLeaves(Value e, Value list) {
  if (!isGroup(e)) {
    listAppend(list, e);
    return;
  }
  Tuple* m = membersOf(e);
  for (int64_t i = 0; i < m->length; ++i) collectLeaves(m->items()[i], list);
}

static bool sameLooks(Value a, Value b) {
  BaseException *x = asException(a), *y = asException(b);
  bool error;
  if (!isGroup(a)) return false;
  Ref nx(getAttrOrNone0(a, "__notes__", &error)), ny(getAttrOrNone0(b, "__notes__", &error));
  bool notes = nx.get() == ny.get();
  if (!notes && nx && ny) notes = equals(nx, ny) == 1;
  if (hasPending()) clearPending();
  return notes && x->traceback == y->traceback && x->cause == y->cause && x->context == y->context;
}

extern "C" Value molt_rt_except_star_end(Value orig, Value excs) {
  int64_t n = listLength(excs);
  if (n == 0) return kNone;
  if (!isGroup(orig)) {
    // A single exception was wrapped: at most one clause ran.
    for (int64_t i = 0; i < n; ++i) {
      Ref e(listGet(excs, i));
      if (!e.get().isNone()) return e.release();
    }
    return kNone;
  }
  Ref raised(newList(n)), leaves(newList(n));
  if (!raised || !leaves) return kNoValue;
  bool anyKept = false;
  for (int64_t i = 0; i < n; ++i) {
    Ref e(listGet(excs, i));
    if (e.get().isNone()) continue;
    if (sameLooks(e, orig)) {
      collectLeaves(e, leaves);
      anyKept = true;
    } else if (!listAppend(raised, e)) {
      return kNoValue;
    }
  }
  Ref kept(kNone);
  if (anyKept) {
    Matcher m{MatchBy::Instances, leaves};
    Halves h;
    if (!split(orig, m, false, &h)) return kNoValue;
    kept = static_cast<Ref&&>(h.match);
  }
  if (listLength(raised) == 0) return kept.release();
  if (!kept.get().isNone() && !listAppend(raised, kept)) return kNoValue;
  if (listLength(raised) == 1) return listGet(raised, 0);
  Ref empty(newStr(""));
  return makeGroup(empty, raised);
}

}  // namespace molt
