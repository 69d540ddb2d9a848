// Size classes of 16 bytes up to 512, pages of 64 KiB aligned to their size. A free cell has refcount 0 and keeps the
// link of the free list behind the header word.
#include "core/alloc.h"

#include <stdlib.h>
#include <string.h>
#if !defined(__wasm__)
#include <sys/mman.h>
#endif

#include "core/layout.h"
#include "core/room.h"
#include "core/shape.h"
#include "gc/gc.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOLT_MALLOC_EACH 1
#endif
#endif
#ifndef MOLT_MALLOC_EACH
#define MOLT_MALLOC_EACH 0
#else
// The limit of recursion compares addresses of locals, which must be on the stack and not where AddressSanitizer moves them;
// what cannot be had is a MemoryError.
extern "C" [[gnu::used, gnu::visibility("default")]] const char* __asan_default_options() { return "detect_stack_use_after_return=0:allocator_may_return_null=1"; }
#endif

namespace molt {

namespace {

constexpr size_t kPageSize = 64 * 1024;
constexpr size_t kGranule = 16;
constexpr size_t kSmallLimit = MOLT_MALLOC_EACH ? 0 : 512;
constexpr size_t kClasses = 512 / kGranule + 1;
constexpr size_t kWithoutCall = kSmallLimit < 128 ? kSmallLimit : 128;  // objects up to here are cleared in line

constexpr uint32_t kOneClass = kFlagSizeClass & -kFlagSizeClass;
static_assert((kClasses - 1) * kOneClass <= kFlagSizeClass);

struct [[gnu::may_alias]] alignas(kGranule) Granule {
  uint64_t words[2];
};
static_assert(sizeof(Granule) == kGranule && sizeof(Object) == kGranule);

struct FreeCell {
  uint32_t refcount;  // 0
  uint32_t flags;
  FreeCell* next;
};

struct Page {
  Page* next;
  uint32_t cellSize;
  uint32_t cells;     // carved so far
  uint8_t* first() { return reinterpret_cast<uint8_t*>(this) + 64; }
  uint32_t capacity() const { return static_cast<uint32_t>((kPageSize - 64) / cellSize); }
};

// Before each large object; keeps the object 16-byte aligned.
struct Large {
  Large* next;
  Large* previous;
  size_t bytes;
  size_t pad;
};
static_assert(sizeof(Large) % 16 == 0);

struct Heap {
  FreeCell* free[kClasses];
  Page* current[kClasses];
  Page* pages;
  Large* large;
  int64_t allocated, freed;
};
constinit Heap heap = {};

// Pages come in chunks; the first one is part of the program and costs no system call.
Page* newPage() {
#if defined(__wasm__)
  auto* page = static_cast<Page*>(aligned_alloc(kPageSize, kPageSize));
  if (!page) fatal("out of memory");
  return page;
#else
  constexpr size_t kFirst = 4 * kPageSize, kLater = 32 * kPageSize;
  static constinit uint8_t first[kFirst + kPageSize] = {};
  static constinit uintptr_t next = 0, end = 0;
  if (next == end) {
    size_t bytes = end ? kLater : kFirst;
    void* chunk = end ? mmap(nullptr, bytes + kPageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) : first;
    if (chunk == MAP_FAILED) fatal("out of memory");
    next = (reinterpret_cast<uintptr_t>(chunk) + kPageSize - 1) & ~(kPageSize - 1);
    end = next + bytes;
  }
  auto* page = reinterpret_cast<Page*>(next);
  next += kPageSize;
  return page;
#endif
}

void* newCell(size_t cls) {
  Page* p = heap.current[cls];
  if (!p || p->cells == p->capacity()) {
    p = newPage();
    p->next = heap.pages;
    p->cellSize = static_cast<uint32_t>(cls * kGranule);
    p->cells = 0;
    heap.pages = p;
    heap.current[cls] = p;
  }
  return p->first() + static_cast<size_t>(p->cells++) * p->cellSize;
}

}  // namespace

// Sizes have 64 bits everywhere and may be more than a 32-bit machine can say: then one that no machine has.
static constexpr size_t bytesOrMost(uint64_t bytes) {
  return bytes <= PTRDIFF_MAX ? static_cast<size_t>(bytes) : SIZE_MAX - sizeof(Large);
}

// What allocation hardly ever does stands in functions of its own, so that it needs no registers for it.
[[gnu::noinline]] static FreeCell* cellFromPage(size_t cls) {
  auto* cell = static_cast<FreeCell*>(newCell(cls));
  cell->next = nullptr;
  return cell;
}
[[gnu::noinline]] static void* askForCollection(Object* o) {
  gcRequest();
  return o;
}
static inline void* header(Object* o, uint32_t flags, Type* type) {
  o->refcount = 1;
  o->flags = flags;
  o->type = type;
  ++heap.allocated;
  if (type->typeFlags & kTypeHeap) incref(static_cast<Object*>(type));
  if ((type->typeFlags & kTypeHasGc) && --gcCountdown < 0) [[unlikely]] return askForCollection(o);
  return o;
}
static void clearBody(Object* o, size_t bytes) { memset(static_cast<void*>(o + 1), 0, bytes - sizeof(Object)); }

template <bool cleared>
[[gnu::noinline]] static void* allocLarge(uint64_t wanted, Type* type) {
  size_t bytes = bytesOrMost(wanted);
  auto* l = static_cast<Large*>(malloc(sizeof(Large) + bytes));
  if (!l) fatal("out of memory");
  l->next = heap.large;
  l->previous = nullptr;
  l->bytes = bytes;
  if (heap.large) heap.large->previous = l;
  heap.large = l;
  auto* o = reinterpret_cast<Object*>(l + 1);
  if (cleared) clearBody(o, bytes);
  return header(o, kFlagLarge, type);
}

[[gnu::noinline]] static void* allocMedium(Object* o, size_t bytes, Type* type) {
  clearBody(o, bytes);
  return header(o, static_cast<uint32_t>(bytes / kGranule) * kOneClass, type);
}
[[gnu::noinline]] static void* allocAgain(uint64_t bytes, Type* type, void* (*alloc)(uint64_t, Type*)) {
  size_t cls = (bytes + kGranule - 1) / kGranule;
  heap.free[cls] = cellFromPage(cls);
  return alloc(bytes, type);
}

void* allocObject(uint64_t bytes, Type* type) {
  if (bytes > kSmallLimit) [[unlikely]] return allocLarge<true>(bytes, type);
  size_t cls = (bytes + kGranule - 1) / kGranule;
  FreeCell* f = heap.free[cls];
  if (!f) [[unlikely]] return allocAgain(bytes, type, allocObject);
  heap.free[cls] = f->next;
  auto* o = reinterpret_cast<Object*>(f);
  if (bytes > kWithoutCall) [[unlikely]] return allocMedium(o, cls * kGranule, type);
  // The last, then two at a time: one of these may be the last again.
  auto* words = reinterpret_cast<Granule*>(o);
  auto* last = words + cls - 1;
  *last = Granule{};
  while (++words < last) {
    words[0] = Granule{};
    words[1] = Granule{};
    ++words;
    asm volatile("" : "+r"(words));  // else the compiler makes a call of memset from it
  }
  return header(o, static_cast<uint32_t>(cls) * kOneClass, type);
}

void* allocUncleared(uint64_t bytes, Type* type) {
  if (bytes > kSmallLimit) [[unlikely]] return allocLarge<false>(bytes, type);
  size_t cls = (bytes + kGranule - 1) / kGranule;
  FreeCell* f = heap.free[cls];
  if (!f) [[unlikely]] return allocAgain(bytes, type, allocUncleared);
  heap.free[cls] = f->next;
  return header(reinterpret_cast<Object*>(f), static_cast<uint32_t>(cls) * kOneClass, type);
}

Object* allocPlain(Type* type, uint32_t logRoom) {
  size_t bytes = sizeof(Object) + sizeof(ShapePart) + (sizeof(Value) << logRoom), cls = bytes / kGranule;
  FreeCell* f = MOLT_MALLOC_EACH ? nullptr : heap.free[cls];
  if (!f) [[unlikely]] {
    auto* o = static_cast<Object*>(allocObject(bytes, type));
    o->flags |= logRoom << kInlineRoomShift;
    return o;
  }
  heap.free[cls] = f->next;
  return static_cast<Object*>(header(reinterpret_cast<Object*>(f), static_cast<uint32_t>(cls) * kOneClass | logRoom << kInlineRoomShift, type));
}

Object* growObject(Object* o, uint64_t wanted) {
  size_t bytes = bytesOrMost(wanted);
  if (o->flags & kFlagLarge) {
    Large* l = reinterpret_cast<Large*>(o) - 1;
    if (bytes <= l->bytes) return o;
    size_t room = bytes + bytes / 8;
    auto* moved = static_cast<Large*>(realloc(static_cast<void*>(l), sizeof(Large) + room));
    if (!moved) fatal("out of memory");
    moved->bytes = room;
    if (moved->previous) moved->previous->next = moved;
    else heap.large = moved;
    if (moved->next) moved->next->previous = moved;
    return reinterpret_cast<Object*>(moved + 1);
  }
  auto* page = reinterpret_cast<Page*>(reinterpret_cast<uintptr_t>(o) & ~(kPageSize - 1));
  if (bytes <= page->cellSize) return o;
  auto* bigger = static_cast<Object*>(allocObject(bytes + bytes / 4, o->type));
  memcpy(static_cast<void*>(bigger + 1), o + 1, page->cellSize - sizeof(Object));
  bigger->flags |= o->flags & ~uint32_t{kFlagLarge | kFlagSizeClass};
  freeObject(o);
  return bigger;
}

void freeObject(Object* o) {
  Type* type = o->type;
  ++heap.freed;
  if (type->typeFlags & kTypeHasGc) ++gcCountdown;  // what counts is how many containers there are more than before
  if (o->flags & kFlagStatic) return;
  o->refcount = 0;
  if (!(o->flags & kFlagLarge)) {
    // Heads of pages would all be in the same few lines of the cache.
    size_t cls = (o->flags & kFlagSizeClass) / kOneClass;
    auto* f = reinterpret_cast<FreeCell*>(o);
#ifdef MOLT_DEBUG
    memset(reinterpret_cast<uint8_t*>(o) + sizeof(Object), 0xdb, cls * kGranule - sizeof(Object));
#endif
    f->next = heap.free[cls];
    heap.free[cls] = f;
  } else {
    Large* l = reinterpret_cast<Large*>(o) - 1;
    if (l->previous) l->previous->next = l->next;
    else heap.large = l->next;
    if (l->next) l->next->previous = l->previous;
    free(l);
  }
  if (type->typeFlags & kTypeHeap) decref(static_cast<Object*>(type));
}

void forEachObject(void (*fn)(Object*, void*), void* arg) {
  for (Page* p = heap.pages; p; p = p->next)
    for (uint32_t i = 0; i < p->cells; ++i) {
      auto* o = reinterpret_cast<Object*>(p->first() + static_cast<size_t>(i) * p->cellSize);
      if (o->refcount) fn(o, arg);
    }
  // Oldest first, as in the pages.
  Large* last = heap.large;
  while (last && last->next) last = last->next;
  for (; last; last = last->previous) fn(reinterpret_cast<Object*>(last + 1), arg);
}

int64_t liveObjectCount() { return heap.allocated - heap.freed; }
uint64_t allocatedObjectCount() { return static_cast<uint64_t>(heap.allocated); }

void* allocRaw(uint64_t bytes) { return malloc(bytes ? bytesOrMost(bytes) : 1); }
void* reallocRaw(void* p, uint64_t bytes) { return realloc(p, bytes ? bytesOrMost(bytes) : 1); }
void freeRaw(void* p) { free(p); }

// Releasing a long chain of objects must not recurse as deep as the chain is long: beyond a depth, objects wait (dead, their
// count is zero) until the outermost release has unwound.
static constinit int deallocDepth = 0;
static constinit Object** waiting = nullptr;
static constinit int64_t waitingCount = 0, waitingRoom = 0;

static void deallocNow(Object* o) {
  Type* t = o->type;
  if (t->dealloc) t->dealloc(o);
  else defaultDealloc(o);
}

[[gnu::noinline]] static void deallocLater(Object* o) {
  if (waitingCount == waitingRoom) {
    waitingRoom = waitingRoom ? waitingRoom * 2 : 256;
    waiting = static_cast<Object**>(reallocRaw(waiting, static_cast<uint64_t>(waitingRoom) * sizeof(Object*)));
    if (!waiting) fatal("out of memory");
  }
  waiting[waitingCount++] = o;
}

void deallocObject(Object* o) {
  if (deallocDepth >= 200) [[unlikely]] return deallocLater(o);
  ++deallocDepth;
  deallocNow(o);
  if (deallocDepth == 1)
    while (waitingCount) [[unlikely]] deallocNow(waiting[--waitingCount]);
  --deallocDepth;
}

bool roomFor(int64_t bytes) {
  constexpr int64_t kAlwaysTried = int64_t{64} << 20;
  if (bytes <= kAlwaysTried) return true;
#if defined(__wasm__)
  void* volatile p = allocRaw(static_cast<uint64_t>(bytes));  // volatile: otherwise the pair of calls is taken to succeed and left out
  bool found = p != nullptr;
  freeRaw(p);
  return found;
#else
  void* p = mmap(nullptr, static_cast<size_t>(bytes) + kPageSize, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) return false;
  munmap(p, static_cast<size_t>(bytes) + kPageSize);
  return true;
#endif
}

}  // namespace molt
