// Attributes of instances: a shape maps names to slots, a ShapePart in the object holds them.
//
// Every type has its own tree of shapes, so a shape implies its type. A zeroed ShapePart is an instance without
// attributes. The values live in `slots`: the words behind the object's fixed part while they fit, then a block.
// Once Python code asks for the __dict__ the instance has a real dict: `shape` is kDictShape and `slots` is the Dict.
#pragma once
#include "core/api.h"

namespace molt {

struct Shape {
  Type* type;
  Shape* parent;
  Str* name;        // interned or static key of the last slot; null for the root
  uint32_t id;      // unique in the program's life, never 0
  uint32_t count;   // slots
  Shape* children;  // list of transitions, linked by `sibling`
  Shape* sibling;
  Str** names;      // all keys in slot order, owned by the shape once somebody asked; may be null
};

struct ShapePart {
  Shape* shape;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value* slots;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  uint32_t capacity;  // words behind `slots`
  uint32_t owned;     // 1: `slots` is a block of its own
};
static_assert(sizeof(ShapePart) == 24);

extern Shape kDictShape;
inline constexpr uint32_t kVarShape = 0xffffffffu;  // Type::dictOffset: the part follows the items of the instance

// The object's shape part, or null if its type gives it none.
ShapePart* varShapePart(Object* o);
inline ShapePart* shapePart(Object* o) {
  uint32_t offset = o->type->dictOffset;
  if (!offset) return nullptr;
  if (offset == kVarShape) [[unlikely]] return varShapePart(o);
  return reinterpret_cast<ShapePart*>(reinterpret_cast<char*>(o) + offset);
}
inline bool isDictMode(const ShapePart* p) { return p->shape == &kDictShape; }
inline Dict* shapeDict(const ShapePart* p) { return reinterpret_cast<Dict*>(p->slots); }

int64_t shapeFind(const Shape* s, const Str* name);   // slot or -1; `s` may be null
Value shapeGetBorrowed(ShapePart* p, Str* name);      // 0: absent; never fails
bool shapeSet(Object* o, ShapePart* p, Str* name, Value v);
int shapeDelete(Object* o, ShapePart* p, Str* name);  // 1 deleted, 0 absent, -1 error
Value shapeToDict(Object* o, ShapePart* p);           // owned; the instance keeps using it
bool shapeReplaceDict(Object* o, ShapePart* p, Value dict);
void shapeTraverse(ShapePart* p, VisitFn visit, void* arg);
void shapeClear(ShapePart* p);
void shapesOfTypeFree(Type* t);

}  // namespace molt
