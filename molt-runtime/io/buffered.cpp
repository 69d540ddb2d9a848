// BufferedReader, BufferedWriter, BufferedRandom: read-ahead and write-behind over a raw stream. A plain FileIO is driven
// by system calls, anything else through its methods.
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "gc/gc.h"
#include "io/io.h"

namespace molt {

namespace {

constexpr int64_t kDefaultSize = 8192;

FileIo* plainFile(Buffered* b) { return isExact(b->raw, &molt_type_fileio) ? asFileIo(b->raw) : nullptr; }

bool isClosed(Buffered* b, bool* closed) {
  if (FileIo* f = plainFile(b)) {
    *closed = f->fd < 0;
    return true;
  }
  return ioClosed(b->raw, closed);
}

// The stream, if it is usable; `what` as in "read of closed file".
Buffered* usable(Value v, const char* what) {
  Buffered* b = asBuffered(v);
  if (!b->raw.bits) {
    return b->flags & kIoDetached ? raiseValueError("raw stream has been detached")
                                  : raiseValueError("I/O operation on uninitialized object");
  }
  bool closed;
  if (!isClosed(b, &closed)) return nullptr;
  if (!closed) return b;
  return what ? raiseValueError("%s file", what) : raiseValueError("I/O operation on closed file.");
}

// ---- raw operations ----
int64_t rawRead(Buffered* b, uint8_t* data, int64_t n) {
  if (FileIo* f = plainFile(b)) {
    if (f->fd < 0) return raiseValueError("read of closed file");
    for (;;) {
      ssize_t got = read(f->fd, data, static_cast<size_t>(n));
      if (got >= 0) return got;
      if (errno == EAGAIN) return 0;
      if (errno != EINTR) return raiseErrno(nullptr, errno, kNoValue);
      if (!interruptRaise()) return -1;
    }
  }
  Ref space(call1(Value::fromObject(&molt_type_bytearray), Value::fromInlineInt(n)));
  if (!space) return -1;
  Value arg = space;
  Ref got(callMethod(b->raw, "readinto", &arg, 1));
  if (!got) return -1;
  if (got.get().isNone()) return 0;
  int64_t count;
  if (!indexAsI64(got, &count, &molt_exc_ValueError)) return -1;
  if (count < 0 || count > n)
    return raise(&molt_exc_OSError, "raw readinto() returned invalid length %z (should have been between 0 and %z)", count, n);
  Buffer view;
  if (!getBuffer(space, &view, false)) return -1;
  memcpy(data, view.data, static_cast<size_t>(count < view.length ? count : view.length));
  releaseBuffer(&view);
  return count;
}

bool rawWrite(Buffered* b, const uint8_t* data, int64_t n) {
  if (FileIo* f = plainFile(b)) {
    if (f->fd < 0) return raiseValueError("write to closed file");
    while (n > 0) {
      ssize_t done = write(f->fd, data, static_cast<size_t>(n));
      if (done < 0) {
        if (errno != EINTR) return raiseErrno(nullptr, errno, kNoValue);
        if (!interruptRaise()) return false;
        continue;
      }
      data += done;
      n -= done;
    }
    return true;
  }
  while (n > 0) {
    Ref bytes(newBytes(data, n));
    Value arg = bytes;
    Ref r(callMethod(b->raw, "write", &arg, 1));
    if (!r) return false;
    if (r.get().isNone())
      return raise(&molt_exc_BlockingIOError, "write could not complete without blocking");
    int64_t done;
    if (!indexAsI64(r, &done, &molt_exc_ValueError)) return false;
    if (done < 0 || done > n)
      return raise(&molt_exc_OSError, "raw write() returned invalid length %z (should have been between 0 and %z)", done, n);
    data += done;
    n -= done;
  }
  return true;
}

bool rawSeek(Buffered* b, int64_t pos, int whence, int64_t* result) {
  if (FileIo* f = plainFile(b)) {
    off_t r = lseek(f->fd, pos, whence);
    if (r < 0) return raiseErrno(nullptr, errno, kNoValue);
    *result = r;
    return true;
  }
  Ref offset(newInt(pos));
  Value args[2] = {offset, Value::fromInlineInt(whence)};
  Ref r(callMethod(b->raw, "seek", args, 2));
  return r && indexAsI64(r, result, &molt_exc_OverflowError);
}

bool ask(Value stream, const char* method) {
  Ref r(callMethod(stream, method, nullptr, 0));
  if (!r) return false;
  return isTrue(r) > 0;
}

// Gives back what was read ahead, before the raw position matters to anybody else.
bool dropReadAhead(Buffered* b) {
  if (!b->in || b->in->pos == b->in->end) return true;
  int64_t back = b->in->end - b->in->pos, now;
  b->in->pos = b->in->end = 0;
  return rawSeek(b, -back, 1, &now);
}

Buffered* readable(Value v, const char* what) {
  Buffered* b = usable(v, what);
  if (!b) return nullptr;
  if (!b->in) return raiseUnsupported("read");
  if (b->out && b->out->used && !bufferedFlush(b)) return nullptr;
  return b;
}

// ---- reading ----
bool ensureSpace(Source& s, int64_t n) {
  if (s.pos > 0) {
    memmove(s.data, s.data + s.pos, static_cast<size_t>(s.end - s.pos));
    s.end -= s.pos;
    s.pos = 0;
  }
  if (s.capacity - s.end >= n && s.data) return true;
  int64_t want = s.end + n;
  auto* p = static_cast<uint8_t*>(reallocRaw(s.data, static_cast<uint64_t>(want)));
  if (!p) return raiseNoMemory();
  s.data = p;
  s.capacity = want;
  return true;
}

Value take(Source& s, int64_t n) {
  Value r = newBytes(s.data + s.pos, n);
  s.pos += n;
  return r;
}

Value readN(Buffered* b, int64_t n) {
  Source& s = *b->in;
  if (s.end - s.pos >= n) return take(s, n);
  if (n > (int64_t{1} << 40)) return bufferedReadAll(b);
  Ref result(newBytes(nullptr, n));
  if (!result) return kNoValue;
  uint8_t* out = static_cast<Bytes*>(result.get().object())->data();
  int64_t have = s.end - s.pos;
  if (have) memcpy(out, s.data + s.pos, static_cast<size_t>(have));
  s.pos = s.end = 0;
  while (have < n) {
    int64_t got;
    if (n - have >= b->bufferSize) {
      got = rawRead(b, out + have, n - have);
      if (got < 0) return kNoValue;
    } else {
      if (bufferedFill(b) < 0) return kNoValue;
      got = s.end - s.pos < n - have ? s.end - s.pos : n - have;
      memcpy(out + have, s.data + s.pos, static_cast<size_t>(got));
      s.pos += got;
    }
    if (got == 0) return newBytes(out, have);
    have += got;
  }
  return result.release();
}

Value bufRead(const Value* a) {
  int64_t n;
  if (!ioSizeArg(a[1], &n)) return kNoValue;
  if (n < -1) return raiseValueError("read length must be non-negative or -1");
  Buffered* b = readable(a[0], "read of closed");
  if (!b) return kNoValue;
  return n < 0 ? bufferedReadAll(b) : readN(b, n);
}
Value bufRead1(const Value* a) {
  int64_t n;
  if (!ioSizeArg(a[1], &n)) return kNoValue;
  Buffered* b = readable(a[0], "read of closed");
  if (!b) return kNoValue;
  if (n < 0) n = b->bufferSize;
  Source& s = *b->in;
  if (n > 0 && s.pos == s.end && bufferedFill(b) < 0) return kNoValue;
  return take(s, s.end - s.pos < n ? s.end - s.pos : n);
}
Value bufPeek(const Value* a) {
  Buffered* b = readable(a[0], "peek of closed");
  if (!b) return kNoValue;
  Source& s = *b->in;
  if (s.pos == s.end && bufferedFill(b) < 0) return kNoValue;
  return newBytes(s.data + s.pos, s.end - s.pos);
}
Value readInto(const Value* a, bool once) {
  Buffered* b = readable(a[0], "readinto of closed");
  Buffer view;
  if (!b || !getBuffer(a[1], &view, true)) return kNoValue;
  Source& s = *b->in;
  int64_t have = 0;
  while (have < view.length) {
    int64_t ahead = s.end - s.pos;
    if (ahead > 0) {
      int64_t n = ahead < view.length - have ? ahead : view.length - have;
      memcpy(view.data + have, s.data + s.pos, static_cast<size_t>(n));
      s.pos += n;
      have += n;
      continue;
    }
    if (once && have) break;
    int64_t got = view.length - have >= b->bufferSize ? rawRead(b, view.data + have, view.length - have) : bufferedFill(b);
    if (got < 0) {
      releaseBuffer(&view);
      return kNoValue;
    }
    if (got == 0) break;
    if (s.pos == s.end) have += got;
  }
  releaseBuffer(&view);
  return newInt(have);
}
Value bufReadinto(const Value* a) { return readInto(a, false); }
Value bufReadinto1(const Value* a) { return readInto(a, true); }

Value readLine(Buffered* b, int64_t limit) {
  Source& s = *b->in;
  for (int64_t scanned = 0;;) {
    int64_t have = s.end - s.pos;
    int64_t most = limit >= 0 && limit < have ? limit : have;
    auto* nl = most > scanned ? static_cast<uint8_t*>(memchr(s.data + s.pos + scanned, '\n', static_cast<size_t>(most - scanned))) : nullptr;
    if (nl) return take(s, nl - (s.data + s.pos) + 1);
    if (limit >= 0 && have >= limit) return take(s, limit);
    scanned = have;
    int64_t got = bufferedFill(b);
    if (got < 0) return kNoValue;
    if (got == 0) return take(s, s.end - s.pos);
  }
}
Value bufReadline(const Value* a) {
  int64_t limit;
  if (!ioSizeArg(a[1], &limit)) return kNoValue;
  Buffered* b = readable(a[0], "readline of closed");
  return b ? readLine(b, limit) : kNoValue;
}
Value bufNext(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) return molt_type_iobase.next(v);
  Buffered* b = readable(v, "readline of closed");
  if (!b) return kNoValue;
  Value line = readLine(b, -1);
  if (!line.bits || static_cast<Bytes*>(line.object())->length) return line;
  decref(line);
  return kStop;
}

// ---- writing ----
Value bufWrite(const Value* a) {
  Buffer view;
  Buffered* b = asBuffered(a[0]);
  if (!b->raw.bits) return usable(a[0], nullptr), kNoValue;
  if (!getBuffer(a[1], &view, false)) return kNoValue;
  Value r = kNoValue;
  if (usable(a[0], "write to closed") && (b->out || Value(raiseUnsupported("write")).bits) && bufferedWrite(b, view.data, view.length))
    r = newInt(view.length);
  releaseBuffer(&view);
  return r;
}
Value bufFlush(const Value* a) {
  Buffered* b = usable(a[0], asBuffered(a[0])->out ? "flush of closed" : nullptr);
  if (!b) return kNoValue;
  if (b->out && !bufferedFlush(b)) return kNoValue;
  if (plainFile(b)) return kNone;
  return callMethod(b->raw, "flush", nullptr, 0);
}

// ---- position ----
Value bufSeek(const Value* a) {
  int64_t pos, whence, result;
  if (!indexAsI64(orZero(a[2]), &whence, &molt_exc_OverflowError)) return kNoValue;
  if (whence < 0 || whence > 2) return raiseValueError("whence value %z unsupported", whence);
  Buffered* b = usable(a[0], "seek of closed");
  if (!b) return kNoValue;
  if (!plainFile(b) && !ask(b->raw, "seekable"))
    return hasPending() ? kNoValue : Value(raiseUnsupported("File or stream is not seekable."));
  if (!indexAsI64(a[1], &pos, &molt_exc_OverflowError) || !bufferedSeek(b, pos, static_cast<int>(whence), &result)) return kNoValue;
  return newInt(result);
}
Value bufTell(const Value* a) {
  int64_t r;
  Buffered* b = usable(a[0], "I/O operation on closed");
  if (!b || !bufferedTell(b, &r)) return kNoValue;
  return newInt(r);
}
Value bufTruncate(const Value* a) {
  Buffered* b = usable(a[0], "truncate of closed");
  if (!b) return kNoValue;
  if (!b->out) return raiseUnsupported("truncate");
  if (!bufferedFlush(b) || !dropReadAhead(b)) return kNoValue;
  Ref size = Ref::borrow(a[1]);
  if (!size || size.get().isNone()) {
    int64_t now;
    if (!bufferedTell(b, &now)) return kNoValue;
    size = Ref(newInt(now));
  }
  Value arg = size;
  return callMethod(b->raw, "truncate", &arg, 1);
}

// ---- the rest ----
Value bufClose(const Value* a) { return bufferedClose(a[0]) ? kNone : kNoValue; }
Value bufDetach(const Value* a) {
  Buffered* b = usable(a[0], nullptr);
  if (!b) return kNoValue;
  if (b->out && !bufferedFlush(b)) return kNoValue;
  Value raw = b->raw;
  b->raw = kNoValue;
  b->flags |= kIoDetached;
  return raw;
}
Value forward(const Value* a, const char* method) {
  Buffered* b = asBuffered(a[0]);
  if (!b->raw.bits) return usable(a[0], nullptr), kNoValue;
  return callMethod(b->raw, method, nullptr, 0);
}
Value bufReadable(const Value* a) { return asBuffered(a[0])->in ? forward(a, "readable") : kFalse; }
Value bufWritable(const Value* a) { return asBuffered(a[0])->out ? forward(a, "writable") : kFalse; }
Value bufSeekable(const Value* a) { return forward(a, "seekable"); }
Value bufFileno(const Value* a) { return forward(a, "fileno"); }
Value bufIsatty(const Value* a) { return forward(a, "isatty"); }

Value attribute(Value v, const char* name) {
  Buffered* b = asBuffered(v);
  if (!b->raw.bits) return usable(v, nullptr), kNoValue;
  return getAttr(b->raw, name);
}
Value getRaw(Value v) { return asBuffered(v)->raw.bits ? retained(asBuffered(v)->raw) : kNone; }
Value getName(Value v) { return attribute(v, "name"); }
Value getMode(Value v) { return attribute(v, "mode"); }
Value getClosed(Value v) { return attribute(v, "closed"); }
constexpr GetSet kGetSets[] = {{"raw", getRaw, nullptr, nullptr},
                               {"name", getName, nullptr, nullptr},
                               {"mode", getMode, nullptr, nullptr},
                               {"closed", getClosed, nullptr, nullptr},
                               {}};

Value bufRepr(Value v) {
  bool error;
  Ref name(asBuffered(v)->raw.bits ? getAttrOrNone0(asBuffered(v)->raw, "name", &error) : kNoValue);
  if (!name) {
    clearPending();
    return formatStr("<%T>", v);
  }
  return formatStr("<%T name=%R>", v, name.get());
}

Value bufMake(Type* t, const Value*, int64_t, Value) {
  return t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(t->basicSize, t));
}
void freeBuffers(Buffered* b) {
  if (b->standard) return;
  if (b->in) {
    freeRaw(b->in->data);
    freeRaw(b->in);
  }
  if (b->out) {
    freeRaw(b->out->data);
    freeRaw(b->out);
  }
}
bool allocBuffers(Buffered* b, bool reads, bool writes, int64_t size) {
  freeBuffers(b);
  b->in = nullptr;
  b->out = nullptr;
  b->standard = false;
  b->bufferSize = size;
  if (reads) {
    b->in = static_cast<Source*>(allocRaw(sizeof(Source)));
    if (!b->in) return raiseNoMemory();
    *b->in = {-1, false, 0, 0, 0, nullptr};
  }
  if (writes) {
    b->out = static_cast<Sink*>(allocRaw(sizeof(Sink)));
    if (!b->out) return raiseNoMemory();
    *b->out = {-1, false, true, 0, 0, nullptr};
  }
  return true;
}

