// Methods that bytes and bytearray share. Results have the type of self (bytes for bytes, bytearray for bytearray).
#include "core/room.h"
#include "types/text/bytes.h"

namespace molt {

namespace {

Value like(Value self, const void* p, int64_t n) { return isBytes(self) ? newBytes(p, n) : newByteArray(p, n); }
Value copyOf(Value self) {
  if (isExact(self, &molt_type_bytes)) return retained(self);
  Span s = spanOf(self);
  return like(self, s.p, s.n);
}

// What find & co. accept: an int or something bytes-like.
class Needle {
 public:
  explicit Needle(Value v) {
    if (isInt(v)) {
      ok_ = byteFrom(v, &byte_, "byte");
      span_ = {&byte_, 1};
      return;
    }
    if (!isBytes(v) && !hasBuffer(v)) {
      bool error = false;
      Ref index(lookupSpecial(v, "__index__", &error));
      if (error) return;
      if (index) {
        ok_ = byteFrom(v, &byte_, "byte");
        span_ = {&byte_, 1};
        return;
      }
      raiseTypeError("argument should be integer or bytes-like object, not '%T'", v);
      return;
    }
    if (isBytes(v)) {
      span_ = spanOf(v);
      ok_ = true;
    } else if (getBuffer(v, &buf_, false)) {
      span_ = {buf_.data, buf_.length};
      ok_ = held_ = true;
    }
  }
  ~Needle() {
    if (held_) releaseBuffer(&buf_);
  }
  Needle(const Needle&) = delete;
  bool ok() const { return ok_; }
  Span span() const { return span_; }

