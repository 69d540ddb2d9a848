// Noting and forgetting the layouts of classes.
#include "core/layout.h"

#include "core/builtin.h"
#include "core/type.h"

namespace molt {

void forgetLayout(Type* t) {
  LayoutCell* cell = t->layout;
  t->layout = nullptr;
  if (!cell || cell->type != t) return;
  cell->shape = kNoLayout;
  cell->type = kNoClass;
}

static constinit LayoutCell* noted = nullptr;

void forgetAllLayouts() {
  for (LayoutCell* cell = noted; cell; cell = cell->next) cell->shape = kNoLayout;
}

// Instances are plain, made by `object` and type.__call__, and their attributes found the ordinary way.
static bool isOrdinary(Type* t) {
  return isPlain(t) && t->type == &molt_type_type && t->make == molt_type_object.make && t->getattr == genericGetAttr &&
         t->setattr == genericSetAttr && !(t->typeFlags & (kTypeAbstract | kTypeDisallowNew));
}

extern "C" {

void molt_op_note_field(Value cls, LayoutCell* cell, Str* name) {
  if (!isTypeObject(cls) || !isOrdinary(asType(cls))) return;
  Type* t = asType(cls);
  if (!cell->building) {
    cell->shape = kNoLayout;
    cell->building = shapeRoot(t);
  }
  cell->building = shapeExtend(cell->building, canonicalName(name));
}

void molt_op_note_layout(Value cls, LayoutCell* cell) {
  cell->shape = kNoLayout;
  Shape* shape = cell->building;
  cell->building = nullptr;
  if (!isTypeObject(cls) || !isOrdinary(asType(cls))) return;
  Type* t = asType(cls);
  if (!shape) shape = shapeRoot(t);
  for (uint32_t i = 0; i < shape->count; ++i) {
    Value inType = typeLookupBorrowed(t, shape->keys[i]);
    if (inType && typeOf(inType)->descrSet) return;
  }
  while (t->inlineSlots < kMostInlineRoom && uint32_t{1} << t->inlineSlots < shape->count) ++t->inlineSlots;
  if (!cell->type) {  // for the first time
    cell->next = noted;
    noted = cell;
  }
  cell->type = t;
  cell->shape = shape;
  t->layout = cell;
}

void molt_op_note_method(Value cls, LayoutCell* cell, Str* name, const CodeInfo* code) {
  if (cell->shape == kNoLayout || !isTypeObject(cls)) return;
  Type* t = asType(cls);
  Str* key = canonicalName(name);
  Value f = typeLookupBorrowed(t, key);
  bool same = f && isExact(f, &molt_type_function) && static_cast<Function*>(f.object())->code == code && shapeIndex(cell->shape, key) < 0;
  if (!same) forgetLayout(t);
}

Value molt_op_new_object(LayoutCell* cell, int32_t complete) {
  Type* t = cell->type;
  Object* o = allocPlain(t, t->inlineSlots);
  auto* part = reinterpret_cast<ShapePart*>(o + 1);
  part->shape = complete ? const_cast<Shape*>(cell->shape) : t->rootShape;
  part->slots = inlineSlotsOf(part);
  return Value::fromObject(o);
}

}  // extern "C"

}  // namespace molt
