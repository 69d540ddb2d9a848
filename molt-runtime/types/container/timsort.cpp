// list.sort: an adaptive, stable merge sort of natural runs, after the published description of timsort: binary insertion
// of short runs, a stack of runs merged under the powersort rule, galloping while one run keeps winning. The order of
// comparisons is part of the behaviour, as comparison methods may have effects.
#include "types/container/container.h"

namespace molt {

namespace {

constexpr int64_t kMinGallop = 7;
constexpr int kMaxRuns = 85;

// Keys, and the values that move with them (null without a key function).
struct Span {
  Value* keys;
  Value* values;
  Span operator+(int64_t n) const { return {keys + n, values ? values + n : nullptr}; }
  void set(int64_t to, Span from, int64_t i) const {
    keys[to] = from.keys[i];
    if (values) values[to] = from.values[i];
  }
  void move(int64_t to, Span from, int64_t n) const {
    memmove(keys + to, from.keys, static_cast<size_t>(n) * sizeof(Value));
    if (values) memmove(values + to, from.values, static_cast<size_t>(n) * sizeof(Value));
  }
};

struct Run {
  Span base;
  int64_t length;
  int power;  // of the boundary with the next run
};

enum class Order { Any, Ints, Doubles, Strings, Tuples };

struct Sorter {
  Order order = Order::Any;
  Order first = Order::Any;  // of tuples: their first items
  Span all{};
  int64_t total = 0;
  int64_t minGallop = kMinGallop;
  Run runs[kMaxRuns];
  int count = 0;
  Span temp{};
  int64_t tempCapacity = 0;

  ~Sorter() {
    if (temp.keys) freeRaw(temp.keys);
  }

  static int byOrder(Order o, Value a, Value b) {
    switch (o) {
      case Order::Ints: return a.inlineInt() < b.inlineInt();
      case Order::Doubles: return a.asDouble() < b.asDouble();
      case Order::Strings: return strCompare(asStr(a), asStr(b)) < 0;
      default: return compareBool(a, b, CompareOp::Lt);
    }
  }

  // a < b: 1, 0, or -1 with an exception.
  int less(Value a, Value b) {
    if (order != Order::Tuples) return byOrder(order, a, b);
    Tuple *x = asTuple(a), *y = asTuple(b);
    int64_t n = x->length < y->length ? x->length : y->length;
    for (int64_t i = 0; i < n; ++i) {
      Value p = x->items()[i], q = y->items()[i];
      if (i == 0 && first != Order::Any) {
        if (first == Order::Strings ? strEquals(asStr(p), asStr(q)) : first == Order::Ints ? p == q : p.asDouble() == q.asDouble()) continue;
        return byOrder(first, p, q);
      }
      int same = p == q ? 1 : plainEquals(p, q);
      if (same < 0) same = equals(p, q);
      if (same < 0) return -1;
      if (same) continue;
      if (i == 0) return byOrder(first, p, q);
      int plain = plainLess(p, q);
      return plain >= 0 ? plain : compareBool(p, q, CompareOp::Lt);
    }
    return x->length < y->length;
  }

  static Order orderOf(Value v) {
    if (v.isInlineInt()) return Order::Ints;
    if (v.isDouble()) return Order::Doubles;
    if (isExactStr(v)) return Order::Strings;
    return Order::Any;
  }
  // Homogeneous keys need no dispatch.
  void chooseOrder() {
    if (total == 0) return;
    if (isExact(all.keys[0], &molt_type_tuple)) {
      Order common = Order::Any;
      for (int64_t i = 0; i < total; ++i) {
        if (!isExact(all.keys[i], &molt_type_tuple) || asTuple(all.keys[i])->length == 0) return;
        Order o = orderOf(asTuple(all.keys[i])->items()[0]);
        if (i == 0) common = o;
        else if (o != common) common = Order::Any;
      }
      order = Order::Tuples;
      first = common;
      return;
    }
    Order common = orderOf(all.keys[0]);
    if (common == Order::Any) return;
    for (int64_t i = 1; i < total; ++i) {
      if (orderOf(all.keys[i]) != common) return;
    }
    order = common;
  }

  static void reverse(Span s, int64_t n) {
    listReverseInPlace(s.keys, n);
    if (s.values) listReverseInPlace(s.values, n);
  }