 private:
  Span span_{};
  Buffer buf_{};
  uint8_t byte_ = 0;
  bool ok_ = false, held_ = false;
};

// find, rfind: index or -1; -2 with an exception pending.
int64_t findArg(const Value* args, bool fromRight) {
  int64_t from, to;
  if (!sliceArgs(args[2], args[3], spanOf(args[0]).n, &from, &to)) return -2;
  Needle needle(args[1]);
  if (!needle.ok()) return -2;
  Span s = spanOf(args[0]), sub = needle.span();
  if (to > s.n) to = s.n;
  if (to - from < 0 || sub.n > to - from) return -1;
  int64_t i = fromRight ? rfindBytes(s.p + from, to - from, sub.p, sub.n) : findBytes(s.p + from, to - from, sub.p, sub.n);
  return i < 0 ? -1 : i + from;
}

bool matchesAt(Span s, Span sub, int64_t from, int64_t to, bool atEnd) {
  if (from > s.n || to - from < sub.n) return false;
  return sub.n == 0 || memcmp(s.p + (atEnd ? to - sub.n : from), sub.p, static_cast<size_t>(sub.n)) == 0;
}

Value startsOrEnds(const Value* args, bool atEnd) {
  int64_t from, to;
  if (!sliceArgs(args[2], args[3], spanOf(args[0]).n, &from, &to)) return kNoValue;
  if (isTuple(args[1])) {
    for (int64_t i = 0; i < asTuple(args[1])->length; ++i) {
      ByteArg sub(asTuple(args[1])->items()[i]);
      if (!sub.ok()) return kNoValue;
      if (matchesAt(spanOf(args[0]), {sub.p(), sub.n()}, from, to, atEnd)) return kTrue;
    }
    return kFalse;
  }
  if (!isBytes(args[1]) && !hasBuffer(args[1]))
    return raiseTypeError("%s first arg must be bytes or a tuple of bytes, not %T", atEnd ? "endswith" : "startswith", args[1]);
  ByteArg sub(args[1]);
  if (!sub.ok()) return kNoValue;
  return Value::fromBool(matchesAt(spanOf(args[0]), {sub.p(), sub.n()}, from, to, atEnd));
}

Value padded(Value self, int64_t left, int64_t right, uint8_t fill) {
  if (left <= 0 && right <= 0) return copyOf(self);
  Span s = spanOf(self);
  if (left < 0) left = 0;
  if (right < 0) right = 0;
  if (!roomFor(left + right + s.n)) return raiseNoMemory();
  ByteBuilder b;
  b.fill(fill, left);
  b.bytes(s.p, s.n);
  b.fill(fill, right);
  return like(self, b.data(), b.length());
}
bool padArgs(const Value* args, const char* name, int64_t* width, uint8_t* fill) {
  if (!sizeArg(args[1], width)) return false;
  *fill = ' ';
  if (!args[2]) return true;
  if ((!isBytes(args[2]) && !isByteArray(args[2])) || spanOf(args[2]).n != 1)
    return raiseTypeError("%s() argument 2 must be a byte string of length 1, not %T", name, args[2]);
  *fill = spanOf(args[2]).p[0];
  return true;
}

template <class F>
Value mapped(Value self, F&& f) {
  Span s = spanOf(self);
  Value r = like(self, nullptr, s.n);
  uint8_t* q = isBytes(r) ? asBytes(r)->data() : asByteArray(r)->bytes;
  for (int64_t i = 0; i < s.n; ++i) q[i] = f(s.p[i], i);
  return r;
}
uint8_t upper(uint8_t c) { return static_cast<uint8_t>(asciiIsLower(c) ? c - 32 : c); }
uint8_t lower(uint8_t c) { return static_cast<uint8_t>(asciiIsUpper(c) ? c + 32 : c); }

template <class F>
Value allOf(Value self, F&& f) {
  Span s = spanOf(self);
  for (int64_t i = 0; i < s.n; ++i)
    if (!f(s.p[i])) return kFalse;
  return Value::fromBool(s.n > 0);
}

Value stripped(const Value* args, bool left, bool right) {
  bool member[256] = {};
  if (!args[1] || args[1].isNone()) {
    for (int c = 0; c < 128; ++c) member[c] = asciiIsSpace(static_cast<uint8_t>(c));
  } else {
    ByteArg chars(args[1]);
    if (!chars.ok()) return kNoValue;
    for (int64_t i = 0; i < chars.n(); ++i) member[chars.p()[i]] = true;
  }
  Span s = spanOf(args[0]);
  int64_t i = 0, n = s.n;
  if (left)
    while (i < n && member[s.p[i]]) ++i;
  if (right)
    while (n > i && member[s.p[n - 1]]) --n;
  if (i == 0 && n == s.n) return copyOf(args[0]);
  return like(args[0], s.p + i, n - i);
}

bool addPart(Value list, Value self, int64_t from, int64_t to) {
  Ref part(like(self, spanOf(self).p + from, to - from));
  return part && listAppend(list, part);
}

Value splitBytes(const Value* args, bool fromRight) {
  int64_t limit = -1;
  if (args[2] && !sizeArg(args[2], &limit)) return kNoValue;
  if (limit < 0) limit = INT64_MAX;
  Span s = spanOf(args[0]);
  // Bounds of the parts first, in the order found; then the list in the order of the text.
  Ref list(newList(0));
  if (!list) return kNoValue;
  struct Bounds {
    int64_t from, to;
  };
  ByteBuilder found;
  auto add = [&](int64_t from, int64_t to) {
    Bounds b{from, to};
    found.bytes(&b, sizeof b);
  };
  if (!args[1] || args[1].isNone()) {
    if (!fromRight) {
      int64_t i = 0;
      for (;;) {
        while (i < s.n && asciiIsSpace(s.p[i])) ++i;
        if (i == s.n) break;
        if (limit-- <= 0) {
          add(i, s.n);
          break;
        }
        int64_t from = i;
        while (i < s.n && !asciiIsSpace(s.p[i])) ++i;
        add(from, i);
      }
    } else {
      int64_t end = s.n;
      for (;;) {
        while (end > 0 && asciiIsSpace(s.p[end - 1])) --end;
        if (end == 0) break;
        if (limit-- <= 0) {
          add(0, end);
          break;
        }
        int64_t to = end;
        while (end > 0 && !asciiIsSpace(s.p[end - 1])) --end;
        add(end, to);
      }
    }
  } else {
    ByteArg sep(args[1]);
    if (!sep.ok()) return kNoValue;
    if (sep.n() == 0) return raiseValueError("empty separator");
    if (!fromRight) {
      int64_t i = 0;
      while (limit-- > 0) {
        int64_t at = findBytes(s.p + i, s.n - i, sep.p(), sep.n());
        if (at < 0) break;
        add(i, i + at);
        i += at + sep.n();
      }
      add(i, s.n);
    } else {
      int64_t end = s.n;
      while (limit-- > 0) {
        int64_t at = rfindBytes(s.p, end, sep.p(), sep.n());
        if (at < 0) break;
        add(at + sep.n(), end);
        end = at;
      }
      add(0, end);
    }
  }
  int64_t count = found.length() / static_cast<int64_t>(sizeof(Bounds));
  for (int64_t i = 0; i < count; ++i) {
    Bounds b;
    memcpy(&b, found.data() + (fromRight ? count - 1 - i : i) * static_cast<int64_t>(sizeof b), sizeof b);
    if (!addPart(list, args[0], b.from, b.to)) return kNoValue;
  }
  return list.release();
}

Value partitioned(const Value* args, bool fromRight) {
  ByteArg sep(args[1]);
  if (!sep.ok()) return kNoValue;
  if (sep.n() == 0) return raiseValueError("empty separator");
  Span s = spanOf(args[0]);
  int64_t at = fromRight ? rfindBytes(s.p, s.n, sep.p(), sep.n()) : findBytes(s.p, s.n, sep.p(), sep.n());
  Ref a, b, c;
  if (at < 0) {
    Ref whole(isBytes(args[0]) ? retained(args[0]) : copyOf(args[0])), e1(like(args[0], nullptr, 0)), e2(like(args[0], nullptr, 0));
    return fromRight ? tupleOf(e1.get(), e2.get(), whole.get()) : tupleOf(whole.get(), e1.get(), e2.get());
  }
  a = Ref(like(args[0], s.p, at));
  b = Ref(isBytes(args[0]) ? retained(args[1]) : like(args[0], sep.p(), sep.n()));
  c = Ref(like(args[0], s.p + at + sep.n(), s.n - at - sep.n()));
  return tupleOf(a.get(), b.get(), c.get());
}

}  // namespace

Value bytesFind(const Value* args) {
  int64_t i = findArg(args, false);
  return i == -2 ? kNoValue : newInt(i);
}
Value bytesRfind(const Value* args) {
  int64_t i = findArg(args, true);
  return i == -2 ? kNoValue : newInt(i);
}
Value bytesIndex(const Value* args) {
  int64_t i = findArg(args, false);
  if (i == -1) return raiseValueError("subsection not found");
  return i == -2 ? kNoValue : newInt(i);
}
Value bytesRindex(const Value* args) {
  int64_t i = findArg(args, true);
  if (i == -1) return raiseValueError("subsection not found");
  return i == -2 ? kNoValue : newInt(i);
}
Value bytesCount(const Value* args) {
  int64_t from, to;
  if (!sliceArgs(args[2], args[3], spanOf(args[0]).n, &from, &to)) return kNoValue;
  Needle needle(args[1]);
  if (!needle.ok()) return kNoValue;
  Span s = spanOf(args[0]), sub = needle.span();
  if (to - from < 0 || sub.n > to - from) return newInt(0);
  return newInt(countBytes(s.p + from, to - from, sub.p, sub.n));
}
Value bytesStartswith(const Value* args) { return startsOrEnds(args, false); }
Value bytesEndswith(const Value* args) { return startsOrEnds(args, true); }

Value bytesCenter(const Value* args) {
  int64_t width;
  uint8_t fill;
  if (!padArgs(args, "center", &width, &fill)) return kNoValue;
  int64_t pad = width - spanOf(args[0]).n;
  if (pad <= 0) return copyOf(args[0]);
  int64_t left = pad / 2 + (pad & width & 1);
  return padded(args[0], left, pad - left, fill);
}
Value bytesLjust(const Value* args) {
  int64_t width;
  uint8_t fill;
  if (!padArgs(args, "ljust", &width, &fill)) return kNoValue;
  return padded(args[0], 0, width - spanOf(args[0]).n, fill);
}
Value bytesRjust(const Value* args) {
  int64_t width;
  uint8_t fill;
  if (!padArgs(args, "rjust", &width, &fill)) return kNoValue;
  return padded(args[0], width - spanOf(args[0]).n, 0, fill);
}
Value bytesZfill(const Value* args) {
  int64_t width;
  if (!sizeArg(args[1], &width)) return kNoValue;
  int64_t pad = width - spanOf(args[0]).n;
  if (pad <= 0) return copyOf(args[0]);
  Value r = padded(args[0], pad, 0, '0');
  if (!r) return r;
  Span s = spanOf(args[0]);
  if (s.n && (s.p[0] == '+' || s.p[0] == '-')) {
    auto* q = const_cast<uint8_t*>(spanOf(r).p);
    q[0] = s.p[0];
    q[pad] = '0';
  }
  return r;
}

Value bytesUpper(const Value* args) { return mapped(args[0], [](uint8_t c, int64_t) { return upper(c); }); }
Value bytesLower(const Value* args) { return mapped(args[0], [](uint8_t c, int64_t) { return lower(c); }); }
Value bytesCapitalize(const Value* args) { return mapped(args[0], [](uint8_t c, int64_t i) { return i ? lower(c) : upper(c); }); }
Value bytesSwapcase(const Value* args) {
  return mapped(args[0], [](uint8_t c, int64_t) { return static_cast<uint8_t>(asciiIsAlpha(c) ? c ^ 32 : c); });
}
Value bytesTitle(const Value* args) {
  bool inWord = false;
  return mapped(args[0], [&](uint8_t c, int64_t) {
    bool was = inWord;
    inWord = asciiIsAlpha(c);
    return was ? lower(c) : upper(c);
  });
}
Value bytesIsalnum(const Value* args) { return allOf(args[0], [](uint8_t c) { return asciiIsAlpha(c) || asciiIsDigit(c); }); }
Value bytesIsalpha(const Value* args) { return allOf(args[0], asciiIsAlpha); }
Value bytesIsdigit(const Value* args) { return allOf(args[0], asciiIsDigit); }
Value bytesIsspace(const Value* args) { return allOf(args[0], asciiIsSpace); }
Value bytesIsascii(const Value* args) {
  return spanOf(args[0]).n == 0 ? kTrue : allOf(args[0], [](uint8_t c) { return c < 128; });
}
Value bytesIslower(const Value* args) {
  bool any = false;
  Value none = allOf(args[0], [&](uint8_t c) {
    any |= asciiIsLower(c);
    return !asciiIsUpper(c);
  });
  return Value::fromBool(none.isTrue() && any);
}
Value bytesIsupper(const Value* args) {
  bool any = false;
  Value none = allOf(args[0], [&](uint8_t c) {
    any |= asciiIsUpper(c);
    return !asciiIsLower(c);
  });
  return Value::fromBool(none.isTrue() && any);
}
Value bytesIstitle(const Value* args) {
  bool any = false, inWord = false;
  Value good = allOf(args[0], [&](uint8_t c) {
    if (asciiIsUpper(c)) {
      if (inWord) return false;
      any = inWord = true;
    } else if (asciiIsLower(c)) {
      if (!inWord) return false;
    } else {
      inWord = false;
    }
    return true;
  });
  return Value::fromBool(good.isTrue() && any);
}

Value bytesStrip(const Value* args) { return stripped(args, true, true); }
Value bytesLstrip(const Value* args) { return stripped(args, true, false); }
Value bytesRstrip(const Value* args) { return stripped(args, false, true); }

Value bytesRemoveprefix(const Value* args) {
  ByteArg p(args[1]);
  if (!p.ok()) return kNoValue;
  Span s = spanOf(args[0]);
  if (p.n() && matchesAt(s, {p.p(), p.n()}, 0, s.n, false)) return like(args[0], s.p + p.n(), s.n - p.n());
  return copyOf(args[0]);
}
Value bytesRemovesuffix(const Value* args) {
  ByteArg p(args[1]);
  if (!p.ok()) return kNoValue;
  Span s = spanOf(args[0]);
  if (p.n() && matchesAt(s, {p.p(), p.n()}, 0, s.n, true)) return like(args[0], s.p, s.n - p.n());
  return copyOf(args[0]);
}

Value bytesReplace(const Value* args) {
  ByteArg from(args[1]);
  if (!from.ok()) return kNoValue;
  ByteArg to(args[2]);
  if (!to.ok()) return kNoValue;
  int64_t limit = -1;
  if (args[3] && !sizeArg(args[3], &limit)) return kNoValue;
  if (limit < 0) limit = INT64_MAX;
  Span s = spanOf(args[0]);
  ByteBuilder b;
  if (from.n() == 0) {
    int64_t i = 0;
    for (; i < s.n && limit > 0; ++i, --limit) {
      b.bytes(to.p(), to.n());
      b.put(s.p[i]);
    }
    b.bytes(s.p + i, s.n - i);
    if (limit > 0) b.bytes(to.p(), to.n());
    return like(args[0], b.data(), b.length());
  }
  int64_t done = 0;
  while (limit-- > 0) {
    int64_t at = findBytes(s.p + done, s.n - done, from.p(), from.n());
    if (at < 0) break;
    b.bytes(s.p + done, at);
    b.bytes(to.p(), to.n());
    done += at + from.n();
  }
  if (done == 0) return copyOf(args[0]);
  b.bytes(s.p + done, s.n - done);
  return like(args[0], b.data(), b.length());
}

Value bytesJoin(const Value* args) {
  Ref items;
  if (isExact(args[1], &molt_type_tuple)) {
    items = Ref::borrow(args[1]);
  } else {
    if (!typeOf(args[1])->iter && !typeOf(args[1])->getItem) return raiseTypeError("can only join an iterable");
    items = Ref(tupleFromIterable(args[1]));
    if (!items) return kNoValue;
  }
  Tuple* t = items.as<Tuple>();
  if (t->length == 1 && isExact(t->items()[0], &molt_type_bytes) && isBytes(args[0])) return retained(t->items()[0]);
  ByteBuilder b;
  for (int64_t i = 0; i < t->length; ++i) {
    Value v = t->items()[i];
    if (!isBytes(v) && !hasBuffer(v)) return raiseTypeError("sequence item %z: expected a bytes-like object, %T found", i, v);
    ByteArg part(v);
    if (!part.ok()) return kNoValue;
    Span sep = spanOf(args[0]);
    if (i) b.bytes(sep.p, sep.n);
    b.bytes(part.p(), part.n());
  }
  return like(args[0], b.data(), b.length());
}

Value bytesExpandtabs(const Value* args) {
  int64_t size = 8;
  if (args[1] && !tabSize(args[1], &size)) return kNoValue;
  Span s = spanOf(args[0]);
  ByteBuilder b;
  int64_t column = 0;
  for (int64_t i = 0; i < s.n; ++i) {
    uint8_t c = s.p[i];
    if (c == '\t') {
      if (size > 0) {
        int64_t pad = size - column % size;
        b.fill(' ', pad);
        column += pad;
      }
    } else {
      b.put(c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }
  }
  return like(args[0], b.data(), b.length());
}

Value bytesSplit(const Value* args) { return splitBytes(args, false); }
Value bytesRsplit(const Value* args) { return splitBytes(args, true); }
Value bytesPartition(const Value* args) { return partitioned(args, false); }
Value bytesRpartition(const Value* args) { return partitioned(args, true); }

Value bytesSplitlines(const Value* args) {
  int keep = args[1] ? isTrue(args[1]) : 0;
  if (keep < 0) return kNoValue;
  Span s = spanOf(args[0]);
  Ref list(newList(0));
  if (!list) return kNoValue;
  for (int64_t i = 0; i < s.n;) {
    int64_t from = i;
    while (i < s.n && s.p[i] != '\n' && s.p[i] != '\r') ++i;
    int64_t end = i;
    if (i < s.n) i += s.p[i] == '\r' && i + 1 < s.n && s.p[i + 1] == '\n' ? 2 : 1;
    if (!addPart(list, args[0], from, keep ? i : end)) return kNoValue;
  }
  return list.release();
}

Value bytesTranslate(const Value* args) {
  bool drop[256] = {};
  uint8_t table[256];
  for (int i = 0; i < 256; ++i) table[i] = static_cast<uint8_t>(i);
  if (!args[1].isNone()) {
    ByteArg t(args[1]);
    if (!t.ok()) return kNoValue;
    if (t.n() != 256) return raiseValueError("translation table must be 256 characters long");
    memcpy(table, t.p(), 256);
  }
  if (args[2]) {
    ByteArg del(args[2]);
    if (!del.ok()) return kNoValue;
    for (int64_t i = 0; i < del.n(); ++i) drop[del.p()[i]] = true;
  }
  Span s = spanOf(args[0]);
  ByteBuilder b;
  for (int64_t i = 0; i < s.n; ++i)
    if (!drop[s.p[i]]) b.put(table[s.p[i]]);
  return like(args[0], b.data(), b.length());
}
Value bytesMaketrans(const Value* args) {
  ByteArg from(args[0]);
  if (!from.ok()) return kNoValue;
  ByteArg to(args[1]);
  if (!to.ok()) return kNoValue;
  if (from.n() != to.n()) return raiseValueError("maketrans arguments must have same length");
  uint8_t table[256];
  for (int i = 0; i < 256; ++i) table[i] = static_cast<uint8_t>(i);
  for (int64_t i = 0; i < from.n(); ++i) table[from.p()[i]] = to.p()[i];
  return newBytes(table, 256);
}

Value bytesDecode(const Value* args) {
  for (int i = 1; i < 3; ++i)
    if (args[i] && !isStr(args[i]))
      return raiseTypeError("decode() argument '%s' must be str, not %s", i == 1 ? "encoding" : "errors", args[i].isNone() ? "None" : typeOf(args[i])->name);
  Span s = spanOf(args[0]);
  if (s.n == 0) return newStr("");  // whatever the codec's name
  return decodeBytes(s.p, s.n, args[1], args[2]);
}

Value hexOf(Span s, Value sep, Value perSep) {
  int64_t group = 0, per = 1;
  uint8_t mark = 0;
  if (perSep) {
    Ref n(unaryOp(UnaryOp::Index, perSep));
    if (!n) return kNoValue;
    if (!intAsI64NoRaise(n, &per) || per != static_cast<int32_t>(per))
      return raise(&molt_exc_OverflowError, "Python int too large to convert to C int");
  }
  if (sep) {
    int64_t n = lengthOf(sep);
    if (n < 0) return kNoValue;
    if (n != 1) return raiseValueError("sep must be length 1.");
    if (isStr(sep)) {
      if (!asStr(sep)->ascii) return raiseValueError("sep must be ASCII.");
      mark = asStr(sep)->data()[0];
    } else if (isBytes(sep)) {
      mark = asBytes(sep)->data()[0];
      if (mark >= 128) return raiseValueError("sep must be ASCII.");
    } else {
      return raiseTypeError("sep must be str or bytes.");
    }
    group = 1;
  }
  if (group) group = per;
  StrBuilder b;
  int64_t size = group < 0 ? -group : group;
  for (int64_t i = 0; i < s.n; ++i) {
    if (size && i) {
      int64_t k = group > 0 ? (s.n - i) % size : i % size;
      if (k == 0) b.put(mark);
    }
    b.put(static_cast<uint8_t>("0123456789abcdef"[s.p[i] >> 4]));
    b.put(static_cast<uint8_t>("0123456789abcdef"[s.p[i] & 15]));
  }
  return b.finish();
}
Value bytesHex(const Value* args) { return hexOf(spanOf(args[0]), args[1], args[2]); }

Value bytesFromhex(const Value* args) {
  if (!isStr(args[1])) return raiseTypeError("fromhex() argument must be str, not %s", args[1].isNone() ? "None" : typeOf(args[1])->name);
  const Str* s = asStr(args[1]);
  ByteBuilder b;
  for (int64_t i = 0; !s->ascii && i < s->length; ++i)
    if (strAt(s, i) >= 128) return raiseValueError("non-hexadecimal number found in fromhex() arg at position %z", i);
  auto digit = [](uint32_t c) {
    if (c >= '0' && c <= '9') return static_cast<int>(c - '0');
    c |= 32;
    return c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a' + 10) : -1;
  };
  for (int64_t i = 0; i < s->length;) {
    uint32_t c = strAt(s, i);
    if (c < 128 && asciiIsSpace(static_cast<uint8_t>(c))) {
      ++i;
      continue;
    }
    int high = digit(c);
    if (high < 0) return raiseValueError("non-hexadecimal number found in fromhex() arg at position %z", i);
    int low = i + 1 < s->length ? digit(strAt(s, i + 1)) : -1;
    if (low < 0) return raiseValueError("non-hexadecimal number found in fromhex() arg at position %z", i + 1);
    b.put(static_cast<uint8_t>(high << 4 | low));
    i += 2;
  }
  Type* t = asType(args[0]);
  if (t == &molt_type_bytes) return b.finish();
  if (t == &molt_type_bytearray) return newByteArray(b.data(), b.length());
  Ref exact(b.finish());
  return call1(args[0], exact);
}

Value bytesSizeof(const Value* args) {
  if (isBytes(args[0])) return newInt(33 + asBytes(args[0])->length);
  return newInt(56 + (asByteArray(args[0])->capacity ? asByteArray(args[0])->capacity : 0));
}
Value bytesGetnewargs(const Value* args) {
  Ref copy(newBytes(asBytes(args[0])->data(), asBytes(args[0])->length));
  return tupleOf(copy.get());
}
Value bytesDunderBytes(const Value* args) {
  if (isExact(args[0], &molt_type_bytes)) return retained(args[0]);
  return newBytes(asBytes(args[0])->data(), asBytes(args[0])->length);
}

}  // namespace molt
