// Start and end of a program: the stack that Python code runs on, the main module, exit status, finalisation.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/alloc.h"
#include "core/feedback.h"
#include "core/module.h"
#include "core/stack.h"
#include "core/threads.h"
#include "error/frames.h"
#include "gc/gc.h"
#include "io/stdio.h"
#include "types/container/dict.h"
#include "types/container/list.h"

extern "C" const molt::ModuleDescriptor molt_module___main__;

namespace molt {

extern "C" constinit RuntimeState molt_state = {};
Value atexitCallbacks = kNoValue;  // list of (function, args, kwargs), by the atexit module

constinit StackBounds stackBounds = {nullptr, kStackReserve};

namespace {

#ifndef __wasm__
constexpr int64_t kBytesPerFrame = 40;  // what a frame costs at least
#endif

void runAtexit() {
  if (!atexitCallbacks) return;
  for (int64_t i = listLength(atexitCallbacks); i-- > 0;) {
    Ref entry(listGet(atexitCallbacks, i));
    Tuple* t = entry.as<Tuple>();
    Ref r(callEx(t->items()[0], t->items()[1], t->items()[2]));
    if (!r) writeUnraisable(t->items()[0]);
  }
  decref(atexitCallbacks);
  atexitCallbacks = kNoValue;
}

// Objects that are alive at the end: an error in a debug build, and where somebody asks.
constexpr int kStatusLeaks = 86;
bool leakCheckWanted() {
  const char* wish = getenv("MOLT_LEAK_CHECK");
#ifdef MOLT_DEBUG
  return !wish || *wish != '0';
#else
  return wish && *wish == '1';
#endif
}

// Is a module's dict no part of a cycle: are there no functions, which refer to their globals?
bool globalsAreAlone(Value module) {
  struct Search {
    Value dict;
    bool found;
  } search = {asModule(module)->dict, false};
  forEachObject([](Object* o, void* arg) {
    auto* s = static_cast<Search*>(arg);
    if (o->type == &molt_type_function && o->refcount && static_cast<Function*>(o)->globals == s->dict) s->found = true;
  }, &search);
  return !search.found;
}

// What still has globals loses them.
void clearGlobals(Value module) {
  Value dict = asModule(module)->dict;
  for (int pass = 0; pass < 2; ++pass) {
    int64_t pos = 0;
    Value key, v;
    while (dictNext(dict, &pos, &key, &v)) {
      if (!isStr(key) || v.isNone()) continue;
      Str* name = asStr(key);
      bool underscore = name->length > 1 && strAt(name, 0) == '_' && strAt(name, 1) != '_';
      if (pass == 0 ? underscore : !strEqualsAscii(name, "__builtins__")) dictSet(dict, key, kNone);
    }
  }
}

// The modules go: first cycles that are garbage already, then all that only modules hold, so that __del__ methods run while their
// world is there; what something else keeps alive finds None in its globals afterwards.
void clearModules() {
  gcCollect();
  Ref main = Ref::borrow(dictGetStrBorrowed(modulesDict(), "__main__"));
  if (main && !isModule(main)) main = Ref();
  if (main && globalsAreAlone(main)) dictClearAll(asDict(asModule(main)->dict));
  // Not in a list: that would hold them in the collector's eyes.
  Ref names(listFromIterable(modulesDict())), failed(failedModules);
  failedModules = kNoValue;
  int64_t named = names ? listLength(names) : 0, most = named + (failed ? listLength(failed) : 0) + 1, count = 0;
  auto* modules = static_cast<Value*>(allocRaw(static_cast<uint64_t>(most) * sizeof(Value)));
  if (!modules) return;
  if (main) modules[count++] = retained(main);
  auto add = [&](Value m, bool systems) {
    if (!m || !isModule(m) || m == main.get()) return;
    Value name = asModule(m)->name;
    bool isSystems = name && (strEqualsAscii(asStr(name), "sys") || strEqualsAscii(asStr(name), "builtins"));
    if (isSystems == systems) modules[count++] = retained(m);
  };
  auto addNamed = [&](bool systems) {
    for (int64_t i = 0; i < named; ++i) {
      Ref name(listGet(names, i));
      bool error;
      add(dictGetBorrowed(modulesDict(), name, &error), systems);
    }
  };
  addNamed(false);
  for (int64_t i = 0; failed && i < listLength(failed); ++i) {
    Ref m(listGet(failed, i));
    add(m, false);
  }
  int64_t programs = count;  // those of the system go last
  addNamed(true);
  for (Ref* r : {&names, &failed, &main}) *r = Ref();
  dictClearAll(asDict(modulesDict()));
  gcCollectModules(modules, programs);
  if (builtinChanged) builtinChanged(nullptr, kNoValue);
  for (int64_t i = 0; i < count; ++i) {
    clearGlobals(modules[i]);
    decref(modules[i]);
  }
  freeRaw(modules);
  gcCollect();
}

int run() {
  char here;
  stackBounds.base = &here;
  state().recursionLimit = 1000;
  setRecursionLimit(1000);
  initSignals();
  startFeedback();
  Ref name(newStr("__main__"));
  Ref main(moduleOfDescriptor(&molt_module___main__, name));
  name = Ref();
  int status = 0;
  if (!main) status = reportUncaught();
  if (threadHooks.finish) threadHooks.finish();
  runAtexit();
  writeFeedback();
  if (!flushStdout()) {
    // What CPython does when the final flush fails. The stream is named here: to ask it would link its type.
    Ref line(newStr("Exception ignored in: <_io.TextIOWrapper name='<stdout>' mode='w' encoding='utf-8'>\n"));
    if (line) writeStdText(2, line);
    writeUnraisable(kNoValue);
    if (status == 0) status = 120;
  }
  state().finalizing = true;
  main = Ref();
  if (leakCheckWanted() || gcEndIsSeen()) clearModules();
  if (!flushStdout()) clearPending();
  if (leakCheckWanted() && reportLeaks()) status = kStatusLeaks;
  return status;
}

}  // namespace

char* stackTop() { return stackBounds.base; }

// Below the end of the reserved stack there is a margin for the runtime.
#ifdef __wasm__
char* stackEnd() { return stackBounds.base - kWasmStack; }
#else
char* stackEnd() { return stackBounds.base - (stackBounds.reserve - (size_t{2} << 20)); }
#endif

// The prologues' test begins to fail where that many small frames end; stackMayGrow (error/frames.cpp) looks more closely.
void setRecursionLimit(int64_t frames) {
  state().recursionLimit = frames;
#ifdef __wasm__
  moveStackLimit(stackEnd());
#else
  int64_t most = stackBounds.base - stackEnd();
  char* limit = stackBounds.base - (frames > most / kBytesPerFrame ? most : frames * kBytesPerFrame);
  char* near = static_cast<char*>(__builtin_frame_address(0)) - 1024;  // a lower limit shows at the next call
  moveStackLimit(limit > near ? near : limit);
#endif
}

}  // namespace molt

int main(int argc, char** argv) {
  molt::state().argc = argc;
  molt::state().argv = argv;
  return molt::runOnLargeStack(molt::run);
}
