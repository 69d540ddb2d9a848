// unicode_escape and raw_unicode_escape.
#include "types/text/codecs.h"

namespace molt {

namespace {

int hexValue(uint8_t c) {
  if (c >= '0' && c <= '9') return c - '0';
  c |= 32;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Reads `digits` hex digits at p; returns how many were there.
int readHex(const uint8_t* p, int64_t left, int digits, uint32_t* out) {
  *out = 0;
  int n = 0;
  while (n < digits && n < left && hexValue(p[n]) >= 0) *out = *out << 4 | static_cast<uint32_t>(hexValue(p[n++]));
  return n;
}

bool decodeUnicodeEscape(DecodeState& s) {
  while (s.pos < s.length) {
    uint8_t c = s.data[s.pos];
    if (c != '\\') {
      s.out->put(c);
      ++s.pos;
      continue;
    }
    int64_t start = s.pos, left = s.length - start - 2;
    if (left < 0) {
      if (!s.final) return true;
      if (!decodeError(s, start, s.length, "\\ at end of string")) return false;
      continue;
    }
    const uint8_t* p = s.data + start + 2;
    uint8_t e = p[-1];
    static constexpr char kSimple[] = "\\\\''\"\"a\ab\bf\fn\nr\rt\tv\v";
    const char* simple = nullptr;
    for (size_t i = 0; i + 1 < sizeof kSimple; i += 2)
      if (kSimple[i] == static_cast<char>(e)) simple = &kSimple[i + 1];
    if (simple) {
      s.out->put(static_cast<uint8_t>(*simple));
      s.pos += 2;
    } else if (e == '\n') {
      s.pos += 2;
    } else if (e >= '0' && e <= '7') {
      uint32_t v = 0;
      int n = 0;
      for (const uint8_t* q = p - 1; n < 3 && q + n < s.data + s.length && q[n] >= '0' && q[n] <= '7'; ++n) v = v * 8 + (q[n] - '0');
      s.out->put(v);
      s.pos += 1 + n;
    } else if (e == 'x' || e == 'u' || e == 'U') {
      int digits = e == 'x' ? 2 : e == 'u' ? 4 : 8;
      uint32_t v;
      int n = readHex(p, left, digits, &v);
      if (n < digits) {
        if (n == left && !s.final) return true;
        const char* reason = e == 'x' ? "truncated \\xXX escape" : e == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape";
        if (!decodeError(s, start, start + 2 + n, reason)) return false;
      } else if (v > 0x10ffff) {
        if (!decodeError(s, start, start + 2 + n, "illegal Unicode character")) return false;
      } else {
        s.out->put(v);
        s.pos += 2 + n;
      }
    } else if (e == 'N') {
      int64_t n = 0;
      bool closed = false;
      if (left > 0 && p[0] == '{') {
        n = 1;
        while (n < left && p[n] != '}') ++n;
        closed = n < left && n > 1;
      }
      if (!closed) {
        if (!s.final && n == left) return true;
        if (!decodeError(s, start, start + 2 + n, "malformed \\N character escape")) return false;
      } else {
        int32_t cp = characterNames ? characterNames->lookup(reinterpret_cast<const char*>(p + 1), n - 1) : -1;
        if (cp < 0) {
          if (!decodeError(s, start, start + 3 + n, "unknown Unicode character name")) return false;
        } else {
          s.out->put(static_cast<uint32_t>(cp));
          s.pos += 3 + n;
        }
      }
    } else {
      s.out->put('\\');
      s.out->put(e);
      s.pos += 2;
    }
  }
  return true;
}

bool encodeUnicodeEscape(EncodeState& s, const Str* text) {
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = strAt(text, i);
    if (c == '\\' || c == '\n' || c == '\t' || c == '\r') {
      s.out->put('\\');
      s.out->put(c == '\\' ? '\\' : c == '\n' ? 'n' : c == '\t' ? 't' : 'r');
    } else if (c >= 32 && c < 127) {
      s.out->put(static_cast<uint8_t>(c));
    } else {
      StrBuilder b;
      putEscape(b, c);
      Ref e(b.finish());
      s.out->bytes(asStr(e)->data(), asStr(e)->length);
    }
  }
  return true;
}

bool decodeRawUnicodeEscape(DecodeState& s) {
  while (s.pos < s.length) {
    int64_t start = s.pos;
    uint8_t c = s.data[start];
    if (c != '\\') {
      s.out->put(c);
      ++s.pos;
      continue;
    }
    if (start + 1 == s.length && !s.final) return true;
    uint8_t e = start + 1 < s.length ? s.data[start + 1] : 0;
    if (e != 'u' && e != 'U') {
      s.out->put('\\');
      ++s.pos;
      if (start + 1 < s.length) {
        s.out->put(e);
        ++s.pos;
      }
      continue;
    }
    int digits = e == 'u' ? 4 : 8;
    uint32_t v;
    int64_t left = s.length - start - 2;
    int n = readHex(s.data + start + 2, left, digits, &v);
    if (n < digits) {
      if (n == left && !s.final) return true;
      if (!decodeError(s, start, start + 2 + n, e == 'u' ? "truncated \\uXXXX escape" : "truncated \\UXXXXXXXX escape")) return false;
    } else if (v > 0x10ffff) {
      if (!decodeError(s, start, start + 2 + n, "\\Uxxxxxxxx out of range")) return false;
    } else {
      s.out->put(v);
      s.pos += 2 + n;
    }
  }
  return true;
}

bool encodeRawUnicodeEscape(EncodeState& s, const Str* text) {
  for (int64_t i = 0; i < text->length; ++i) {
    uint32_t c = strAt(text, i);
    if (c < 256) {
      s.out->put(static_cast<uint8_t>(c));
    } else {
      StrBuilder b;
      putEscape(b, c);
      Ref e(b.finish());
      s.out->bytes(asStr(e)->data(), asStr(e)->length);
    }
  }
  return true;
}

}  // namespace

constinit const Codec codecUnicodeEscape = {"unicode-escape", "unicodeescape", decodeUnicodeEscape, encodeUnicodeEscape};
constinit const Codec codecRawUnicodeEscape = {"raw-unicode-escape", "rawunicodeescape", decodeRawUnicodeEscape, encodeRawUnicodeEscape};

}  // namespace molt
