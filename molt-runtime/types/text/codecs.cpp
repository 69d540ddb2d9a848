// Codec lookup, error handlers, and the codecs every program may need: utf-8, utf-8-sig, ascii, latin-1.
#include "types/text/codecs.h"

#include <initializer_list>

#include "core/alloc.h"
#include "types/text/unicode.h"

namespace molt {

constinit const CharacterNames* characterNames = nullptr;

void ByteBuilder::grow(int64_t extra) {
  int64_t capacity = (length_ + extra) * 2;
  auto* data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(capacity)));
  if (!data) fatal("out of memory");
  memcpy(data, data_, static_cast<size_t>(length_));
  if (data_ != local_) freeRaw(data_);
  data_ = data;
  capacity_ = capacity;
}

namespace {

constinit Value errorHandlers = kNoValue;  // dict name → handler given to register_error

Value newUnicodeError(Type* t, const char* encoding, Value object, int64_t start, int64_t end, const char* reason) {
  Ref enc(newStr(encoding)), from(newInt(start)), to(newInt(end)), why(newStr(reason));
  Value args[5] = {enc, object, from, to, why};
  return call(Value::fromObject(t), args, 5, kNoValue);
}
bool raiseUnicode(Type* t, const char* encoding, Value object, int64_t start, int64_t end, const char* reason) {
  Ref e(newUnicodeError(t, encoding, object, start, end, reason));
  if (e) raiseValue(e);
  return false;
}

Value customHandler(Value errors) {
  bool error = false;
  if (errorHandlers)
    if (Value h = dictGetBorrowed(errorHandlers, errors, &error)) return retained(h);
  if (error) return kNoValue;
  return raise(&molt_exc_LookupError, "unknown error handler name '%S'", asStr(errors));
}

enum Handler { kStrict, kIgnore, kReplace, kBackslash, kXml, kName, kEscape, kPass, kCustom };
constexpr const char* kHandlerNames[] = {"strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass"};

Handler handlerOf(Value errors) {
  if (!errors || errors.isNone()) return kStrict;
  bool error = false;
  if (errorHandlers && dictGetBorrowed(errorHandlers, errors, &error)) return kCustom;
  for (int i = 0; i < kCustom; ++i)
    if (strEqualsAscii(asStr(errors), kHandlerNames[i])) return static_cast<Handler>(i);
  return kCustom;
}

// Which wide codec is it, for surrogatepass: unit size, or 1 for utf-8, 0 for others; *big: byte order.
int surrogateUnit(const char* name, bool* big) {
  if (strcmp(name, "utf-8") == 0) return 1;
  if (strncmp(name, "utf-16", 6) != 0 && strncmp(name, "utf-32", 6) != 0) return 0;
  *big = strcmp(name + 6, "-be") == 0;
  return name[4] == '1' ? 2 : 4;
}

// Takes (replacement, position) of a custom handler.
bool handlerResult(Value result, const char* what, int64_t length, bool bytesAllowed, Value* text, int64_t* pos) {
  bool good = isTuple(result) && asTuple(result)->length == 2 && isInt(asTuple(result)->items()[1]);
  if (good) {
    Value v = asTuple(result)->items()[0];
    good = isStr(v) || (bytesAllowed && isBytes(v));
  }
  if (!good) {
    raiseTypeError(what);
    return false;
  }
  if (!indexAsI64(asTuple(result)->items()[1], pos, nullptr)) return false;
  int64_t given = *pos;
  if (*pos < 0) *pos += length;
  if (*pos < 0 || *pos > length) {
    raise(&molt_exc_IndexError, "position %z from error handler out of bounds", given);
    return false;
  }
  *text = retained(asTuple(result)->items()[0]);
  return true;
}

}  // namespace

bool registerErrorHandler(Value name, Value handler) {
  if (!isStr(name)) return raiseTypeError("register_error() argument 1 must be str, not %T", name);
  if (!isCallable(handler)) return raiseTypeError("handler must be callable");
  if (!errorHandlers) {
    errorHandlers = newDict();
    registerRoot(&errorHandlers);
  }
  return dictSet(errorHandlers, name, handler);
}
Value lookupErrorHandler(const Str* name) { return customHandler(Value::fromObject(name)); }

