// Modules written in C++. A file that implements one says, at namespace scope of molt:
//
//   MOLT_NATIVE_MODULE(_molt_math, mathRows, mathInit)
//
// where mathRows is a NativeMethod array that ends with an empty row, and mathInit is a `bool (*)(Value module)` that adds
// what is no function, or nullptr. The rows come from abi/modules/<name>.def:
//
//   #define MOLT_INTRINSIC(name, sig, fn, capability, doc) {name, sig, fn, nullptr, doc, kStaticMethod},
#pragma once
#include "core/builtin.h"

namespace molt {

// Static data of a module's name and file: a str with inline ASCII text.
template <int N>
struct StaticStr : Str {
  char text[N];
  constexpr StaticStr(const char (&s)[N]) : Str{}, text{} {
    refcount = kStaticRefcount;
    flags = kFlagStatic;
    type = &molt_type_str;
    length = N - 1;
    hash = -1;
    kind = 1;
    ascii = 1;
    for (int i = 0; i < N; ++i) text[i] = s[i];
  }
};

constexpr Dict staticModuleDict() {
  Dict d{};
  d.refcount = kStaticRefcount;
  d.flags = kFlagStatic;
  d.type = &molt_type_dict;
  d.strKeysOnly = 1;
  d.version = 1;
  return d;
}

Value runNativeModule(Object* module, const NativeMethod* rows, bool (*init)(Value));

#define MOLT_NATIVE_MODULE(name, rows, init)                                                                        \
  static constinit StaticStr<sizeof(#name)> name##_nameObject(#name);                                               \
  static constinit Dict name##_globals = staticModuleDict();                                                        \
  static constinit Object* name##_object = nullptr;                                                                 \
  static Value name##_body(const ModuleDescriptor*, Object* module) { return runNativeModule(module, rows, init); } \
  extern "C" const ModuleDescriptor molt_module_##name;                                                             \
  __attribute__((used, retain)) constinit const ModuleDescriptor molt_module_##name = {                             \
      &name##_nameObject, nullptr, name##_body, &name##_globals, nullptr, nullptr, &name##_object, 0, 0, 1, 0};      \
  __attribute__((used, retain, section("molt_modules"))) static const ModuleDescriptor* const name##_registered = &molt_module_##name;

}  // namespace molt
