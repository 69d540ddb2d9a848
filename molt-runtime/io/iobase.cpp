// _IOBase and the abstract classes below it: what every stream does in terms of a few methods.
#include "gc/gc.h"
#include "io/io.h"

namespace molt {

Fail raiseUnsupported(const char* what) { return raise(&molt_exc_UnsupportedOperation, "%s", what); }
Fail raiseClosed() { return raiseValueError("I/O operation on closed file."); }

bool ioClosed(Value stream, bool* closed) {
  Ref v(getAttr(stream, "closed"));
  if (!v) return false;
  int yes = isTrue(v);
  *closed = yes > 0;
  return yes >= 0;
}
static bool checkOpen(Value stream) {
  bool closed;
  return ioClosed(stream, &closed) && (!closed || bool(raiseClosed()));
}

bool ioSizeArg(Value v, int64_t* out) {
  *out = -1;
  if (!v.bits || v.isNone()) return true;
  if (!isInt(v)) {
    bool error;
    Ref index(lookupSpecial(v, "__index__", &error));
    if (error) return false;
    if (!index) return raiseTypeError("argument should be integer or None, not '%T'", v);
  }
  return indexAsI64(v, out, &molt_exc_OverflowError);
}

namespace {

Value unsupported(const char* what) { return raiseUnsupported(what); }
Value baseSeek(const Value*) { return unsupported("seek"); }
Value baseTell(const Value* a) {
  Value args[2] = {Value::fromInlineInt(0), Value::fromInlineInt(1)};
  return callMethod(a[0], "seek", args, 2);
}
Value baseTruncate(const Value*) { return unsupported("truncate"); }
Value baseFileno(const Value*) { return unsupported("fileno"); }
Value baseIsatty(const Value* a) { return checkOpen(a[0]) ? kFalse : kNoValue; }
Value baseNo(const Value*) { return kFalse; }
Value baseFlush(const Value* a) {
  if (a[0].object()->flags & kIoClosed) return raiseClosed();
  return kNone;
}
Value baseClose(const Value* a) {
  if (a[0].object()->flags & kIoClosed) return kNone;
  Ref r(callMethod(a[0], "flush", nullptr, 0));
  a[0].object()->flags |= kIoClosed;
  return r ? kNone : kNoValue;
}
Value baseEnter(const Value* a) { return checkOpen(a[0]) ? retained(a[0]) : kNoValue; }
Value baseExit(const Value* a) { return callMethod(a[0], "close", nullptr, 0); }
Value baseCheck(const Value* a, const char* method, const char* message) {
  Ref r(callMethod(a[0], method, nullptr, 0));
  if (!r) return kNoValue;
  int yes = isTrue(r);
  if (yes < 0) return kNoValue;
  return yes ? kTrue : Value(raiseUnsupported(message));
}
Value baseCheckReadable(const Value* a) { return baseCheck(a, "readable", "File or stream is not readable."); }
Value baseCheckWritable(const Value* a) { return baseCheck(a, "writable", "File or stream is not writable."); }
Value baseCheckSeekable(const Value* a) { return baseCheck(a, "seekable", "File or stream is not seekable."); }
Value baseCheckClosed(const Value* a) { return checkOpen(a[0]) ? kNone : kNoValue; }

Value baseReadline(const Value* a) {
  int64_t limit;
  if (!ioSizeArg(a[1], &limit)) return kNoValue;
  Ref pieces(newList(0));
  int64_t got = 0;
  bool error;
  Ref peek(getAttrOrNone0(a[0], "peek", &error));
  if (error) return kNoValue;
  for (bool more = true; more && (limit < 0 || got < limit);) {
    int64_t want = 1;
    if (peek) {
      Ref ahead(call1(peek, Value::fromInlineInt(1)));
      if (!ahead) return kNoValue;
      if (!isBytes(ahead)) return raise(&molt_exc_OSError, "peek() should have returned a bytes object, not '%T'", ahead.get());
      auto* b = static_cast<Bytes*>(ahead.get().object());
      if (b->length > 0) {
        int64_t n = 0, most = limit < 0 || b->length < limit - got ? b->length : limit - got;
        do ++n;
        while (n < most && b->data()[n - 1] != '\n');
        want = n;
      }
    }
    Value n = Value::fromInlineInt(want);
    Ref piece(callMethod(a[0], "read", &n, 1));
    if (!piece) return kNoValue;
    if (!isBytes(piece)) return raise(&molt_exc_OSError, "read() should have returned a bytes object, not '%T'", piece.get());
    auto* b = static_cast<Bytes*>(piece.get().object());
    if (b->length == 0) break;
    got += b->length;
    more = b->data()[b->length - 1] != '\n';
    if (!listAppend(pieces, piece)) return kNoValue;
  }
  Ref empty(newBytes("", 0));
  Value arg = pieces;
  return callMethod(empty, "join", &arg, 1);
}

Value baseIter(Value v) { return checkOpen(v) ? retained(v) : kNoValue; }
Value baseNext(Value v) {
  Value line = callMethod(v, "readline", nullptr, 0);
  if (!line.bits) return kNoValue;
  int64_t n = lengthOf(line);
  if (n > 0) return line;
  decref(line);
  return n < 0 ? kNoValue : kStop;
}
Value baseReadlines(const Value* a) {
  int64_t hint;
  if (!ioSizeArg(a[1], &hint)) return kNoValue;
  Ref list(newList(0)), it(getIter(a[0]));
  if (!list || !it) return kNoValue;
  for (int64_t total = 0;;) {
    Ref line(iterNext(it));
    if (!line) return kNoValue;
    if (line.get().isStop()) break;
    if (!listAppend(list, line)) return kNoValue;
    int64_t n = lengthOf(line);
    if (n < 0) return kNoValue;
    total += n;
    if (hint > 0 && total >= hint) break;
  }
  return list.release();
}
Value baseWritelines(const Value* a) {
  if (!checkOpen(a[0])) return kNoValue;
  Ref it(getIter(a[1]));
  if (!it) return kNoValue;
  for (;;) {
    Ref line(iterNext(it));
    if (!line) return kNoValue;
    if (line.get().isStop()) return kNone;
    Value arg = line;
    Ref r(callMethod(a[0], "write", &arg, 1));
    if (!r) return kNoValue;
  }
}

Value getClosed(Value v) { return Value::fromBool((v.object()->flags & kIoClosed) != 0); }
constexpr GetSet kBaseGetSets[] = {{"closed", getClosed, nullptr, nullptr}, {}};
constexpr NativeMethod kBaseMethods[] = {
    {"seek", "($self, offset, whence=0, /)", baseSeek, nullptr, "Change the stream position to the given byte offset.", kInstanceMethod},
    {"tell", "($self, /)", baseTell, nullptr, "Return current stream position.", kInstanceMethod},
    {"truncate", "($self, size=None, /)", baseTruncate, nullptr, "Truncate file to size bytes.", kInstanceMethod},
    {"flush", "($self, /)", baseFlush, nullptr, "Flush write buffers, if applicable.", kInstanceMethod},
    {"close", "($self, /)", baseClose, nullptr, "Flush and close the IO object.", kInstanceMethod},
    {"seekable", "($self, /)", baseNo, nullptr, "Return whether object supports random access.", kInstanceMethod},
    {"readable", "($self, /)", baseNo, nullptr, "Return whether object was opened for reading.", kInstanceMethod},
    {"writable", "($self, /)", baseNo, nullptr, "Return whether object was opened for writing.", kInstanceMethod},
    {"_checkClosed", "($self, /)", baseCheckClosed, nullptr, nullptr, kInstanceMethod},
    {"_checkSeekable", "($self, /)", baseCheckSeekable, nullptr, nullptr, kInstanceMethod},
    {"_checkReadable", "($self, /)", baseCheckReadable, nullptr, nullptr, kInstanceMethod},
    {"_checkWritable", "($self, /)", baseCheckWritable, nullptr, nullptr, kInstanceMethod},
    {"fileno", "($self, /)", baseFileno, nullptr, "Return underlying file descriptor if one exists.", kInstanceMethod},
    {"isatty", "($self, /)", baseIsatty, nullptr, "Return whether this is an 'interactive' stream.", kInstanceMethod},
    {"__enter__", "($self, /)", baseEnter, nullptr, nullptr, kInstanceMethod},
    {"__exit__", "($self, /, *args)", baseExit, nullptr, nullptr, kInstanceMethod},
    {"readline", "($self, size=-1, /)", baseReadline, nullptr, "Read and return a line from the stream.", kInstanceMethod},
    {"readlines", "($self, hint=-1, /)", baseReadlines, nullptr, "Return a list of lines from the stream.", kInstanceMethod},
    {"writelines", "($self, lines, /)", baseWritelines, nullptr, "Write a list of lines to stream.", kInstanceMethod},
    {}};

// ---- _RawIOBase ----
Value rawRead(const Value* a) {
  int64_t n;
  if (!ioSizeArg(a[1], &n)) return kNoValue;
  if (n < 0) return callMethod(a[0], "readall", nullptr, 0);
  Value size = Value::fromInlineInt(n);
  Ref space(call1(Value::fromObject(&molt_type_bytearray), size));
  if (!space) return kNoValue;
  Value arg = space;
  Ref got(callMethod(a[0], "readinto", &arg, 1));
  if (!got || got.get().isNone()) return got.release();
  int64_t count;
  if (!indexAsI64(got, &count, &molt_exc_ValueError)) return kNoValue;
  Buffer b;
  if (!getBuffer(space, &b, false)) return kNoValue;
  Value r = count < 0 || count > b.length ? Value(raiseValueError("readinto returned %z outside buffer size %z", count, b.length))
                                          : newBytes(b.data, count);
  releaseBuffer(&b);
  return r;
}
Value rawReadall(const Value* a) {
  Ref pieces(newList(0));
  Value size = Value::fromInlineInt(8192);
  for (;;) {
    Ref piece(callMethod(a[0], "read", &size, 1));
    if (!piece) return kNoValue;
    if (piece.get().isNone()) {
      if (listLength(pieces) == 0) return kNone;
      break;
    }
    if (!isBytes(piece)) return raiseTypeError("read() should return bytes");
    if (static_cast<Bytes*>(piece.get().object())->length == 0) break;
    if (!listAppend(pieces, piece)) return kNoValue;
  }
  Ref empty(newBytes("", 0));
  Value arg = pieces;
  return callMethod(empty, "join", &arg, 1);
}
Value rawUnimplemented(const Value*) {
  Value e = newExceptionSteal(&molt_exc_NotImplementedError, newTuple(0));
  if (e.bits) setPendingSteal(e);
  return kNoValue;
}
constexpr NativeMethod kRawMethods[] = {
    {"read", "($self, size=-1, /)", rawRead, nullptr, nullptr, kInstanceMethod},
    {"readall", "($self, /)", rawReadall, nullptr, "Read until EOF, using multiple read() call.", kInstanceMethod},
    {"readinto", "($self, buffer, /)", rawUnimplemented, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, b, /)", rawUnimplemented, nullptr, nullptr, kInstanceMethod},
    {}};

// ---- _BufferedIOBase ----
Value bufferedReadinto(const Value* a, const char* method) {
  Buffer b;
  if (!getBuffer(a[1], &b, true)) return kNoValue;
  Value n = newInt(b.length);
  Ref data(callMethod(a[0], method, &n, 1));
  decref(n);
  Value r = kNoValue;
  if (data && !isBytes(data)) {
    raiseTypeError("read() should return bytes");
  } else if (data) {
    auto* bytes = static_cast<Bytes*>(data.get().object());
    if (bytes->length > b.length) {
      raiseValueError("read() returned too much data: %z bytes requested, %z returned", b.length, bytes->length);
    } else {
      __builtin_memcpy(b.data, bytes->data(), static_cast<size_t>(bytes->length));
      r = newInt(bytes->length);
    }
  }
  releaseBuffer(&b);
  return r;
}
Value bufferedBaseReadinto(const Value* a) { return bufferedReadinto(a, "read"); }
Value bufferedBaseReadinto1(const Value* a) { return bufferedReadinto(a, "read1"); }
Value noRead(const Value*) { return unsupported("read"); }
Value noRead1(const Value*) { return unsupported("read1"); }
Value noWrite(const Value*) { return unsupported("write"); }
Value noDetach(const Value*) { return unsupported("detach"); }
Value noReadline(const Value*) { return unsupported("readline"); }
constexpr NativeMethod kBufferedMethods[] = {
    {"detach", "($self, /)", noDetach, nullptr, nullptr, kInstanceMethod},
    {"read", "($self, size=-1, /)", noRead, nullptr, nullptr, kInstanceMethod},
    {"read1", "($self, size=-1, /)", noRead1, nullptr, nullptr, kInstanceMethod},
    {"readinto", "($self, buffer, /)", bufferedBaseReadinto, nullptr, nullptr, kInstanceMethod},
    {"readinto1", "($self, buffer, /)", bufferedBaseReadinto1, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, b, /)", noWrite, nullptr, nullptr, kInstanceMethod},
    {}};

// ---- _TextIOBase ----
constexpr NativeMethod kTextMethods[] = {
    {"detach", "($self, /)", noDetach, nullptr, nullptr, kInstanceMethod},
    {"read", "($self, size=-1, /)", noRead, nullptr, nullptr, kInstanceMethod},
    {"readline", "($self, size=-1, /)", noReadline, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, s, /)", noWrite, nullptr, nullptr, kInstanceMethod},
    {}};
Value none(Value) { return kNone; }
constexpr GetSet kTextGetSets[] = {{"encoding", none, nullptr, nullptr}, {"newlines", none, nullptr, nullptr}, {"errors", none, nullptr, nullptr}, {}};

// Closing by finalisation: an error there can only be reported.
void baseFinalize(Value v) {
  if (v.object()->flags & kIoClosed) return;
  Ref pending(takePending());
  bool error;
  Ref closed(getAttrOrNone0(v, "closed", &error));
  clearPending();
  if (closed && closed.get().isFalse()) {
    Ref r(callMethod(v, "close", nullptr, 0));
    clearPending();
  }
  if (pending) restorePendingSteal(pending.release());
}
void baseDealloc(Object* o) {
  if (dropWeakrefs(o)) freeObject(o);
}

constexpr Type baseType(const char* name, Type* base, const NativeMethod* methods, const GetSet* getsets) {
  Type t = staticType(name, kTypeBase | kTypeHasWeakrefs, sizeof(Object), base);
  t.dealloc = baseDealloc;
  t.finalize = baseFinalize;
  t.iter = baseIter;
  t.next = baseNext;
  t.methods = methods;
  t.getsets = getsets;
  return t;
}

struct BasesPair : Tuple {
  struct {
    const void* p;
#if __SIZEOF_POINTER__ == 4
    uint32_t zero;
#endif
  } items[2];
};
constinit BasesPair unsupportedBases = {{{kStaticRefcount, kFlagStatic, &molt_type_tuple}, 2},
                                        {{&molt_exc_OSError}, {&molt_exc_ValueError}}};

}  // namespace

constinit Type molt_type_iobase = baseType("_io._IOBase", &molt_type_object, kBaseMethods, kBaseGetSets);
constinit Type molt_type_rawiobase = baseType("_io._RawIOBase", &molt_type_iobase, kRawMethods, nullptr);
constinit Type molt_type_bufferediobase = baseType("_io._BufferedIOBase", &molt_type_iobase, kBufferedMethods, nullptr);
constinit Type molt_type_textiobase = baseType("_io._TextIOBase", &molt_type_iobase, kTextMethods, kTextGetSets);

bool oserrorInit(Value self, const Value* args, int64_t nargs, Value kwnames);
Value oserrorMake(Type* t, const Value* args, int64_t nargs, Value kwnames);
Value oserrorStr(Value self);
#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_exc_UnsupportedOperation = [] {
  Type t = staticType("io.UnsupportedOperation", kTypeBase | kTypeException | kTypeHasGc | kTypeHasDict, sizeof(OSErrorObject),
                      &molt_exc_OSError);
  t.dealloc = FieldSlots<5>::dealloc;
  t.traverse = FieldSlots<5>::traverse;
  t.clear = FieldSlots<5>::clear;
  t.make = oserrorMake;
  t.init = oserrorInit;
  t.repr = exceptionRepr;
  t.str = oserrorStr;
  t.bases = &unsupportedBases;
  t.dictOffset = __builtin_offsetof(BaseException, shape);
  return t;
}();

}  // namespace molt
