// heapq: binary heaps in lists, smallest (or, for the _max functions, largest) item first.
#include "core/native_module.h"
#include "types/container/container.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/heapq.def"

namespace {

bool checkHeap(Value heap, const char* function, bool only) {
  if (isList(heap)) return true;
  return raiseTypeError("%s() argument %smust be list, not %T", function, only ? "" : "1 ", heap);
}

// Does a stand above b? -1: error, also if the comparison changed the list's size.
int above(List* l, int64_t size, Value a, Value b, bool max) {
  if (max) {
    Value t = a;
    a = b;
    b = t;
  }
  if (int plain = plainLess(a, b); plain >= 0) return plain;
  Ref x = Ref::borrow(a), y = Ref::borrow(b);
  int r = compareBool(x, y, CompareOp::Lt);
  if (r < 0) return -1;
  if (l->length != size) return raise(&molt_exc_RuntimeError, "list changed size during iteration");
  return r;
}

void swapItems(List* l, int64_t i, int64_t j) {
  Value t = l->items[i];
  l->items[i] = l->items[j];
  l->items[j] = t;
}

// Lets the item at pos rise towards start.
bool rise(List* l, int64_t start, int64_t pos, bool max) {
  int64_t size = l->length;
  while (pos > start) {
    int64_t parent = (pos - 1) >> 1;
    int r = above(l, size, l->items[pos], l->items[parent], max);
    if (r < 0) return false;
    if (!r) break;
    swapItems(l, pos, parent);
    pos = parent;
  }
  return true;
}

// Moves the item at pos down to a leaf along the better children, then lets it rise to its place.
bool sink(List* l, int64_t pos, bool max) {
  int64_t start = pos, size = l->length;
  int64_t inner = size >> 1;
  while (pos < inner) {
    int64_t child = 2 * pos + 1;
    if (child + 1 < size) {
      int r = above(l, size, l->items[child], l->items[child + 1], max);
      if (r < 0) return false;
      if (!r) ++child;
    }
    swapItems(l, pos, child);
    pos = child;
  }
  return rise(l, start, pos, max);
}

Value popFrom(Value heap, bool max) {
  if (!checkHeap(heap, max ? "_heappop_max" : "heappop", true)) return kNoValue;
  List* l = asList(heap);
  if (l->length == 0) return raise(&molt_exc_IndexError, "index out of range");
  Value last = l->items[--l->length];
  if (l->length == 0) return last;
  Ref top(l->items[0]);
  l->items[0] = last;
  return sink(l, 0, max) ? top.release() : kNoValue;
}
Value replaceIn(Value heap, Value item, bool max) {
  if (!checkHeap(heap, max ? "_heapreplace_max" : "heapreplace", false)) return kNoValue;
  List* l = asList(heap);
  if (l->length == 0) return raise(&molt_exc_IndexError, "index out of range");
  Ref top(l->items[0]);
  l->items[0] = retained(item);
  return sink(l, 0, max) ? top.release() : kNoValue;
}
Value heapify(Value heap, bool max) {
  if (!checkHeap(heap, max ? "_heapify_max" : "heapify", true)) return kNoValue;
  for (int64_t i = asList(heap)->length / 2; i-- > 0;) {
    if (!sink(asList(heap), i, max)) return kNoValue;
  }
  return kNone;
}

}  // namespace

Value heapqPush(const Value* a) {
  if (!checkHeap(a[0], "heappush", false)) return kNoValue;
  List* l = asList(a[0]);
  return listPush(l, a[1]) && rise(l, 0, l->length - 1, false) ? kNone : kNoValue;
}
Value heapqPop(const Value* a) { return popFrom(a[0], false); }
Value heapqPopMax(const Value* a) { return popFrom(a[0], true); }
Value heapqHeapify(const Value* a) { return heapify(a[0], false); }
Value heapqHeapifyMax(const Value* a) { return heapify(a[0], true); }
Value heapqReplace(const Value* a) { return replaceIn(a[0], a[1], false); }
Value heapqReplaceMax(const Value* a) { return replaceIn(a[0], a[1], true); }
Value heapqPushPop(const Value* a) {
  if (!checkHeap(a[0], "heappushpop", false)) return kNoValue;
  List* l = asList(a[0]);
  if (l->length == 0) return retained(a[1]);
  int r = above(l, l->length, l->items[0], a[1], false);
  if (r < 0) return kNoValue;
  if (!r) return retained(a[1]);
  if (l->length == 0) return raise(&molt_exc_IndexError, "index out of range");
  return replaceIn(a[0], a[1], false);
}

// ---- the module ----

static constinit const NativeMethod moduleRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/heapq.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_heapq, moduleRows, nullptr)
