// Attributes of instances. A type with kTypeHasDict gives its instances a ShapePart; the shape names the slots, and
// instances that got the same attributes in the same order share it. When somebody asks for __dict__ (or there are too
// many attributes) the part becomes a real dict and stays one.
#pragma once
#include "core/api.h"

namespace molt {

struct Shape {
  Shape* parent;
  Str* key;             // interned: the attribute that this shape adds to its parent
  uint32_t count;       // attributes
  uint32_t id;          // unique; what inline caches compare
  Str** keys;           // all of them, in order
  Shape** transitions;  // shapes with one attribute more
  uint32_t transitionCount;
  uint32_t transitionRoom;
};

struct ShapePart {
  Shape* shape;  // null: no attributes yet; &dictModeShape: `slots` is an owned Dict
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value* slots;  // owned words, room for a power of two of them; behind the part itself at first (isPlain), on the heap later
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
};
static_assert(sizeof(ShapePart) == 16);

inline constexpr uint32_t kShapeMaxAttributes = 64;
inline constexpr uint32_t kDictAtEnd = 1;  // Type::dictOffset of variable-size types: the part follows the items
// Instances that are nothing but header and part have their first slots behind them, in the same allocation. How many, as a
// power of two, is in the flags; classes remember how many their instances needed (Type::inlineSlots).
inline constexpr uint32_t kInlineRoomShift = 16, kLeastInlineRoom = 2, kMostInlineRoom = 4;
inline bool isPlain(const Type* t) { return t->inlineSlots != 0; }
inline Value* inlineSlotsOf(ShapePart* p) { return reinterpret_cast<Value*>(p + 1); }
extern Shape dictModeShape;

ShapePart* shapePartOf(Object* o);                   // null if the type gives none
Value shapeGetBorrowed(ShapePart* p, Str* name, bool* error);  // 0 if absent
int shapeIndex(const Shape* s, Str* internedName);   // -1 if absent
bool shapeMakeRoom(Object* o, ShapePart* p, uint32_t n);  // for slot n, the first that is not used yet
bool shapeSet(Object* o, ShapePart* p, Str* name, Value v);
int shapeDelete(ShapePart* p, Str* name);            // 1 deleted, 0 absent, -1 error
Dict* shapeDict(ShapePart* p);                       // turns into a dict; borrowed
void shapeSetDictSteal(Object* o, ShapePart* p, Value dict);
void shapeMoveTo(Object* o);                         // the object's type is a new one: the same attributes in its shapes
void freeShapes(Shape* rootOr0);                     // those of a type that dies
void shapeTraverse(Object* o, ShapePart* p, VisitFn visit, void* arg);
void shapeClear(Object* o, ShapePart* p);            // releases everything
Str* canonicalName(Str* name);                       // the interned str of equal text; borrowed, never fails

// Life cycle of instances of heap types (slots, part, weak references, finaliser), around that of the builtin base.
void defaultDealloc(Object* o);
void heapTraverse(Object* o, VisitFn visit, void* arg);
void heapClear(Object* o);
void heapDealloc(Object* o);
void plainDealloc(Object* o);                        // of types that are isPlain
int64_t itemBytes(const Object* o);                  // bytes of the variable part of an int, tuple, bytes or str instance

}  // namespace molt