Type* builtinKind(Type* t) {
  while (t->typeFlags & kTypeHeap) t = t->base;
  return t;
}
bool bufInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr NativeMethod row = {"BufferedReader", "(raw, buffer_size=8192)", nullptr, nullptr, nullptr, kStaticMethod};
  Value out[2];
  Ref owned[2];
  int64_t size;
  if (!bindNative(&row, args, nargs, kwnames, out, 2, owned)) return false;
  if (!indexAsI64(orDefault(out[1], Value::fromInlineInt(kDefaultSize)), &size, &molt_exc_OverflowError)) return false;
  Type* kind = builtinKind(typeOf(self));
  bool reads = kind != &molt_type_buffered_writer, writes = kind != &molt_type_buffered_reader;
  if (kind == &molt_type_buffered_random && !ask(out[0], "seekable"))
    return hasPending() ? false : bool(raiseUnsupported("File or stream is not seekable."));
  if (reads && !ask(out[0], "readable")) return hasPending() ? false : bool(raiseUnsupported("File or stream is not readable."));
  if (writes && !ask(out[0], "writable")) return hasPending() ? false : bool(raiseUnsupported("File or stream is not writable."));
  if (size <= 0) return raiseValueError("buffer size must be strictly positive");
  Buffered* b = asBuffered(self);
  if (!allocBuffers(b, reads, writes, size)) return false;
  Value old = b->raw;
  b->raw = retained(out[0]);
  decref(old);
  return true;
}

void bufTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<Buffered*>(o)->raw, arg);
  partTraverse(o, &static_cast<Buffered*>(o)->shape, visit, arg);
}
void bufClear(Object* o) {
  auto* b = static_cast<Buffered*>(o);
  Value old = b->raw;
  b->raw = kNoValue;
  decref(old);
  partClear(o, &b->shape);
}
void bufFinalize(Value v) {
  if (!asBuffered(v)->raw.bits) return;
  if (typeOf(v)->typeFlags & kTypeHeap) {
    molt_type_iobase.finalize(v);
    return;
  }
  Ref pending(takePending());
  bufferedClose(v);
  clearPending();
  if (pending) restorePendingSteal(pending.release());
}
void bufDealloc(Object* o) {
  auto* b = static_cast<Buffered*>(o);
  if (!(o->flags & kFlagFinalized) && b->raw.bits && !(o->type->typeFlags & kTypeHeap)) {
    o->flags |= kFlagFinalized;
    o->refcount = 1;
    bufFinalize(Value::fromObject(o));
    if (--o->refcount) return;
  }
  if (!dropWeakrefs(o)) return;
  freeBuffers(b);
  b->in = nullptr;
  b->out = nullptr;
  bufClear(o);
  freeObject(o);
}

#define READ_METHODS                                                                                                  \
  {"read", "($self, size=-1, /)", bufRead, nullptr, nullptr, kInstanceMethod},                                        \
  {"read1", "($self, size=-1, /)", bufRead1, nullptr, nullptr, kInstanceMethod},                                      \
  {"peek", "($self, size=0, /)", bufPeek, nullptr, nullptr, kInstanceMethod},                                         \
  {"readinto", "($self, buffer, /)", bufReadinto, nullptr, nullptr, kInstanceMethod},                                 \
  {"readinto1", "($self, buffer, /)", bufReadinto1, nullptr, nullptr, kInstanceMethod},                               \
  {"readline", "($self, size=-1, /)", bufReadline, nullptr, nullptr, kInstanceMethod}
