// printf-style formatting: str % args and bytes % args. Bytes are handled as text of code points below 256.
#include "types/number/format_spec.h"
#include "types/text/bytes.h"
#include "types/text/str.h"

namespace molt {

namespace {

struct Percent {
  const Str* format;
  bool bytes;
  Value args;
  int64_t argCount, argIndex;  // -1, -2: a single object that is not a tuple
  Value mapping;               // borrowed or 0
  Ref picked;                  // keeps the value taken from the mapping
  StrBuilder out;

  // One conversion
  bool left, plus, space, alternate, zero;
  int64_t width, precision;

  Value next() {  // borrowed
    if (argIndex < argCount) {
      ++argIndex;
      if (argCount < 0) return args;
      return asTuple(args)->items()[argIndex - 1];
    }
    return raiseTypeError("not enough arguments for format string");
  }

  void pad(const Str* text) {
    int64_t fill = width - text->length;
    if (!left) out.fill(' ', fill);
    out.str(text);
    if (left) out.fill(' ', fill);
  }

  bool text(Value v, uint32_t c);
  bool integer(Value v, uint32_t c);
  bool real(Value v, uint32_t c);
  bool character(Value v);
  bool convert(int64_t at, uint32_t c);
  Value run();
};

bool Percent::text(Value v, uint32_t c) {
  Ref s;
  if (bytes && (c == 's' || c == 'b')) {
    Ref converted = Ref::borrow(v);
    if (!isBytes(v) && !hasBuffer(v)) {
      bool error = false;
      Ref f(lookupSpecial(v, "__bytes__", &error));
      if (error) return false;
      if (!f) return raiseTypeError("%%b requires a bytes-like object, or an object that implements __bytes__, not '%T'", v);
      converted = Ref(call0(f));
      if (!converted) return false;
      if (!isBytes(converted)) return raiseTypeError("__bytes__ returned non-bytes (type %T)", converted.get());
    }
    ByteArg b(converted);
    if (!b.ok()) return false;
    Str* wide = allocStr(b.n(), 1);
    memcpy(wide->data(), b.p(), static_cast<size_t>(b.n()));
    s = Ref(finishStr(wide));
  } else {
    s = Ref(c == 's' ? strOf(v) : c == 'a' || bytes ? asciiOf(v) : reprOf(v));
    if (!s) return false;
  }
  if (precision >= 0 && asStr(s)->length > precision) s = Ref(strSlice(asStr(s), 0, precision));
  pad(asStr(s));
  return true;
}

bool Percent::integer(Value v, uint32_t c) {
  bool decimal = c == 'd' || c == 'i' || c == 'u';
  Ref number = Ref::borrow(v);
  if (!isInt(v)) {
    if (decimal && v.isDouble()) {
      number = Ref(newIntFromDouble(v.asDouble()));
    } else {
      bool error = false;
      Ref f(decimal ? lookupSpecial(v, "__int__", &error) : kNoValue);
      if (error) return false;
      if (!f) f = Ref(lookupSpecial(v, "__index__", &error));
      if (error) return false;
      if (!f || isStr(v))
        return raiseTypeError(decimal ? "%%%c format: a real number is required, not %T" : "%%%c format: an integer is required, not %T", static_cast<int>(c), v);
      number = Ref(call0(f));
    }
    if (!number) return false;
  }
  FormatSpec spec;
  spec.type = decimal ? 'd' : c;
  Ref digits(formatInt(number, spec));
  if (!digits) return false;
  const char* p = reinterpret_cast<const char*>(asStr(digits)->data());
  int64_t n = asStr(digits)->length;
  bool negative = n && *p == '-';
  if (negative) ++p, --n;
  char prefix[3] = {0, 0, 0};
  if (alternate && !decimal) prefix[0] = '0', prefix[1] = static_cast<char>(c);
  char sign = negative ? '-' : plus ? '+' : space ? ' ' : 0;
  int64_t zeros = precision > n ? precision - n : 0;
  int64_t used = (sign ? 1 : 0) + (prefix[0] ? 2 : 0) + n + zeros;
  if (zero && !left && width > used) zeros += width - used, used = width;
  if (!left) out.fill(' ', width - used);
  if (sign) out.put(static_cast<uint8_t>(sign));
  out.ascii(prefix);
  out.fill('0', zeros);
  out.ascii(p, n);
  if (left) out.fill(' ', width - used);
  return true;
}

bool Percent::real(Value v, uint32_t c) {
  double d;
  if (!toDouble(v, &d)) {
    if (!bytes || !pendingIs(&molt_exc_TypeError)) return false;
    clearPending();
    return raiseTypeError("float argument required, not %T", v);
  }
  FormatSpec spec;
  spec.type = c;
  spec.precision = precision < 0 ? 6 : precision;
  spec.sign = plus ? '+' : space ? ' ' : 0;
  spec.alternate = alternate;
  if (width > 0) {
    spec.width = width;
    spec.align = left ? '<' : zero ? '=' : '>';
    if (zero && !left) spec.fill = '0', spec.zero = true;
  }
  Ref s(formatFloat(d, spec, "float"));
  if (!s) return false;
  out.str(s);
  return true;
}

bool Percent::character(Value v) {
  uint32_t cp;
  if (!bytes && isStr(v)) {
    if (asStr(v)->length != 1) return raiseTypeError("%%c requires int or char");
    cp = strAt(asStr(v), 0);
  } else if (bytes && (isBytes(v) || isByteArray(v))) {
    if (spanOf(v).n != 1) return raiseTypeError("%%c requires an integer in range(256) or a single byte");
    cp = spanOf(v).p[0];
  } else {
    bool error = false;
    Ref f;
    if (!isInt(v)) {
      f = Ref(lookupSpecial(v, "__index__", &error));
      if (error) return false;
      if (!f) return raiseTypeError(bytes ? "%%c requires an integer in range(256) or a single byte" : "%%c requires int or char");
    }
    int64_t i;
    if (!indexAsI64(v, &i, nullptr)) return false;
    if (i < 0 || i > (bytes ? 255 : 0x10ffff))
      return raise(&molt_exc_OverflowError, bytes ? "%%c arg not in range(256)" : "%%c arg not in range(0x110000)");
    cp = static_cast<uint32_t>(i);
  }
  Ref s(strFromChar(cp));
  pad(asStr(s));
  return true;
}

bool Percent::convert(int64_t at, uint32_t c) {
  Value v = next();
  if (!v) return false;
  switch (c) {
    case 's': case 'r': case 'a': return text(v, c);
    case 'b':
      if (bytes) return text(v, c);
      break;
    case 'd': case 'i': case 'u': case 'o': case 'x': case 'X': return integer(v, c);
    case 'e': case 'E': case 'f': case 'F': case 'g': case 'G': return real(v, c);
    case 'c': return character(v);
    default: break;
  }
  char hex[9];
  int n = 0;
  for (int shift = 28; shift >= 0; shift -= 4)
    if (uint32_t d = c >> shift & 15; n || d || shift == 0) hex[n++] = "0123456789abcdef"[d];
  hex[n] = 0;
  return raiseValueError("unsupported format character '%c' (0x%s) at index %z", static_cast<int>(c > 31 && c < 127 ? c : '?'), hex, at);
}

Value Percent::run() {
  const Str* f = format;
  int64_t n = f->length, i = 0;
  while (i < n) {
    int64_t from = i;
    while (i < n && strAt(f, i) != '%') ++i;
    out.range(f, from, i);
    if (i == n) break;
    if (++i < n && strAt(f, i) == '%') {
      out.put('%');
      ++i;
      continue;
    }
    left = plus = space = alternate = zero = false;
    width = precision = -1;
    if (i < n && strAt(f, i) == '(') {
      if (!mapping) return raiseTypeError("format requires a mapping");
      int depth = 1;
      int64_t start = ++i;
      while (i < n && depth > 0) {
        uint32_t c = strAt(f, i++);
        depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      }
      if (depth > 0) return raiseValueError("incomplete format key");
      Ref key(strSlice(f, start, i - 1));
      if (bytes) key = Ref(newBytes(f->data() + start, i - 1 - start));
      picked = Ref(getItem(mapping, key));
      if (!picked) return kNoValue;
      args = picked;
      argCount = -1;
      argIndex = -2;
    }
    for (; i < n; ++i) {
      uint32_t c = strAt(f, i);
      if (c == '-') left = true;
      else if (c == '+') plus = true;
      else if (c == ' ') space = true;
      else if (c == '#') alternate = true;
      else if (c == '0') zero = true;
      else break;
    }
    auto number = [&](int64_t* to, const char* tooBig, int64_t most) -> int {
      if (i < n && strAt(f, i) == '*') {
        ++i;
        Value v = next();
        if (!v) return -1;
        if (!isInt(v)) return raiseTypeError("* wants int");
        if (!intAsI64(v, to)) return -1;
        if (most < INT64_MAX && (*to > most || *to < -most - 1))
          return raise(&molt_exc_OverflowError, "Python int too large to convert to C int"), -1;
        return 1;
      }
      int64_t v = 0;
      bool any = false;
      for (; i < n && strAt(f, i) >= '0' && strAt(f, i) <= '9'; ++i) {
        if (v > (most - (strAt(f, i) - '0')) / 10) return raiseValueError(tooBig), -1;
        v = v * 10 + (strAt(f, i) - '0');
        any = true;
      }
      if (any) *to = v;
      return any;
    };
    if (int r = number(&width, "width too big", INT64_MAX); r < 0) return kNoValue;
    if (width < -1 || (width == -1 && i > 0 && strAt(f, i - 1) == '*')) {
      left = true;
      width = -width;
    }
    if (i < n && strAt(f, i) == '.') {
      ++i;
      precision = 0;
      if (int r = number(&precision, bytes ? "prec too big" : "precision too big", INT32_MAX); r < 0) return kNoValue;
      if (precision < 0) precision = 0;
    }
    if (i < n && (strAt(f, i) == 'h' || strAt(f, i) == 'l' || strAt(f, i) == 'L')) ++i;
    if (i >= n) return raiseValueError("incomplete format");
    if (!convert(i, strAt(f, i))) return kNoValue;
    ++i;
  }
  if (argIndex < argCount && !mapping)
    return raiseTypeError(bytes ? "not all arguments converted during bytes formatting" : "not all arguments converted during string formatting");
  return out.finish();
}

bool looksLikeMapping(Value v, bool bytes) {
  if (isTuple(v) || isStr(v) || (bytes && (isBytes(v) || isByteArray(v)))) return false;
  Type* t = typeOf(v);
  if (!(t->typeFlags & kTypeReady) && !typeReady(t)) clearPending();
  return t->getItem != nullptr;
}

Value percent(const Str* format, Value args, bool bytes) {
  Percent p;
  p.format = format;
  p.bytes = bytes;
  p.args = args;
  p.argCount = isTuple(args) ? asTuple(args)->length : -1;
  p.argIndex = isTuple(args) ? 0 : -2;
  p.mapping = looksLikeMapping(args, bytes) ? args : kNoValue;
  return p.run();
}

}  // namespace

Value strPercent(Value format, Value args) { return percent(asStr(format), args, false); }

Value bytesPercent(const uint8_t* format, int64_t n, Value args, bool bytearray) {
  Ref text(emptyStr());
  if (n) {
    Str* s = allocStr(n, 1);
    memcpy(s->data(), format, static_cast<size_t>(n));
    text = Ref(finishStr(s));
  }
  Ref r(percent(asStr(text), args, true));
  if (!r) return kNoValue;
  return bytearray ? newByteArray(asStr(r)->data(), asStr(r)->length) : newBytes(asStr(r)->data(), asStr(r)->length);
}

}  // namespace molt
