// atexit: the list of calls that the end of the program makes, last one first.
#include "core/native_module.h"

namespace molt {

extern Value atexitCallbacks;

static Value atexitRegister(const Value* args, int64_t nargs, Value kwnames) {
  if (nargs < 1) return raiseTypeError("register() takes at least 1 argument (0 given)");
  if (!isCallable(args[0])) return raiseTypeError("the first argument must be callable");
  if (!atexitCallbacks && !(atexitCallbacks = newList(4))) return kNoValue;
  Ref positional(newTupleOf(args + 1, nargs - 1)), keywords(newDict());
  if (!positional || !keywords) return kNoValue;
  for (int64_t i = 0; kwnames && i < asTuple(kwnames)->length; ++i)
    if (!dictSet(keywords, asTuple(kwnames)->items()[i], args[nargs + i])) return kNoValue;
  Ref entry(tupleOf(args[0], positional.get(), keywords.get()));
  return entry && listAppend(atexitCallbacks, entry) ? retained(args[0]) : kNoValue;
}
static Value atexitUnregister(const Value* a) {
  if (!atexitCallbacks) return kNone;
  Ref kept(newList(4));
  for (int64_t i = 0; i < listLength(atexitCallbacks); ++i) {
    Ref entry(listGet(atexitCallbacks, i));
    int same = equals(entry.as<Tuple>()->items()[0], a[0]);
    if (same < 0 || (!same && !listAppend(kept, entry))) return kNoValue;
  }
  decref(atexitCallbacks);
  atexitCallbacks = kept.release();
  return kNone;
}
static Value atexitClear(const Value*) {
  decref(atexitCallbacks);
  atexitCallbacks = kNoValue;
  return kNone;
}
static Value atexitCount(const Value*) { return newInt(atexitCallbacks ? listLength(atexitCallbacks) : 0); }
static Value atexitRun(const Value*) {
  Ref list(atexitCallbacks);
  atexitCallbacks = kNoValue;
  for (int64_t i = list ? listLength(list) : 0; i-- > 0;) {
    Ref entry(listGet(list, i));
    Tuple* t = entry.as<Tuple>();
    Ref r(callEx(t->items()[0], t->items()[1], t->items()[2]));
    if (!r) writeUnraisable(t->items()[0]);
  }
  return kNone;
}
static constexpr NativeMethod kAtexitRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/atexit.def"
    {}};

}  // namespace molt
MOLT_NATIVE_MODULE(_molt_atexit, molt::kAtexitRows, nullptr)
