// Encoding and decoding by codec name with error handlers, whole texts and incrementally.
#pragma once
#include "types/text/str.h"

namespace molt {

struct Codec;

// An encoding or decoding in progress: names for messages and handlers, and where output goes.
struct DecodeState {
  const Codec* codec;
  const char* name;  // for messages; utf-16 and utf-32 name the byte order they found
  Value errors;      // borrowed str or 0: strict
  const uint8_t* data;
  int64_t length;
  int64_t pos;
  bool final;        // no more input follows: an incomplete tail is an error
  StrBuilder* out;
  int64_t base;      // offset of `data` in the object shown in errors
  Value object;      // owned bytes given to handlers, made when first needed
  int byteOrder;     // utf-16/32: 0 undecided, 1 little, 2 big
};
class ByteBuilder {
 public:
  ByteBuilder() = default;
  ~ByteBuilder() {
    if (data_ != local_) freeRaw(data_);
  }
  ByteBuilder(const ByteBuilder&) = delete;
  void put(uint8_t c) {
    if (length_ == capacity_) grow(1);
    data_[length_++] = c;
  }
  void bytes(const void* p, int64_t n) {
    if (n <= 0) return;
    if (length_ + n > capacity_) grow(n);
    memcpy(data_ + length_, p, static_cast<size_t>(n));
    length_ += n;
  }
  void fill(uint8_t c, int64_t n) {
    if (n <= 0) return;
    if (length_ + n > capacity_) grow(n);
    memset(data_ + length_, c, static_cast<size_t>(n));
    length_ += n;
  }
  int64_t length() const { return length_; }
  uint8_t* data() { return data_; }
  Value finish() { return newBytes(data_, length_); }

 private:
  void grow(int64_t extra);
  int64_t length_ = 0, capacity_ = sizeof local_;
  uint8_t* data_ = local_;
  uint8_t local_[128];
};
struct EncodeState {
  const Codec* codec;
  const char* name;
  Value errors;      // borrowed str or 0
  Value object;      // borrowed str being encoded
  ByteBuilder* out;
  bool started;      // the byte order mark has been written
};

struct Codec {
  const char* name;        // canonical, as it stands in messages
  const char* messageName; // what UnicodeErrors say: "utf-8", "ascii", "charmap"
  // Consumes from s.pos; false: error pending. Stops before an incomplete tail unless s.final.
  bool (*decode)(DecodeState& s);
  bool (*encode)(EncodeState& s, const Str* text);
  bool asciiIsPlain;  // an ASCII character is its one byte, wherever it stands
};

// What a name means: a codec that is known here, one that is no text encoding, or nothing.
struct CodecName {
  const Codec* codec;
  bool isTransform;
};
// `key`: lower case, with '_' for each run of other characters.
CodecName lookupCodecName(const char* key);
// A dict of all names to the names of the codecs' modules.
Value codecAliases();

// A codec written in Python and known to the registry of stdlib/codecs.py, where the program has it; else null with LookupError.
const Codec* pythonCodec(const char* key, Value name, bool encoding);
bool setCodecLookup(Value function);
bool isPythonCodec(const Codec* codec);
// A note for the pending exception: "encoding with 'x' codec failed".
void noteCodecFailure(Value encoding, const char* what);

// The codec of a name (normalised: case, '-', '_', ' '), or null with LookupError "unknown encoding: x".
const Codec* findCodec(const char* name, int64_t n, bool encoding = false);
const Codec* findCodec(Value nameOr0, bool encoding = false);  // 0, None: utf-8
const Codec* nativeCodec(Value name, bool* wrong);  // null for names of others; *wrong: an exception, as it can be no name
extern const Codec codecUtf8, codecUtf8Sig, codecAscii, codecLatin1;
// Defined in the files of the rarer codecs.
extern const Codec codecUtf16, codecUtf16Le, codecUtf16Be, codecUtf32, codecUtf32Le, codecUtf32Be;
extern const Codec codecUnicodeEscape, codecRawUnicodeEscape;
extern const Codec codecUtf7, codecPunycode;

// Whole texts. Encoding and errors are str or 0 (utf-8, strict). Owned str / bytes.
Value decodeBytes(const uint8_t* data, int64_t n, Value encoding, Value errors);
Value encodeStr(Value str, Value encoding, Value errors);
Value decodeUtf8(const uint8_t* data, int64_t n, Value errors);
// Incremental: decodes what is complete, appends to `out`, returns the number of bytes consumed or -1. `byteOrder` persists
// between calls (0 at the start).
int64_t decodeIncremental(const Codec* codec, const uint8_t* data, int64_t n, Value errors, bool final, StrBuilder& out, int* byteOrder);
bool encodeInto(const Codec* codec, Value str, Value errors, ByteBuilder& out, bool* started);

// For codecs: lets the error handler deal with data[start, end); sets s.pos. False: error pending.
bool decodeError(DecodeState& s, int64_t start, int64_t end, const char* reason);
// Lets the handler deal with the characters [start, end). The replacement is bytes (appended) or a str that `put` encodes; if
// that fails the original error is raised. *next: where to go on.
bool encodeError(EncodeState& s, int64_t start, int64_t end, const char* reason, int64_t* next);

// codecs.register_error / lookup_error
bool registerErrorHandler(Value name, Value handler);
Value lookupErrorHandler(const Str* name);  // owned; LookupError if unknown

// Names of characters, for \N{...} and the handler namereplace: null unless the program links the name tables.
struct CharacterNames {
  bool (*nameOf)(uint32_t cp, char* out, int64_t capacity);
  int32_t (*lookup)(const char* name, int64_t n);  // -1: unknown
};
extern const CharacterNames* characterNames;

}  // namespace molt