  // Length of the run that starts at s; a strictly descending one is to be reversed. -1: error.
  int64_t countRun(Span s, int64_t n, bool* descending) {
    *descending = false;
    if (n == 1) return 1;
    int r = less(s.keys[1], s.keys[0]);
    if (r < 0) return -1;
    *descending = r;
    int64_t i = 2;
    for (; i < n; ++i) {
      r = less(s.keys[i], s.keys[i - 1]);
      if (r < 0) return -1;
      if (static_cast<bool>(r) != *descending) break;
    }
    return i;
  }

  // Sorts [0, n) of which [0, sorted) is in order already.
  bool binarySort(Span s, int64_t n, int64_t sorted) {
    for (int64_t i = sorted ? sorted : 1; i < n; ++i) {
      Value pivot = s.keys[i], value = s.values ? s.values[i] : kNoValue;
      int64_t low = 0, high = i;
      while (low < high) {
        int64_t mid = low + ((high - low) >> 1);
        int r = less(pivot, s.keys[mid]);
        if (r < 0) return false;
        if (r) high = mid;
        else low = mid + 1;
      }
      memmove(s.keys + low + 1, s.keys + low, static_cast<size_t>(i - low) * sizeof(Value));
      s.keys[low] = pivot;
      if (s.values) {
        memmove(s.values + low + 1, s.values + low, static_cast<size_t>(i - low) * sizeof(Value));
        s.values[low] = value;
      }
    }
    return true;
  }

