// The module builtins: every name, for programs that import it.
#include "core/module.h"

namespace molt {

extern "C" {
#define MOLT_BUILTIN_TYPE(name, symbol) \
  extern Value molt_builtin_##name;     \
  extern const Value molt_original_##name;
#define MOLT_BUILTIN_FN(name, signature, function) \
  extern Value molt_builtin_##name;                \
  extern const Value molt_original_##name;
#define MOLT_BUILTIN_OBJECT(name) extern Value molt_builtin_##name;
#include "abi/builtins.def"
#define MOLT_EXC(Name, Base, Layout) extern Value molt_builtin_##Name;
#include "abi/exceptions.def"
extern Value molt_builtin_ExceptionGroup, molt_builtin_EnvironmentError, molt_builtin_IOError;
}

struct Word {
  const char* name;
  Value* word;
  const Value* original;  // null: of an exception
};
static constexpr Word kWords[] = {
#define MOLT_BUILTIN_TYPE(name, symbol) {#name, &molt_builtin_##name, &molt_original_##name},
#define MOLT_BUILTIN_FN(name, signature, function) {#name, &molt_builtin_##name, &molt_original_##name},
#include "abi/builtins.def"
#define MOLT_EXC(Name, Base, Layout) {#Name, &molt_builtin_##Name, nullptr},
#include "abi/exceptions.def"
};

static void changed(Str* name, Value v) {
  for (const Word& each : kWords) {
    if (!name && each.original) v = *each.original;
    if (name ? !strEqualsAscii(name, each.name) : !each.original || *each.word == v) continue;
    Value old = *each.word;
    *each.word = v ? retained(v) : kNoValue;
    decref(old);
  }
}

static bool builtinsFill(Value m) {
  builtinChanged = changed;
  bool ok = true;
#define MOLT_BUILTIN_TYPE(name, symbol) ok = ok && moduleAdd(m, #name, molt_builtin_##name);
#define MOLT_BUILTIN_FN(name, signature, function) ok = ok && moduleAdd(m, #name, molt_builtin_##name);
#define MOLT_BUILTIN_OBJECT(name) ok = ok && moduleAdd(m, #name, molt_builtin_##name);
#include "abi/builtins.def"
#define MOLT_EXC(Name, Base, Layout) ok = ok && moduleAdd(m, #Name, molt_builtin_##Name);
#include "abi/exceptions.def"
  ok = ok && moduleAdd(m, "EnvironmentError", molt_builtin_EnvironmentError) && moduleAdd(m, "IOError", molt_builtin_IOError);
  return ok && moduleAdd(m, "None", kNone) && moduleAdd(m, "True", kTrue) && moduleAdd(m, "False", kFalse) &&
         moduleAdd(m, "NotImplemented", kNotImplemented) && moduleAdd(m, "Ellipsis", kEllipsis) && moduleAdd(m, "__debug__", kTrue);
}

}  // namespace molt

static constinit const molt::NativeMethod builtinsRows[] = {{}};
MOLT_NATIVE_MODULE(builtins, builtinsRows, molt::builtinsFill)