#define COMMON_METHODS                                                                                                \
  {"seek", "($self, target, whence=0, /)", bufSeek, nullptr, nullptr, kInstanceMethod},                               \
  {"tell", "($self, /)", bufTell, nullptr, nullptr, kInstanceMethod},                                                 \
  {"truncate", "($self, pos=None, /)", bufTruncate, nullptr, nullptr, kInstanceMethod},                               \
  {"flush", "($self, /)", bufFlush, nullptr, nullptr, kInstanceMethod},                                               \
  {"close", "($self, /)", bufClose, nullptr, nullptr, kInstanceMethod},                                               \
  {"detach", "($self, /)", bufDetach, nullptr, nullptr, kInstanceMethod},                                             \
  {"readable", "($self, /)", bufReadable, nullptr, nullptr, kInstanceMethod},                                         \
  {"writable", "($self, /)", bufWritable, nullptr, nullptr, kInstanceMethod},                                         \
  {"seekable", "($self, /)", bufSeekable, nullptr, nullptr, kInstanceMethod},                                         \
  {"fileno", "($self, /)", bufFileno, nullptr, nullptr, kInstanceMethod},                                             \
  {"isatty", "($self, /)", bufIsatty, nullptr, nullptr, kInstanceMethod}, {}
#define WRITE_METHODS {"write", "($self, buffer, /)", bufWrite, nullptr, nullptr, kInstanceMethod}
constexpr NativeMethod kReaderMethods[] = {READ_METHODS, COMMON_METHODS};
constexpr NativeMethod kWriterMethods[] = {WRITE_METHODS, COMMON_METHODS};
constexpr NativeMethod kRandomMethods[] = {READ_METHODS, WRITE_METHODS, COMMON_METHODS};

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constexpr Type bufferedType(const char* name, const NativeMethod* methods) {
  Type t = staticType(name, kTypeBase | kTypeHasWeakrefs | kTypeHasGc | kTypeHasDict, sizeof(Buffered), &molt_type_bufferediobase);
  t.dealloc = bufDealloc;
  t.traverse = bufTraverse;
  t.clear = bufClear;
  t.finalize = bufFinalize;
  t.make = bufMake;
  t.init = bufInit;
  t.repr = bufRepr;
  t.next = bufNext;
  t.methods = methods;
  t.getsets = kGetSets;
  t.dictOffset = __builtin_offsetof(Buffered, shape);
  return t;
}

}  // namespace

