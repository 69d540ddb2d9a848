// TextIOWrapper: decoding, encoding and line ends over a binary stream.
//
// What has been decoded keeps its line ends as they are in the file and is translated on its way out: so the position in
// the file is that of the chunk plus the encoded length of what was taken from it.
#include <string.h>
#include <unistd.h>

#include "gc/gc.h"
#include "io/io.h"
#include "types/text/codecs.h"

namespace molt {

namespace {

struct TextIo : Object {
  ShapePart shape;
  Value buffer;        // owned, 0 once detached
  Value encoding, errors;  // owned str
  Value mode;          // owned str or 0
  const Codec* codec;
#if __SIZEOF_POINTER__ == 4
  uint32_t pad0_;
#endif
  Newlines newlines;
  Value newline;       // owned: as given to the constructor
  Value chunk;         // owned: decoded text, 0: nothing
  int64_t chunkPos;    // first character not yet taken
  int64_t chunkStart;  // position of the chunk in the stream
  Value tail;          // owned bytes: an incomplete sequence at the end of what was read, or 0
  int32_t byteOrder;
  bool lineBuffering, writeThrough, telling, encoderStarted, atEnd, seekable;
};
TextIo* asText(Value v) { return static_cast<TextIo*>(v.object()); }

TextIo* attached(Value v) {
  TextIo* t = asText(v);
  if (!t->buffer.bits)
    return t->flags & kIoDetached ? raiseValueError("underlying buffer has been detached")
                                  : raiseValueError("I/O operation on uninitialized object");
  return t;
}
bool isClosed(TextIo* t, bool* closed) {
  if (isNativeBuffered(t->buffer)) {
    Value raw = asBuffered(t->buffer)->raw;
    if (raw.bits && isExact(raw, &molt_type_fileio)) {
      *closed = asFileIo(raw)->fd < 0;
      return true;
    }
  }
  return ioClosed(t->buffer, closed);
}
TextIo* usable(Value v) {
  TextIo* t = attached(v);
  bool closed;
  if (!t || !isClosed(t, &closed)) return nullptr;
  return closed ? raiseClosed() : t;
}

Buffered* nativeReader(TextIo* t) {
  if (!isNativeBuffered(t->buffer)) return nullptr;
  Buffered* b = asBuffered(t->buffer);
  return b->raw.bits && b->in ? b : nullptr;
}

void setChunk(TextIo* t, Value chunk) {
  Value old = t->chunk;
  t->chunk = chunk;
  t->chunkPos = 0;
  decref(old);
}
const Str* chunkOf(TextIo* t) { return t->chunk.bits ? asStr(t->chunk) : nullptr; }
int64_t left(TextIo* t) { return t->chunk.bits ? asStr(t->chunk)->length - t->chunkPos : 0; }

bool checkReads(TextIo* t) {
  if (isNativeBuffered(t->buffer)) {
    Buffered* b = asBuffered(t->buffer);
    if (b->in && (!b->out || !b->out->used)) return true;
    if (!b->in) return raiseUnsupported("not readable");
    return bufferedFlush(b);
  }
  Ref r(callMethod(t->buffer, "readable", nullptr, 0));
  if (!r) return false;
  return isTrue(r) > 0 || bool(raiseUnsupported("not readable"));
}

bool streamTell(TextIo* t, int64_t* pos) {
  if (isNativeBuffered(t->buffer)) return bufferedTell(asBuffered(t->buffer), pos);
  Ref r(callMethod(t->buffer, "tell", nullptr, 0));
  return r && indexAsI64(r, pos, &molt_exc_OverflowError);
}

// Decodes `n` more bytes behind what is left of the chunk.
bool decodeMore(TextIo* t, const uint8_t* data, int64_t n, bool final) {
  Ref joined;
  if (t->tail.bits) {
    auto* tail = static_cast<Bytes*>(t->tail.object());
    joined = Ref(newBytes(nullptr, tail->length + n));
    if (!joined) return false;
    uint8_t* out = joined.as<Bytes>()->data();
    memcpy(out, tail->data(), static_cast<size_t>(tail->length));
    memcpy(out + tail->length, data, static_cast<size_t>(n));
    data = out;
    n += tail->length;
    decref(t->tail);
    t->tail = kNoValue;
  }
  StrBuilder b;
  if (left(t)) b.range(chunkOf(t), t->chunkPos, chunkOf(t)->length);
  int order = t->byteOrder;
  int64_t used = decodeIncremental(t->codec, data, n, t->errors, final, b, &order);
  if (used < 0) return false;
  t->byteOrder = order;
  if (used < n) t->tail = newBytes(data + used, n - used);
  Value text = b.finish();
  if (!text.bits) return false;
  setChunk(t, text);
  return true;
}

// Where the first character that nobody took stands in the stream.
bool position(TextIo* t, int64_t* pos) {
  *pos = t->chunkStart;
  if (!t->chunk.bits || !t->chunkPos) return true;
  const Str* s = chunkOf(t);
  if (s->ascii && t->codec->asciiIsPlain) {
    *pos += t->chunkPos;
    return true;
  }
  Ref taken(strSlice(s, 0, t->chunkPos));
  ByteBuilder bytes;
  bool started = true;
  if (!taken || !encodeInto(t->codec, taken, t->errors, bytes, &started)) return false;
  *pos += bytes.length();
  return true;
}

// Reads one more piece of the stream. 1: got some, 0: the end, -1: error.
int fillChunk(TextIo* t) {
  if (t->seekable && t->telling) {
    int64_t at;
    if (!position(t, &at)) return -1;
    t->chunkStart = at;
    if (t->chunkPos && left(t)) setChunk(t, strSlice(chunkOf(t), t->chunkPos, chunkOf(t)->length));
    else if (t->chunkPos) setChunk(t, kNoValue);
  }
  if (Buffered* b = nativeReader(t)) {
    Source& s = *b->in;
    if (s.pos == s.end && bufferedFill(b) < 0) return -1;
    int64_t n = s.end - s.pos;
    bool final = n == 0;
    if (!decodeMore(t, s.data ? s.data + s.pos : nullptr, n, final)) return -1;
    s.pos = s.end;
    if (final) t->atEnd = true;
    return final ? 0 : 1;
  }
  bool error;
  Ref read1(getAttrOrNone0(t->buffer, "read1", &error));
  if (error) return -1;
  Value size = Value::fromInlineInt(8192);
  Ref data(read1 ? call1(read1, size) : callMethod(t->buffer, "read", &size, 1));
  if (!data) return -1;
  Buffer view;
  if (!isBytes(data) && !(data && typeOf(data)->getBuffer))
    return raiseTypeError("underlying %s() should have returned a bytes-like object, not '%T'", read1 ? "read1" : "read", data.get());
  if (!getBuffer(data, &view, false)) return -1;
  bool ok = decodeMore(t, view.data, view.length, view.length == 0);
  int r = !ok ? -1 : view.length ? 1 : 0;
  releaseBuffer(&view);
  return r;
}

Value takeText(TextIo* t, int64_t to) {
  Value r;
  if (!t->newlines.universal) {
    r = strSlice(chunkOf(t), t->chunkPos, to);
  } else {
    r = translateNewlines(chunkOf(t), t->chunkPos, to, t->newlines);
    if (!t->newlines.translate) {  // only what was seen counts
      decref(r);
      r = strSlice(chunkOf(t), t->chunkPos, to);
    }
  }
  t->chunkPos = to;
  return r;
}

bool startWrite(TextIo* t);

Value readAll(TextIo* t) {
  Ref bytes;
  if (Buffered* b = nativeReader(t)) bytes = Ref(bufferedReadAll(b));
  else bytes = Ref(callMethod(t->buffer, "read", nullptr, 0));
  if (!bytes) return kNoValue;
  Buffer view;
  if (bytes.get().isNone()) {
    if (!decodeMore(t, nullptr, 0, true)) return kNoValue;
  } else {
    if (!getBuffer(bytes, &view, false)) return kNoValue;
    bool ok = decodeMore(t, view.data, view.length, true);
    releaseBuffer(&view);
    if (!ok) return kNoValue;
  }
  Value r = takeText(t, chunkOf(t)->length);
  if (t->seekable) {
    int64_t at;
    if (streamTell(t, &at)) t->chunkStart = at;
    else clearPending();
    setChunk(t, kNoValue);
  }
  return r;
}

Value textRead(const Value* a) {
  TextIo* t = usable(a[0]);
  int64_t n;
  if (!t || !checkReads(t) || !ioSizeArg(a[1], &n)) return kNoValue;
  if (n < 0) return readAll(t);
  Ref out;
  int64_t have = 0;
  StrBuilder b;
  while (have < n) {
    int64_t want = n - have;
    if (left(t) < want || (t->newlines.translate && left(t) == want)) {
      // A \r at the end may be half of a line end: more is needed to tell.
      int got = left(t) >= want && strAt(chunkOf(t), chunkOf(t)->length - 1) != '\r' ? 1 : fillChunk(t);
      if (got < 0) return kNoValue;
      if (got == 0 && left(t) == 0) break;
      if (got > 0 && left(t) < want) continue;
    }
    int64_t to = t->chunkPos + (left(t) < want ? left(t) : want);
    if (t->newlines.universal && t->newlines.translate && to < chunkOf(t)->length && strAt(chunkOf(t), to - 1) == '\r' &&
        strAt(chunkOf(t), to) == '\n')
      ++to;
    Ref piece(takeText(t, to));
    if (!piece) return kNoValue;
    have += asStr(piece)->length;
    b.str(piece.get());
  }
  return b.finish();
}

Value readLine(TextIo* t, int64_t limit) {
  for (;;) {
    const Str* s = chunkOf(t);
    int64_t end = s ? lineEnd(s, t->chunkPos, t->newlines, t->atEnd) : -1;
    if (limit >= 0 && left(t) >= limit && (end < 0 || end - t->chunkPos > limit)) end = t->chunkPos + limit;
    if (end >= 0) return takeText(t, end);
    int got = fillChunk(t);
    if (got < 0) return kNoValue;
    if (got > 0) continue;
    s = chunkOf(t);
    end = s ? lineEnd(s, t->chunkPos, t->newlines, true) : -1;
    if (end < 0) end = s ? s->length : 0;
    if (limit >= 0 && end - t->chunkPos > limit) end = t->chunkPos + limit;
    return s ? takeText(t, end) : newStr("");
  }
}
Value textReadline(const Value* a) {
  TextIo* t = usable(a[0]);
  int64_t limit;
  if (!t || !ioSizeArg(a[1], &limit) || !checkReads(t)) return kNoValue;
  t->atEnd = false;
  return readLine(t, limit);
}
Value textNext(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) return molt_type_iobase.next(v);
  TextIo* t = usable(v);
  if (!t || !checkReads(t)) return kNoValue;
  if (!t->seekable) t->telling = false;
  t->flags |= 1u << 18;  // telling position disabled until the end
  Value line = readLine(t, -1);
  if (!line.bits || asStr(line)->length) return line;
  decref(line);
  t->flags &= ~(1u << 18);
  return kStop;
}

// ---- writing ----
bool emit(TextIo* t, const void* data, int64_t n) {
  if (isNativeBuffered(t->buffer)) {
    Buffered* b = asBuffered(t->buffer);
    if (!b->out) return raiseUnsupported("not writable");
    return bufferedWrite(b, data, n);
  }
  Ref bytes(newBytes(data, n));
  Value arg = bytes;
  Ref r(callMethod(t->buffer, "write", &arg, 1));
  return bool(r);
}

// Text read ahead is given back: what is written comes where reading stopped.
bool startWrite(TextIo* t) {
  if (!t->chunk.bits && !t->tail.bits) return true;
  int64_t at, ignored;
  if (left(t) && t->seekable) {
    if (!position(t, &at)) return false;
    if (isNativeBuffered(t->buffer) && !bufferedSeek(asBuffered(t->buffer), at, 0, &ignored)) return false;
  }
  setChunk(t, kNoValue);
  decref(t->tail);
  t->tail = kNoValue;
  return true;
}

bool flushBuffer(TextIo* t) {
  if (isNativeBuffered(t->buffer)) return !asBuffered(t->buffer)->out || bufferedFlush(asBuffered(t->buffer));
  Ref r(callMethod(t->buffer, "flush", nullptr, 0));
  return bool(r);
}

Value textWrite(const Value* a) {
  if (!isStr(a[1])) return raiseTypeError("write() argument must be str, not %T", a[1]);
  TextIo* t = usable(a[0]);
  if (!t) return kNoValue;
  if (isNativeBuffered(t->buffer) && !asBuffered(t->buffer)->out) return raiseUnsupported("not writable");
  const Str* s = asStr(a[1]);
  bool newline = false;
  if (t->newlines.writeLength || t->lineBuffering) {
    for (int64_t i = 0; i < s->length && !newline; ++i) newline = strAt(s, i) == '\n' || (t->lineBuffering && strAt(s, i) == '\r');
  }
  Ref translated;
  if (newline && t->newlines.writeLength) {
    StrBuilder b;
    int64_t from = 0;
    for (int64_t i = 0; i < s->length; ++i) {
      if (strAt(s, i) != '\n') continue;
      b.range(s, from, i);
      b.ascii(t->newlines.write, t->newlines.writeLength);
      from = i + 1;
    }
    b.range(s, from, s->length);
    translated = Ref(b.finish());
    if (!translated) return kNoValue;
    s = asStr(translated);
  }
  if (!startWrite(t)) return kNoValue;
  bool plain = s->ascii && t->codec->asciiIsPlain &&
               (t->encoderStarted || strcmp(t->codec->name, "utf-8-sig") != 0);
  if (plain) {
    if (!emit(t, s->data(), s->length)) return kNoValue;
  } else {
    ByteBuilder bytes;
    bool started = t->encoderStarted;
    if (!encodeInto(t->codec, Value::fromObject(s), t->errors, bytes, &started)) return kNoValue;
    t->encoderStarted = true;
    if (!emit(t, bytes.data(), bytes.length())) return kNoValue;
  }
  if ((t->writeThrough || (t->lineBuffering && newline)) && !flushBuffer(t)) return kNoValue;
  return newInt(asStr(a[1])->length);
}

Value textFlush(const Value* a) {
  TextIo* t = usable(a[0]);
  if (!t) return kNoValue;
  if (isNativeBuffered(t->buffer)) return flushBuffer(t) ? kNone : kNoValue;
  return callMethod(t->buffer, "flush", nullptr, 0);
}

// ---- position ----
Value textTell(const Value* a) {
  TextIo* t = usable(a[0]);
  if (!t) return kNoValue;
  if (!t->seekable) return raiseUnsupported("underlying stream is not seekable");
  if (t->flags & (1u << 18)) return raise(&molt_exc_OSError, "telling position disabled by next() call");
  int64_t at;
  if (!t->chunk.bits) {
    if (!streamTell(t, &at)) return kNoValue;
    if (t->tail.bits) at -= static_cast<Bytes*>(t->tail.object())->length;
  } else if (!position(t, &at)) {
    return kNoValue;
  }
  return newInt(at);
}

Value textSeek(const Value* a) {
  TextIo* t = usable(a[0]);
  int64_t whence, at = 0;
  if (!t || !indexAsI64(orZero(a[2]), &whence, &molt_exc_OverflowError)) return kNoValue;
  if (!t->seekable) return raiseUnsupported("underlying stream is not seekable");
  Ref target = Ref::borrow(a[1]);
  if (whence == 1 || whence == 2) {
    int zero = equals(a[1], Value::fromInlineInt(0));
    if (zero < 0) return kNoValue;
    if (!zero) return raiseUnsupported(whence == 1 ? "can't do nonzero cur-relative seeks" : "can't do nonzero end-relative seeks");
    if (whence == 1) {
      target = Ref(textTell(a));
      if (!target) return kNoValue;
    }
  } else if (whence != 0) {
    return raiseValueError("invalid whence (%z, should be 0, 1 or 2)", whence);
  }
  if (!indexAsI64(target, &at, &molt_exc_OverflowError)) return kNoValue;
  if (at < 0 && whence != 2) return raiseValueError("negative seek position %R", a[1]);
  if (!flushBuffer(t)) return kNoValue;
  setChunk(t, kNoValue);
  decref(t->tail);
  t->tail = kNoValue;
  t->atEnd = false;
  t->flags &= ~(1u << 18);
  t->byteOrder = at == 0 ? 0 : t->byteOrder;
  Value args[2] = {whence == 2 ? Value::fromInlineInt(0) : target.get(), Value::fromInlineInt(whence == 2 ? 2 : 0)};
  Ref r(callMethod(t->buffer, "seek", args, 2));
  if (!r || !indexAsI64(r, &at, &molt_exc_OverflowError)) return kNoValue;
  t->chunkStart = at;
  t->encoderStarted = at != 0;
  return r.release();
}
Value textTruncate(const Value* a) {
  TextIo* t = usable(a[0]);
  if (!t || !flushBuffer(t)) return kNoValue;
  Ref size = Ref::borrow(a[1]);
  if (!size || size.get().isNone()) {
    size = Ref(textTell(a));
    if (!size) return kNoValue;
  }
  Value arg = size;
  return callMethod(t->buffer, "truncate", &arg, 1);
}

// ---- life ----
Value textClose(const Value* a) {
  TextIo* t = attached(a[0]);
  bool closed;
  if (!t || !isClosed(t, &closed)) return kNoValue;
  if (closed) return kNone;
  Ref failed;
  Ref flushed(callMethod(a[0], "flush", nullptr, 0));
  if (!flushed) failed = Ref(takePending());
  Ref r(callMethod(t->buffer, "close", nullptr, 0));
  if (failed) {
    if (!r) {
      Ref second(takePending());
      setContextOf(second, failed);
      failed = static_cast<Ref&&>(second);
    }
    restorePendingSteal(failed.release());
    return kNoValue;
  }
  return r ? kNone : kNoValue;
}
Value textDetach(const Value* a) {
  TextIo* t = attached(a[0]);
  if (!t) return kNoValue;
  Ref r(callMethod(a[0], "flush", nullptr, 0));
  if (!r) return kNoValue;
  Value buffer = t->buffer;
  t->buffer = kNoValue;
  t->flags |= kIoDetached;
  return buffer;
}
Value forward(const Value* a, const char* method) {
  TextIo* t = attached(a[0]);
  return t ? callMethod(t->buffer, method, nullptr, 0) : kNoValue;
}
Value textReadable(const Value* a) { return forward(a, "readable"); }
Value textWritable(const Value* a) { return forward(a, "writable"); }
Value textSeekable(const Value* a) { return forward(a, "seekable"); }
Value textFileno(const Value* a) { return forward(a, "fileno"); }
Value textIsatty(const Value* a) { return forward(a, "isatty"); }

bool fill(TextIo* t, const TextOptions& o) {
  Ref encoding = Ref::borrow(o.encoding), errors = Ref::borrow(o.errors);
  if (!encoding || encoding.get().isNone() || (isStr(encoding) && strEqualsAscii(asStr(encoding), "locale"))) encoding = Ref(newStr("UTF-8"));
  if (!errors || errors.get().isNone()) errors = Ref(newStr("strict"));
  if (!isStr(encoding)) return raiseTypeError("TextIOWrapper() argument 'encoding' must be str or None, not %T", o.encoding);
  if (!isStr(errors)) return raiseTypeError("TextIOWrapper() argument 'errors' must be str or None, not %T", o.errors);
  const Codec* codec = findCodec(encoding);
  if (!codec) return false;
  if (!checkNewline(o.newline, "illegal newline value: %U")) return false;
  t->codec = codec;
  Value* fields[] = {&t->encoding, &t->errors, &t->newline};
  Value values[] = {encoding.release(), errors.release(), o.newline.bits ? retained(o.newline) : kNone};
  for (int i = 0; i < 3; ++i) {
    Value old = *fields[i];
    *fields[i] = values[i];
    decref(old);
  }
  t->newlines = newlinesFor(t->newline);
  t->lineBuffering = o.lineBuffering;
  t->writeThrough = o.writeThrough;
  return true;
}
Value textMake(Type* t, const Value*, int64_t, Value) {
  return t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(sizeof(TextIo), t));
}
bool attach(TextIo* t, const TextOptions& o) {
  if (!fill(t, o)) return false;
  Value old = t->buffer;
  t->buffer = retained(o.buffer);
  decref(old);
  t->flags &= ~kIoDetached;
  setChunk(t, kNoValue);
  t->telling = true;
  Ref seekable(callMethod(o.buffer, "seekable", nullptr, 0));
  int yes = seekable ? isTrue(seekable) : -1;
  if (yes < 0) return false;
  t->seekable = yes;
  if (yes) {
    // Appending: the byte order mark is there already.
    int64_t at;
    if (!streamTell(t, &at)) clearPending(), t->seekable = false;
    else t->chunkStart = at, t->encoderStarted = at != 0;
  }
  return true;
}
bool textInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr NativeMethod row = {
      "TextIOWrapper", "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)", nullptr, nullptr,
      nullptr, kStaticMethod};
  Value out[6];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, out, 6, owned)) return false;
  int line = isTrue(orDefault(out[4], kFalse)), through = isTrue(orDefault(out[5], kFalse));
  if (line < 0 || through < 0) return false;
  Ref readable(callMethod(out[0], "readable", nullptr, 0));
  if (!readable) return false;
  return attach(asText(self), {out[0], out[1], out[2], out[3], line > 0, through > 0});
}
Value textReconfigure(const Value* given) {
  Value a[6] = {given[0]};
  for (int i = 1; i < 6; ++i) a[i] = orDefault(given[i], i == 3 ? kEllipsis : kNone);
  TextIo* t = usable(a[0]);
  if (!t) return kNoValue;
  if ((t->chunk.bits || t->tail.bits) && (!a[1].isNone() || !a[2].isNone() || !a[3].isEllipsis()))
    return raiseUnsupported("It is not possible to set the encoding or newline of stream after the first read");
  if (!flushBuffer(t)) return kNoValue;
  TextOptions o{t->buffer, a[1].isNone() ? t->encoding : a[1], a[2].isNone() ? (a[1].isNone() ? t->errors : kNoValue) : a[2],
                a[3].isEllipsis() ? t->newline : a[3], t->lineBuffering, t->writeThrough};
  if (!a[4].isNone()) {
    int yes = isTrue(a[4]);
    if (yes < 0) return kNoValue;
    o.lineBuffering = yes;
  }
  if (!a[5].isNone()) {
    int yes = isTrue(a[5]);
    if (yes < 0) return kNoValue;
    o.writeThrough = yes;
  }
  if (!fill(t, o)) return kNoValue;
  // print writes to the buffer of the standard stream: it must know.
  if (isNativeBuffered(t->buffer) && asBuffered(t->buffer)->standard && asBuffered(t->buffer)->out) {
    asBuffered(t->buffer)->out->lineBuffered = o.lineBuffering;
    asBuffered(t->buffer)->out->started = true;
  }
  return kNone;
}

