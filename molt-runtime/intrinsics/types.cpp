// The native part of types: type objects that no builtin name reaches.
#include "core/native_module.h"

namespace molt {

static bool addTypeObjects(Value module) {
  auto add = [&](const char* name, Type* t) { return moduleAdd(module, name, Value::fromObject(static_cast<Object*>(t))); };
  return add("SimpleNamespace", &molt_type_namespace) && add("GenericAlias", &molt_type_generic_alias) &&
         add("UnionType", &molt_type_union) && add("MappingProxyType", &molt_type_mappingproxy) &&
         add("MethodType", &molt_type_method) && add("ModuleType", &molt_type_module);
}
static constexpr NativeMethod kTypesRows[] = {{}};

}  // namespace molt
MOLT_NATIVE_MODULE(_molt_types, molt::kTypesRows, molt::addTypeObjects)
