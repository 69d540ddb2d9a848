// What compiled code assumes of a class of its own module: which attributes its instances get, in which order, and which
// functions its methods are. The optimizer predicts it, the class statement's end checks it here, and any change of the class
// ends it. Code asks one question: is the object's shape the cell's? As shapes belong to one class, that answers what the
// class is, where the attributes are, and that methods are what they were.
#pragma once
#include "core/shape.h"

namespace molt {

// Four static words of the object file for each class of the module. codegen reads the first two.
struct LayoutCell {
  const Shape* shape;  // of a complete instance; kNoLayout: nothing holds
  Type* type;          // borrowed: valid while `shape` is; null at first, kNoClass when it no longer is
  Shape* building;     // while the attributes are being told
  LayoutCell* next;    // of all that ever held
};
inline const Shape* const kNoLayout = reinterpret_cast<const Shape*>(uintptr_t{1});
inline Type* const kNoClass = reinterpret_cast<Type*>(uintptr_t{1});

void forgetLayout(Type* t);  // the class changes or dies
void forgetAllLayouts();     // a function that may be a method got other code
Shape* shapeRoot(Type* t);
Shape* shapeExtend(Shape* s, Str* internedKey);
Object* allocPlain(Type* t, uint32_t logRoom);  // of a class that isPlain; slots are not initialised

}  // namespace molt
