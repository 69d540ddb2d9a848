// The stream types of module _io: shared layouts and helpers.
#pragma once
#include "error/exception.h"
#include "io/stdio.h"

namespace molt {

#define MOLT_IO_TYPES(X) \
  X(iobase) X(rawiobase) X(bufferediobase) X(textiobase) X(fileio) X(buffered_reader) X(buffered_writer) \
  X(buffered_random) X(buffered_rwpair) X(text_wrapper) X(stringio) X(bytesio)
#define X(n) extern Type molt_type_##n;
MOLT_IO_TYPES(X)
#undef X
extern Type molt_exc_UnsupportedOperation;

enum IoFlags : uint32_t {  // in Object::flags
  kIoClosed = 1u << 16,
  kIoDetached = 1u << 17,
};

struct FileIo : Object {
  ShapePart shape;
  Value name;  // owned, or 0
  int32_t fd;
  bool readable, writable, appending, created, closeFd;
  int8_t seekable;  // -1 unknown
};

// BufferedReader, BufferedWriter, BufferedRandom. Bytes read ahead are in `in`, bytes not yet written in `out`.
struct Buffered : Object {
  ShapePart shape;
  Value raw;   // owned, 0 once detached
  Source* in;  // of this object, or a standard stream's; null if it cannot read
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Sink* out;   // likewise
#if __SIZEOF_POINTER__ == 4
  uint32_t pad1_;
#endif
  int64_t bufferSize;
  bool standard;  // `in` and `out` are the process's own
};

inline FileIo* asFileIo(Value v) { return static_cast<FileIo*>(v.object()); }
inline Buffered* asBuffered(Value v) { return static_cast<Buffered*>(v.object()); }
inline bool isNativeBuffered(Value v) {
  return isExact(v, &molt_type_buffered_reader) || isExact(v, &molt_type_buffered_writer) || isExact(v, &molt_type_buffered_random);
}

Fail raiseUnsupported(const char* what);
Fail raiseClosed();  // "I/O operation on closed file."
bool ioClosed(Value stream, bool* closed);  // its attribute `closed`; false: error pending

// ---- raw files (fileio.cpp) ----
Value newFileIo(Value nameOrFd, const char* mode, bool closeFd, Value opener);
bool fileIoClose(FileIo* f);
// ---- buffers (buffered.cpp) ----
Value newBuffered(Type* t, Value raw, int64_t size);
bool bufferedWrite(Buffered* b, const void* data, int64_t n);
bool bufferedFlush(Buffered* b);
int64_t bufferedFill(Buffered* b);                        // bytes got; 0 at the end; -1 error
bool bufferedSeek(Buffered* b, int64_t pos, int whence, int64_t* result);
bool bufferedTell(Buffered* b, int64_t* result);
bool bufferedClose(Value v);
Value bufferedReadAll(Buffered* b);                       // bytes
// ---- text (text_io.cpp) ----
struct TextOptions {
  Value buffer, encoding, errors, newline;  // borrowed; newline: None or one of '', '\n', '\r', '\r\n'
  bool lineBuffering, writeThrough;
};
Value newTextIo(Type* t, const TextOptions& o);
bool checkNewline(Value newline, const char* format);     // ValueError by that format

// Size arguments: None and absent are -1.
bool ioSizeArg(Value v, int64_t* out);
int64_t fileOffset(Value v, bool* error);

// Newline handling shared by StringIO and TextIOWrapper.
struct Newlines {
  bool universal;   // \r and \r\n end lines when reading
  bool translate;   // and become \n
  uint8_t endLength;  // otherwise lines end with `end`; 0: universal
  char end[3];
  uint8_t writeLength;  // what \n becomes when writing; 0: itself
  char write[3];
  uint8_t seen;     // 1 \r, 2 \n, 4 \r\n
};
Newlines newlinesFor(Value newline);
Value newlinesSeen(const Newlines& n);
// End (exclusive) of the first line of s in [from, length), or -1 if its end is not there yet. `final`: nothing follows.
int64_t lineEnd(const Str* s, int64_t from, const Newlines& n, bool final);
Value translateNewlines(const Str* s, int64_t from, int64_t to, Newlines& n);   // owned

}  // namespace molt
