// bisect: binary search in sorted sequences.
#include "core/native_module.h"
#include "types/container/container.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/bisect.def"

// Position for x; `right`: behind equal items. `keyed`: the item's key to compare with. -1: error.
static int64_t position(const Value* a, Value x, bool right) {
  int64_t lo = 0, hi = -1;
  if (a[2].bits && !indexAsI64(a[2], &lo, &molt_exc_OverflowError)) return -1;
  if (lo < 0) return raiseValueError("lo must be non-negative");
  if (a[3].bits && !a[3].isNone()) {
    if (!indexAsI64(a[3], &hi, &molt_exc_OverflowError)) return -1;
  }
  if (hi == -1 && (hi = lengthOf(a[0])) < 0) return -1;
  bool keyed = a[4].bits && !a[4].isNone();
  bool exact = isExact(a[0], &molt_type_list);
  while (lo < hi) {
    int64_t mid = lo + ((hi - lo) >> 1);
    Ref item;
    if (exact && mid < listLength(a[0])) {
      item = Ref(listGet(a[0], mid));
    } else {
      Ref index(newInt(mid));
      item = Ref(getItem(a[0], index));
    }
    if (item && keyed) item = Ref(call1(a[4], item));
    if (!item) return -1;
    int less = right ? compareBool(x, item, CompareOp::Lt) : compareBool(item, x, CompareOp::Lt);
    if (less < 0) return -1;
    if (static_cast<bool>(less) == right) hi = mid;
    else lo = mid + 1;
  }
  return lo;
}

static Value find(const Value* a, bool right) {
  int64_t i = position(a, a[1], right);
  return i < 0 ? kNoValue : newInt(i);
}
static Value insort(const Value* a, bool right) {
  Ref key = Ref::borrow(a[1]);
  if (a[4].bits && !a[4].isNone()) key = Ref(call1(a[4], a[1]));
  if (!key) return kNoValue;
  int64_t i = position(a, key, right);
  if (i < 0) return kNoValue;
  Ref index(newInt(i));
  Value args[3] = {kNoValue, index, a[1]};
  Ref r(callMethod(a[0], "insert", args + 1, 2));
  return r ? kNone : kNoValue;
}

Value bisectLeft(const Value* a) { return find(a, false); }
Value bisectRight(const Value* a) { return find(a, true); }
Value bisectInsortLeft(const Value* a) { return insort(a, false); }
Value bisectInsortRight(const Value* a) { return insort(a, true); }

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/bisect.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_bisect, moduleRows, nullptr)
