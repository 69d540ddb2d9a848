// Parsing ints and writing them as text.
#include <string.h>

#include "types/number/format_spec.h"
#include "types/number/int.h"

namespace molt {

int64_t intMaxStrDigits = 4300;

namespace {

struct Chars {  // heap or stack text buffer
  explicit Chars(int64_t n) : p(n <= 256 ? small : static_cast<char*>(allocRaw(static_cast<uint64_t>(n)))) {
    if (!p) fatal("out of memory");
  }
  ~Chars() { if (p != small) freeRaw(p); }
  Chars(const Chars&) = delete;
  char small[256];
  char* p;
};

Fail tooManyDigits(int64_t digits, bool parsing) {
  if (parsing)
    return raiseValueError("Exceeds the limit (%z digits) for integer string conversion: value has %z digits; use "
                           "sys.set_int_max_str_digits() to increase the limit", intMaxStrDigits, digits);
  return raiseValueError("Exceeds the limit (%z digits) for integer string conversion; use "
                         "sys.set_int_max_str_digits() to increase the limit", intMaxStrDigits);
}

Fail invalidLiteral(int base, Value original) {
  return raiseValueError("invalid literal for int() with base %d: %R", base, original);
}

}  // namespace

Value intToText(Value v, int base, bool prefix) {
  int64_t s;
  char buffer[80];
  if (smallInt(v, &s)) {
    char* end = buffer + sizeof buffer;
    char* p = end;
    uint64_t m = s < 0 ? 0 - static_cast<uint64_t>(s) : static_cast<uint64_t>(s);
    do *--p = "0123456789abcdef"[m % static_cast<unsigned>(base)];
    while (m /= static_cast<unsigned>(base));
    if (prefix) *--p = base == 16 ? 'x' : base == 8 ? 'o' : 'b', *--p = '0';
    if (s < 0) *--p = '-';
    return newStrAscii(p, end - p);
  }
  IntView a(v);
  bool limited = base == 10 && intMaxStrDigits > 0;
  if (limited && big::bitLength(a.limbs, a.n) > intMaxStrDigits * 3322 / 1000 + 4) return tooManyDigits(0, false);
  int64_t capacity = big::textBound(a.n, base) + 8;
  Chars text(capacity);
  char* end = text.p + capacity;
  char* p = big::toText(a.limbs, a.n, base, text.p, capacity);
  if (limited && end - p > intMaxStrDigits) return tooManyDigits(0, false);
  if (prefix) *--p = base == 16 ? 'x' : base == 8 ? 'o' : 'b', *--p = '0';
  if (a.negative && a.n) *--p = '-';
  return newStrAscii(p, end - p);
}

Value newIntFromText(const char* digits, int64_t length, int base) {
  bool negative = length && *digits == '-';
  if (negative) ++digits, --length;
  Chars values(length + 1);
  for (int64_t i = 0; i < length; ++i) {
    char c = digits[i];
    values.p[i] = static_cast<char>(c <= '9' ? c - '0' : (c | 32) - 'a' + 10);
  }
  big::Scratch r(big::digitsToLimbs(length, base) + 4);
  int64_t n = big::fromDigits(r, reinterpret_cast<uint8_t*>(values.p), length, base);
  return intFromMagnitude(r, n, negative);
}

Value intParseAscii(const char* s, int64_t n, int base, Value original) {
  int given = base;
  int64_t i = 0;
  if (base == 10 && n > 0 && n <= 15) {  // what most numbers look like: digits, perhaps a sign
    int64_t v = 0;
    int64_t k = n > 1 && (s[0] == '-' || s[0] == '+');
    while (k < n && s[k] >= '0' && s[k] <= '9') v = v * 10 + (s[k++] - '0');
    if (k == n) return newInt(s[0] == '-' ? -v : v);
  }
  auto space = [](char c) { return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f); };
  while (i < n && space(s[i])) ++i;
  while (n > i && space(s[n - 1])) --n;
  bool negative = false;
  if (i < n && (s[i] == '+' || s[i] == '-')) negative = s[i++] == '-';
  auto prefixBase = [&](int64_t k) {
    if (k + 1 >= n || s[k] != '0') return 0;
    char c = static_cast<char>(s[k + 1] | 32);
    return c == 'x' ? 16 : c == 'o' ? 8 : c == 'b' ? 2 : 0;
  };
  bool afterPrefix = false;
  bool zeroOnly = false;
  int pb = prefixBase(i);
  if (base == 0) {
    if (pb) base = pb;
    else if (i < n && s[i] == '0') base = 10, zeroOnly = true;  // "0", "00": only zeros may follow
    else base = 10;
  }
  if (pb && pb == base) i += 2, afterPrefix = true;
  if (i >= n) return invalidLiteral(given, original);
  Chars values(n - i + 1);
  int64_t count = 0;
  bool lastUnderscore = !afterPrefix;
  for (; i < n; ++i) {
    char c = s[i];
    if (c == '_') {
      if (lastUnderscore) return invalidLiteral(given, original);
      lastUnderscore = true;
      continue;
    }
    int d = c >= '0' && c <= '9' ? c - '0' : (c | 32) >= 'a' && (c | 32) <= 'z' ? (c | 32) - 'a' + 10 : 99;
    if (d >= base) return invalidLiteral(given, original);
    if (zeroOnly && d) return invalidLiteral(given, original);
    values.p[count++] = static_cast<char>(d);
    lastUnderscore = false;
  }
  if (lastUnderscore || count == 0) return invalidLiteral(given, original);
  int64_t skip = 0;
  while (skip < count - 1 && values.p[skip] == 0) ++skip;
  bool powerOfTwo = (base & (base - 1)) == 0;
  if (!powerOfTwo && intMaxStrDigits > 0 && count > intMaxStrDigits) return tooManyDigits(count, true);
  const char* digits = values.p + skip;
  count -= skip;
  if (count <= 18 && base == 10) {
    int64_t v = 0;
    for (int64_t k = 0; k < count; ++k) v = v * 10 + digits[k];
    return newInt(negative ? -v : v);
  }
  big::Scratch r(big::digitsToLimbs(count, base) + 4);
  int64_t ln = big::fromDigits(r, reinterpret_cast<const uint8_t*>(digits), count, base);
  return intFromMagnitude(r, ln, negative);
}

