// Case conversion and the is… predicates of str.
#include "types/text/str.h"
#include "types/text/unicode.h"

namespace molt {

namespace {

bool sigmaIsFinal(const Str* s, int64_t at) {  // the context rule of U+03A3 in Unicode's chapter 3.13
  int64_t i = at - 1;
  while (i >= 0 && unicodeHas(strAt(s, i), kUniCaseIgnorable)) --i;
  if (i < 0 || !unicodeHas(strAt(s, i), kUniCased)) return false;
  i = at + 1;
  while (i < s->length && unicodeHas(strAt(s, i), kUniCaseIgnorable)) ++i;
  return i == s->length || !unicodeHas(strAt(s, i), kUniCased);
}

int lowerAt(const Str* s, int64_t i, uint32_t* out) {
  uint32_t c = strAt(s, i);
  if (c == 0x3a3) {
    out[0] = sigmaIsFinal(s, i) ? 0x3c2 : 0x3c3;
    return 1;
  }
  return unicodeLower(c, out);
}

template <class F>
Value mapAll(const Str* s, F&& f) {  // f(i, out[3]) -> number of code points
  StrBuilder b;
  uint32_t out[3];
  for (int64_t i = 0; i < s->length; ++i)
    for (int k = 0, n = f(i, out); k < n; ++k) b.put(out[k]);
  return b.finish();
}

template <class F>
Value mapAscii(const Str* s, F&& f) {
  Str* r = allocStr(s->length, 1);
  const uint8_t* p = s->data();
  uint8_t* q = r->data();
  for (int64_t i = 0; i < s->length; ++i) q[i] = f(p[i], i);
  return finishStr(r);
}
inline uint8_t asciiUpper(uint8_t c) { return static_cast<uint8_t>(c - ((c >= 'a' && c <= 'z') ? 32 : 0)); }
inline uint8_t asciiLower(uint8_t c) { return static_cast<uint8_t>(c + ((c >= 'A' && c <= 'Z') ? 32 : 0)); }
inline bool asciiAlpha(uint8_t c) { return static_cast<uint8_t>((c | 32) - 'a') < 26; }

template <class F>
Value allOf(Value v, F&& f) {
  const Str* s = asStr(v);
  if (s->length == 0) return kFalse;
  for (int64_t i = 0; i < s->length; ++i)
    if (!f(strAt(s, i))) return kFalse;
  return kTrue;
}
Value allHave(Value v, uint16_t flags) {
  return allOf(v, [&](uint32_t c) { return unicodeHas(c, flags); });
}

}  // namespace

Value strLower(const Value* args) {
  const Str* s = asStr(args[0]);
  if (s->ascii) return mapAscii(s, [](uint8_t c, int64_t) { return asciiLower(c); });
  return mapAll(s, [&](int64_t i, uint32_t* out) { return lowerAt(s, i, out); });
}
Value strUpper(const Value* args) {
  const Str* s = asStr(args[0]);
  if (s->ascii) return mapAscii(s, [](uint8_t c, int64_t) { return asciiUpper(c); });
  return mapAll(s, [&](int64_t i, uint32_t* out) { return unicodeUpper(strAt(s, i), out); });
}
Value strCasefold(const Value* args) {
  const Str* s = asStr(args[0]);
  if (s->ascii) return strLower(args);
  return mapAll(s, [&](int64_t i, uint32_t* out) { return unicodeFold(strAt(s, i), out); });
}
Value strCapitalize(const Value* args) {
  const Str* s = asStr(args[0]);
  if (s->ascii) return mapAscii(s, [](uint8_t c, int64_t i) { return i ? asciiLower(c) : asciiUpper(c); });
  return mapAll(s, [&](int64_t i, uint32_t* out) { return i ? lowerAt(s, i, out) : unicodeTitle(strAt(s, i), out); });
}
Value strTitle(const Value* args) {
  const Str* s = asStr(args[0]);
  bool inWord = false;
  if (s->ascii)
    return mapAscii(s, [&](uint8_t c, int64_t) {
      bool was = inWord;
      inWord = asciiAlpha(c);
      return was ? asciiLower(c) : asciiUpper(c);
    });
  return mapAll(s, [&](int64_t i, uint32_t* out) {
    bool was = inWord;
    inWord = unicodeHas(strAt(s, i), kUniCased);
    return was ? lowerAt(s, i, out) : unicodeTitle(strAt(s, i), out);
  });
}
Value strSwapcase(const Value* args) {
  const Str* s = asStr(args[0]);
  if (s->ascii) return mapAscii(s, [](uint8_t c, int64_t) { return static_cast<uint8_t>(asciiAlpha(c) ? c ^ 32 : c); });
  return mapAll(s, [&](int64_t i, uint32_t* out) {
    uint32_t c = strAt(s, i);
    if (unicodeHas(c, kUniUpper)) return lowerAt(s, i, out);
    if (unicodeHas(c, kUniLower)) return unicodeUpper(c, out);
    out[0] = c;
    return 1;
  });
}

Value strIsalnum(const Value* args) { return allHave(args[0], kUniAlpha | kUniDecimal | kUniDigit | kUniNumeric); }
Value strIsalpha(const Value* args) { return allHave(args[0], kUniAlpha); }
Value strIsascii(const Value* args) { return Value::fromBool(asStr(args[0])->ascii || asStr(args[0])->length == 0); }
Value strIsdecimal(const Value* args) { return allHave(args[0], kUniDecimal); }
Value strIsdigit(const Value* args) { return allHave(args[0], kUniDigit); }
Value strIsnumeric(const Value* args) { return allHave(args[0], kUniNumeric); }
Value strIsspace(const Value* args) { return allOf(args[0], isSpace); }
Value strIsprintable(const Value* args) {
  return asStr(args[0])->length == 0 ? kTrue : allOf(args[0], isPrintable);
}
Value strIsidentifier(const Value* args) {
  const Str* s = asStr(args[0]);
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (!(unicodeHas(c, i ? kUniXidContinue : kUniXidStart) || (i == 0 && c == '_'))) return kFalse;
  }
  return Value::fromBool(s->length != 0);
}
Value strIslower(const Value* args) {
  const Str* s = asStr(args[0]);
  bool any = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint16_t f = unicodeRecord(strAt(s, i)).flags;
    if (f & (kUniUpper | kUniTitle)) return kFalse;
    any |= (f & kUniLower) != 0;
  }
  return Value::fromBool(any);
}
Value strIsupper(const Value* args) {
  const Str* s = asStr(args[0]);
  bool any = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint16_t f = unicodeRecord(strAt(s, i)).flags;
    if (f & (kUniLower | kUniTitle)) return kFalse;
    any |= (f & kUniUpper) != 0;
  }
  return Value::fromBool(any);
}
Value strIstitle(const Value* args) {
  const Str* s = asStr(args[0]);
  bool any = false, inWord = false;
  for (int64_t i = 0; i < s->length; ++i) {
    uint16_t f = unicodeRecord(strAt(s, i)).flags;
    if (f & (kUniUpper | kUniTitle)) {
      if (inWord) return kFalse;
      inWord = any = true;
    } else if (f & kUniLower) {
      if (!inWord) return kFalse;
      any = true;
    } else {
      inWord = false;
    }
  }
  return Value::fromBool(any);
}

}  // namespace molt
