// Functions written in C++ as objects: builtin functions and bound builtin methods, and the words of the builtins module.
#pragma once
#include "core/api.h"

namespace molt {

struct BuiltinFunction : Object {
  const NativeMethod* row;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value self;    // owned, or 0: passed as the first argument
  Value module;  // owned name of the module, or 0
};

// A method of a builtin type, in the type's dict: method_descriptor, classmethod_descriptor.
struct MethodDescriptor : Object {
  const NativeMethod* row;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Type* owner;   // borrowed: builtin types live for ever
};

// The bits of a Value that points to a static object, as a constant initialiser.
struct TypeWord {
  constexpr TypeWord(Type* t) : pointer(t) {}
  Type* pointer;
#if __SIZEOF_POINTER__ == 4
  uint32_t high = 0;
#endif
};
struct ObjectWord {
  constexpr ObjectWord(Object* o) : pointer(o) {}
  Object* pointer;
#if __SIZEOF_POINTER__ == 4
  uint32_t high = 0;
#endif
};

// Calls the function of `row` with unbound arguments; `self` 0: none.
Value callNative(const NativeMethod* row, Value self, const Value* args, int64_t nargs, Value kwnames);

}  // namespace molt