bool decodeError(DecodeState& s, int64_t start, int64_t end, const char* reason) {
  if (!s.object) s.object = newBytes(s.data, s.length);
  auto fail = [&] { return raiseUnicode(&molt_exc_UnicodeDecodeError, s.name, s.object, s.base + start, s.base + end, reason); };
  s.pos = end;
  switch (handlerOf(s.errors)) {
    case kStrict: return fail();
    case kIgnore: return true;
    case kReplace: s.out->put(0xfffd); return true;
    case kBackslash:
      for (int64_t i = start; i < end; ++i) putEscape(*s.out, s.data[i]);
      return true;
    case kXml:
    case kName: return raiseTypeError("don't know how to handle UnicodeDecodeError in error callback");
    case kEscape: {
      int64_t i = start;
      while (i < end && i < start + 4 && s.data[i] >= 128) s.out->put(0xdc00u + s.data[i++]);
      if (i == start) return fail();
      s.pos = i;
      return true;
    }
    case kPass: {
      bool big = false;
      const uint8_t* p = s.data + start;
      int unit = surrogateUnit(s.name, &big);
      uint32_t c = 0;
      int64_t width = unit == 1 ? 3 : unit;
      if (unit && start + width <= s.length) {
        if (unit == 1) c = (p[0] & 0xf0) == 0xe0 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80 ? (p[0] & 15u) << 12 | (p[1] & 63u) << 6 | (p[2] & 63u) : 0;
        else
          for (int i = 0; i < unit; ++i) c |= static_cast<uint32_t>(p[big ? unit - 1 - i : i]) << (8 * i);
      }
      if (c < 0xd800 || c > 0xdfff) return fail();
      s.out->put(c);
      s.pos = start + width;
      return true;
    }
    case kCustom: break;
  }
  Ref handler(customHandler(s.errors));
  if (!handler) return false;
  Ref exc(newUnicodeError(&molt_exc_UnicodeDecodeError, s.name, s.object, s.base + start, s.base + end, reason));
  if (!exc) return false;
  Ref result(call1(handler, exc));
  Value text;
  int64_t pos;
  if (!result || !handlerResult(result, "decoding error handler must return (str, int) tuple", s.base + s.length, false, &text, &pos)) return false;
  s.out->str(text);
  decref(text);
  s.pos = pos - s.base;
  return true;
}

bool encodeError(EncodeState& s, int64_t start, int64_t end, const char* reason, int64_t* next) {
  const Str* text = asStr(s.object);
  auto fail = [&] { return raiseUnicode(&molt_exc_UnicodeEncodeError, s.name, s.object, start, end, reason); };
  *next = end;
  StrBuilder replacement;
  bool big = false;
  int unit = surrogateUnit(s.name, &big);
  switch (handlerOf(s.errors)) {
    case kStrict: return fail();
    case kIgnore: return true;
    case kReplace: replacement.fill('?', end - start); break;
    case kBackslash:
      for (int64_t i = start; i < end; ++i) putEscape(replacement, strAt(text, i));
      break;
    case kXml:
      for (int64_t i = start; i < end; ++i) {
        replacement.ascii("&#");
        replacement.integer(strAt(text, i));
        replacement.put(';');
      }
      break;
    case kName:
      for (int64_t i = start; i < end; ++i) {
        char name[128];
        if (characterNames && characterNames->nameOf(strAt(text, i), name, sizeof name)) {
          replacement.ascii("\\N{");
          replacement.ascii(name);
          replacement.put('}');
        } else {
          putEscape(replacement, strAt(text, i));
        }
      }
      break;
    case kEscape:
      for (int64_t i = start; i < end; ++i) {
        uint32_t c = strAt(text, i);
        if (c < 0xdc80 || c > 0xdcff) {
          if (i == start) return fail();
          *next = i;
          return true;
        }
        s.out->put(static_cast<uint8_t>(c - 0xdc00));
      }
      return true;
    case kPass:
      for (int64_t i = start; i < end; ++i) {
        uint32_t c = strAt(text, i);
        if (c < 0xd800 || c > 0xdfff || unit == 0) return fail();
        if (unit == 1) {
          uint8_t b[3] = {static_cast<uint8_t>(0xe0 | c >> 12), static_cast<uint8_t>(0x80 | (c >> 6 & 63)), static_cast<uint8_t>(0x80 | (c & 63))};
          s.out->bytes(b, 3);
        } else {
          for (int k = 0; k < unit; ++k) s.out->put(static_cast<uint8_t>(c >> (8 * (big ? unit - 1 - k : k))));
        }
      }
      return true;
    case kCustom: {
      Ref handler(customHandler(s.errors));
      if (!handler) return false;
      Ref exc(newUnicodeError(&molt_exc_UnicodeEncodeError, s.name, s.object, start, end, reason));
      if (!exc) return false;
      Ref result(call1(handler, exc));
      Value given;
      if (!result || !handlerResult(result, "encoding error handler must return (str/bytes, int) tuple", text->length, true, &given, next)) return false;
      Ref keep(given);
      if (isBytes(given)) {
        s.out->bytes(asBytes(given)->data(), asBytes(given)->length);
        return true;
      }
      replacement.str(given);
      break;
    }
  }
  Ref r(replacement.finish());
  EncodeState inner{s.codec, s.name, kNoValue, r, s.out, true};
  if (s.codec->encode(inner, asStr(r))) return true;
  if (!pendingIs(&molt_exc_UnicodeEncodeError)) return false;
  clearPending();
  return fail();
}