constinit Type molt_type_buffered_reader = bufferedType("_io.BufferedReader", kReaderMethods);
constinit Type molt_type_buffered_writer = bufferedType("_io.BufferedWriter", kWriterMethods);
constinit Type molt_type_buffered_random = bufferedType("_io.BufferedRandom", kRandomMethods);

int64_t bufferedFill(Buffered* b) {
  Source& s = *b->in;
  if (s.pos == s.end) s.pos = s.end = 0;
  if (!ensureSpace(s, b->bufferSize)) return -1;
  int64_t got = rawRead(b, s.data + s.end, s.capacity - s.end);
  if (got > 0) s.end += got;
  return got;
}

Value bufferedReadAll(Buffered* b) {
  Source& s = *b->in;
  Ref head(take(s, s.end - s.pos));
  if (!head) return kNoValue;
  bool error;
  Ref all(getAttrOrNone0(b->raw, "readall", &error));
  if (error) return kNoValue;
  if (all) {
    Ref rest(call0(all));
    if (!rest) return kNoValue;
    if (rest.get().isNone()) return static_cast<Bytes*>(head.get().object())->length ? head.release() : kNone;
    if (!isBytes(rest)) return raiseTypeError("readall() should return bytes");
    if (static_cast<Bytes*>(head.get().object())->length == 0) return rest.release();
    return binaryOp(BinaryOp::Add, head, rest);
  }
  for (;;) {
    Ref piece(callMethod(b->raw, "read", nullptr, 0));
    if (!piece) return kNoValue;
    if (piece.get().isNone() || !isBytes(piece) || static_cast<Bytes*>(piece.get().object())->length == 0) return head.release();
    head = Ref(binaryOp(BinaryOp::Add, head, piece));
    if (!head) return kNoValue;
  }
}

