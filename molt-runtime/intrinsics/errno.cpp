// _molt_errno: the names and numbers of errors.
#include "core/native_module.h"

namespace molt {

static bool fill(Value module) {
  static constexpr struct {
    const char* name;
    int number;
    bool alias;
  } kRows[] = {
#define MOLT_ERRNO(NAME, number, text) {#NAME, number, false},
#define MOLT_ERRNO_ALIAS(NAME, number) {#NAME, number, true},
#include "abi/errno.def"
  };
  Ref names(newDict());
  for (const auto& row : kRows) {
    Ref name(newStr(row.name));
    Value number = newInt(row.number);
    if (!name || !moduleAdd(module, row.name, number) || (!row.alias && !dictSet(names, number, name))) return false;
  }
  return moduleAdd(module, "errorcode", names);
}

}  // namespace molt
MOLT_NATIVE_MODULE(_molt_errno, nullptr, molt::fill)