// ---- utf-8 ----
namespace {

bool decodeUtf8State(DecodeState& s) {
  while (s.pos < s.length) {
    const uint8_t* p = s.data + s.pos;
    int64_t left = s.length - s.pos, run = 0;
    while (run + 8 <= left) {
      uint64_t w;
      memcpy(&w, p + run, 8);
      if (w & 0x8080808080808080ull) break;
      run += 8;
    }
    while (run < left && p[run] < 0x80) ++run;
    if (run) {
      s.out->ascii(reinterpret_cast<const char*>(p), run);
      s.pos += run;
      continue;
    }
    uint8_t c = *p;
    int more = c >= 0xf5 ? 0 : c >= 0xf0 ? 3 : c >= 0xe0 ? 2 : c >= 0xc2 ? 1 : 0;
    if (more == 0) {
      if (!decodeError(s, s.pos, s.pos + 1, "invalid start byte")) return false;
      continue;
    }
    uint8_t low = c == 0xe0 ? 0xa0 : c == 0xf0 ? 0x90 : 0x80, high = c == 0xed ? 0x9f : c == 0xf4 ? 0x8f : 0xbf;
    int good = 0;
    while (good < more && good + 1 < left && p[good + 1] >= (good ? 0x80 : low) && p[good + 1] <= (good ? 0xbf : high)) ++good;
    if (good < more) {
      if (good + 1 == left) {
        if (!s.final) return true;
        if (!decodeError(s, s.pos, s.length, "unexpected end of data")) return false;
      } else if (!decodeError(s, s.pos, s.pos + 1 + good, "invalid continuation byte")) {
        return false;
      }
      continue;
    }
    uint32_t cp = c & (0x3fu >> more);
    for (int i = 1; i <= more; ++i) cp = cp << 6 | (p[i] & 0x3fu);
    s.out->put(cp);
    s.pos += more + 1;
  }
  return true;
}

bool encodeUtf8State(EncodeState& s, const Str* text) {
  if (text->ascii) {
    s.out->bytes(text->data(), text->length);
    return true;
  }
  for (int64_t i = 0; i < text->length;) {
    uint32_t c = strAt(text, i);
    if (c < 0x80) {
      s.out->put(static_cast<uint8_t>(c));
    } else if (c < 0x800) {
      s.out->put(static_cast<uint8_t>(0xc0 | c >> 6));
      s.out->put(static_cast<uint8_t>(0x80 | (c & 0x3f)));
    } else if (c >= 0xd800 && c <= 0xdfff) {
      int64_t end = i + 1;
      while (end < text->length && strAt(text, end) >= 0xd800 && strAt(text, end) <= 0xdfff) ++end;
      if (!encodeError(s, i, end, "surrogates not allowed", &i)) return false;
      continue;
    } else {
      if (c >= 0x10000) {
        s.out->put(static_cast<uint8_t>(0xf0 | c >> 18));
        s.out->put(static_cast<uint8_t>(0x80 | (c >> 12 & 0x3f)));
      } else {
        s.out->put(static_cast<uint8_t>(0xe0 | c >> 12));
      }
      s.out->put(static_cast<uint8_t>(0x80 | (c >> 6 & 0x3f)));
      s.out->put(static_cast<uint8_t>(0x80 | (c & 0x3f)));
    }
    ++i;
  }
  return true;
}

bool decodeUtf8Sig(DecodeState& s) {
  if (s.byteOrder == 0) {
    static constexpr uint8_t kMark[3] = {0xef, 0xbb, 0xbf};
    int64_t n = s.length - s.pos < 3 ? s.length - s.pos : 3;
    if (memcmp(s.data + s.pos, kMark, static_cast<size_t>(n)) == 0) {
      if (n < 3 && !s.final) return true;
      if (n == 3) {
        s.data += 3;  // positions in messages count from behind the mark
        s.length -= 3;
      }
    }
    if (n) s.byteOrder = 1;
  }
  return decodeUtf8State(s);
}
bool encodeUtf8Sig(EncodeState& s, const Str* text) {
  if (!s.started) s.out->bytes("\xef\xbb\xbf", 3);
  s.started = true;
  return encodeUtf8State(s, text);
}

// ---- ascii and latin-1 ----
bool decodeAscii(DecodeState& s) {
  while (s.pos < s.length) {
    int64_t run = s.pos;
    while (run < s.length && s.data[run] < 0x80) ++run;
    if (run > s.pos) {
      s.out->ascii(reinterpret_cast<const char*>(s.data + s.pos), run - s.pos);
      s.pos = run;
    }
    if (s.pos < s.length && !decodeError(s, s.pos, s.pos + 1, "ordinal not in range(128)")) return false;
  }
  return true;
}
bool encodeNarrow(EncodeState& s, const Str* text, uint32_t limit, const char* reason) {
  if (text->ascii || (text->kind == 1 && limit == 256)) {
    s.out->bytes(text->data(), text->length);
    return true;
  }
  for (int64_t i = 0; i < text->length;) {
    uint32_t c = strAt(text, i);
    if (c < limit) {
      s.out->put(static_cast<uint8_t>(c));
      ++i;
      continue;
    }
    int64_t end = i + 1;
    while (end < text->length && strAt(text, end) >= limit) ++end;
    if (!encodeError(s, i, end, reason, &i)) return false;
  }
  return true;
}
bool encodeAscii(EncodeState& s, const Str* text) { return encodeNarrow(s, text, 128, "ordinal not in range(128)"); }
bool encodeLatin1(EncodeState& s, const Str* text) { return encodeNarrow(s, text, 256, "ordinal not in range(256)"); }
bool decodeLatin1(DecodeState& s) {
  s.out->ascii(reinterpret_cast<const char*>(s.data + s.pos), s.length - s.pos);
  s.pos = s.length;
  return true;
}

}  // namespace

