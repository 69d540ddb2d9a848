// Callables written in C++, and the words molt_builtin_<name> through which programs reach builtins.
#pragma once
#include "core/api.h"

namespace molt {

// A builtin function, or a method of a builtin type bound to its object.
struct BuiltinFunction : Object {
  const NativeMethod* row;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Value self;    // owned or 0
  Value module;  // owned str or 0
  Type* owner;   // the type whose method it is, or null
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
};

// A Value that is statically initialised with the address of an object.
struct ObjectWord {
  const void* object;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad_ = 0;
#endif
};

using TypeWord = ObjectWord;

// A method of a builtin type, in the type's dict: method_descriptor, classmethod_descriptor.
struct MethodDescriptor : Object {
  const NativeMethod* row;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Type* owner;   // borrowed: builtin types live for ever
};

// Calls the function of `row` with unbound arguments; `self` 0: none.
Value callNative(const NativeMethod* row, Value self, const Value* args, int64_t nargs, Value kwnames);

constexpr BuiltinFunction staticBuiltin(const NativeMethod* row) {
  BuiltinFunction f = staticObject<BuiltinFunction>(&molt_type_builtin_function);
  f.row = row;
  return f;
}

// Defines the word of a builtin that compiled code reads, and the one that typed code compares it with.
#define MOLT_BUILTIN_WORDS(name, object)                  \
  extern "C" ObjectWord molt_builtin_##name;              \
  constinit ObjectWord molt_builtin_##name(&object);      \
  extern "C" const ObjectWord molt_original_##name;       \
  constinit const ObjectWord molt_original_##name(&object);

}  // namespace molt
