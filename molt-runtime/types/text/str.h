// Shared inside the text types: static type construction, unit-size dispatch, slices, arguments.
#pragma once
#include <string.h>

#include "core/api.h"

namespace molt {

extern Type molt_type_str_iterator;
extern Type molt_type_str_ascii_iterator;

void putEscape(StrBuilder& b, uint32_t c);  // \xNN, \uNNNN or \UNNNNNNNN

inline Bytes* asBytes(Value v) { return static_cast<Bytes*>(v.object()); }

// Calls f with a typed pointer to the units of s.
template <class F>
inline decltype(auto) withUnits(const Str* s, F&& f) {
  if (s->kind == 1) return f(s->data());
  if (s->kind == 2) return f(reinterpret_cast<const uint16_t*>(s->data()));
  return f(reinterpret_cast<const uint32_t*>(s->data()));
}

inline int kindOf(uint32_t cp) { return cp < 0x100 ? 1 : cp < 0x10000 ? 2 : 4; }
inline void putUnit(uint8_t* data, int kind, int64_t i, uint32_t cp) {
  if (kind == 1) data[i] = static_cast<uint8_t>(cp);
  else if (kind == 2) reinterpret_cast<uint16_t*>(data)[i] = static_cast<uint16_t>(cp);
  else reinterpret_cast<uint32_t*>(data)[i] = cp;
}
// Copies n units of kind `from` to kind `to` (to >= from, or the values fit).
void copyUnits(uint8_t* to, int toKind, const uint8_t* from, int fromKind, int64_t n);

// The exact str of the same contents as a str or an instance of a subclass: borrowed value in, owned exact str out.
Value exactStr(Value v);
Value emptyStr();
inline Value ownedStr(const Str* s) { return retained(Value::fromObject(s)); }

// find/count with Python's start and end clamped beforehand: search in [from, to).
int64_t findInStr(const Str* s, const Str* sub, int64_t from, int64_t to);
int64_t rfindInStr(const Str* s, const Str* sub, int64_t from, int64_t to);
int64_t countInStr(const Str* s, const Str* sub, int64_t from, int64_t to);
int64_t findBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m);   // -1: absent
int64_t rfindBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m);
int64_t countBytes(const uint8_t* s, int64_t n, const uint8_t* sub, int64_t m);

// An optional index argument (absent or None: the default), clamped as slices are: may end beyond the length only for start.
// A width or count: OverflowError as the reference words it.
bool sizeArg(Value v, int64_t* out);
bool tabSize(Value v, int64_t* out);  // one that has to fit in a C int
bool sliceArgs(Value start, Value end, int64_t length, int64_t* from, int64_t* to);

uint64_t sipHash(const void* data, int64_t n);   // with the process's key
int64_t hashBytesAsPython(const void* data, int64_t n);  // 0 for empty, never -1

Value allocStrSubclass(Type* t, Value exact);  // an instance of a subclass of str with the contents of `exact`
Value reprOfStr(Value v);
Value asciiFromRepr(Value repr);               // escapes what is not ASCII
// printf-style formatting, `format % args`.
Value strPercent(Value format, Value args);
Value bytesPercent(const uint8_t* format, int64_t n, Value args, bool bytearray);
// str.format and format_map: args and kwargs may be 0.
Value strFormat(Value format, const Value* args, int64_t nargs, Value kwnames, Value mappingOr0);
Value strFormatSpec(Value self, Value spec);   // str.__format__

}  // namespace molt
