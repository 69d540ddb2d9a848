// array.array: machine values in a row.
#pragma once
#include "core/api.h"

namespace molt {

struct Array : Object {
  uint8_t* data;  // from allocRaw, or null
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  int64_t length, capacity;  // items
  int64_t exports;           // buffers held: the size is frozen
  int32_t itemSize;
  char code;
};
extern Type molt_type_array;
inline Array* asArray(Value v) { return static_cast<Array*>(v.object()); }
inline bool isArray(Value v) { return v.isObject() && isSubtype(v.object()->type, &molt_type_array); }
extern const char* const kArrayCodes;
int arrayItemSize(char code);                              // 0: no type code
Value arrayItem(char code, const uint8_t* p);
bool arrayStore(char code, uint8_t* p, Value v);           // with CPython's complaints; p may be null: only checks
bool arrayResize(Array* a, int64_t length);                // BufferError while exported; new items are unspecified
Value newArray(Type* t, char code, int64_t length);        // items unspecified
bool arrayAppend(Array* a, Value v);
bool arrayExtend(Array* a, Value iterable);
bool arrayAppendBytes(Array* a, const uint8_t* p, int64_t bytes);
bool arrayAppendText(Array* a, Value text);
Value arrayText(const Array* a);                           // of a unicode array

}  // namespace molt
