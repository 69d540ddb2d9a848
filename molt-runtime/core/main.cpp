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

// Globals of the modules go in the order of their import, so that __del__ methods run while their world is there.
void clearModules() {
  Value main = dictGetStrBorrowed(modulesDict(), "__main__");
  auto clear = [](Value module) {
    if (!isModule(module)) return;
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
  };
  Ref keepMain = Ref::borrow(main);
  if (main) clear(main);
  if (builtinChanged) builtinChanged(nullptr, kNoValue);
  gcCollect();
  Ref copy(listFromIterable(modulesDict()));
  Ref modules(failedModules ? failedModules : newList(0));
  failedModules = kNoValue;
  for (int64_t i = 0; copy && i < listLength(copy); ++i) {
    Ref name(listGet(copy, i));
    bool error;
    Value m = dictGetBorrowed(modulesDict(), name, &error);
    if (m && !(m == main)) listAppend(modules, m);
  }
  for (int64_t i = 0; i < listLength(modules); ++i) {
    Ref m(listGet(modules, i));
    clear(m);
  }
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
  clearModules();
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
