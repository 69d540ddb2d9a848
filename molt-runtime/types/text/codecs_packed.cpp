// utf-7 and punycode: text in few ASCII characters.
#include "types/text/codecs.h"

namespace molt {

namespace {

// ---- utf-7: '+', 16-bit units in base 64, '-' ----
constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
int digitOf(uint8_t c) {
  const char* at = c ? strchr(kDigits, c) : nullptr;
  return at ? static_cast<int>(at - kDigits) : -1;
}

// A section behind its '+', whose digits are data[from, to).
struct Section {
  uint32_t bits = 0;
  int count = 0;       // of bits that are left over
  uint32_t first = 0;  // a leading surrogate that waits for the other
};
Section readSection(DecodeState& s, int64_t from, int64_t to) {
  Section r;
  for (int64_t i = from; i < to; ++i) {
    r.bits = r.bits << 6 | static_cast<uint32_t>(digitOf(s.data[i]));
    r.count += 6;
    if (r.count < 16) continue;
    r.count -= 16;
    uint32_t unit = r.bits >> r.count & 0xffff;
    r.bits &= (1u << r.count) - 1;
    if (r.first) {
      uint32_t first = r.first;
      r.first = 0;
      if (unit >= 0xdc00 && unit <= 0xdfff) {
        s.out->put(0x10000 + ((first & 0x3ff) << 10 | (unit & 0x3ff)));
        continue;
      }
      s.out->put(first);
    }
    if (unit >= 0xd800 && unit <= 0xdbff) r.first = unit;
    else s.out->put(unit);
  }
  return r;
}

bool decodeUtf7(DecodeState& s) {
  while (s.pos < s.length) {
    int64_t start = s.pos;
    uint8_t c = s.data[start];
    if (c != '+') {
      if (c < 128) {
        s.out->put(c);
        ++s.pos;
      } else if (!decodeError(s, start, start + 1, "unexpected special character")) {
        return false;
      }
      continue;
    }
    int64_t end = start + 1;
    while (end < s.length && digitOf(s.data[end]) >= 0) ++end;
    if (end == s.length && !s.final) return true;
    if (end == start + 1) {
      s.pos = end;
      if (end == s.length) continue;
      if (s.data[end] == '-') {
        s.out->put('+');
        ++s.pos;
      } else if (!decodeError(s, start, end + 1, "ill-formed sequence")) {
        return false;
      }
      continue;
    }
    Section r = readSection(s, start + 1, end);
    const char* wrong = nullptr;
    if (end == s.length) wrong = r.first || r.count >= 6 || r.bits ? "unterminated shift sequence" : nullptr;
    else if (r.count >= 6) wrong = "partial character in shift sequence";
    else if (r.bits) wrong = "non-zero padding bits in shift sequence";
    if (wrong) {
      if (!decodeError(s, start, end == s.length ? end : end + 1, wrong)) return false;
      continue;
    }
    if (r.first) s.out->put(r.first);
    s.pos = end < s.length && s.data[end] == '-' ? end + 1 : end;
  }
  return true;
}

bool encodeUtf7(EncodeState& s, const Str* text) {
  uint32_t bits = 0;
  int count = 0;
  bool inside = false;
  auto unit = [&](uint32_t u) {
    bits = bits << 16 | u;
    for (count += 16; count >= 6; count -= 6) s.out->put(static_cast<uint8_t>(kDigits[bits >> (count - 6) & 63]));
    bits &= (1u << count) - 1;
  };
  auto leave = [&](bool mark) {
    if (count) s.out->put(static_cast<uint8_t>(kDigits[bits << (6 - count) & 63]));
    if (mark) s.out->put('-');
    bits = 0;
    count = 0;
    inside = false;
  };
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = strAt(text, i);
    bool plain = (c >= 32 && c < 127 && c != '\\' && c != '~' && c != '+') || c == '\t' || c == '\n' || c == '\r';
    if (plain) {
      if (inside) leave(digitOf(static_cast<uint8_t>(c)) >= 0 || c == '-');
      s.out->put(static_cast<uint8_t>(c));
      continue;
    }
    if (!inside) {
      s.out->put('+');
      if (c == '+') {
        s.out->put('-');
        continue;
      }
      inside = true;
    }
    if (c >= 0x10000) unit(0xd800 + ((c - 0x10000) >> 10));
    unit(c >= 0x10000 ? 0xdc00 + (c & 0x3ff) : c);
  }
  if (inside) leave(true);
  return true;
}

// ---- punycode (RFC 3492): the ASCII characters, '-', and where the others go, as numbers of growing base ----
constexpr int64_t kBase = 36, kLeast = 1, kMost = 26;

int64_t threshold(int64_t k, int64_t bias) {
  int64_t t = k - bias;
  return t < kLeast ? kLeast : t > kMost ? kMost : t;
}
int64_t adapted(int64_t delta, bool first, int64_t count) {
  delta = first ? delta / 700 : delta / 2;
  delta += delta / count;
  int64_t k = 0;
  for (; delta > (kBase - kLeast) * kMost / 2; k += kBase) delta /= kBase - kLeast;
  return k + (kBase - kLeast + 1) * delta / (delta + 38);
}

bool encodePunycode(EncodeState& s, const Str* text) {
  int64_t done = 0, n = text->length;
  for (int64_t i = 0; i < n; ++i)
    if (strAt(text, i) < 128) {
      s.out->put(static_cast<uint8_t>(strAt(text, i)));
      ++done;
    }
  if (done) s.out->put('-');
  bool first = true;
  int64_t bias = 72, delta = 0;
  for (uint32_t last = 127; done < n;) {
    uint32_t least = 0x110000;
    for (int64_t i = 0; i < n; ++i)
      if (uint32_t c = strAt(text, i); c > last && c < least) least = c;
    delta += static_cast<int64_t>(least - last - 1) * (done + 1);
    for (int64_t i = 0; i < n; ++i) {
      uint32_t c = strAt(text, i);
      if (c < least) ++delta;
      if (c != least) continue;
      int64_t q = delta;
      for (int64_t k = kBase;; k += kBase) {
        int64_t t = threshold(k, bias), digit = q < t ? q : t + (q - t) % (kBase - t);
        s.out->put(static_cast<uint8_t>(digit < 26 ? 'a' + digit : '0' + digit - 26));
        if (q < t) break;
        q = (q - t) / (kBase - t);
      }
      bias = adapted(delta, first, ++done);
      first = false;
      delta = 0;
    }
    ++delta;
    last = least;
  }
  return true;
}

// The ASCII text of data[from, to).
Value asciiPart(const DecodeState& s, Value errors, int64_t from, int64_t to) {
  StrBuilder out;
  DecodeState part{&codecAscii, codecAscii.messageName, errors, s.data + from, to - from, 0, true, &out, 0, kNoValue, 0};
  bool good = codecAscii.decode(part);
  decref(part.object);
  return good ? out.finish() : kNoValue;
}

// The number that the digits at text[*i …] write. 1: done, 0: they are none and that is passed over, -1: error pending.
int readNumber(const Str* text, int64_t* i, int64_t bias, bool strict, int64_t* value) {
  constexpr int64_t kBeyond = int64_t{1} << 50;  // every code point, whatever follows
  *value = 0;
  int64_t weight = 1;
  for (int64_t k = kBase;; k += kBase) {
    if (*i == text->length) {
      if (strict) raise(&molt_exc_UnicodeError, "incomplete punicode string");
      return strict ? -1 : 0;
    }
    uint32_t d = strAt(text, (*i)++);
    bool letter = (d | 32) >= 'a' && (d | 32) <= 'z';
    if (!letter && (d < '0' || d > '9')) {
      char shown[2] = {static_cast<char>(d), 0};
      if (strict) raise(&molt_exc_UnicodeError, "Invalid extended code point '%s'", shown);
      return strict ? -1 : 0;
    }
    int64_t digit = letter ? (d | 32) - 'a' : d - '0' + 26, t = threshold(k, bias);
    if (weight > kBeyond / kBase || *value > kBeyond) {
      *value = kBeyond;
      weight = 0;
    }
    *value += digit * weight;
    if (digit < t) return 1;
    weight *= kBase - t;
  }
}

bool decodePunycode(DecodeState& s) {
  if (!s.final) return true;
  bool strict = !s.errors || strEqualsAscii(asStr(s.errors), "strict");
  if (!strict && !strEqualsAscii(asStr(s.errors), "replace") && !strEqualsAscii(asStr(s.errors), "ignore"))
    return raise(&molt_exc_UnicodeError, "Unsupported error handling %S", asStr(s.errors));
  int64_t dash = s.length;
  while (dash > 0 && s.data[dash - 1] != '-') --dash;
  Ref plain(asciiPart(s, s.errors, 0, dash ? dash - 1 : 0));
  Ref packed(plain ? asciiPart(s, kNoValue, dash, s.length) : kNoValue);
  if (!packed) return false;
  const Str *head = asStr(plain), *numbers = asStr(packed);
  int64_t size = head->length, bias = 72, at = -1;
  auto* points = static_cast<uint32_t*>(allocRaw(static_cast<uint64_t>(size + numbers->length + 1) * sizeof(uint32_t)));
  if (!points) fatal("out of memory");
  for (int64_t i = 0; i < size; ++i) points[i] = strAt(head, i);
  int64_t c = 128;
  bool first = true;
  int good = 1;
  for (int64_t i = 0; good > 0 && i < numbers->length;) {
    int64_t value;
    good = readNumber(numbers, &i, bias, strict, &value);
    if (good <= 0) break;
    at += value + 1;
    c += at / (size + 1);
    if (c > 0x10ffff) {
      if (strict) {
        raise(&molt_exc_UnicodeError, "Invalid character U+%x", static_cast<uint32_t>(c));
        good = -1;
        break;
      }
      c = '?';
    }
    at %= size + 1;
    memmove(points + at + 1, points + at, static_cast<size_t>(size - at) * sizeof(uint32_t));
    points[at] = static_cast<uint32_t>(c);
    bias = adapted(value, first, ++size);
    first = false;
  }
  for (int64_t i = 0; good >= 0 && i < size; ++i) s.out->put(points[i]);
  freeRaw(points);
  s.pos = s.length;
  return good >= 0;
}

}  // namespace

constinit const Codec codecUtf7 = {"utf-7", "utf7", decodeUtf7, encodeUtf7};
constinit const Codec codecPunycode = {"punycode", "punycode", decodePunycode, encodePunycode};

}  // namespace molt
