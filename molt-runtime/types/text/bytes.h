// Shared by bytes, bytearray and memoryview.
#pragma once
#include "types/text/codecs.h"
#include "types/text/str.h"

namespace molt {

struct ByteArray : Object {
  uint8_t* buffer;  // from allocRaw; data..data+length lies inside, with room for a final zero
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  uint8_t* bytes;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  int64_t length, capacity;
  int64_t exports;  // buffers held: the size is frozen
};

struct Span {
  const uint8_t* p;
  int64_t n;
};

inline bool isByteArray(Value v) { return v.isObject() && isSubtype(v.object()->type, &molt_type_bytearray); }
inline ByteArray* asByteArray(Value v) { return static_cast<ByteArray*>(v.object()); }
// Contents of a bytes or bytearray (or subclass instance).
inline Span spanOf(Value v) {
  if (isBytes(v)) return {asBytes(v)->data(), asBytes(v)->length};
  return {asByteArray(v)->bytes, asByteArray(v)->length};
}

// A bytes-like argument, held for a scope. `ok()` is false when an exception is pending.
class ByteArg {
 public:
  explicit ByteArg(Value v, int flags = kBufferPlain) {
    if (isBytes(v)) {
      span_ = spanOf(v);
      ok_ = true;
    } else if (getBuffer(v, &buf_, flags)) {
      span_ = {buf_.data, buf_.length};
      ok_ = held_ = true;
    }
  }
  ~ByteArg() {
    if (held_) releaseBuffer(&buf_);
  }
  ByteArg(const ByteArg&) = delete;
  bool ok() const { return ok_; }
  const uint8_t* p() const { return span_.p; }
  int64_t n() const { return span_.n; }

 private:
  Span span_{};
  Buffer buf_{};
  bool ok_ = false, held_ = false;
};
inline bool hasBuffer(Value v) { return v.isObject() && v.object()->type->getBuffer; }

Value newByteArray(const void* data, int64_t n);        // data may be null: zeroed
bool byteArrayResize(ByteArray* a, int64_t n);          // BufferError while exported; new bytes are unspecified
bool byteArrayReplace(ByteArray* a, int64_t from, int64_t to, const uint8_t* p, int64_t n);
// A byte value from an int: ValueError "<what> must be in range(0, 256)".
bool byteFrom(Value v, uint8_t* out, const char* what);
// Collects source (what bytes() and bytearray() accept besides str) into `out`; typeName for messages.
bool collectBytes(Value source, ByteBuilder& out, const char* typeName);
bool bytesConstructorArgs(const char* typeName, const Value* args, int64_t nargs, Value kwnames, Value given[3]);
bool bytesFromArgs(Value given[3], ByteBuilder& out, const char* typeName);
Value bytesRepr(Span s, const char* prefix, const char* suffix);
Value hexOf(Span s, Value sep, Value perSep);
Value bytesCompareBuffers(Value a, Value b, CompareOp op);
Value compareSpans(Span a, Span b, CompareOp op);
Value repeatCount(Value times, int64_t length, int64_t* count, bool ofBytes = false);  // kNone when fine
int containsByte(Value self, Value item);
extern Type molt_type_bytes_iterator;
extern Type molt_type_bytearray_iterator;
Value iterBytesLike(Value v);
Value allocBytesSubclass(Type* t, Value exact);

inline bool asciiIsSpace(uint8_t c) { return c == ' ' || (c >= 9 && c <= 13); }
inline bool asciiIsUpper(uint8_t c) { return c >= 'A' && c <= 'Z'; }
inline bool asciiIsLower(uint8_t c) { return c >= 'a' && c <= 'z'; }
inline bool asciiIsDigit(uint8_t c) { return c >= '0' && c <= '9'; }
inline bool asciiIsAlpha(uint8_t c) { return asciiIsUpper(c) || asciiIsLower(c); }

}  // namespace molt
