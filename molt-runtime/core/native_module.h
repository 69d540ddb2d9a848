// Modules written in C++.
//
//   #include "core/native_module.h"
//   namespace molt {
//   #define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* args);
//   #include "abi/modules/math.def"
//   static constinit const NativeMethod rows[] = {
//   #define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
//   #include "abi/modules/math.def"
//       {}};
//   static bool fill(Value module) { return moduleAdd(module, "pi", newFloat(3.14…)); }   // takes no reference over
//   }
//   MOLT_NATIVE_MODULE(_molt_math, molt::rows, molt::fill)     // at file scope; fill may be nullptr
#pragma once
#include "core/builtin.h"
#include "core/capabilities.h"

namespace molt {

// A row whose function asks for its capability ("": none) before it does anything.
#define MOLT_NATIVE_ROW(name, sig, fn_, capability, doc_) ::molt::nativeRow<::molt::capabilityOf(capability), fn_>(name, sig, doc_),

template <Capability kNeed, NativeFunction kFn>
Value askedCall(const Value* args) { return requireCapability(kNeed) ? kFn(args) : kNoValue; }
template <Capability kNeed, NativeRawFunction kFn>
Value askedCall(const Value* args, int64_t count, Value kwnames) {
  return requireCapability(kNeed) ? kFn(args, count, kwnames) : kNoValue;
}

template <Capability kNeed, NativeFunction kFn>
constexpr NativeMethod nativeRow(const char* name, const char* sig, const char* doc) {
  static_assert(kNeed != Capability::Unknown, "no such capability in abi/capabilities.def");
  if constexpr (kNeed == Capability::None) return {name, sig, kFn, nullptr, doc, kStaticMethod};
  else return {name, sig, askedCall<kNeed, kFn>, nullptr, doc, kStaticMethod};
}
template <Capability kNeed, NativeRawFunction kFn>
constexpr NativeMethod nativeRow(const char* name, const char* sig, const char* doc) {
  static_assert(kNeed != Capability::Unknown, "no such capability in abi/capabilities.def");
  if constexpr (kNeed == Capability::None) return {name, sig, nullptr, kFn, doc, kStaticMethod};
  else return {name, sig, nullptr, askedCall<kNeed, kFn>, doc, kStaticMethod};
}

// A static str: text of up to 47 ASCII characters.
struct alignas(16) StaticStr : Str {
  char text[48];
};
constexpr StaticStr staticStr(const char* text) {
  StaticStr s = staticObject<StaticStr>(&molt_type_str);
  s.hash = -1;
  s.kind = 1;
  s.ascii = 1;
  while (text[s.length]) {
    s.text[s.length] = text[s.length];
    ++s.length;
  }
  return s;
}

// What a native module's body does: rows and constants into the module's dict.
Value fillNativeModule(Object* module, const NativeMethod* rows, bool (*fill)(Value module));

#define MOLT_NATIVE_MODULE_NAMED(symbol, dotted, rows_, fill_)                                                      \
  namespace molt::native_##symbol {                                                                                 \
  static constinit StaticStr name = staticStr(dotted);                                                              \
  static constinit Object* object = nullptr;                                                                        \
  static Value body(const ModuleDescriptor*, Object* module) { return fillNativeModule(module, rows_, fill_); }    \
  }                                                                                                                 \
  extern "C" const ::molt::ModuleDescriptor molt_module_##symbol;                                                   \
  constinit const ::molt::ModuleDescriptor molt_module_##symbol = {&::molt::native_##symbol::name, nullptr,         \
      ::molt::native_##symbol::body, nullptr, nullptr, nullptr, &::molt::native_##symbol::object, 0, 0, 1, 0};      \
  extern "C" const ::molt::ModuleDescriptor* const molt_registered_##symbol;                                        \
  [[gnu::used, gnu::retain, gnu::section("molt_modules")]] constinit const ::molt::ModuleDescriptor* const          \
      molt_registered_##symbol = &molt_module_##symbol;
#define MOLT_NATIVE_MODULE(symbol, rows_, fill_) MOLT_NATIVE_MODULE_NAMED(symbol, #symbol, rows_, fill_)

}  // namespace molt