bool bufferedFlush(Buffered* b) {
  if (b->standard) return sinkFlush(*b->out);
  Sink& s = *b->out;
  int64_t n = s.used;
  s.used = 0;
  return n == 0 || rawWrite(b, s.data, n);
}

bool bufferedWrite(Buffered* b, const void* data, int64_t n) {
  if (b->standard) return sinkWrite(*b->out, data, n);
  if (!dropReadAhead(b)) return false;
  Sink& s = *b->out;
  if (!s.data) {
    s.data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(b->bufferSize)));
    if (!s.data) return raiseNoMemory();
    s.capacity = b->bufferSize;
  }
  if (n > s.capacity - s.used) {
    if (!bufferedFlush(b)) return false;
    if (n >= s.capacity) return rawWrite(b, static_cast<const uint8_t*>(data), n);
  }
  memcpy(s.data + s.used, data, static_cast<size_t>(n));
  s.used += n;
  return true;
}

bool bufferedTell(Buffered* b, int64_t* result) {
  if (!rawSeek(b, 0, 1, result)) return false;
  if (b->in) *result -= b->in->end - b->in->pos;
  if (b->out) *result += b->out->used;
  return true;
}

bool bufferedSeek(Buffered* b, int64_t pos, int whence, int64_t* result) {
  if (b->out && !bufferedFlush(b)) return false;
  if (b->in) {
    Source& s = *b->in;
    int64_t ahead = s.end - s.pos;
    if (ahead && whence != 2) {
      // Inside what is buffered nothing has to be read again.
      int64_t now;
      if (!rawSeek(b, 0, 1, &now)) return false;
      int64_t target = whence == 0 ? pos : now - ahead + pos;
      if (target >= now - s.end && target <= now) {
        s.pos = s.end - (now - target);
        *result = target;
        return true;
      }
      pos = target;
      whence = 0;
    }
    if (!rawSeek(b, pos, whence, result)) return false;
    s.pos = s.end = 0;
    return true;
  }
  return rawSeek(b, pos, whence, result);
}

