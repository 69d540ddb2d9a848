// Methods of str: searching, padding, joining, translating, encoding.
#include <type_traits>

#include "core/room.h"
#include "types/text/codecs.h"
#include "types/text/str.h"
#include "types/text/unicode.h"

namespace molt {

namespace {


bool findArgs(const Value* args, int64_t* from, int64_t* to) {
  if (!sliceArgs(args[2], args[3], asStr(args[0])->length, from, to)) return false;
  return isStr(args[1]) || raiseTypeError("must be str, not %T", args[1]);
}

bool needStr(Value v, const char* method, int position) {
  if (isStr(v)) return true;
  if (position == 0) raiseTypeError("%s() argument must be str, not %A", method, v);
  else raiseTypeError("%s() argument %d must be str, not %A", method, position, v);
  return false;
}

bool tailMatch(const Str* s, const Str* sub, int64_t from, int64_t to, bool atEnd) {
  int64_t m = sub->length;
  if (from > s->length || to - from < m) return false;
  if (m && sub->kind > s->kind) return false;
  int64_t at = atEnd ? to - m : from;
  if (sub->kind == s->kind) return memcmp(s->data() + at * s->kind, sub->data(), static_cast<size_t>(m * s->kind)) == 0;
  for (int64_t i = 0; i < m; ++i)
    if (strAt(s, at + i) != strAt(sub, i)) return false;
  return true;
}

Value startsOrEnds(const Value* args, bool atEnd) {
  const Str* s = asStr(args[0]);
  int64_t from, to;
  if (!sliceArgs(args[2], args[3], s->length, &from, &to)) return kNoValue;
  if (isTuple(args[1])) {
    Tuple* t = asTuple(args[1]);
    for (int64_t i = 0; i < t->length; ++i) {
      Value item = t->items()[i];
      if (!isStr(item))
        return raiseTypeError("tuple for %s must only contain str, not %s", atEnd ? "endswith" : "startswith", typeOf(item)->name);
      if (tailMatch(s, asStr(item), from, to, atEnd)) return kTrue;
    }
    return kFalse;
  }
  if (!isStr(args[1]))
    return raiseTypeError("%s first arg must be str or a tuple of str, not %T", atEnd ? "endswith" : "startswith", args[1]);
  return Value::fromBool(tailMatch(s, asStr(args[1]), from, to, atEnd));
}

Value padded(const Str* s, int64_t left, int64_t right, uint32_t fill) {
  if (left <= 0 && right <= 0) return exactStr(Value::fromObject(s));
  if (left < 0) left = 0;
  if (right < 0) right = 0;
  int kind = kindOf(fill) > s->kind ? kindOf(fill) : s->kind;
  int64_t n;
  if (__builtin_add_overflow(s->length, left, &n) || __builtin_add_overflow(n, right, &n) || n > INT64_MAX - 64)
    return raise(&molt_exc_OverflowError, "padded string is too long");
  if (n > (int64_t{1} << 44) || !roomFor(n * kind)) return raiseNoMemory();
  Str* r = allocStr(n, kind);
  auto put = [&](int64_t at, int64_t count) {
    if (kind == 1) memset(r->data() + at, static_cast<int>(fill), static_cast<size_t>(count));
    else
      for (int64_t i = 0; i < count; ++i) putUnit(r->data(), kind, at + i, fill);
  };
  put(0, left);
  copyUnits(r->data() + left * kind, kind, s->data(), s->kind, s->length);
  put(left + s->length, right);
  return finishStr(r);
}

bool padArgs(const Value* args, int64_t* width, uint32_t* fill) {
  if (!sizeArg(args[1], width)) return false;
  *fill = ' ';
  if (!args[2]) return true;
  if (!isStr(args[2])) {
    raiseTypeError("The fill character must be a unicode character, not %s", typeOf(args[2])->name);
    return false;
  }
  if (asStr(args[2])->length != 1) {
    raiseTypeError("The fill character must be exactly one character long");
    return false;
  }
  *fill = strAt(asStr(args[2]), 0);
  return true;
}

enum Sides { kLeft = 1, kRight = 2 };

Value stripStr(const Value* args, int sides, const char* name) {
  const Str* s = asStr(args[0]);
  int64_t i = 0, n = s->length;
  if (!args[1] || args[1].isNone()) {
    if (sides & kLeft)
      while (i < n && isSpace(strAt(s, i))) ++i;
    if (sides & kRight)
      while (n > i && isSpace(strAt(s, n - 1))) --n;
    return strSlice(s, i, n);
  }
  if (!isStr(args[1])) return raiseTypeError("%s arg must be None or str", name);
  const Str* chars = asStr(args[1]);
  uint64_t bits[2] = {};  // the ASCII members, tested without a search
  for (int64_t k = 0; k < chars->length; ++k)
    if (uint32_t c = strAt(chars, k); c < 128) bits[c >> 6] |= uint64_t{1} << (c & 63);
  auto member = [&](uint32_t c) {
    if (c < 128) return (bits[c >> 6] >> (c & 63) & 1) != 0;
    for (int64_t k = 0; k < chars->length; ++k)
      if (strAt(chars, k) == c) return true;
    return false;
  };
  if (sides & kLeft)
    while (i < n && member(strAt(s, i))) ++i;
  if (sides & kRight)
    while (n > i && member(strAt(s, n - 1))) --n;
  return strSlice(s, i, n);
}

}  // namespace

Value strFind(const Value* args) {
  int64_t from, to;
  if (!findArgs(args, &from, &to)) return kNoValue;
  return newInt(findInStr(asStr(args[0]), asStr(args[1]), from, to));
}
Value strRfind(const Value* args) {
  int64_t from, to;
  if (!findArgs(args, &from, &to)) return kNoValue;
  return newInt(rfindInStr(asStr(args[0]), asStr(args[1]), from, to));
}
Value strIndex(const Value* args) {
  int64_t from, to;
  if (!findArgs(args, &from, &to)) return kNoValue;
  int64_t i = findInStr(asStr(args[0]), asStr(args[1]), from, to);
  if (i < 0) return raiseValueError("substring not found");
  return newInt(i);
}
Value strRindex(const Value* args) {
  int64_t from, to;
  if (!findArgs(args, &from, &to)) return kNoValue;
  int64_t i = rfindInStr(asStr(args[0]), asStr(args[1]), from, to);
  if (i < 0) return raiseValueError("substring not found");
  return newInt(i);
}
Value strCount(const Value* args) {
  int64_t from, to;
  if (!findArgs(args, &from, &to)) return kNoValue;
  return newInt(countInStr(asStr(args[0]), asStr(args[1]), from, to));
}
Value strStartswith(const Value* args) { return startsOrEnds(args, false); }
Value strEndswith(const Value* args) { return startsOrEnds(args, true); }

Value strCenter(const Value* args) {
  int64_t width;
  uint32_t fill;
  if (!padArgs(args, &width, &fill)) return kNoValue;
  const Str* s = asStr(args[0]);
  int64_t pad = width - s->length;
  if (pad <= 0) return exactStr(args[0]);
  int64_t left = pad / 2 + (pad & width & 1);
  return padded(s, left, pad - left, fill);
}
Value strLjust(const Value* args) {
  int64_t width;
  uint32_t fill;
  if (!padArgs(args, &width, &fill)) return kNoValue;
  return padded(asStr(args[0]), 0, width - asStr(args[0])->length, fill);
}
Value strRjust(const Value* args) {
  int64_t width;
  uint32_t fill;
  if (!padArgs(args, &width, &fill)) return kNoValue;
  return padded(asStr(args[0]), width - asStr(args[0])->length, 0, fill);
}
Value strZfill(const Value* args) {
  int64_t width;
  if (!sizeArg(args[1], &width)) return kNoValue;
  const Str* s = asStr(args[0]);
  int64_t pad = width - s->length;
  if (pad <= 0) return exactStr(args[0]);
  Value r = padded(s, pad, 0, '0');
  if (r && s->length) {
    Str* out = asStr(r);
    uint32_t sign = strAt(s, 0);
    if (sign == '+' || sign == '-') {
      putUnit(out->data(), out->kind, 0, sign);
      putUnit(out->data(), out->kind, pad, '0');
    }
  }
  return r;
}

Value strStrip(const Value* args) { return stripStr(args, kLeft | kRight, "strip"); }
Value strLstrip(const Value* args) { return stripStr(args, kLeft, "lstrip"); }
Value strRstrip(const Value* args) { return stripStr(args, kRight, "rstrip"); }

Value strRemoveprefix(const Value* args) {
  if (!needStr(args[1], "removeprefix", 0)) return kNoValue;
  const Str *s = asStr(args[0]), *p = asStr(args[1]);
  if (tailMatch(s, p, 0, s->length, false)) return strSlice(s, p->length, s->length);
  return exactStr(args[0]);
}
Value strRemovesuffix(const Value* args) {
  if (!needStr(args[1], "removesuffix", 0)) return kNoValue;
  const Str *s = asStr(args[0]), *p = asStr(args[1]);
  if (p->length && tailMatch(s, p, 0, s->length, true)) return strSlice(s, 0, s->length - p->length);
  return exactStr(args[0]);
}

Value strReplace(const Value* args) {
  if (!needStr(args[1], "replace", 1) || !needStr(args[2], "replace", 2)) return kNoValue;
  int64_t limit = -1;
  if (args[3] && !sizeArg(args[3], &limit)) return kNoValue;
  if (limit < 0) limit = INT64_MAX;
  const Str *s = asStr(args[0]), *from = asStr(args[1]), *to = asStr(args[2]);
  if (limit == 0 || (from->length && from->kind > s->kind) || from->length > s->length) return exactStr(args[0]);
  if (from->length == 1 && to->length == 1 && from->kind <= s->kind && to->kind <= s->kind && limit == INT64_MAX) {
    uint32_t a = strAt(from, 0), b = strAt(to, 0);
    if (findInStr(s, from, 0, s->length) < 0) return exactStr(args[0]);
    Str* r = allocStr(s->length, s->kind);
    withUnits(s, [&](auto* p) {
      using T = std::remove_const_t<std::remove_pointer_t<decltype(p)>>;
      auto* q = reinterpret_cast<T*>(r->data());
      for (int64_t i = 0; i < s->length; ++i) q[i] = p[i] == a ? static_cast<T>(b) : p[i];
    });
    return finishStr(r);
  }
  StrBuilder b;
  if (from->length == 0) {
    int64_t i = 0;
    for (; i < s->length && limit > 0; ++i, --limit) {
      b.str(to);
      b.put(strAt(s, i));
    }
    b.range(s, i, s->length);
    if (limit > 0) b.str(to);
    return b.finish();
  }
  int64_t at = findInStr(s, from, 0, s->length);
  if (at < 0) return exactStr(args[0]);
  int64_t done = 0;
  while (at >= 0 && limit-- > 0) {
    b.range(s, done, at);
    b.str(to);
    done = at + from->length;
    at = findInStr(s, from, done, s->length);
  }
  b.range(s, done, s->length);
  return b.finish();
}

Value strJoin(const Value* args) {
  Ref keep;
  Value seq = args[1];
  if (!isExact(seq, &molt_type_list) && !isExact(seq, &molt_type_tuple)) {
    keep = Ref(listFromIterable(seq));
    if (!keep) {
      if (!pendingIs(&molt_exc_TypeError) || typeOf(seq)->iter || typeOf(seq)->getItem) return kNoValue;
      clearPending();
      return raiseTypeError("can only join an iterable");
    }
    seq = keep;
  }
  bool tuple = isTuple(seq);
  int64_t n = tuple ? asTuple(seq)->length : listLength(seq);
  const Str* sep = asStr(args[0]);
  auto item = [&](int64_t i) { return tuple ? retained(asTuple(seq)->items()[i]) : listGet(seq, i); };
  if (n == 0) return emptyStr();
  int64_t total = 0;
  int kind = n > 1 && sep->length ? sep->kind : 1;
  bool ascii = n > 1 ? sep->ascii || sep->length == 0 : true;
  for (int64_t i = 0; i < n; ++i) {
    Ref v(item(i));
    if (!isStr(v)) return raiseTypeError("sequence item %z: expected str instance, %T found", i, v.get());
    const Str* s = asStr(v);
    total += s->length;
    if (s->kind > kind) kind = s->kind;
    ascii &= s->ascii || s->length == 0;
  }
  if (n == 1) {
    Ref v(item(0));
    return exactStr(v);
  }
  total += sep->length * (n - 1);
  if (total == 0) return emptyStr();
  Str* r = allocStr(total, kind);
  uint8_t* p = r->data();
  for (int64_t i = 0; i < n; ++i) {
    if (i && sep->length) {
      copyUnits(p, kind, sep->data(), sep->kind, sep->length);
      p += sep->length * kind;
    }
    Ref v(item(i));
    const Str* s = asStr(v);
    copyUnits(p, kind, s->data(), s->kind, s->length);
    p += s->length * kind;
  }
  if (total == 1) return finishStr(r);
  r->ascii = ascii;
  return Value::fromObject(r);
}

Value strExpandtabs(const Value* args) {
  int64_t size = 8;
  if (args[1] && !tabSize(args[1], &size)) return kNoValue;
  const Str* s = asStr(args[0]);
  StrBuilder b;
  int64_t column = 0;
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
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
  return b.finish();
}

Value strTranslate(const Value* args) {
  const Str* s = asStr(args[0]);
  StrBuilder b;
  // Results for ASCII characters are remembered: -1 not asked yet, -2 needs the table each time, else the character.
  int32_t cache[128];
  memset(cache, 0xff, sizeof cache);
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (c < 128 && cache[c] >= 0) {
      b.put(static_cast<uint32_t>(cache[c]));
      continue;
    }
    Ref key(newInt(c)), to(getItem(args[1], key));
    if (!to) {
      if (!pendingIs(&molt_exc_LookupError)) return kNoValue;
      clearPending();
      b.put(c);
      if (c < 128) cache[c] = static_cast<int32_t>(c);
    } else if (to.get().isNone()) {
      continue;
    } else if (isInt(to)) {
      int64_t cp;
      if (!intAsI64NoRaise(to, &cp) || cp < 0 || cp > 0x10ffff) return raiseValueError("character mapping must be in range(0x110000)");
      b.put(static_cast<uint32_t>(cp));
      if (c < 128) cache[c] = static_cast<int32_t>(cp);
    } else if (isStr(to)) {
      b.str(to);
      if (c < 128 && asStr(to)->length == 1) cache[c] = static_cast<int32_t>(strAt(asStr(to), 0));
    } else {
      return raiseTypeError("character mapping must return integer, None or str");
    }
  }
  return b.finish();
}

