// Shared by the types of itertools: a small object of values and counters, and the start of its type.
#pragma once
#include "types/container/container.h"
#include "types/container/iterators.h"

namespace molt {

struct ToolIter : Object {
  Value v[4];    // owned or 0
  int64_t n[4];  // counters and flags
};
inline ToolIter* asTool(Value v) { return static_cast<ToolIter*>(v.object()); }
void toolDealloc(Object* o);
void toolTraverse(Object* o, VisitFn visit, void* arg);
void toolClear(Object* o);

constexpr Type toolType(const char* name, Value (*make)(Type*, const Value*, int64_t, Value), Value (*next)(Value), const char* doc) {
  Type t = staticType(name, kTypeBase | kTypeHasGc, sizeof(ToolIter));
  t.dealloc = toolDealloc;
  t.traverse = toolTraverse;
  t.clear = toolClear;
  t.make = make;
  t.iter = iterSelf;
  t.next = next;
  t.doc = doc;
  return t;
}
inline ToolIter* newTool(Type* t) { return static_cast<ToolIter*>(allocObject(t->basicSize, t)); }

// Arguments of a constructor by its signature text; `owned` keeps *args alive.
struct Bound {
  Value v[6];
  Ref owned[2];
  bool ok;
  Bound(const NativeMethod* row, const Value* args, int64_t nargs, Value kwnames, int64_t count) : v{} {
    ok = bindNative(row, args, nargs, kwnames, v, count, owned);
  }
};
constexpr NativeMethod constructorRow(const char* name, const char* signature) {
  return {name, signature, nullptr, nullptr, nullptr, kStaticMethod};
}

extern Type molt_type_itertools_accumulate, molt_type_itertools_batched, molt_type_itertools_chain, molt_type_itertools_combinations,
    molt_type_itertools_combinations_with_replacement, molt_type_itertools_compress, molt_type_itertools_count,
    molt_type_itertools_cycle, molt_type_itertools_dropwhile, molt_type_itertools_filterfalse, molt_type_itertools_groupby,
    molt_type_itertools_islice, molt_type_itertools_pairwise, molt_type_itertools_permutations, molt_type_itertools_product,
    molt_type_itertools_repeat, molt_type_itertools_starmap, molt_type_itertools_takewhile, molt_type_itertools_tee,
    molt_type_itertools_zip_longest;

}  // namespace molt
