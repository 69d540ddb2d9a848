// Instances of subclasses of str and bytes: their contents follow the fixed part, their attributes follow the contents.
#include "core/shape.h"
#include "types/text/bytes.h"

namespace molt {

static Object* allocWithItems(Type* t, int64_t itemBytes) {
  uint64_t bytes = t->basicSize + static_cast<uint64_t>(itemBytes);
  if (t->dictOffset) bytes = (bytes + 7) / 8 * 8 + sizeof(ShapePart);
  return static_cast<Object*>(allocObject(bytes, t));
}

Value allocStrSubclass(Type* t, Value exact) {
  const Str* from = asStr(exact);
  auto* s = static_cast<Str*>(allocWithItems(t, (from->length + 1) * from->kind));
  s->length = from->length;
  s->hash = -1;
  s->kind = from->kind;
  s->ascii = from->ascii || from->length == 0;
  memcpy(s->data(), from->data(), static_cast<size_t>(from->length * from->kind));
  return Value::fromObject(s);
}

Value allocBytesSubclass(Type* t, Value exact) {
  const Bytes* from = asBytes(exact);
  auto* b = static_cast<Bytes*>(allocWithItems(t, from->length + 1));
  b->length = from->length;
  b->hash = -1;
  memcpy(b->data(), from->data(), static_cast<size_t>(from->length));
  return Value::fromObject(b);
}

}  // namespace molt
