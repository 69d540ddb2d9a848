// The one mutable state of a running program.
#pragma once
#include "core/object.h"

namespace molt {

struct ExcInfo {  // the exception being handled, one per running generator body and one for the thread
  Value* handled;
  ExcInfo* previous;
};

struct RuntimeState {
  Value pending;        // the exception being propagated (normalised instance), or 0
  Value handled;        // the innermost handled exception of the outermost frame chain, or 0
  ExcInfo* excInfo;     // innermost; `currentHandled()` walks it
  char* stackLimit;     // lowest address that a prologue accepts
  int64_t recursionLimit;
  int64_t depth;        // frames of Python functions that run now; counted on wasm alone, where the stack cannot be walked
  Value sendResult;     // result of a finished sub-iterator (molt_rt_send)
  Value modules;        // sys.modules
  int argc;
  char** argv;
  bool finalizing;
  bool utf8Mode;
};
extern "C" RuntimeState molt_state;
inline RuntimeState& state() { return molt_state; }

}  // namespace molt
