// utf-16 and utf-32 in both byte orders, with and without byte order mark.
#include "types/text/codecs.h"

namespace molt {

namespace {

enum ByteOrder { kUndecided, kLittle, kBig };

uint32_t unit(const uint8_t* p, int width, bool big) {
  uint32_t v = 0;
  for (int i = 0; i < width; ++i) v |= static_cast<uint32_t>(p[big ? width - 1 - i : i]) << (8 * i);
  return v;
}

// Reads the mark if the order is open. False: wait for more input.
bool settleOrder(DecodeState& s, int width) {
  if (s.byteOrder == kUndecided) {
    if (s.length - s.pos < width) {
      if (!s.final) return false;
      s.byteOrder = kLittle;
    } else if (uint32_t v = unit(s.data + s.pos, width, false); v == 0xfeff) {
      s.byteOrder = kLittle;
      s.pos += width;
    } else if (unit(s.data + s.pos, width, true) == 0xfeff) {
      s.byteOrder = kBig;
      s.pos += width;
    } else {
      s.byteOrder = kLittle;
    }
  }
  s.name = width == 2 ? (s.byteOrder == kBig ? "utf-16-be" : "utf-16-le") : (s.byteOrder == kBig ? "utf-32-be" : "utf-32-le");
  return true;
}

bool decode16(DecodeState& s) {
  if (!settleOrder(s, 2)) return true;
  bool big = s.byteOrder == kBig;
  while (s.pos < s.length) {
    int64_t left = s.length - s.pos;
    if (left < 2) {
      if (!s.final) return true;
      if (!decodeError(s, s.pos, s.length, "truncated data")) return false;
      continue;
    }
    uint32_t c = unit(s.data + s.pos, 2, big);
    if (c < 0xd800 || c > 0xdfff) {
      s.out->put(c);
      s.pos += 2;
    } else if (c >= 0xdc00) {
      if (!decodeError(s, s.pos, s.pos + 2, "illegal encoding")) return false;
    } else if (left < 4) {
      if (!s.final) return true;
      if (!decodeError(s, s.pos, s.length, "unexpected end of data")) return false;
    } else {
      uint32_t d = unit(s.data + s.pos + 2, 2, big);
      if (d >= 0xdc00 && d <= 0xdfff) {
        s.out->put(0x10000 + ((c & 0x3ff) << 10 | (d & 0x3ff)));
        s.pos += 4;
      } else if (!decodeError(s, s.pos, s.pos + 2, "illegal UTF-16 surrogate")) {
        return false;
      }
    }
  }
  return true;
}

bool decode32(DecodeState& s) {
  if (!settleOrder(s, 4)) return true;
  bool big = s.byteOrder == kBig;
  while (s.pos < s.length) {
    if (s.length - s.pos < 4) {
      if (!s.final) return true;
      if (!decodeError(s, s.pos, s.length, "truncated data")) return false;
      continue;
    }
    uint32_t c = unit(s.data + s.pos, 4, big);
    if (c >= 0xd800 && c <= 0xdfff) {
      if (!decodeError(s, s.pos, s.pos + 4, "code point in surrogate code point range(0xd800, 0xe000)")) return false;
    } else if (c > 0x10ffff) {
      if (!decodeError(s, s.pos, s.pos + 4, "code point not in range(0x110000)")) return false;
    } else {
      s.out->put(c);
      s.pos += 4;
    }
  }
  return true;
}
template <bool (*Decode)(DecodeState&), int Order>
bool decodeAs(DecodeState& s) {
  s.byteOrder = Order;
  return Decode(s);
}

void putUnitBytes(ByteBuilder& out, uint32_t v, int width, bool big) {
  for (int i = 0; i < width; ++i) out.put(static_cast<uint8_t>(v >> (8 * (big ? width - 1 - i : i))));
}

template <int Width, bool Big, bool Mark>
bool encodeWide(EncodeState& s, const Str* text) {
  if (Mark && !s.started) putUnitBytes(*s.out, 0xfeff, Width, false);
  s.started = true;
  for (int64_t i = 0; i < text->length;) {
    uint32_t c = strAt(text, i);
    if (c >= 0xd800 && c <= 0xdfff) {
      int64_t end = i + 1;
      while (end < text->length && strAt(text, end) >= 0xd800 && strAt(text, end) <= 0xdfff) ++end;
      if (!encodeError(s, i, end, "surrogates not allowed", &i)) return false;
      continue;
    }
    if (Width == 2 && c >= 0x10000) {
      putUnitBytes(*s.out, 0xd800 + ((c - 0x10000) >> 10), 2, Big);
      putUnitBytes(*s.out, 0xdc00 + (c & 0x3ff), 2, Big);
    } else {
      putUnitBytes(*s.out, c, Width, Big);
    }
    ++i;
  }
  return true;
}

}  // namespace

constinit const Codec codecUtf16 = {"utf-16", "utf-16", decode16, encodeWide<2, false, true>};
constinit const Codec codecUtf16Le = {"utf-16-le", "utf-16-le", decodeAs<decode16, kLittle>, encodeWide<2, false, false>};
constinit const Codec codecUtf16Be = {"utf-16-be", "utf-16-be", decodeAs<decode16, kBig>, encodeWide<2, true, false>};
constinit const Codec codecUtf32 = {"utf-32", "utf-32", decode32, encodeWide<4, false, true>};
constinit const Codec codecUtf32Le = {"utf-32-le", "utf-32-le", decodeAs<decode32, kLittle>, encodeWide<4, false, false>};
constinit const Codec codecUtf32Be = {"utf-32-be", "utf-32-be", decodeAs<decode32, kBig>, encodeWide<4, true, false>};

}  // namespace molt