void textTraverse(Object* o, VisitFn visit, void* arg) {
  auto* t = static_cast<TextIo*>(o);
  visit(t->buffer, arg);
  visit(t->mode, arg);
  partTraverse(o, &t->shape, visit, arg);
}
void textClear(Object* o) {
  auto* t = static_cast<TextIo*>(o);
  Value* owned[] = {&t->buffer, &t->mode};
  for (Value* v : owned) {
    Value old = *v;
    *v = kNoValue;
    decref(old);
  }
  partClear(o, &t->shape);
}
void textFinalize(Value v) {
  if (!asText(v)->buffer.bits) return;
  molt_type_iobase.finalize(v);
}
void textDealloc(Object* o) {
  auto* t = static_cast<TextIo*>(o);
  if (!(o->flags & kFlagFinalized) && t->buffer.bits && !(o->type->typeFlags & kTypeHeap)) {
    o->flags |= kFlagFinalized;
    o->refcount = 1;
    textFinalize(Value::fromObject(o));
    if (--o->refcount) return;
  }
  if (!dropWeakrefs(o)) return;
  textClear(o);
  decref(t->encoding);
  decref(t->errors);
  decref(t->newline);
  decref(t->chunk);
  decref(t->tail);
  freeObject(o);
}

Value textRepr(Value v) {
  TextIo* t = asText(v);
  StrBuilder b;
  b.ascii("<_io.TextIOWrapper");
  bool error;
  Ref name(t->buffer.bits ? getAttrOrNone0(t->buffer, "name", &error) : kNoValue);
  clearPending();
  if (name) {
    Ref text(reprOf(name));
    if (!text) return kNoValue;
    b.ascii(" name=");
    b.str(text.get());
  }
  if (t->mode.bits) {
    Ref text(reprOf(t->mode));
    b.ascii(" mode=");
    b.str(text.get());
  }
  Ref encoding(reprOf(t->encoding.bits ? t->encoding : kNone));
  b.ascii(" encoding=");
  b.str(encoding.get());
  b.put('>');
  return b.finish();
}

