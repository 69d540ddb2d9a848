// The words of the builtins module: one static function object and one writable word for each name, each in a section of
// its own, so that a program keeps only those it refers to. The program may change molt_builtin_<name>, never
// molt_original_<name>.
#include "core/builtin.h"

namespace molt {

#define MOLT_BUILTIN_FN(name, signature, function) Value function(const Value* args);
#define MOLT_BUILTIN_RAW(name, signature, function) Value function(const Value* args, int64_t nargs, Value kwnames);
#include "abi/builtins.def"

static constexpr BuiltinFunction staticFunction(const NativeMethod* row) {
  BuiltinFunction f{};
  f.refcount = kStaticRefcount;
  f.flags = kFlagStatic;
  f.type = &molt_type_builtin_function;
  f.row = row;
  return f;
}

#define FUNCTION(name, signature, fn, raw)                                                                    \
  static constexpr NativeMethod name##Row = {#name, signature, fn, raw, nullptr, kStaticMethod};              \
  static constinit BuiltinFunction name##Object = staticFunction(&name##Row);                                 \
  extern "C" ObjectWord molt_builtin_##name;                                                                  \
  constinit ObjectWord molt_builtin_##name(&name##Object);                                                     \
  extern "C" const ObjectWord molt_original_##name;                                                           \
  constinit const ObjectWord molt_original_##name(&name##Object);
#define MOLT_BUILTIN_FN(name, signature, function) FUNCTION(name, signature, function, nullptr)
#define MOLT_BUILTIN_RAW(name, signature, function) FUNCTION(name, signature, nullptr, function)
#define MOLT_BUILTIN_TYPE(name, symbol)  \
  extern "C" TypeWord molt_builtin_##name; \
  constinit TypeWord molt_builtin_##name(&symbol); \
  extern "C" const TypeWord molt_original_##name; \
  constinit const TypeWord molt_original_##name(&symbol);
#include "abi/builtins.def"

}  // namespace molt