constinit const Codec codecUtf8 = {"utf-8", "utf-8", decodeUtf8State, encodeUtf8State, true};
constinit const Codec codecUtf8Sig = {"utf-8-sig", "utf-8", decodeUtf8Sig, encodeUtf8Sig, true};
constinit const Codec codecAscii = {"ascii", "ascii", decodeAscii, encodeAscii, true};
constinit const Codec codecLatin1 = {"iso8859-1", "latin-1", decodeLatin1, encodeLatin1, true};

namespace {

// Lower case, '_' for each run of characters that stand in no name. False: too long.
bool makeKey(const char* name, int64_t n, char (&key)[48]) {
  if (n >= static_cast<int64_t>(sizeof key)) return false;
  int64_t k = 0;
  for (int64_t i = 0; i < n; ++i) {
    char c = name[i];
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || static_cast<uint8_t>(c) >= 128;
    if (word) key[k++] = c;
    else if (k == 0 || key[k - 1] != '_') key[k++] = '_';
  }
  key[k] = 0;
  return true;
}

}  // namespace

static CodecName lookupName(const char* name, int64_t n, char (&key)[48]) {
  key[0] = 0;
  if (!makeKey(name, n, key)) return {};
  CodecName found = lookupCodecName(key);
  if (found.codec || found.isTransform || !strchr(key, '.')) return found;
  char other[48];
  for (size_t i = 0; i < sizeof key; ++i) other[i] = key[i] == '.' ? '_' : key[i];
  return lookupCodecName(other);
}

const Codec* findCodec(const char* name, int64_t n, bool encoding) {
  char key[48];
  CodecName found = lookupName(name, n, key);
  if (found.codec) return found.codec;
  if (found.isTransform)
    return raise(&molt_exc_LookupError, "'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs", name, encoding ? "encode" : "decode");
  Ref text(newStr(name));
  return pythonCodec(key, text, encoding);
}

