// Exceptions as text: what the files that print and suggest share.
#pragma once
#include "error/exception.h"

namespace molt {

// Line `line` of a file without its newline, as raw bytes that stay valid until the next call.
bool sourceLine(const char* path, int32_t line, const char** text, int64_t* length);

struct RenderOptions {
  bool chain = true;
  int64_t limit = 1000;     // frames; negative: the last ones
  bool limitGiven = false;  // an explicit limit keeps the first frames, the default the last ones
};
Value renderException(Value exception, const RenderOptions& options);  // ends with a newline
Value renderExceptionOnly(Value exception);                            // type and message lines
Value renderTraceback(Value traceback, const RenderOptions& options);  // the File lines alone
// ". Did you mean: 'x'?" and its like for NameError, AttributeError and ImportError; None if there is nothing to say.
Value suggestionFor(Value exception, Value traceback);
// What sys.unraisablehook writes: "head: repr of where", then the exception.
void showUnraisable(const char* head, Value exception, Value where);
void writeStderr(Value text);                                          // str, straight to file descriptor 2

}  // namespace molt