namespace {

char* formatLimbs(const IntView& a, int base, bool upper, Chars& text, int64_t capacity) {
  char* p = big::toText(a.limbs, a.n, base, text.p, capacity);
  if (upper)
    for (char* q = p; q < text.p + capacity; ++q)
      if (*q >= 'a') *q = static_cast<char>(*q - 32);
  return p;
}

}  // namespace

Value formatInt(Value v, const FormatSpec& spec) {
  switch (spec.type) {
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case '%': {
      double d;
      if (!intAsDouble(v, &d)) return kNoValue;
      return formatFloat(d, spec, typeOf(v)->name);
    }
    case 'd': case 'n': case 'b': case 'o': case 'x': case 'X': case 'c': break;
    default: return unknownFormatCode(spec.type, typeOf(v)->name);
  }
  if (spec.precision >= 0) return raiseValueError("Precision not allowed in integer format specifier");
  if (spec.noNegZero) return raiseValueError("Negative zero coercion (z) not allowed in integer format specifier");
  if (spec.type == 'c') {
    if (spec.sign) return raiseValueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) return raiseValueError("Alternate form (#) not allowed with integer format specifier 'c'");
    int64_t cp;
    if (!intAsI64NoRaise(v, &cp) || cp < 0 || cp > 0x10ffff)
      return raise(&molt_exc_OverflowError, "%%c arg not in range(0x110000)");
    Ref ch(strFromChar(static_cast<uint32_t>(cp)));
    StrBuilder out;
    putPadded(out, spec, ch, '>');
    return out.finish();
  }
  IntView a(v);
  NumberParts parts;
  bool negative = a.negative && a.n;
  parts.sign = negative ? '-' : spec.sign == '+' ? '+' : spec.sign == ' ' ? ' ' : 0;
  int base = spec.type == 'b' ? 2 : spec.type == 'o' ? 8 : spec.type == 'x' || spec.type == 'X' ? 16 : 10;
  if (base != 10) parts.groupSize = 4;
  if (spec.alternate && base != 10) parts.prefix = base == 2 ? "0b" : base == 8 ? "0o" : spec.type == 'X' ? "0X" : "0x";
  if (base == 10 && intMaxStrDigits > 0 && big::bitLength(a.limbs, a.n) > intMaxStrDigits * 3322 / 1000 + 4)
    return tooManyDigits(0, false);
  int64_t capacity = big::textBound(a.n, base) + 8;
  Chars text(capacity);
  char* p = formatLimbs(a, base, spec.type == 'X', text, capacity);
  parts.digits = p;
  parts.digitCount = text.p + capacity - p;
  if (base == 10 && intMaxStrDigits > 0 && parts.digitCount > intMaxStrDigits) return tooManyDigits(0, false);
  return formatNumberParts(spec, parts);
}

}  // namespace molt
