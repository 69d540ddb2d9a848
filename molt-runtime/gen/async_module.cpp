// Module _molt_async.
#include "core/alloc.h"
#include "core/native_module.h"
#include "gen/generator.h"

namespace molt {

Value asyncIterableCoroutine(const Value* a) {
  if (!isExact(a[0], &molt_type_function)) return raiseTypeError("expected a function, got '%T'", a[0]);
  auto* f = static_cast<Function*>(a[0].object());
  if (f->code->flags & (kCodeCoroutine | kCodeIterableCoroutine) || !(f->code->flags & kCodeGenerator)) return retained(a[0]);
  // Code is static data that other functions may share: there is a second one, made once, for those that are marked.
  struct Marked {
    CodeInfo code;
    const CodeInfo* original;
    Marked* next;
  };
  static constinit Marked* all = nullptr;
  Marked* m = all;
  while (m && m->original != f->code) m = m->next;
  if (!m) {
    m = static_cast<Marked*>(allocRaw(sizeof(Marked)));
    if (!m) return raiseNoMemory();
    *m = {*f->code, f->code, all};
    m->code.flags |= kCodeIterableCoroutine;
    m->code.codeObject = nullptr;
    all = m;
  }
  f->code = &m->code;
  return retained(a[0]);
}
Value asyncGetHooks(const Value*) {
  return tupleOf(asyncGenFirstIter.bits ? asyncGenFirstIter : kNone, asyncGenFinalizer.bits ? asyncGenFinalizer : kNone);
}
Value asyncSetHooks(const Value* a) {
  Value* hooks[] = {&asyncGenFirstIter, &asyncGenFinalizer};
  for (int i = 0; i < 2; ++i) {
    if (a[i].isEllipsis()) continue;
    Value old = *hooks[i];
    *hooks[i] = a[i].isNone() ? kNoValue : retained(a[i]);
    registerRoot(hooks[i]);
    decref(old);
  }
  return kNone;
}

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
static constexpr NativeMethod kRows[] = {
#include "abi/modules/async.def"
    {}};
}  // namespace molt

using namespace molt;
MOLT_NATIVE_MODULE(_molt_async, kRows, nullptr)
