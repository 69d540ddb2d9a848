#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1  // memmem
#endif
// Substring search for str and bytes. Same-width searches go through memmem, which is linear; a needle narrower than the
// haystack is widened first, a wider one cannot occur.
#include "types/text/str.h"

namespace molt {

namespace {

// memmem over wider units: matches that do not start at a unit are skipped.
template <class T>
int64_t findUnits(const T* s, int64_t n, const T* sub, int64_t m) {
  if (m > n) return -1;
  if (m == 0) return 0;
  if constexpr (sizeof(T) == 1) {
    if (m == 1) {
      auto* p = static_cast<const T*>(memchr(s, sub[0], static_cast<size_t>(n)));
      return p ? p - s : -1;
    }
    auto* p = static_cast<const T*>(memmem(s, static_cast<size_t>(n), sub, static_cast<size_t>(m)));
    return p ? p - s : -1;
  } else {
    if (m == 1) {
      for (int64_t i = 0; i < n; ++i)
        if (s[i] == sub[0]) return i;
      return -1;
    }
    auto* base = reinterpret_cast<const uint8_t*>(s);
    auto* end = base + n * static_cast<int64_t>(sizeof(T));
    for (auto* p = base;;) {
      p = static_cast<const uint8_t*>(memmem(p, static_cast<size_t>(end - p), sub, static_cast<size_t>(m) * sizeof(T)));
      if (!p) return -1;
      if ((p - base) % static_cast<int64_t>(sizeof(T)) == 0) return (p - base) / static_cast<int64_t>(sizeof(T));
      ++p;
    }
  }
}

template <class T>
int64_t rfindUnits(const T* s, int64_t n, const T* sub, int64_t m) {
  if (m > n) return -1;
  if (m == 0) return n;
  T last = sub[m - 1];
  for (int64_t i = n - 1; i >= m - 1; --i) {
    if (s[i] == last && memcmp(s + i - m + 1, sub, static_cast<size_t>(m - 1) * sizeof(T)) == 0) return i - m + 1;
  }
  return -1;
}

template <class T>
int64_t countUnits(const T* s, int64_t n, const T* sub, int64_t m) {
  if (m == 0) return n + 1;
  int64_t count = 0;
  if (m == 1) {
    for (int64_t i = 0; i < n; ++i) count += s[i] == sub[0];
    return count;
  }
  for (int64_t at = 0;;) {
    int64_t i = findUnits(s + at, n - at, sub, m);
    if (i < 0) return count;
    ++count;
    at += i + m;
  }
}

// The needle's units at the haystack's width; in place, in a small buffer or on the heap.
struct Needle {
  const uint8_t* data;
  uint32_t local[32];
  void* heap = nullptr;
  Needle(const Str* sub, int kind) {
    if (sub->kind == kind) {
      data = sub->data();
      return;
    }
    auto* to = reinterpret_cast<uint8_t*>(local);
    if (static_cast<size_t>(sub->length * kind) > sizeof local) {
      heap = allocRaw(static_cast<uint64_t>(sub->length * kind));
      if (!heap) fatal("out of memory");
      to = static_cast<uint8_t*>(heap);
    }
    copyUnits(to, kind, sub->data(), sub->kind, sub->length);
    data = to;
  }
  ~Needle() {
    if (heap) freeRaw(heap);
  }
};

template <class F>
int64_t search(const Str* s, const Str* sub, int64_t from, F&& f) {
  Needle needle(sub, s->kind);
  return withUnits(s, [&](auto* p) {
    using T = decltype(p);
    return f(p + from, reinterpret_cast<T>(needle.data));
  });
}

}  // namespace

int64_t findInStr(const Str* s, const Str* sub, int64_t from, int64_t to) {
  int64_t n = to - from, m = sub->length;
  if (n < 0 || m > n || (m && sub->kind > s->kind)) return -1;
  int64_t i = search(s, sub, from, [&](auto* p, auto* q) { return findUnits(p, n, q, m); });
  return i < 0 ? -1 : i + from;
}
int64_t rfindInStr(const Str* s, const Str* sub, int64_t from, int64_t to) {
  int64_t n = to - from, m = sub->length;
  if (n < 0 || m > n || (m && sub->kind > s->kind)) return -1;
  int64_t i = search(s, sub, from, [&](auto* p, auto* q) { return rfindUnits(p, n, q, m); });
  return i < 0 ? -1 : i + from;
}
int64_t countInStr(const Str* s, const Str* sub, int64_t from, int64_t to) {
  int64_t n = to - from, m = sub->length;
  if (n < 0 || m > n || (m && sub->kind > s->kind)) return 0;
  return search(s, sub, from, [&](auto* p, auto* q) { return countUnits(p, n, q, m); });
}
int64_t findBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m) { return findUnits(s, n, sub, m); }
int64_t rfindBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m) { return rfindUnits(s, n, sub, m); }
int64_t countBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m) { return countUnits(s, n, sub, m); }

bool sizeArg(Value v, int64_t* out) {
  if (isInt(v)) {
    if (intAsI64NoRaise(v, out)) return true;
    return raise(&molt_exc_OverflowError, "Python int too large to convert to C ssize_t");
  }
  return indexAsI64(v, out, &molt_exc_OverflowError);
}
bool tabSize(Value v, int64_t* out) {
  if (!sizeArg(v, out)) return false;
  if (*out == static_cast<int32_t>(*out)) return true;
  return raise(&molt_exc_OverflowError, "Python int too large to convert to C int");
}

bool sliceArgs(Value start, Value end, int64_t length, int64_t* from, int64_t* to) {
  auto one = [&](Value v, int64_t dflt, int64_t* out) {
    if (!v || v.isNone()) {
      *out = dflt;
      return true;
    }
    if (!isInt(v)) {
      bool error = false;
      Ref index(lookupSpecial(v, "__index__", &error));
      if (error) return false;
      if (!index) {
        raiseTypeError("slice indices must be integers or None or have an __index__ method");
        return false;
      }
    }
    return indexAsI64(v, out, nullptr);
  };
  if (!one(start, 0, from) || !one(end, length, to)) return false;
  if (*to > length) *to = length;
  if (*to < 0 && (*to += length) < 0) *to = 0;
  if (*from < 0 && (*from += length) < 0) *from = 0;
  return true;
}

}  // namespace molt
