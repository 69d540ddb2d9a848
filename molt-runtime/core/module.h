// Modules as objects, and finding the linked ones.
#pragma once
#include "core/native_module.h"
#include "core/type.h"

namespace molt {

struct ModuleObject : Object {
  Value dict;  // owned
  Value name;  // owned, for messages; may be 0
  const ModuleDescriptor* descriptor;  // null for modules made at run time
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
};
inline ModuleObject* asModule(Value v) { return static_cast<ModuleObject*>(v.object()); }
inline bool isModule(Value v) { return v.isObject() && isSubtype(v.object()->type, &molt_type_module); }

// Modules whose body raised, so that the end of the program clears their globals too; a list or 0, owned.
extern Value failedModules;

// Set once the module builtins is there: keeps the words of its names in step with it. Value 0: deleted. Name null: all
// are as they were.
extern void (*builtinChanged)(Str* name, Value v);

const ModuleDescriptor* findModule(const Str* dotted);       // linked into the program; null if not
Value importAbsolute(Value dotted);                          // the module itself; imports parents first
Value moduleOfDescriptor(const ModuleDescriptor* d, Value name);  // runs the body if it has not run
Value modulesDict();                                         // borrowed sys.modules

}  // namespace molt
