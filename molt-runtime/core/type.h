// Inside core/: building types, and the two directions between slots and special methods.
#pragma once
#include "core/builtin.h"
#include "core/shape.h"

namespace molt {

// A special method and the slot behind it.
enum class WrapKind : uint8_t {
  Unary, Binary, Reflected, Inplace, Compare, Hash, Length, Bool, Contains, GetItem, SetItem, DelItem, Call, Init,
  GetAttribute, SetAttr, DelAttr, DescrGet, DescrSet, DescrDelete, Next, Repeat, Pow, ReflectedPow, Del, GetAttrHook,
  GetBuffer, ReleaseBuffer,
};
struct SlotDef {
  const char* name;     // "__add__"
  uint16_t offset;      // of the slot in Type
  WrapKind kind;
  uint8_t op;           // Compare: CompareOp
  void* generic;        // what a class's slot holds when the method is Python's
  const char* signature;
  bool hidden = false;  // answers the class direction only (a second name of a slot, __getattr__)
};
extern const SlotDef kSlotDefs[];
extern const int kSlotDefCount;

struct WrapperDescriptor : Object {  // slot wrapper in a builtin type's dict
  Type* owner;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  const SlotDef* def;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  void* function;
};
struct GetSetDescriptor : Object {
  Type* owner;  // borrowed if static, owned by the dict that holds the descriptor otherwise
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  const GetSet* row;
};
// A type that is ready gets an attribute, unless it has one of that name.
bool addGetSet(Type* t, const GetSet* row);
struct MemberDescriptor : Object {  // a name of __slots__, or a member row of a builtin type
  Type* owner;   // borrowed: the class whose dict holds the descriptor
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value name;    // owned
  const GetSet* row;  // of a builtin type; null for a slot
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  uint32_t offset;    // of a slot's word
  uint32_t pad_;
};

inline void*& slotAt(Type* t, const SlotDef& d) {
  return *reinterpret_cast<void**>(reinterpret_cast<uint8_t*>(t) + d.offset);
}
bool addSlotWrappers(Type* t);             // builtin type: own slots to its dict; before inheriting
void inheritSlots(Type* t, Type* base);    // null slots from the base
void updateSlots(Type* t);                 // heap type: slots from the special methods found along the mro
void updateSlotsOfSubclasses(Type* t);
void typeModified(Type* t);                // new version for it and its subclasses
Type* bestBase(Tuple* bases);             // the base whose instances' layout the others fit; null with TypeError
bool establishFirstMro(Type* t);          // of a new class, by its metaclass's mro() if there is one
bool registerSubclass(Type* t);           // with its bases
bool assignBases(Type* t, Tuple* bases);  // t.__bases__ = bases
Tuple* computeMro(Type* t);                // C3 over t->bases; owned, null with TypeError
Value callWrapper(const SlotDef* def, void* fn, Value self, const Value* args, int64_t nargs, Value kwnames);
// Special method of the type of `self`, called with self first. *found false: there is none.
Value callTypeMethod(Value self, Str* name, const Value* args, int64_t nargs, bool* found);
Value makeClass(Type* metatype, Value name, Tuple* bases, Value ns, const Value* kwargs, Value kwnames);
Value newMethod(Value function, Value self);
Value functionGet(Value descr, Value instance, Value owner);
bool slotsMakeAbstract(Type* t);
struct Method : Object {
  Value function;
  Value self;
};
Value newProperty(Value get);
Value newStaticMethod(Value f);
Value newClassMethod(Value f);
Value typeModuleName(Type* t);             // owned str or 0 if it has none
struct WrapperOf : Object {  // classmethod, staticmethod
  Value callable;
  ShapePart shape;
};


Fail noAttribute(Value o, Str* name);                // AttributeError with CPython's text for the kind of object
Fail raiseModuleAttribute(Value module, Str* name);
void setAttributeErrorFields(Value o, Str* name);    // name and obj of the pending AttributeError
void putAddress(StrBuilder& b, uint64_t address);    // "0x7f…" as reprs show it
int typeInstanceCheck(Value cls, Value v);           // type.__instancecheck__
int typeSubclassCheck(Value cls, Value c);

}  // namespace molt
