// Finding Python frames: the native stack is walked along its frame pointers, and return addresses are looked up in the
// table that compiled code brings along (molt-codegen/frame_table.cpp has the format). Calls pay nothing for it.
#include "error/frames.h"

#include <stdlib.h>
#include <string.h>

#include "core/module.h"
#include "error/exception.h"

#ifndef __wasm__
// Made by the linker if the program has any compiled function.
extern "C" [[gnu::weak, gnu::visibility("hidden")]] const uint8_t __start_molt_frames[];
extern "C" [[gnu::weak, gnu::visibility("hidden")]] const uint8_t __stop_molt_frames[];
#endif

namespace molt {

#ifdef __wasm__

void walkFrames(bool (*)(const LiveFrame&, void*), void*) {}

#else

namespace {

using Visitor = bool (*)(const LiveFrame&, void*);

struct FunctionRecord {
  uintptr_t start;
  const uint8_t* record;
};
constinit FunctionRecord* functions = nullptr;  // by start
constinit size_t functionCount = 0;

int32_t word(const uint8_t* p) {
  int32_t v;
  memcpy(&v, p, sizeof v);
  return v;
}
uint64_t uleb(const uint8_t** p) {
  uint64_t v = 0;
  for (int shift = 0;; shift += 7) {
    uint8_t byte = *(*p)++;
    v |= uint64_t{byte & 0x7fu} << shift;
    if (!(byte & 0x80)) return v;
  }
}

void readTable() {
  size_t n = 0;
  for (const uint8_t* p = __start_molt_frames; p < __stop_molt_frames; p += word(p)) ++n;
  functions = static_cast<FunctionRecord*>(allocRaw((n + 1) * sizeof(FunctionRecord)));
  if (!functions) fatal("out of memory");
  for (const uint8_t* p = __start_molt_frames; p < __stop_molt_frames; p += word(p))
    functions[functionCount++] = {reinterpret_cast<uintptr_t>(p + 4) + static_cast<uintptr_t>(static_cast<intptr_t>(word(p + 4))), p};
  qsort(functions, functionCount, sizeof(FunctionRecord), [](const void* a, const void* b) {
    uintptr_t x = static_cast<const FunctionRecord*>(a)->start, y = static_cast<const FunctionRecord*>(b)->start;
    return x < y ? -1 : x > y;
  });
}

// Visits the Python frames that a return address stands for; false: the visitor has had enough.
bool visitAddress(uintptr_t address, const void* frame, Visitor visit, void* arg) {
  size_t low = 0, high = functionCount;
  while (low < high) {
    size_t middle = (low + high) / 2;
    if (functions[middle].start < address) low = middle + 1;
    else high = middle;
  }
  if (!low) return true;
  const FunctionRecord& f = functions[low - 1];
  auto codeAt = [](const uint8_t* p) { return reinterpret_cast<const CodeInfo*>(reinterpret_cast<intptr_t>(p) + word(p)); };
  const uint8_t *p = f.record + 12, *end = f.record + word(f.record);
  while (p < end) {
    bool here = f.start + uleb(&p) == address;
    uint64_t line = uleb(&p);
    if (!(line & 1)) {
      if (here) return visit({codeAt(f.record + 8), static_cast<int32_t>(line >> 1), frame}, arg);
      continue;
    }
    for (uint64_t n = uleb(&p); n; --n) {
      const CodeInfo* code = codeAt(p);
      p += 4;
      auto at = static_cast<int32_t>(uleb(&p));
      if (here && !visit({code, at, frame}, arg)) return false;
    }
    if (here) return true;
  }
  return true;
}

}  // namespace

void walkFrames(Visitor visit, void* arg) {
  if (!__start_molt_frames) return;
  if (!functions) readTable();
  auto at = reinterpret_cast<uintptr_t>(__builtin_frame_address(0));
  auto top = reinterpret_cast<uintptr_t>(stackTop());
  while (at < top && at % sizeof(void*) == 0) {
    auto* frame = reinterpret_cast<uintptr_t*>(at);
    if (!visitAddress(frame[1], reinterpret_cast<void*>(frame[0]), visit, arg) || frame[0] <= at) return;
    at = frame[0];
  }
}

#endif

// The limit in bytes is a guess with small frames, so that a recursion of larger ones comes here several times before it
// has as many frames as it may have. Native recursion (repr of a nested list) has a limit of its own, in bytes.
bool stackMayGrow() {
#ifdef __wasm__
  return false;
#else
  constexpr int64_t kSmallFrame = 32, kLeastStep = 256, kNativeBytes = 4 << 20;
  char* here = static_cast<char*>(__builtin_frame_address(0));
  struct Count {
    int64_t frames;
    const char* last;
  } count{0, nullptr};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* c = static_cast<Count*>(arg);
    if (!c->frames++) c->last = static_cast<const char*>(f.native);
    return true;
  }, &count);
  int64_t left = state().recursionLimit - count.frames;
  if (left <= 0 || (count.last ? count.last : stackTop()) - here > kNativeBytes) return false;
  int64_t step = left * kSmallFrame;
  return moveStackLimit(here - (step < kLeastStep ? kLeastStep : step));
