// The native part of importlib: what the linked modules are.
#include "core/native_module.h"
#include "core/unit.h"

extern "C" {
extern const molt::ModuleDescriptor* const __start_molt_modules[] __attribute__((weak, visibility("hidden")));
extern const molt::ModuleDescriptor* const __stop_molt_modules[] __attribute__((weak, visibility("hidden")));
}

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/import.def"

Value importLinked(const Value* a) {
  if (!isStr(a[0])) return raiseTypeError("a str is required, not %T", a[0]);
  const ModuleDescriptor* d = findModule(asStr(a[0]));
  if (!d) return kNone;
  Value both[] = {d->filename ? Value::fromObject(d->filename) : kNone, Value::fromBool(d->isPackage)};
  Value pair = newTuple(2);
  if (!pair) return kNoValue;
  for (int i = 0; i < 2; ++i) asTuple(pair)->items()[i] = retained(both[i]);
  return pair;
}

Value importNames(const Value*) {
  Ref names(newList(0));
  if (!names) return kNoValue;
  for (auto* p = __start_molt_modules; p != __stop_molt_modules; ++p)
    if (*p && !listAppend(names, Value::fromObject((*p)->name))) return kNoValue;
  return names.release();
}

static constinit const NativeMethod rows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/import.def"
    {}};

}  // namespace molt

MOLT_NATIVE_MODULE(_molt_import, molt::rows, nullptr)
