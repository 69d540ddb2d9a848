// Shapes and the attribute part of instances.
#include "core/layout.h"

#include <string.h>

#include "gc/gc.h"
#include "types/container/dict.h"
#include "types/number/int.h"

namespace molt {

// Its number is that of no cache: 0 means an object that has no attributes yet.
constinit Shape dictModeShape = {nullptr, nullptr, 0, UINT32_MAX, nullptr, nullptr, 0, 0};
static constinit uint32_t lastShapeId = 0;

Str* canonicalName(Str* name) {
  if (name->interned) return name;
  Value v = internValue(Value::fromObject(name));
  Str* s = asStr(v);
  decref(v);  // the intern table keeps it
  return s;
}

int64_t itemBytes(const Object* o) {
  uint32_t f = o->type->typeFlags;
  if (f & kTypeInt) {
    int64_t n = static_cast<const IntObject*>(o)->size;
    return (n < 0 ? -n : n) * 8;
  }
  if (f & kTypeTuple) return static_cast<const Tuple*>(o)->length * 8;
  if (f & kTypeStr) return (static_cast<const Str*>(o)->length + 1) * static_cast<const Str*>(o)->kind;
  if (f & kTypeBytes) return static_cast<const Bytes*>(o)->length + 1;
  return 0;
}

ShapePart* shapePartOf(Object* o) {
  uint32_t offset = o->type->dictOffset;
  if (offset == 0) return nullptr;
  size_t at = offset == kDictAtEnd ? (o->type->basicSize + static_cast<size_t>(itemBytes(o)) + 7) / 8 * 8 : offset;
  return reinterpret_cast<ShapePart*>(reinterpret_cast<uint8_t*>(o) + at);
}

int shapeIndex(const Shape* s, Str* name) {
  for (uint32_t i = 0; i < s->count; ++i)
    if (s->keys[i] == name) return static_cast<int>(i);
  return -1;
}

static Dict* dictOf(ShapePart* p) { return reinterpret_cast<Dict*>(p->slots); }

Value shapeGetBorrowed(ShapePart* p, Str* name, bool* error) {
  *error = false;
  if (!p->shape) return kNoValue;
  if (p->shape == &dictModeShape) {
    if (dictOf(p)->strKeysOnly) return dictGetStrBorrowed(Value::fromObject(dictOf(p)), name);
    return dictGetBorrowed(Value::fromObject(dictOf(p)), Value::fromObject(name), error);
  }
  int i = shapeIndex(p->shape, canonicalName(name));
  return i < 0 ? kNoValue : p->slots[i];
}

Shape* shapeRoot(Type* t) {
  if (!t->rootShape) {
    auto* s = static_cast<Shape*>(allocRaw(sizeof(Shape)));
    if (!s) fatal("out of memory");
    memset(s, 0, sizeof *s);
    s->id = ++lastShapeId;
    t->rootShape = s;
  }
  return t->rootShape;
}

Shape* shapeExtend(Shape* s, Str* key) {
  for (uint32_t i = 0; i < s->transitionCount; ++i)
    if (s->transitions[i]->key == key) return s->transitions[i];
  auto* n = static_cast<Shape*>(allocRaw(sizeof(Shape)));
  auto** keys = static_cast<Str**>(allocRaw(sizeof(Str*) * (s->count + 1)));
  if (!n || !keys) fatal("out of memory");
  memset(n, 0, sizeof *n);
  if (s->count) memcpy(keys, s->keys, sizeof(Str*) * s->count);
  keys[s->count] = key;
  incref(static_cast<Object*>(key));
  *n = {s, key, s->count + 1, ++lastShapeId, keys, nullptr, 0, 0};
  if (s->transitionCount == s->transitionRoom) {
    s->transitionRoom = s->transitionRoom ? s->transitionRoom * 2 : 2;
    s->transitions = static_cast<Shape**>(reallocRaw(s->transitions, sizeof(Shape*) * s->transitionRoom));
    if (!s->transitions) fatal("out of memory");
  }
  s->transitions[s->transitionCount++] = n;
  return n;
}

void freeShapes(Shape* s) {
  if (!s) return;
  for (uint32_t i = 0; i < s->transitionCount; ++i) freeShapes(s->transitions[i]);
  if (s->key) decref(static_cast<Object*>(s->key));
  freeRaw(s->transitions);
  freeRaw(s->keys);
  freeRaw(s);
}

// Shapes belong to a type and die with it.
void shapeMoveTo(Object* o) {
  ShapePart* p = shapePartOf(o);
  if (!p || !p->shape || p->shape == &dictModeShape) return;
  Shape* to = shapeRoot(o->type);
  for (uint32_t i = 0; i < p->shape->count; ++i) to = shapeExtend(to, p->shape->keys[i]);
  p->shape = to;
}

static void freeSlots(ShapePart* p) {
  if (p->slots != inlineSlotsOf(p)) freeRaw(p->slots);
}

// From behind the object to the heap; instances made from now on have more room.
static bool outgrowInline(Object* o, ShapePart* p, uint32_t n) {
  uint32_t log = o->flags >> kInlineRoomShift & 15;
  if (n < uint32_t{1} << log) return true;
  auto* grown = static_cast<Value*>(allocRaw(sizeof(Value) * n * 2));
  if (!grown) return raiseNoMemory();
  memcpy(grown, p->slots, sizeof(Value) * n);
  p->slots = grown;
  if (log < kMostInlineRoom && o->type->inlineSlots == log) ++o->type->inlineSlots;
  return true;
}

bool shapeMakeRoom(Object* o, ShapePart* p, uint32_t n) {
  if (p->slots == inlineSlotsOf(p)) return outgrowInline(o, p, n);
  bool full = n == 0 ? !p->slots : n >= 4 && (n & (n - 1)) == 0;
  if (!full) return true;
  uint32_t room = n == 0 ? 4 : n * 2;
  auto* grown = static_cast<Value*>(reallocRaw(p->slots, sizeof(Value) * room));
  if (!grown) return raiseNoMemory();
  p->slots = grown;
  return true;
}

bool shapeSet(Object* o, ShapePart* p, Str* name, Value v) {
  if (p->shape == &dictModeShape) return dictSet(Value::fromObject(dictOf(p)), Value::fromObject(name), v);
  Str* key = canonicalName(name);
  Shape* s = p->shape ? p->shape : shapeRoot(o->type);
  int i = shapeIndex(s, key);
  if (i >= 0) {
    Value old = p->slots[i];
    p->slots[i] = retained(v);
    decref(old);
    return true;
  }
  if (s->count >= kShapeMaxAttributes) {
    return dictSet(Value::fromObject(shapeDict(p)), Value::fromObject(name), v);
  }
  uint32_t n = s->count;
  if (!shapeMakeRoom(o, p, n)) return false;
  p->slots[n] = retained(v);
  p->shape = shapeExtend(s, key);
  return true;
}

Dict* shapeDict(ShapePart* p) {
  if (p->shape == &dictModeShape) return dictOf(p);
  Value d = newDict();
  Shape* s = p->shape;
  if (s) {
    for (uint32_t i = 0; i < s->count; ++i) {
      dictSet(d, Value::fromObject(s->keys[i]), p->slots[i]);
      decref(p->slots[i]);
    }
  }
  freeSlots(p);
  p->slots = reinterpret_cast<Value*>(d.object());
  p->shape = &dictModeShape;
  return dictOf(p);
}

int shapeDelete(ShapePart* p, Str* name) {
  if (!p->shape) return 0;
  if (p->shape != &dictModeShape && shapeIndex(p->shape, canonicalName(name)) < 0) return 0;
  return dictDelete(Value::fromObject(shapeDict(p)), Value::fromObject(name));
}

void shapeSetDictSteal(Object* o, ShapePart* p, Value dict) {
  Value old = Value::fromObject(shapeDict(p));
  p->slots = reinterpret_cast<Value*>(dict.object());
  decref(old);
}

void shapeTraverse(Object*, ShapePart* p, VisitFn visit, void* arg) {
  if (!p->shape) return;
  if (p->shape == &dictModeShape) return visit(Value::fromObject(dictOf(p)), arg);
  for (uint32_t i = 0; i < p->shape->count; ++i) visit(p->slots[i], arg);
}

void shapeClear(Object*, ShapePart* p) {
  Shape* s = p->shape;
  Value* slots = p->slots;
  p->shape = nullptr;
  p->slots = nullptr;
  if (s == &dictModeShape) return decref(reinterpret_cast<Object*>(slots));
  for (uint32_t i = 0; s && i < s->count; ++i) decref(slots[i]);
  if (slots != inlineSlotsOf(p)) freeRaw(slots);
}

// ---- instances of heap types ----

static Type* builtinBaseOf(Type* t) {
  while (t->typeFlags & kTypeHeap) t = t->base;
  return t;
}

static Value* slotWords(Object* o, Type* t) {  // the __slots__ words that `t` itself adds
  return reinterpret_cast<Value*>(reinterpret_cast<uint8_t*>(o) + t->slotOffset);
}

void heapTraverse(Object* o, VisitFn visit, void* arg) {
  visit(Value::fromObject(o->type), arg);
  Type* base = builtinBaseOf(o->type);
  for (Type* t = o->type; t != base; t = t->base)
    for (uint32_t i = 0; i < t->slotCount; ++i) visit(slotWords(o, t)[i], arg);
  if (o->type->dictOffset && o->type->dictOffset != base->dictOffset) shapeTraverse(o, shapePartOf(o), visit, arg);
  if (base->traverse) base->traverse(o, visit, arg);
}

void heapClear(Object* o) {
  Type* base = builtinBaseOf(o->type);
  if (o->type->dictOffset && o->type->dictOffset != base->dictOffset) shapeClear(o, shapePartOf(o));
  for (Type* t = o->type; t != base; t = t->base)
    for (uint32_t i = 0; i < t->slotCount; ++i) {
      Value v = slotWords(o, t)[i];
      slotWords(o, t)[i] = kNoValue;
      decref(v);
    }
  if (base->clear) base->clear(o);
}

void heapDealloc(Object* o) {
  Type* t = o->type;
  Type* base = builtinBaseOf(t);
  if (t->finalize && !(o->flags & kFlagFinalized)) {
    o->flags |= kFlagFinalized;
    o->refcount = 1;
    t->finalize(Value::fromObject(o));
    if (--o->refcount) return;  // resurrected
    o->refcount = 0;
  }
  if (o->flags & kFlagHasWeakrefs) {
    o->refcount = 1;
    clearWeakrefs(o);
    if (--o->refcount) return;
  }
  o->flags |= kFlagDying;
  if (t->dictOffset && t->dictOffset != base->dictOffset) shapeClear(o, shapePartOf(o));
  for (Type* k = t; k != base; k = k->base)
    for (uint32_t i = 0; i < k->slotCount; ++i) {
      Value v = slotWords(o, k)[i];
      slotWords(o, k)[i] = kNoValue;
      decref(v);
    }
  if (base->dealloc) base->dealloc(o);
  else freeObject(o);
}

void plainDealloc(Object* o) {
  if (o->type->finalize || (o->flags & kFlagHasWeakrefs)) [[unlikely]] return heapDealloc(o);
  o->flags |= kFlagDying;
  shapeClear(o, reinterpret_cast<ShapePart*>(o + 1));
  freeObject(o);
}

void defaultDealloc(Object* o) {
  if (o->flags & kFlagHasWeakrefs) {
    o->refcount = 1;
    clearWeakrefs(o);
    if (--o->refcount) return;
  }
  if (o->type->clear && (o->type->typeFlags & kTypeHasGc)) o->type->clear(o);
  freeObject(o);
}

}  // namespace molt
