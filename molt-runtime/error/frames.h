// Python frames of the running program, found on the native stack.
#pragma once
#include "core/api.h"

namespace molt {

struct LiveFrame {
  const CodeInfo* code;
  int32_t line;
  const void* native;  // identifies the activation while it runs
};
// Calls `visit` for each Python frame, innermost first, until it returns false. On wasm there is nothing to walk.
void walkFrames(bool (*visit)(const LiveFrame& frame, void* arg), void* arg);
// The frame object `depth` frames out, with the chain of those further out; 0: ValueError.
Value liveFrame(int64_t depth);
// The frame that called the innermost activation of `code`; 0 without an exception if there is none.
Value liveCallerOf(const CodeInfo* code);
// The line at which the innermost activation of `code` is, and that activation; 0 and null if there is none.
int32_t runningLine(const CodeInfo* code, const void** native);
// The code and line `depth` frames out; false: there is none.
bool liveFrameAt(int64_t depth, LiveFrame* out);

// The variables of a running function with kCodeShowsLocals, in slot order; null if it runs no more or shows none.
// `native` null: the innermost activation of `code`.
const ShownLocals* shownLocals(const CodeInfo* code, const void* native);
// What globals() and locals() mean where native code was called: owned dicts; 0 with an exception.
Value callerGlobals(const char* builtin);
Value callerLocals(const char* builtin);

// Whether a stack check that failed may be passed after all: the limit counts Python frames, and only the walk counts them.
// Moves the limit to where it has to look again.
bool stackMayGrow();

bool moveStackLimit(char* limit);  // error/signals.cpp: false if that leaves the reserved stack
// Where that activation is now; `line` if it runs no more.
int32_t currentLine(const CodeInfo* code, const void* native, int32_t line);

char* stackEnd();  // core/main.cpp: the lowest address that Python code's stack uses

}  // namespace molt
