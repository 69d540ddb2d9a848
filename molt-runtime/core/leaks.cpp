// The count of leaked objects at the end of a program: in debug builds, or with MOLT_LEAK_CHECK=1 in the environment.
#include <stdio.h>

#include <initializer_list>

#include "core/alloc.h"
#include "core/module.h"
#include "gc/gc.h"

namespace molt {

void forgetModules();  // core/import.cpp

namespace {

struct Roots {
  Value** slots;
  int64_t count, room;
};
constinit Roots roots = {};

struct Objects {
  Object** items = nullptr;
  int64_t count = 0, room = 0;
  ~Objects() { freeRaw(items); }
  void add(Object* o) {
    if (count == room) {
      room = room ? room * 2 : 1024;
      items = static_cast<Object**>(reallocRaw(items, static_cast<uint64_t>(room) * sizeof(Object*)));
      if (!items) fatal("out of memory");
    }
    items[count++] = o;
  }
};

// Static objects are not from the allocator; builtin types refer to some that are.
void reach(Value v, void* arg) {
  if (!v.isObject()) return;
  Object* o = v.object();
  if (o->flags & kFlagGcMark) return;
  if (!(o->flags & kFlagStatic)) {
    o->flags |= kFlagGcMark;
    static_cast<Objects*>(arg)->add(o);
  } else if (o->type->typeFlags & kTypeType) {
    o->flags |= kFlagGcMark;
    auto* t = static_cast<Type*>(o);
    for (Object* part : {static_cast<Object*>(t->dict), static_cast<Object*>(t->bases), static_cast<Object*>(t->mro)})
      if (part) reach(Value::fromObject(part), arg);
    reach(t->subclasses, arg);
  }
}

void collectLeaked(Object* o, void* arg) {
  if (o->refcount && !(o->flags & (kFlagGcMark | kFlagStatic))) static_cast<Objects*>(arg)->add(o);
}

// How many references to an object come from other leaked ones: what has more is where a leak begins.
struct Count {
  Object* of;
  int64_t n;
};
void countTo(Value v, void* arg) {
  auto* c = static_cast<Count*>(arg);
  if (v.isObject() && v.object() == c->of) ++c->n;
}

void describe(Object* o, int64_t inside) {
  fprintf(stderr, "molt: leak: %s at %p, %u references, %lld of them from leaked objects", o->type->name,
          static_cast<void*>(o), o->refcount, static_cast<long long>(inside));
  const Str* text = nullptr;
  if (o->type->typeFlags & kTypeStr) text = static_cast<Str*>(o);
  else if (o->type == &molt_type_function) text = static_cast<Function*>(o)->code->qualname;
  if (text && text->kind == 1) fprintf(stderr, ": %.60s", reinterpret_cast<const char*>(text->data()));
  if (o->type->typeFlags & kTypeType) fprintf(stderr, ": %s", static_cast<Type*>(o)->name);
  fputc('\n', stderr);
}

}  // namespace

void registerRoot(Value* slot) {
  for (int64_t i = 0; i < roots.count; ++i)
    if (roots.slots[i] == slot) return;
  if (roots.count == roots.room) {
    roots.room = roots.room ? roots.room * 2 : 16;
    roots.slots = static_cast<Value**>(reallocRaw(roots.slots, static_cast<uint64_t>(roots.room) * sizeof(Value*)));
    if (!roots.slots) fatal("out of memory");
  }
  roots.slots[roots.count++] = slot;
}

int64_t reportLeaks() {
  forgetModules();
  for (int64_t i = 0; i < roots.count; ++i) {
    Value old = *roots.slots[i];
    *roots.slots[i] = kNoValue;
    decref(old);
  }
  gcCollect();
  gcCollect();  // what finalisers left
  Objects kept, leaked;
  forEachObject([](Object* o, void* arg) { if (o->refcount && (o->flags & kFlagForLife)) reach(Value::fromObject(o), arg); }, &kept);
  for (int64_t i = 0; i < kept.count; ++i)
    if (kept.items[i]->type->traverse) kept.items[i]->type->traverse(kept.items[i], reach, &kept);
  forEachObject(collectLeaked, &leaked);
  for (int64_t i = 0, shown = 0; i < leaked.count && shown < 20 && i < 1000; ++i) {
    Count c = {leaked.items[i], 0};
    for (int64_t k = 0; k < leaked.count; ++k)
      if (leaked.items[k]->type->traverse) leaked.items[k]->type->traverse(leaked.items[k], countTo, &c);
    if (c.n >= static_cast<int64_t>(c.of->refcount)) continue;
    describe(c.of, c.n);
    ++shown;
  }
  if (leaked.count) fprintf(stderr, "molt: leak: %lld objects are alive after the end\n", static_cast<long long>(leaked.count));
  return leaked.count;
}

}  // namespace molt