Value getBufferAttr(Value v) { return attached(v) ? retained(asText(v)->buffer) : kNoValue; }
Value getEncoding(Value v) { return retained(asText(v)->encoding); }
Value getErrors(Value v) { return retained(asText(v)->errors); }
Value getNewlines(Value v) { return newlinesSeen(asText(v)->newlines); }
Value getLineBuffering(Value v) { return Value::fromBool(asText(v)->lineBuffering); }
Value getWriteThrough(Value v) { return Value::fromBool(asText(v)->writeThrough); }
Value getName(Value v) { return attached(v) ? getAttr(asText(v)->buffer, "name") : kNoValue; }
Value getClosed(Value v) {
  bool closed;
  return attached(v) && isClosed(asText(v), &closed) ? Value::fromBool(closed) : kNoValue;
}
Value getModeAttr(Value v) {
  Value m = asText(v)->mode;
  return m.bits ? retained(m) : Value(raise(&molt_exc_AttributeError, "'_io.TextIOWrapper' object has no attribute 'mode'"));
}
bool setModeAttr(Value v, Value mode) {
  Value old = asText(v)->mode;
  asText(v)->mode = retained(mode);
  decref(old);
  return true;
}
Value getChunkSize(Value) { return Value::fromInlineInt(8192); }
bool setChunkSize(Value, Value) { return true; }
constexpr GetSet kGetSets[] = {{"buffer", getBufferAttr, nullptr, nullptr},
                               {"encoding", getEncoding, nullptr, nullptr},
                               {"errors", getErrors, nullptr, nullptr},
                               {"newlines", getNewlines, nullptr, nullptr},
                               {"line_buffering", getLineBuffering, nullptr, nullptr},
                               {"write_through", getWriteThrough, nullptr, nullptr},
                               {"name", getName, nullptr, nullptr},
                               {"closed", getClosed, nullptr, nullptr},
                               {"mode", getModeAttr, setModeAttr, nullptr},
                               {"_CHUNK_SIZE", getChunkSize, setChunkSize, nullptr},
                               {}};
