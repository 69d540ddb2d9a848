// Importing what finders of sys.meta_path know: modules that a program makes itself.
#include "core/unit.h"
#include "error/exception.h"
#include "types/container/dict.h"

namespace molt {

namespace {

bool setMissing(Value module, const char* name, Value value) {
  bool error;
  Ref have(getAttrOrNone0(module, name, &error));
  if (error) return false;
  return (have && !have.get().isNone()) || setAttr(module, internStr(name), value);
}

// What the loader of a spec makes of it.
Value load(Value spec, Value dotted) {
  bool error;
  Ref loader(getAttrOrNone0(spec, "loader", &error));
  if (!loader) return error ? kNoValue : raise(&molt_exc_ImportError, "missing loader");
  Ref create(getAttrOrNone0(loader, "create_module", &error)), module;
  if (error) return kNoValue;
  if (create) {
    module = Ref(call1(create, spec));
    if (!module) return kNoValue;
  }
  if (!module || module.get().isNone()) module = Ref(call1(Value::fromObject(static_cast<Object*>(&molt_type_module)), dotted));
  if (!module) return kNoValue;
  Ref package(getAttrOrNone0(spec, "parent", &error));
  if (error) return kNoValue;
  if (!setMissing(module, "__name__", dotted) || !setMissing(module, "__loader__", loader) || !setMissing(module, "__spec__", spec) ||
      (package && !setMissing(module, "__package__", package)))
    return kNoValue;
  Ref places(getAttrOrNone0(spec, "submodule_search_locations", &error));
  if (error || (places && !places.get().isNone() && !setMissing(module, "__path__", places))) return kNoValue;
  if (!dictSet(modulesDict(), dotted, module)) return kNoValue;
  Ref execute(getAttrOrNone0(loader, "exec_module", &error));
  if (error) return kNoValue;
  if (!execute) execute = Ref(getAttr(loader, internStr("exec_module")));
  Ref done(execute ? call1(execute, module) : kNoValue);
  if (!done) {
    Value pending = takePending();
    dictDelete(modulesDict(), dotted);
    restorePendingSteal(pending);
    return kNoValue;
  }
  Value now = dictGetStrBorrowed(modulesDict(), asStr(dotted));
  return retained(now ? now : module.get());
}

}  // namespace

Value importFromFinders(Value dotted, Value path) {
  bool error;
  Value sys = dictGetStrBorrowed(modulesDict(), "sys");
  if (!sys) return kNoValue;
  Ref finders(getAttrOrNone0(sys, "meta_path", &error));
  if (!finders || !isList(finders)) return kNoValue;
  for (int64_t i = 0; i < listLength(finders); ++i) {
    Ref finder(listGet(finders, i));
    Ref find(getAttrOrNone0(finder, "find_spec", &error));
    if (error) return kNoValue;
    if (!find) continue;
    const Value args[] = {dotted, path, kNone};
    Ref spec(call(find, args, 3, kNoValue));
    if (!spec) return kNoValue;
    if (!spec.get().isNone()) return load(spec, dotted);
  }
  return kNoValue;
}

}  // namespace molt