void noteCodecFailure(Value encoding, const char* what) {
  Ref e(takePending());
  StrBuilder b;
  b.ascii(what);
  b.ascii(" with '");
  b.str(encoding);
  b.ascii("' codec failed");
  Ref note(b.finish());
  Value text = note;
  Ref done(callMethod(e, "add_note", &text, 1));
  if (!done) clearPending();
  raiseValue(e);
}

// CPython converts by the names of these codecs itself; for others the exception says that a codec has failed.
static void noteFailure(const Codec* codec, Value encoding, const char* what) {
  if (!encoding || encoding.isNone() || isPythonCodec(codec)) return;
  Ref keep;
  int64_t n;
  const char* name = strUtf8(asStr(encoding), &n, &keep);
  char key[48];
  if (!makeKey(name, n, key)) return;
  for (const char* direct : {"utf_8", "utf8", "utf_16", "utf16", "utf_32", "utf32", "ascii", "us_ascii", "latin_1", "latin1", "iso_8859_1", "iso8859_1"})
    if (strcmp(key, direct) == 0) return;
  noteCodecFailure(encoding, what);
}

// Names of codecs and handlers pass through UTF-8 and end at a zero byte, so some texts are no names.
static bool goodName(Value name) {
  const Str* s = asStr(name);
  for (int64_t i = 0; i < s->length; ++i) {
    uint32_t c = strAt(s, i);
    if (c >= 0xd800 && c <= 0xdfff) return raiseUnicode(&molt_exc_UnicodeEncodeError, "utf-8", name, i, i + 1, "surrogates not allowed");
    if (c == 0) return raiseValueError("embedded null character");
  }
  return true;
}

const Codec* nativeCodec(Value name, bool* wrong) {
  *wrong = !goodName(name);
  if (*wrong) return nullptr;
  Ref keep;
  int64_t n;
  const char* text = strUtf8(asStr(name), &n, &keep);
  char key[48];
  return lookupName(text, n, key).codec;
}

const Codec* findCodec(Value name, bool encoding) {
  if (!name || name.isNone()) return &codecUtf8;
  const Str* s = asStr(name);
  if (strEqualsAscii(s, "utf-8")) return &codecUtf8;
  if (!goodName(name)) return nullptr;
  Ref keep;
  int64_t n;
  const char* text = strUtf8(s, &n, &keep);
  return findCodec(text, n, encoding);
}

Value decodeWith(const Codec* codec, const uint8_t* data, int64_t n, Value errors) {
  StrBuilder out;
  DecodeState s{codec, codec->messageName, errors, data, n, 0, true, &out, 0, kNoValue, 0};
  bool good = codec->decode(s);
  decref(s.object);
  return good ? out.finish() : kNoValue;
}

Value decodeBytes(const uint8_t* data, int64_t n, Value encoding, Value errors) {
  const Codec* codec = findCodec(encoding);
  if (!codec || (errors && !goodName(errors))) return kNoValue;
  Value text = decodeWith(codec, data, n, errors);
  if (!text) noteFailure(codec, encoding, "decoding");
  return text;
}
Value decodeUtf8(const uint8_t* data, int64_t n, Value errors) { return decodeWith(&codecUtf8, data, n, errors); }

Value encodeStr(Value str, Value encoding, Value errors) {
  const Codec* codec = findCodec(encoding, true);
  if (!codec || (errors && !goodName(errors))) return kNoValue;
  if (asStr(str)->ascii && (codec == &codecUtf8 || codec == &codecAscii || codec == &codecLatin1))
    return newBytes(asStr(str)->data(), asStr(str)->length);
  ByteBuilder out;
  EncodeState s{codec, codec->messageName, errors, str, &out, false};
  if (codec->encode(s, asStr(str))) return out.finish();
  noteFailure(codec, encoding, "encoding");
  return kNoValue;
}

int64_t decodeIncremental(const Codec* codec, const uint8_t* data, int64_t n, Value errors, bool final, StrBuilder& out, int* byteOrder) {
  DecodeState s{codec, codec->messageName, errors, data, n, 0, final, &out, 0, kNoValue, *byteOrder};
  bool good = codec->decode(s);
  decref(s.object);
  if (!good) return -1;
  *byteOrder = s.byteOrder;
  return s.pos + (s.data - data);
}

bool encodeInto(const Codec* codec, Value str, Value errors, ByteBuilder& out, bool* started) {
  EncodeState s{codec, codec->messageName, errors, str, &out, *started};
  bool good = codec->encode(s, asStr(str));
  *started = s.started || *started;
  return good;
}

}  // namespace molt