Value strMaketrans(const Value* args) {
  Value x = args[0], y = args[1], z = args[2];
  bool hasY = y && !y.isNone();
  Ref table(newDict());
  if (!table) return kNoValue;
  if (!hasY) {
    if (!isExact(x, &molt_type_dict)) return raiseTypeError("if you give only one argument to maketrans it must be a dict");
    int64_t pos = 0;
    Value k, v;
    while (dictNext(x, &pos, &k, &v)) {
      if (isStr(k)) {
        if (asStr(k)->length != 1) return raiseValueError("string keys in translate table must be of length 1");
        Ref code(newInt(strAt(asStr(k), 0)));
        if (!dictSet(table, code, v)) return kNoValue;
      } else if (isInt(k)) {
        if (!dictSet(table, k, v)) return kNoValue;
      } else {
        return raiseTypeError("keys in translate table must be strings or integers");
      }
    }
    return table.release();
  }
  if (!isStr(y)) return raiseTypeError("maketrans() argument 2 must be str, not %T", y);
  if (z && !z.isNone() && !isStr(z)) return raiseTypeError("maketrans() argument 3 must be str, not %T", z);
  if (!isStr(x)) return raiseTypeError("first maketrans argument must be a string if there is a second argument");
  const Str *from = asStr(x), *to = asStr(y);
  if (from->length != to->length) return raiseValueError("the first two maketrans arguments must have equal length");
  for (int64_t i = 0; i < from->length; ++i) {
    Ref k(newInt(strAt(from, i))), v(newInt(strAt(to, i)));
    if (!dictSet(table, k, v)) return kNoValue;
  }
  if (z && isStr(z)) {
    const Str* drop = asStr(z);
    for (int64_t i = 0; i < drop->length; ++i) {
      Ref k(newInt(strAt(drop, i)));
      if (!dictSet(table, k, kNone)) return kNoValue;
    }
  }
  return table.release();
}

Value strEncode(const Value* args) {
  for (int i = 1; i < 3; ++i)
    if (args[i] && !isStr(args[i]))
      return raiseTypeError("encode() argument '%s' must be str, not %A", i == 1 ? "encoding" : "errors", args[i]);
  return encodeStr(args[0], args[1], args[2]);
}

Value strFormatMethod(const Value* args, int64_t nargs, Value kwnames) {
  return strFormat(args[0], args + 1, nargs - 1, kwnames, kNoValue);
}
Value strFormatMap(const Value* args) { return strFormat(args[0], nullptr, 0, kNoValue, args[1]); }
Value strDunderFormat(const Value* args) {
  if (!needStr(args[1], "__format__", 0)) return kNoValue;
  return strFormatSpec(args[0], args[1]);
}
Value strGetnewargs(const Value* args) {
  Ref copy(exactStr(args[0]));
  return tupleOf(copy.get());
}
Value strSizeof(const Value* args) {  // the reference interpreter's figures, which programs print
  const Str* s = asStr(args[0]);
  int64_t n = s->length + 1;
  return newInt(s->ascii || s->length == 0 ? 40 + n : 56 + n * s->kind);
}

}  // namespace molt
