// Text of doubles: shortest repr, the presentation types e f g n %, parsing, hexadecimal form.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "types/number/format_spec.h"
#include "types/number/int.h"
#include "types/number/shortest.h"

namespace molt {

int reprDouble(double d, char* out, bool addDotZero) {
  if (d != d) return memcpy(out, "nan", 4), 3;
  if (__builtin_isinf(d)) return d > 0 ? (memcpy(out, "inf", 4), 3) : (memcpy(out, "-inf", 5), 4);
  char* o = out;
  if (signbit(d)) *o++ = '-';
  Decimal shortest = d == 0 ? Decimal{0, 0} : shortestDecimal(fabs(d));
  char digits[20];
  int n = 0;
  for (uint64_t rest = shortest.digits; rest || !n; rest /= 10) digits[n++] = static_cast<char>('0' + rest % 10);
  for (int i = 0; i < n / 2; ++i) {
    char c = digits[i];
    digits[i] = digits[n - 1 - i];
    digits[n - 1 - i] = c;
  }
  int exp = shortest.exponent + n - 1;
  // As Python lays numbers out: with an exponent below -4 or from 16 on.
  if (exp < -4 || exp >= 16) {
    *o++ = digits[0];
    if (n > 1) {
      *o++ = '.';
      memcpy(o, digits + 1, static_cast<size_t>(n - 1));
      o += n - 1;
    }
    o += snprintf(o, 8, "e%c%02d", exp < 0 ? '-' : '+', exp < 0 ? -exp : exp);
  } else if (exp < 0) {
    *o++ = '0';
    *o++ = '.';
    for (int i = -1; i > exp; --i) *o++ = '0';
    memcpy(o, digits, static_cast<size_t>(n));
    o += n;
  } else {
    for (int i = 0; i <= exp; ++i) *o++ = i < n ? digits[i] : '0';
    if (n > exp + 1) {
      *o++ = '.';
      memcpy(o, digits + exp + 1, static_cast<size_t>(n - exp - 1));
      o += n - exp - 1;
    } else if (addDotZero) {
      *o++ = '.';
      *o++ = '0';
    }
  }
  *o = 0;
  return static_cast<int>(o - out);
}

namespace {

struct Text {  // grows beyond the stack for %.300f of large values
  char small[128];
  char* p = small;
  ~Text() { if (p != small) free(p); }
  int print(const char* fmt, int precision, double d) {
    int n = snprintf(small, sizeof small, fmt, precision, d);
    if (n >= static_cast<int>(sizeof small)) {
      p = static_cast<char*>(malloc(static_cast<size_t>(n) + 2));
      if (!p) fatal("out of memory");
      snprintf(p, static_cast<size_t>(n) + 1, fmt, precision, d);
    }
    return n;
  }
};

}  // namespace

Value formatFloat(double d, const FormatSpec& spec, const char* typeName) {
  uint32_t type = spec.type;
  switch (type) {
    case 0: case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': case 'n': case '%': break;
    default: return unknownFormatCode(type, typeName);
  }
  if (spec.precision > INT32_MAX - 400) return raiseValueError("precision too big");
  bool upper = type == 'E' || type == 'F' || type == 'G';
  int precision = spec.precision < 0 ? 6 : static_cast<int>(spec.precision);
  bool percent = type == '%';
  if (percent) d *= 100;
  bool negative = signbit(d) && d == d;
  double magnitude = fabs(d);
  Text text;
  char* p;
  int n;
  bool special = d != d || __builtin_isinf(d);
  if (special) {
    p = text.small;
    n = d != d ? (memcpy(p, upper ? "NAN" : "nan", 4), 3) : (memcpy(p, upper ? "INF" : "inf", 4), 3);
  } else if (type == 'f' || type == 'F' || percent) {
    n = text.print(spec.alternate ? "%#.*f" : "%.*f", precision, magnitude);
    p = text.p;
  } else if (type == 'e' || type == 'E') {
    n = text.print(spec.alternate ? (upper ? "%#.*E" : "%#.*e") : (upper ? "%.*E" : "%.*e"), precision, magnitude);
    p = text.p;
  } else if (type == 0 && spec.precision < 0) {
    p = text.small;
    n = reprDouble(magnitude, p, true);
    if (spec.alternate && !strchr(p, '.')) {  // 1e+16 becomes 1.e+16
      char* e = strchr(p, 'e');
      if (e) memmove(e + 1, e, strlen(e) + 1), *e = '.', ++n;
    }
  } else if (type == 0) {
    // Like g, but switches to an exponent one digit earlier and keeps at least one digit after the point.
    if (precision == 0) precision = 1;
    char probe[400];
    snprintf(probe, sizeof probe, "%.*e", precision - 1 > 380 ? 380 : precision - 1, magnitude);
    int exp = atoi(strchr(probe, 'e') + 1);
    bool scientific = exp < -4 || exp >= precision - (magnitude != 0 ? 1 : 0);
    if (magnitude != 0 && exp == precision - 1 && exp >= -4) scientific = true;
    if (scientific && magnitude != 0) {
      n = text.print("%.*e", precision - 1, magnitude);
      p = text.p;
      if (!spec.alternate) {  // trailing zeros of the mantissa go
        char* e = strchr(p, 'e');
        char* last = e;
        if (memchr(p, '.', static_cast<size_t>(e - p))) {
          while (last[-1] == '0') --last;
          if (last[-1] == '.') --last;
        }
        memmove(last, e, strlen(e) + 1);
        n = static_cast<int>(strlen(p));
      }
    } else {
      n = text.print(spec.alternate ? "%#.*g" : "%.*g", precision, magnitude);
      p = text.p;
      if (!strchr(p, '.')) {
        if (p == text.small && n < 120) memcpy(p + n, ".0", 3), n += 2;
      }
    }
  } else {  // g, G, n
    if (precision == 0) precision = 1;
    n = text.print(spec.alternate ? (upper ? "%#.*G" : "%#.*g") : (upper ? "%.*G" : "%.*g"), precision, magnitude);
    p = text.p;
  }
  if (negative && spec.noNegZero && !special) {
    bool zero = true;
    for (int i = 0; i < n && (p[i] | 32) != 'e'; ++i)
      if (p[i] >= '1' && p[i] <= '9') zero = false;
    if (zero) negative = false;
  }
  NumberParts parts;
  parts.sign = negative ? '-' : spec.sign == '+' ? '+' : spec.sign == ' ' ? ' ' : 0;
  int whole = 0;
  while (whole < n && (special || (p[whole] >= '0' && p[whole] <= '9'))) ++whole;
  parts.digits = p;
  parts.digitCount = whole;
  FormatSpec layout = spec;
  if (special) layout.grouping = 0;
  if (percent) {  // one more character after the text
    Text with;
    size_t tailLength = static_cast<size_t>(n - whole);
    char* t = tailLength + 2 < sizeof with.small ? with.small : (with.p = static_cast<char*>(malloc(tailLength + 2)));
    if (!t) fatal("out of memory");
    memcpy(t, p + whole, tailLength);
    t[tailLength] = '%';
    parts.tail = t;
    parts.tailLength = static_cast<int64_t>(tailLength) + 1;
    return formatNumberParts(layout, parts);
  }
  parts.tail = p + whole;
  parts.tailLength = n - whole;
  return formatNumberParts(layout, parts);
}

bool parseDouble(const char* s, int64_t n, double* out) {
  // strtod's syntax is wider than Python's: check the shape first, dropping underscores between digits.
  char small[128];
  char* buf = n + 1 <= static_cast<int64_t>(sizeof small) ? small : static_cast<char*>(malloc(static_cast<size_t>(n) + 1));
  if (!buf) fatal("out of memory");
  int64_t w = 0, i = 0;
  bool ok = true;
  auto lower = [&](int64_t k) { return k < n ? static_cast<char>(s[k] | 32) : '\0'; };
  auto word = [&](const char* t) {
    int64_t len = static_cast<int64_t>(strlen(t));
    if (n - i != len) return false;
    for (int64_t k = 0; k < len; ++k)
      if (lower(i + k) != t[k]) return false;
    return true;
  };
  bool negative = false;
  if (i < n && (s[i] == '+' || s[i] == '-')) negative = s[i] == '-', ++i;
  double value = 0;
  if (word("inf") || word("infinity")) {
    value = __builtin_inf();
  } else if (word("nan")) {
    value = __builtin_nan("");
  } else {
    int64_t digits = 0;
    auto run = [&] {
      bool last = false;  // was the last character a digit?
      for (; i < n; ++i) {
        if (s[i] >= '0' && s[i] <= '9') {
          buf[w++] = s[i];
          ++digits;
          last = true;
        } else if (s[i] == '_' && last && i + 1 < n && s[i + 1] >= '0' && s[i + 1] <= '9') {
          last = false;
        } else {
          break;
        }
      }
    };
    run();
    if (i < n && s[i] == '.') {
      buf[w++] = s[i++];
      run();
    }
    ok = digits > 0;
    if (ok && lower(i) == 'e') {
      buf[w++] = 'e';
      ++i;
      if (i < n && (s[i] == '+' || s[i] == '-')) buf[w++] = s[i++];
      int64_t before = digits;
      run();
      ok = digits > before;
    }
    ok = ok && i == n;
    buf[w] = 0;
    if (ok) value = strtod(buf, nullptr);
  }
  if (buf != small) free(buf);
  if (ok) *out = negative ? -value : value;
  return ok;
}

}  // namespace molt