  // Where key belongs in the sorted a[0, n): left of equal items (strict) or right of them. Search starts at hint and
  // doubles its steps. -1: error.
  int64_t gallop(Value key, const Value* a, int64_t n, int64_t hint, bool right) {
    // goesAfter(i): key stands somewhere behind a[i].
    auto goesAfter = [&](int64_t i) {
      int r = right ? less(key, a[i]) : less(a[i], key);
      return r < 0 ? -1 : right ? !r : r;
    };
    int64_t last = 0, offset = 1;
    int r = goesAfter(hint);
    if (r < 0) return -1;
    if (r) {
      int64_t limit = n - hint;
      while (offset < limit) {
        int g = goesAfter(hint + offset);
        if (g < 0) return -1;
        if (!g) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      last += hint;
      offset += hint;
    } else {
      int64_t limit = hint + 1;
      while (offset < limit) {
        int g = goesAfter(hint - offset);
        if (g < 0) return -1;
        if (g) break;
        last = offset;
        offset = offset * 2 + 1;
      }
      if (offset > limit) offset = limit;
      int64_t k = last;
      last = hint - offset;
      offset = hint - k;
    }
    ++last;
    while (last < offset) {
      int64_t mid = last + ((offset - last) >> 1);
      int g = goesAfter(mid);
      if (g < 0) return -1;
      if (g) last = mid + 1;
      else offset = mid;
    }
    return offset;
  }
  int64_t gallopLeft(Value key, const Value* a, int64_t n, int64_t hint) { return gallop(key, a, n, hint, false); }
  int64_t gallopRight(Value key, const Value* a, int64_t n, int64_t hint) { return gallop(key, a, n, hint, true); }

  bool needTemp(int64_t n) {
    if (n <= tempCapacity) return true;
    if (temp.keys) freeRaw(temp.keys);
    int64_t words = all.values ? 2 * n : n;
    temp.keys = static_cast<Value*>(allocRaw(static_cast<uint64_t>(words) * sizeof(Value)));
    if (!temp.keys) {
      tempCapacity = 0;
      return raiseNoMemory();
    }
    temp.values = all.values ? temp.keys + n : nullptr;
    tempCapacity = n;
    return true;
  }

  // Merges neighbours with na <= nb, left to right; a's items wait in temp. Whatever happens, no item is lost.
  bool mergeLow(Span a, int64_t na, Span b, int64_t nb) {
    if (!needTemp(na)) return false;
    temp.move(0, a, na);
    Span dest = a, left = temp;
    bool ok = false;
    int64_t gallopMin = minGallop;
    dest.set(0, b, 0);
    dest = dest + 1;
    b = b + 1;
    --nb;
    if (nb == 0) goto succeed;
    if (na == 1) goto copyB;
    for (;;) {
      int64_t aWins = 0, bWins = 0;
      for (;;) {
        int r = less(b.keys[0], left.keys[0]);
        if (r < 0) goto fail;
        if (r) {
          dest.set(0, b, 0);
          dest = dest + 1;
          b = b + 1;
          ++bWins;
          aWins = 0;
          if (--nb == 0) goto succeed;
          if (bWins >= gallopMin) break;
        } else {
          dest.set(0, left, 0);
          dest = dest + 1;
          left = left + 1;
          ++aWins;
          bWins = 0;
          if (--na == 1) goto copyB;
          if (aWins >= gallopMin) break;
        }
      }
      ++gallopMin;
      do {
        gallopMin -= gallopMin > 1;
        minGallop = gallopMin;
        int64_t k = gallopRight(b.keys[0], left.keys, na, 0);
        if (k < 0) goto fail;
        aWins = k;
        if (k) {
          dest.move(0, left, k);
          dest = dest + k;
          left = left + k;
          na -= k;
          if (na == 1) goto copyB;
          if (na == 0) goto succeed;  // only if comparisons contradict each other
        }
        dest.set(0, b, 0);
        dest = dest + 1;
        b = b + 1;
        if (--nb == 0) goto succeed;
        k = gallopLeft(left.keys[0], b.keys, nb, 0);
        if (k < 0) goto fail;
        bWins = k;
        if (k) {
          dest.move(0, b, k);
          dest = dest + k;
          b = b + k;
          nb -= k;
          if (nb == 0) goto succeed;
        }
        dest.set(0, left, 0);
        dest = dest + 1;
        left = left + 1;
        if (--na == 1) goto copyB;
      } while (aWins >= kMinGallop || bWins >= kMinGallop);
      ++gallopMin;
      minGallop = gallopMin;
    }
  succeed:
    ok = true;
  fail:
    if (na) dest.move(0, left, na);
    return ok;
  copyB:
    dest.move(0, b, nb);
    dest.set(nb, left, 0);
    return true;
  }

  // The mirror image for na >= nb: right to left, b's items wait in temp.
  bool mergeHigh(Span a, int64_t na, Span b, int64_t nb) {
    if (!needTemp(nb)) return false;
    temp.move(0, b, nb);
    // Indices count from the starts of the spans: dest of the whole stretch, i in a, j in temp.
    Span dest = a;
    int64_t d = na + nb - 1, i = na - 1, j = nb - 1;
    bool ok = false;
    int64_t gallopMin = minGallop;
    dest.set(d--, a, i--);
    --na;
    if (na == 0) goto succeed;
    if (nb == 1) goto copyA;
    for (;;) {
      int64_t aWins = 0, bWins = 0;
      for (;;) {
        int r = less(temp.keys[j], a.keys[i]);
        if (r < 0) goto fail;
        if (r) {
          dest.set(d--, a, i--);
          ++aWins;
          bWins = 0;
          if (--na == 0) goto succeed;
          if (aWins >= gallopMin) break;
        } else {
          dest.set(d--, temp, j--);
          ++bWins;
          aWins = 0;
          if (--nb == 1) goto copyA;
          if (bWins >= gallopMin) break;
        }
      }
      ++gallopMin;
      do {
        gallopMin -= gallopMin > 1;
        minGallop = gallopMin;
        int64_t k = gallopRight(temp.keys[j], a.keys, na, na - 1);
        if (k < 0) goto fail;
        k = na - k;
        aWins = k;
        if (k) {
          d -= k;
          i -= k;
          dest.move(d + 1, a + (i + 1), k);
          na -= k;
          if (na == 0) goto succeed;
        }
        dest.set(d--, temp, j--);
        if (--nb == 1) goto copyA;
        k = gallopLeft(a.keys[i], temp.keys, nb, nb - 1);
        if (k < 0) goto fail;
        k = nb - k;
        bWins = k;
        if (k) {
          d -= k;
          j -= k;
          dest.move(d + 1, temp + (j + 1), k);
          nb -= k;
          if (nb == 1) goto copyA;
          if (nb == 0) goto succeed;
        }
        dest.set(d--, a, i--);
        if (--na == 0) goto succeed;
      } while (aWins >= kMinGallop || bWins >= kMinGallop);
      ++gallopMin;
      minGallop = gallopMin;
    }
  succeed:
    ok = true;
  fail:
    if (nb) dest.move(d - (nb - 1), temp, nb);
    return ok;
  copyA:
    d -= na;
    i -= na;
    dest.move(d + 1, a + (i + 1), na);
    dest.set(d, temp, j);
    return true;
  }

  bool mergeAt(int k) {
    Span a = runs[k].base, b = runs[k + 1].base;
    int64_t na = runs[k].length, nb = runs[k + 1].length;
    runs[k].length = na + nb;
    if (k == count - 3) runs[k + 1] = runs[k + 2];
    --count;
    int64_t skip = gallopRight(b.keys[0], a.keys, na, 0);
    if (skip < 0) return false;
    a = a + skip;
    na -= skip;
    if (na == 0) return true;
    nb = gallopLeft(a.keys[na - 1], b.keys, nb, nb - 1);
    if (nb <= 0) return nb == 0;
    return na <= nb ? mergeLow(a, na, b, nb) : mergeHigh(a, na, b, nb);
  }

  // Powersort: depth of the boundary between [s1, s1 + n1) and the n2 items behind it in an ideal merge tree of n items.
  static int powerOf(int64_t s1, int64_t n1, int64_t n2, int64_t n) {
    int64_t a = 2 * s1 + n1, b = a + n1 + n2;
    int power = 0;
    for (;;) {
      ++power;
      if (a >= n) {
        a -= n;
        b -= n;
      } else if (b >= n) {
        return power;
      }
      a <<= 1;
      b <<= 1;
    }
  }
  bool foundRun(int64_t n2) {
    if (count == 0) return true;
    const Run& top = runs[count - 1];
    int power = powerOf(top.base.keys - all.keys, top.length, n2, total);
    while (count > 1 && runs[count - 2].power > power) {
      if (!mergeAt(count - 2)) return false;
    }
    runs[count - 1].power = power;
    return true;
  }
  bool collapse() {
    while (count > 1) {
      int k = count - 2;
      if (k > 0 && runs[k - 1].length < runs[k + 1].length) --k;
      if (!mergeAt(k)) return false;
    }
    return true;
  }

  static int64_t minRun(int64_t n) {
    int64_t odd = 0;
    while (n >= 64) {
      odd |= n & 1;
      n >>= 1;
    }
    return n + odd;
  }

  bool sort() {
    if (total < 2) return true;
    chooseOrder();
    int64_t left = total, least = minRun(left);
    Span at = all;
    do {
      bool descending;
      int64_t n = countRun(at, left, &descending);
      if (n < 0) return false;
      if (descending) reverse(at, n);
      if (n < least) {
        int64_t force = left <= least ? left : least;
        if (!binarySort(at, force, n)) return false;
        n = force;
      }
      if (!foundRun(n)) return false;
      runs[count++] = {at, n, 0};
      at = at + n;
      left -= n;
    } while (left);
    return collapse();
  }
};

}  // namespace

bool listSort(List* l, Value key, bool reverse) {
  Value* items = l->items;
  int64_t n = l->length, capacity = l->capacity;
  // The list looks empty while Python code may run; a change shows in its capacity.
  l->items = nullptr;
  l->length = 0;
  l->capacity = -1;
  Sorter s;
  s.total = n;
  Value* keys = nullptr;
  bool ok = true;
  if (!key.isNone() && n > 0) {
    keys = static_cast<Value*>(allocRaw(static_cast<uint64_t>(n) * sizeof(Value)));
    ok = keys != nullptr;
    if (!ok) raiseNoMemory();
    for (int64_t i = 0; ok && i < n; ++i) {
      keys[i] = call1(key, items[i]);
      if (keys[i].bits) continue;
      while (i > 0) decref(keys[--i]);
      freeRaw(keys);
      keys = nullptr;
      ok = false;
    }
  }
  if (ok) {
    s.all = keys ? Span{keys, items} : Span{items, nullptr};
    if (reverse) Sorter::reverse(s.all, n);  // twice, so that equal items keep their order
    ok = s.sort();
    if (reverse) Sorter::reverse(s.all, n);
  }
  if (keys) {
    for (int64_t i = 0; i < n; ++i) decref(keys[i]);
    freeRaw(keys);
  }
  Value* late = l->items;
  int64_t lateLength = l->length;
  bool modified = l->capacity != -1;
  l->items = items;
  l->length = n;
  l->capacity = capacity;
  while (lateLength > 0) decref(late[--lateLength]);
  if (late) freeRaw(late);
  if (modified && ok) return raiseValueError("list modified during sort");
  return ok;
}

}  // namespace molt
