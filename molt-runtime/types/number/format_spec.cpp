// Parsing of format specs and the padding and grouping that all numbers share.
#include "types/number/format_spec.h"

#include <string.h>

namespace molt {

namespace {

bool isAlign(uint32_t c) { return c == '<' || c == '>' || c == '=' || c == '^'; }

// Digits at `*i`; false on overflow.
bool readNumber(const Str* s, int64_t* i, int64_t* out) {
  int64_t v = 0;
  for (; *i < s->length; ++*i) {
    uint32_t c = strAt(s, *i);
    if (c < '0' || c > '9') break;
    if (v > (INT64_MAX - 9) / 10) {
      raiseValueError("Too many decimal digits in format string");
      return false;
    }
    v = v * 10 + (c - '0');
  }
  *out = v;
  return true;
}

}  // namespace

Fail unknownFormatCode(uint32_t code, const char* typeName) {
  if (code > 32 && code < 128)
    return raiseValueError("Unknown format code '%c' for object of type '%s'", static_cast<int>(code), typeName);
  return raiseValueError("Unknown format code '\\x%x' for object of type '%s'", code, typeName);
}

bool parseFormatSpec(const Str* s, const char* typeName, FormatSpec* out) {
  int64_t i = 0, n = s->length;
  auto at = [&](int64_t k) { return k < n ? strAt(s, k) : 0; };
  bool fillGiven = false, alignGiven = false;
  if (n >= 2 && isAlign(at(1))) {
    out->fill = at(0);
    out->align = static_cast<char>(at(1));
    fillGiven = alignGiven = true;
    i = 2;
  } else if (n >= 1 && isAlign(at(0))) {
    out->align = static_cast<char>(at(0));
    alignGiven = true;
    i = 1;
  }
  if (at(i) == '+' || at(i) == '-' || at(i) == ' ') {
    if (i < n) out->sign = static_cast<char>(at(i++));
  }
  if (at(i) == 'z') out->noNegZero = true, ++i;
  if (at(i) == '#') out->alternate = true, ++i;
  if (!fillGiven && at(i) == '0') {
    out->fill = '0';
    out->zero = true;
    if (!alignGiven) out->align = '=';
    ++i;
  }
  if (i < n && at(i) >= '0' && at(i) <= '9' && !readNumber(s, &i, &out->width)) return false;
  if (at(i) == ',') out->grouping = ',', ++i;
  if (at(i) == '_') {
    if (out->grouping) return raiseValueError("Cannot specify both ',' and '_'.");
    out->grouping = '_';
    ++i;
  }
  if (at(i) == ',' && out->grouping) {
    if (out->grouping == '_') return raiseValueError("Cannot specify both ',' and '_'.");
  }
  if (at(i) == '.' && i < n) {
    ++i;
    if (!(at(i) >= '0' && at(i) <= '9')) return raiseValueError("Format specifier missing precision");
    if (!readNumber(s, &i, &out->precision)) return false;
  }
  if (n - i > 1) {
    return raiseValueError("Invalid format specifier '%S' for object of type '%s'", s, typeName);
  }
  if (n - i == 1) out->type = at(i);
  if (out->grouping) {
    switch (out->type) {
      case 'd': case 'e': case 'f': case 'g': case 'E': case 'G': case '%': case 'F': case 0: break;
      case 'b': case 'o': case 'x': case 'X':
        if (out->grouping == '_') break;
        [[fallthrough]];
      default:
        if (out->type > 32 && out->type < 128)
          return raiseValueError("Cannot specify '%c' with '%c'.", out->grouping, static_cast<int>(out->type));
        return raiseValueError("Cannot specify '%c' with '\\x%x'.", out->grouping, out->type);
    }
  }
  return true;
}

void putPadded(StrBuilder& out, const FormatSpec& spec, Value text, char defaultAlign) {
  int64_t length = asStr(text)->length, total = spec.width > length ? spec.width - length : 0;
  char align = spec.align ? spec.align : defaultAlign;
  int64_t left = align == '>' || align == '=' ? total : align == '^' ? total / 2 : 0;
  out.fill(spec.fill, left);
  out.str(text);
  out.fill(spec.fill, total - left);
}

Value formatNumberParts(const FormatSpec& spec, const NumberParts& p, char defaultAlign) {
  char align = spec.align ? spec.align : defaultAlign;
  int64_t prefixLength = static_cast<int64_t>(strlen(p.prefix));
  int64_t fixed = (p.sign ? 1 : 0) + prefixLength + p.tailLength;
  // With fill '0' and '=' the padding takes part in the grouping: it counts as digits.
  bool zeroFill = align == '=' && spec.fill == '0';
  int64_t digits = p.digitCount;
  auto grouped = [&](int64_t d) { return spec.grouping && d > 0 ? d + (d - 1) / p.groupSize : d; };
  int64_t padDigits = 0;
  if (zeroFill && spec.width > 0) {
    while (grouped(digits + padDigits) + fixed < spec.width) ++padDigits;
  }
  int64_t width = grouped(digits + padDigits) + fixed;
  int64_t total = spec.width > width ? spec.width - width : 0;
  int64_t left = align == '>' ? total : align == '^' ? total / 2 : 0;
  StrBuilder out;
  if (align != '=') out.fill(spec.fill, left);
  if (p.sign) out.put(static_cast<unsigned char>(p.sign));
  out.ascii(p.prefix);
  if (align == '=' && !zeroFill) out.fill(spec.fill, total);
  int64_t count = digits + padDigits;
  if (!spec.grouping) {
    out.fill('0', padDigits);
    out.ascii(p.digits, digits);
  } else {
    for (int64_t i = 0; i < count; ++i) {
      if (i && (count - i) % p.groupSize == 0) out.put(static_cast<unsigned char>(spec.grouping));
      out.put(i < padDigits ? '0' : static_cast<unsigned char>(p.digits[i - padDigits]));
    }
  }
  out.ascii(p.tail, p.tailLength);
  if (align != '=') out.fill(spec.fill, total - left);
  return out.finish();
}

}  // namespace molt
