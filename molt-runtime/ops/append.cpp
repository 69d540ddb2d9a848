// `a + b` where the caller gives `a` up: a str, bytes, tuple or list that nobody else has grows where it is, so that a
// loop of `s += x` takes time in proportion to the text and not to its square.
#include <string.h>

#include "core/api.h"
#include "types/container/container.h"
#include "types/text/str.h"

namespace molt {

namespace {

// Each grows the object that `a` has the only reference to, and gives it (moved, perhaps); 0: no way to do that here.
Value appendStr(Value a, Value b) {
  Str *s = asStr(a), *more = asStr(b);
  if (s->interned || s->length == 0 || more->length == 0 || more->kind > s->kind) return kNoValue;
  int64_t length = s->length, total = length + more->length;
  int kind = s->kind;
  s = static_cast<Str*>(growObject(s, sizeof(Str) + static_cast<uint64_t>((total + 1) * kind)));
  uint8_t* end = s->data() + length * kind;
  copyUnits(end, kind, more->data(), more->kind, more->length);
  memset(end + more->length * kind, 0, static_cast<size_t>(kind));
  s->length = total;
  s->hash = -1;
  s->ascii &= more->ascii;
  return Value::fromObject(s);
}
Value appendBytes(Value a, Value b) {
  Bytes *s = asBytes(a), *more = asBytes(b);
  if (s->length == 0 || more->length == 0) return kNoValue;
  int64_t length = s->length, total = length + more->length;
  s = static_cast<Bytes*>(growObject(s, sizeof(Bytes) + static_cast<uint64_t>(total + 1)));
  memcpy(s->data() + length, more->data(), static_cast<size_t>(more->length));
  s->data()[total] = 0;
  s->length = total;
  s->hash = -1;
  return Value::fromObject(s);
}
Value appendTuple(Value a, Value b) {
  Tuple *s = asTuple(a), *more = asTuple(b);
  if (s->length == 0 || more->length == 0) return kNoValue;
  int64_t length = s->length, total = length + more->length;
  s = static_cast<Tuple*>(growObject(s, sizeof(Tuple) + static_cast<uint64_t>(total) * sizeof(Value)));
  for (int64_t i = 0; i < more->length; ++i) s->items()[length + i] = retained(more->items()[i]);
  s->length = total;
  return Value::fromObject(s);
}

}  // namespace

Value addTake(Value a, Value b, bool inplace) {
  if (a.isObject() && a.object()->refcount == 1 && b.isObject() && typeOf(a) == typeOf(b)) {
    Type* t = typeOf(a);
    if (t == &molt_type_str) {
      if (Value r = appendStr(a, b); r.bits) return r;
    } else if (t == &molt_type_list) {
      return listExtend(asList(a), b) ? a : kNoValue;
    } else if (t == &molt_type_bytes) {
      if (Value r = appendBytes(a, b); r.bits) return r;
    } else if (t == &molt_type_tuple) {
      if (Value r = appendTuple(a, b); r.bits) return r;
    }
  }
  Value r = inplace ? inplaceOp(BinaryOp::Add, a, b) : binaryOp(BinaryOp::Add, a, b);
  if (r.bits) decref(a);
  return r;
}

}  // namespace molt