#endif
}

bool liveFrameAt(int64_t depth, LiveFrame* out) {
  struct Search {
    int64_t left;
    LiveFrame* out;
  } search{depth, out};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* s = static_cast<Search*>(arg);
    if (s->left-- > 0) return true;
    *s->out = f;
    return false;
  }, &search);
  return search.left < 0;
}

int32_t currentLine(const CodeInfo* code, const void* native, int32_t line) {
  if (!native) return line;
  LiveFrame wanted{code, line, native};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* w = static_cast<LiveFrame*>(arg);
    if (f.code != w->code || f.native != w->native) return true;
    w->line = f.line;
    return false;
  }, &wanted);
  return wanted.line;
}

int32_t runningLine(const CodeInfo* code, const void** native) {
  LiveFrame wanted{code, 0, nullptr};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* w = static_cast<LiveFrame*>(arg);
    if (f.code != w->code) return true;
    *w = f;
    return false;
  }, &wanted);
  *native = wanted.native;
  return wanted.line;
}

const ShownLocals* shownLocals(const CodeInfo* code, const void* native) {
  if (!(code->flags & kCodeShowsLocals)) return nullptr;
  LiveFrame wanted{code, 0, native};
  bool runs = false;
  struct Search {
    LiveFrame* wanted;
    bool* runs;
  } search{&wanted, &runs};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* s = static_cast<Search*>(arg);
    if (f.code != s->wanted->code || (s->wanted->native && f.native != s->wanted->native)) return true;
    s->wanted->native = f.native;
    *s->runs = true;
    return false;
  }, &search);
  if (!runs) return nullptr;
  // It stands below the frame pointer of its function, above those of the functions called from there.
  auto* end = static_cast<const ShownLocals* const*>(__builtin_frame_address(0));
  for (auto* at = static_cast<const ShownLocals* const*>(wanted.native); --at > end;)
    if (*at == reinterpret_cast<const ShownLocals*>(at) && (*at)->code == code) return *at;
  return nullptr;
}

Value callerGlobals(const char* builtin) {
  LiveFrame caller;
  if (liveFrameAt(0, &caller)) {
    Ref frame(newFrame(caller.code, 0, kNoValue));
    return getAttr(frame, "f_globals");
  }
  Value main = dictGetStrBorrowed(modulesDict(), "__main__");
  if (main && isModule(main)) return retained(asModule(main)->dict);
  return raise(&molt_exc_RuntimeError, "%s() needs to be called by that name", builtin);
}
Value callerLocals(const char* builtin) {
  LiveFrame caller;
  if (liveFrameAt(0, &caller) && caller.code->flags & (kCodeModule | kCodeShowsLocals)) {
    Ref frame(liveFrame(0));
    return frame ? getAttr(frame, "f_locals") : kNoValue;
  }
  return raise(&molt_exc_RuntimeError, "%s() needs to be called by that name", builtin);
}

static Value liveChain(int64_t depth) {
  struct Chain {
    int64_t left;
    Value first, last;
  } chain{depth, kNoValue, kNoValue};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* c = static_cast<Chain*>(arg);
    if (c->left-- > 0) return true;
    Value v = newFrame(f.code, 0, kNoValue);
    auto* frame = static_cast<Frame*>(v.object());
    frame->line = f.line;
    frame->native = f.native;
    if (c->last.bits) static_cast<Frame*>(c->last.object())->back = v;
    else c->first = v;
    c->last = v;
    return true;
  }, &chain);
  return chain.first;
}

Value liveFrame(int64_t depth) {
  Value first = liveChain(depth < 0 ? 0 : depth);
  return first.bits ? first : Value(raiseValueError("call stack is not deep enough"));
}

Value liveCallerOf(const CodeInfo* code) {
  struct Search {
    const CodeInfo* code;
    int64_t depth;
    bool found;
  } search{code, 0, false};
  walkFrames([](const LiveFrame& f, void* arg) {
    auto* s = static_cast<Search*>(arg);
    ++s->depth;
    s->found = f.code == s->code;
    return !s->found;
  }, &search);
  return search.found ? liveChain(search.depth) : kNoValue;
}

}  // namespace molt