constexpr NativeMethod kMethods[] = {
    {"read", "($self, size=-1, /)", textRead, nullptr, nullptr, kInstanceMethod},
    {"readline", "($self, size=-1, /)", textReadline, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, text, /)", textWrite, nullptr, nullptr, kInstanceMethod},
    {"flush", "($self, /)", textFlush, nullptr, nullptr, kInstanceMethod},
    {"close", "($self, /)", textClose, nullptr, nullptr, kInstanceMethod},
    {"detach", "($self, /)", textDetach, nullptr, nullptr, kInstanceMethod},
    {"seek", "($self, cookie, whence=0, /)", textSeek, nullptr, nullptr, kInstanceMethod},
    {"tell", "($self, /)", textTell, nullptr, nullptr, kInstanceMethod},
    {"truncate", "($self, pos=None, /)", textTruncate, nullptr, nullptr, kInstanceMethod},
    {"reconfigure", "($self, /, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None)", textReconfigure,
     nullptr, nullptr, kInstanceMethod},
    {"readable", "($self, /)", textReadable, nullptr, nullptr, kInstanceMethod},
    {"writable", "($self, /)", textWritable, nullptr, nullptr, kInstanceMethod},
    {"seekable", "($self, /)", textSeekable, nullptr, nullptr, kInstanceMethod},
    {"fileno", "($self, /)", textFileno, nullptr, nullptr, kInstanceMethod},
    {"isatty", "($self, /)", textIsatty, nullptr, nullptr, kInstanceMethod},
    {}};

}  // namespace

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_type_text_wrapper = [] {
  Type t = staticType("_io.TextIOWrapper", kTypeBase | kTypeHasWeakrefs | kTypeHasGc | kTypeHasDict, sizeof(TextIo), &molt_type_textiobase);
  t.dealloc = textDealloc;
  t.traverse = textTraverse;
  t.clear = textClear;
  t.finalize = textFinalize;
  t.make = textMake;
  t.init = textInit;
  t.repr = textRepr;
  t.next = textNext;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.dictOffset = __builtin_offsetof(TextIo, shape);
  return t;
}();

Value newTextIo(Type* type, const TextOptions& o) {
  if (!typeReady(type)) return kNoValue;
  Ref v(textMake(type, nullptr, 0, kNoValue));
  return v && attach(asText(v), o) ? v.release() : kNoValue;
}

}  // namespace molt