bool bufferedClose(Value v) {
  Buffered* b = asBuffered(v);
  if (!b->raw.bits) return b->flags & kIoDetached ? bool(raiseValueError("raw stream has been detached")) : true;
  bool closed;
  if (!isClosed(b, &closed)) return false;
  if (closed) return true;
  Ref failed;
  if (typeOf(v)->typeFlags & kTypeHeap) {
    Ref r(callMethod(v, "flush", nullptr, 0));
    if (!r) failed = Ref(takePending());
  } else if (b->out && !bufferedFlush(b)) {
    failed = Ref(takePending());
  }
  Ref r(callMethod(b->raw, "close", nullptr, 0));
  if (failed) {
    if (!r) {
      Ref second(takePending());
      setContextOf(second, failed);
      restorePendingSteal(second.release());
      return false;
    }
    restorePendingSteal(failed.release());
    return false;
  }
  return bool(r);
}

Value newBuffered(Type* t, Value raw, int64_t size) {
  if (!typeReady(t)) return kNoValue;
  Ref v(bufMake(t, nullptr, 0, kNoValue));
  Buffered* b = asBuffered(v);
  if (!allocBuffers(b, t != &molt_type_buffered_writer, t != &molt_type_buffered_reader, size > 0 ? size : kDefaultSize)) return kNoValue;
  b->raw = retained(raw);
  return v.release();
}

}  // namespace molt
