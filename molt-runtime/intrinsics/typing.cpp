// The native part of typing: the types of type parameters.
#include "core/native_module.h"
#include "core/typevars.h"

namespace molt {

static bool addTypes(Value module) {
  auto add = [&](const char* name, Type* t) { return moduleAdd(module, name, Value::fromObject(static_cast<Object*>(t))); };
  return add("TypeVar", &molt_type_typevar) && add("ParamSpec", &molt_type_paramspec) &&
         add("TypeVarTuple", &molt_type_typevartuple) && add("TypeAliasType", &molt_type_typealias) &&
         add("Generic", &molt_type_generic) && add("GenericAlias", &molt_type_generic_alias) && add("UnionType", &molt_type_union);
}
static constexpr NativeMethod kRows[] = {{}};

}  // namespace molt
MOLT_NATIVE_MODULE(_molt_typing, molt::kRows, molt::addTypes)
