// unicode_escape, raw_unicode_escape and the charmap codecs.
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

// ---- charmap: the codec's table has the code points of bytes 0x80 to 0xff ----
constexpr uint16_t kUndefined = 0xfffe;

bool decodeCharmap(DecodeState& s) {
  while (s.pos < s.length) {
    uint8_t b = s.data[s.pos];
    uint16_t cp = b < 128 ? b : s.codec->charmap[b - 128];
    if (cp == kUndefined) {
      if (!decodeError(s, s.pos, s.pos + 1, "character maps to <undefined>")) return false;
      continue;
    }
    s.out->put(cp);
    ++s.pos;
  }
  return true;
}
bool encodeCharmap(EncodeState& s, const Str* text) {
  auto byteOf = [&](uint32_t c) {
    if (c < 128) return static_cast<int>(c);
    for (int i = 0; i < 128; ++i)
      if (s.codec->charmap[i] == c) return i + 128;
    return -1;
  };
  for (int64_t i = 0; i < text->length;) {
    int b = byteOf(strAt(text, i));
    if (b >= 0) {
      s.out->put(static_cast<uint8_t>(b));
      ++i;
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && byteOf(strAt(text, end)) < 0) ++end;
    if (!encodeError(s, i, end, "character maps to <undefined>", &i)) return false;
  }
  return true;
}

constexpr uint16_t cp1252Map[128] = {
    0x20ac, kUndefined, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, kUndefined, 0x17d, kUndefined,
    kUndefined, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, kUndefined, 0x17e, 0x178,
    0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
    0xb0, 0xb1, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xbb, 0xbc, 0xbd, 0xbe, 0xbf,
    0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
    0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf,
    0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef,
    0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff,
};
constexpr uint16_t latin9Map[128] = {
    0x80, 0x81, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8d, 0x8e, 0x8f,
    0x90, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9d, 0x9e, 0x9f,
    0xa0, 0xa1, 0xa2, 0xa3, 0x20ac, 0xa5, 0x160, 0xa7, 0x161, 0xa9, 0xaa, 0xab, 0xac, 0xad, 0xae, 0xaf,
    0xb0, 0xb1, 0xb2, 0xb3, 0x17d, 0xb5, 0xb6, 0xb7, 0x17e, 0xb9, 0xba, 0xbb, 0x152, 0x153, 0x178, 0xbf,
    0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xcb, 0xcc, 0xcd, 0xce, 0xcf,
    0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xde, 0xdf,
    0xe0, 0xe1, 0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xee, 0xef,
    0xf0, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe, 0xff,
};
constexpr uint16_t cp437Map[128] = {
    0xc7, 0xfc, 0xe9, 0xe2, 0xe4, 0xe0, 0xe5, 0xe7, 0xea, 0xeb, 0xe8, 0xef, 0xee, 0xec, 0xc4, 0xc5,
    0xc9, 0xe6, 0xc6, 0xf4, 0xf6, 0xf2, 0xfb, 0xf9, 0xff, 0xd6, 0xdc, 0xa2, 0xa3, 0xa5, 0x20a7, 0x192,
    0xe1, 0xed, 0xf3, 0xfa, 0xf1, 0xd1, 0xaa, 0xba, 0xbf, 0x2310, 0xac, 0xbd, 0xbc, 0xa1, 0xab, 0xbb,
    0x2591, 0x2592, 0x2593, 0x2502, 0x2524, 0x2561, 0x2562, 0x2556, 0x2555, 0x2563, 0x2551, 0x2557, 0x255d, 0x255c, 0x255b, 0x2510,
    0x2514, 0x2534, 0x252c, 0x251c, 0x2500, 0x253c, 0x255e, 0x255f, 0x255a, 0x2554, 0x2569, 0x2566, 0x2560, 0x2550, 0x256c, 0x2567,
    0x2568, 0x2564, 0x2565, 0x2559, 0x2558, 0x2552, 0x2553, 0x256b, 0x256a, 0x2518, 0x250c, 0x2588, 0x2584, 0x258c, 0x2590, 0x2580,
    0x3b1, 0xdf, 0x393, 0x3c0, 0x3a3, 0x3c3, 0xb5, 0x3c4, 0x3a6, 0x398, 0x3a9, 0x3b4, 0x221e, 0x3c6, 0x3b5, 0x2229,
    0x2261, 0xb1, 0x2265, 0x2264, 0x2320, 0x2321, 0xf7, 0x2248, 0xb0, 0x2219, 0xb7, 0x221a, 0x207f, 0xb2, 0x25a0, 0xa0,
};

}  // namespace

constinit const Codec codecUnicodeEscape = {"unicode-escape", "unicodeescape", decodeUnicodeEscape, encodeUnicodeEscape, nullptr};
constinit const Codec codecRawUnicodeEscape = {"raw-unicode-escape", "rawunicodeescape", decodeRawUnicodeEscape, encodeRawUnicodeEscape, nullptr};
constinit const Codec codecCp1252 = {"cp1252", "charmap", decodeCharmap, encodeCharmap, cp1252Map};
constinit const Codec codecLatin9 = {"iso8859-15", "charmap", decodeCharmap, encodeCharmap, latin9Map};
constinit const Codec codecCp437 = {"cp437", "charmap", decodeCharmap, encodeCharmap, cp437Map};

}  // namespace molt
