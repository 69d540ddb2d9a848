// The process's standard streams below any Python object: print and input work on these directly, and sys.stdout's
// objects share the same buffers.
#pragma once
#include "core/api.h"

namespace molt {

// Bytes on their way to a file descriptor.
struct Sink {
  int fd;
  bool lineBuffered;
  bool started;  // tty-ness has been looked at
  int64_t used, capacity;
  uint8_t* data;
};
// Bytes that came from a file descriptor and nobody has read yet: [pos, end).
struct Source {
  int fd;
  bool eof;
  int64_t pos, end, capacity;
  uint8_t* data;
};
extern Sink stdoutSink;
extern Source stdinSource;

bool sinkWrite(Sink& s, const void* data, int64_t n);  // false: OSError pending
bool sinkWriteStr(Sink& s, const Str* text);           // UTF-8, strict
bool sinkFlush(Sink& s);
int64_t sourceFill(Source& s);                         // reads more: bytes got, 0 at the end, -1 error
bool writeAllFd(int fd, const void* data, int64_t n);  // false: errno set

bool flushStdout();                    // false: OSError pending
void writeStdText(int fd, Value text); // to sys.stdout or sys.stderr, replaced or not; errors are dropped
// sys.stdin, stdout, stderr as made by this runtime, 0 while nobody asked: identity says whether a program replaced them.
extern Value stdObjects[3];
Value stdStream(int fd);               // owned; makes it (links the stream types)
// What sys.<stream> is now; 0 without an exception if sys was never imported, the object is the original one, or it is
// missing (*missing). Owned.
Value replacedStream(int fd, bool* missing);

// ---- signals (error/signals.cpp) ----
void initSignals();                    // SIGINT raises KeyboardInterrupt, SIGPIPE is an error of write()
bool interruptPending();               // never fails
bool interruptRaise();                 // runs what a signal asked for; false: exception pending

}  // namespace molt
