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

constexpr NativeMethod builtinRow(const char* name, const char* signature, NativeFunction fn) {
  return {name, signature, fn, nullptr, nullptr, kStaticMethod};
}
constexpr NativeMethod builtinRow(const char* name, const char* signature, NativeRawFunction raw) {
  return {name, signature, nullptr, raw, nullptr, kInstanceMethod};
}
constexpr BuiltinFunction staticBuiltin(const NativeMethod* row, const void* = nullptr) {
  BuiltinFunction f{};
  f.refcount = kStaticRefcount;
  f.flags = kFlagStatic;
  f.type = &molt_type_builtin_function;
  f.row = row;
  return f;
}

// Defines molt_builtin_<name> for a function of the builtins module; at namespace molt.
#define MOLT_DEFINE_BUILTIN(name, signature, fn)                                        \
  static constinit const NativeMethod row_##name = builtinRow(#name, signature, fn);    \
  alignas(16) static constinit BuiltinFunction object_##name = staticBuiltin(&row_##name); \
  extern "C" ObjectWord molt_builtin_##name;                                            \
  constinit ObjectWord molt_builtin_##name = {&object_##name};
#define MOLT_DEFINE_BUILTIN_TYPE(name, symbol)   \
  extern "C" ObjectWord molt_builtin_##name;     \
  constinit ObjectWord molt_builtin_##name = {&symbol};

}  // namespace molt
