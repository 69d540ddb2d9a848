// The cycle collector: trial deletion over all container objects, with CPython's order of weak references, finalisers,
// resurrection and clearing.
#include "gc/gc.h"

#include "core/alloc.h"
#include "core/module.h"
#include "gc/collector.h"

namespace molt {

constinit int64_t gcCountdown = kGcFirstThreshold;
constinit bool gcEnabled = true;
constinit GcStats gcStats = {};
constinit void (*gcSave)(Value) = nullptr;
static constinit bool collecting = false;
static constinit bool requested = false;

namespace {

// References to a candidate that do not come from other candidates, in a table keyed by the object.
struct Item {
  Object* object;
  int64_t outside;
};
struct Table {
  Item* items = nullptr;  // in the order of discovery
  int64_t count = 0, room = 0;
  uint32_t* index = nullptr;  // position + 1
  int64_t indexSize = 0;
  int64_t released = 0;  // so many at the front are alive only through the others: what else refers to them is let go
  bool failed = false;

  ~Table() {
    freeRaw(items);
    freeRaw(index);
  }
  void add(Object* o) {
    if (count == room) {
      int64_t more = room ? room * 2 : 1024;
      auto* p = static_cast<Item*>(reallocRaw(items, static_cast<uint64_t>(more) * sizeof(Item)));
      if (!p) {
        failed = true;
        return;
      }
      items = p;
      room = more;
    }
    items[count++] = {o, static_cast<int64_t>(o->refcount)};
  }
  int64_t slot(const Object* o) const {
    return static_cast<int64_t>((reinterpret_cast<uintptr_t>(o) >> 4) * 0x9e3779b97f4a7c15ull >> 24) & (indexSize - 1);
  }
  bool build() {
    freeRaw(index);
    indexSize = 1024;
    while (indexSize < count * 2) indexSize *= 2;
    index = static_cast<uint32_t*>(allocRaw(static_cast<uint64_t>(indexSize) * sizeof(uint32_t)));
    if (!index) return false;
    for (int64_t i = 0; i < indexSize; ++i) index[i] = 0;
    for (int64_t i = 0; i < count; ++i) {
      int64_t s = slot(items[i].object);
      while (index[s]) s = (s + 1) & (indexSize - 1);
      index[s] = static_cast<uint32_t>(i + 1);
    }
    return true;
  }
  Item* find(const Object* o) const {
    for (int64_t s = slot(o); index[s]; s = (s + 1) & (indexSize - 1))
      if (items[index[s] - 1].object == o) return &items[index[s] - 1];
    return nullptr;
  }
};

bool isCandidate(const Object* o) {
  return o->refcount > 0 && !(o->flags & (kFlagStatic | kFlagDying)) && (o->type->typeFlags & kTypeHasGc) && o->type->traverse;
}

void subtract(Value v, void* arg) {
  if (!v.isObject() || !(v.object()->flags & kFlagGcMark)) return;
  if (Item* i = static_cast<Table*>(arg)->find(v.object())) --i->outside;
}

// Objects still to look into, reached from outside.
struct Worklist {
  Object** items = nullptr;
  int64_t count = 0, room = 0;
  ~Worklist() { freeRaw(items); }
  void push(Object* o) {
    if (count == room) {
      room = room ? room * 2 : 1024;
      items = static_cast<Object**>(reallocRaw(items, static_cast<uint64_t>(room) * sizeof(Object*)));
      if (!items) fatal("out of memory in the collector");
    }
    items[count++] = o;
  }
};

void reach(Value v, void* arg) {
  if (!v.isObject() || !(v.object()->flags & kFlagGcMark)) return;
  v.object()->flags &= ~kFlagGcMark;
  static_cast<Worklist*>(arg)->push(v.object());
}

// Leaves kFlagGcMark on exactly the candidates that nothing outside the table reaches.
bool findUnreachable(Table& t) {
  for (int64_t i = 0; i < t.count; ++i) t.items[i].object->flags |= kFlagGcMark;
  if (!t.build()) return false;
  for (int64_t i = 0; i < t.released; ++i) t.items[i].outside = 0;
  for (int64_t i = 0; i < t.count; ++i) {
    Object* o = t.items[i].object;
    o->type->traverse(o, subtract, &t);
  }
  Worklist work;
  for (int64_t i = 0; i < t.count; ++i) {
    if (t.items[i].outside > 0) reach(Value::fromObject(t.items[i].object), &work);
    while (work.count) {
      Object* o = work.items[--work.count];
      o->type->traverse(o, reach, &work);
    }
  }
  return true;
}

void keepMarked(Table& t) {
  int64_t n = 0, released = 0;
  for (int64_t i = 0; i < t.count; ++i) {
    if (!t.items[i].object || !(t.items[i].object->flags & kFlagGcMark)) continue;
    if (i < t.released) ++released;
    t.items[n++] = t.items[i];
  }
  t.count = n;
  t.released = released;
}

// References to the garbage go dead; callbacks of references that are themselves no garbage run.
void handleWeakrefs(Table& t) {
  Ref calls(newList(0));
  for (int64_t i = 0; i < t.count; ++i) {
    for (WeakRef* w; (w = weakrefsOf(t.items[i].object));) {
      killWeakref(w);
      if (w->callback.bits && !(w->flags & kFlagGcMark) && w->refcount > 0) {
        listAppend(calls, Value::fromObject(w));
      }
    }
  }
  for (int64_t i = 0, n = listLength(calls); i < n; ++i) {
    Ref w(listGet(calls, i));
    Ref callback = Ref::borrow(w.as<WeakRef>()->callback);
    Ref r(call1(callback, w));
    if (!r) writeUnraisable(callback);
  }
}

void noteMarked(Value v, void* arg) {
  if (v.isObject() && v.object()->flags & kFlagGcMark) static_cast<Worklist*>(arg)->push(v.object());
}

// Runs an object's finaliser. What it let go, such as the locals of a generator that it closed, dies now and not with the rest of
// the garbage: nothing but the table holds it any more.
void finalizeOne(Table& t, Object* o) {
  Worklist parts;
  o->type->traverse(o, noteMarked, &parts);
  o->flags |= kFlagFinalized;
  o->type->finalize(Value::fromObject(o));
  clearPending();
  while (parts.count) {
    Item* item = t.find(parts.items[--parts.count]);
    if (!item || item->object->refcount > 1) continue;
    Object* dead = item->object;
    dead->type->traverse(dead, noteMarked, &parts);
    item->object = nullptr;
    dead->flags &= ~kFlagGcMark;
    decref(dead);
  }
}

bool anyFinalizer(const Table& t) {
  for (int64_t i = 0; i < t.count; ++i)
    if (t.items[i].object->type->finalize && !(t.items[i].object->flags & kFlagFinalized)) return true;
  return false;
}

// Ends what is garbage among the objects of a table, in its order; returns how many those were.
int64_t endGarbage(Table& t) {
  if (t.failed || !findUnreachable(t)) return 0;
  keepMarked(t);
  for (int64_t i = 0; i < t.count; ++i) incref(t.items[i].object);  // nothing dies while callbacks run
  handleWeakrefs(t);
  bool ok = true;
  if (anyFinalizer(t) && t.build()) {
    for (int64_t i = 0; i < t.count; ++i) {
      Object* o = t.items[i].object;
      if (o && o->type->finalize && !(o->flags & kFlagFinalized)) finalizeOne(t, o);
    }
    keepMarked(t);
    // What a finaliser made reachable again stays, with all that it refers to.
    for (int64_t i = 0; i < t.count; ++i) t.items[i].outside = static_cast<int64_t>(t.items[i].object->refcount) - 1;
    Table before;
    for (int64_t i = 0; i < t.count; ++i) before.add(t.items[i].object);
    ok = findUnreachable(t);
    if (ok) {
      keepMarked(t);
      for (int64_t i = 0; i < before.count; ++i)
        if (!(before.items[i].object->flags & kFlagGcMark)) decref(before.items[i].object);
    }
  }
  for (int64_t i = 0; i < t.count; ++i) t.items[i].object->flags &= ~kFlagGcMark;
  for (int64_t i = 0; ok && i < t.count; ++i) {
    Object* o = t.items[i].object;
    if (gcSave) gcSave(Value::fromObject(o));
    else if (o->refcount > 1 && o->type->clear) o->type->clear(o);
    clearPending();
  }
  for (int64_t i = 0; i < t.count; ++i) decref(t.items[i].object);
  return t.count;
}

void addCandidate(Object* o, void* arg) {
  if (isCandidate(o) && !(o->flags & kFlagGcMark)) static_cast<Table*>(arg)->add(o);
}
void discover(Value v, void* arg) {
  if (!v.isObject() || !isCandidate(v.object()) || v.object()->flags & kFlagGcMark) return;
  v.object()->flags |= kFlagGcMark;
  static_cast<Table*>(arg)->add(v.object());
}

}  // namespace

int64_t gcCollect() {
  if (collecting) return 0;
  collecting = true;
  Ref pending(takePending());
  int64_t found = 0;
  {
    Table t;
    forEachObject(addCandidate, &t);
    int64_t total = t.count;
    found = endGarbage(t);
    int64_t live = total - found;
    gcCountdown = live / 2 > kGcFirstThreshold ? live / 2 : kGcFirstThreshold;
  }
  ++gcStats.collections;
  gcStats.collected += found;
  clearPending();
  if (pending) restorePendingSteal(pending.release());
  collecting = false;
  return found;
}

bool gcEndIsSeen() {
  bool seen = false;
  forEachObject([](Object* o, void* arg) {
    if (o->refcount == 0 || o->flags & kFlagDying) return;
    if ((o->type->finalize && !(o->flags & kFlagFinalized)) || o->flags & kFlagHasWeakrefs) *static_cast<bool*>(arg) = true;
  }, &seen);
  return seen;
}

void gcCollectModules(const Value* modules, int64_t count) {
  if (collecting) return;
  collecting = true;
  Table t;
  for (int64_t i = 0; i < 2 * count; ++i) {
    Value v = i < count ? modules[i] : asModule(modules[i - count])->dict;
    if (v.object()->flags & kFlagGcMark) continue;
    v.object()->flags |= kFlagGcMark;
    t.add(v.object());
  }
  t.released = t.count;
  for (int64_t i = 0; i < t.count; ++i) t.items[i].object->type->traverse(t.items[i].object, discover, &t);
  forEachObject(addCandidate, &t);
  endGarbage(t);
  clearPending();
  collecting = false;
}

void gcRequest() {
  gcCountdown = kGcFirstThreshold;
  if (!gcEnabled || collecting) return;
  requested = true;
  requestSafePoint(gcRunRequested);
}

bool gcRunRequested() {
  if (!requested) return true;
  requested = false;
  if (gcEnabled) gcAutomatic();
  return true;
}

void gcAutomatic() { gcCollect(); }

}  // namespace molt
