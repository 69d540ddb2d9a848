// The words of the builtins module: one static function object and one writable word for each name, each in a section of
// its own, so that a program keeps only those it refers to. The program may change molt_builtin_<name>, never
// molt_original_<name>.
#include "core/builtin.h"

namespace molt {

#define MOLT_BUILTIN_FN(name, signature, function) Value function(const Value* args);
#define MOLT_BUILTIN_RAW(name, signature, function) Value function(const Value* args, int64_t nargs, Value kwnames);
#include "abi/builtins.def"

#define FUNCTION(name, signature, fn, raw)                                                       \
  static constexpr NativeMethod name##Row = {#name, signature, fn, raw, nullptr, kStaticMethod}; \
  static constinit BuiltinFunction name##Object = staticBuiltin(&name##Row);                     \
  MOLT_BUILTIN_WORDS(name, name##Object)
#define MOLT_BUILTIN_FN(name, signature, function) FUNCTION(name, signature, function, nullptr)
#define MOLT_BUILTIN_RAW(name, signature, function) FUNCTION(name, signature, nullptr, function)
#define MOLT_BUILTIN_TYPE(name, symbol) MOLT_BUILTIN_WORDS(name, symbol)
#include "abi/builtins.def"

}  // namespace molt
