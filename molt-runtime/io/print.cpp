// print() and input().
#include <string.h>
#include <unistd.h>

#include "io/stdio.h"
#include "types/text/codecs.h"

namespace molt {

Value builtinPrint(const Value* args, int64_t nargs, Value kwnames);
Value builtinInput(const Value* args);

namespace {

struct PrintOptions {
  Value sep, end, file, flush;
};

bool textOption(Value* v, const char* name) {
  if (v->bits && v->isNone()) *v = kNoValue;
  if (v->bits && !isStr(*v)) return raiseTypeError("%s must be None or a string, not %T", name, *v);
  return true;
}

bool parse(PrintOptions* o, const Value* values, Value kwnames) {
  Tuple* names = asTuple(kwnames);
  for (int64_t i = 0; i < names->length; ++i) {
    Str* name = asStr(names->items()[i]);
    if (strEqualsAscii(name, "sep")) o->sep = values[i];
    else if (strEqualsAscii(name, "end")) o->end = values[i];
    else if (strEqualsAscii(name, "file")) o->file = values[i];
    else if (strEqualsAscii(name, "flush")) o->flush = values[i];
    else return raiseTypeError("'%S' is an invalid keyword argument for print()", name);
  }
  return textOption(&o->sep, "sep") && textOption(&o->end, "end");
}

bool putInt(int64_t v) {
  char text[24];
  char* p = text + sizeof text;
  uint64_t u = v < 0 ? -static_cast<uint64_t>(v) : static_cast<uint64_t>(v);
  do *--p = static_cast<char>('0' + u % 10);
  while (u /= 10);
  if (v < 0) *--p = '-';
  return sinkWrite(stdoutSink, p, text + sizeof text - p);
}

bool put(Value v) {
  if (isExact(v, &molt_type_str)) return sinkWriteStr(stdoutSink, asStr(v));
  if (v.isInlineInt()) return putInt(v.inlineInt());
  Ref text(strOf(v));
  return text && sinkWriteStr(stdoutSink, asStr(text));
}

bool putTo(Value file, Value v) {
  Ref text(isStr(v) ? retained(v) : strOf(v));
  if (!text) return false;
  Value arg = text;
  Ref r(callMethod(file, "write", &arg, 1));
  return bool(r);
}
bool putTo(Value file, const char* text) {
  Ref s(newStr(text));
  return putTo(file, s.get());
}

}  // namespace

Value builtinPrint(const Value* args, int64_t nargs, Value kwnames) {
  PrintOptions o = {};
  if (interruptPending() && !interruptRaise()) return kNoValue;
  if (kwnames.bits && !parse(&o, args + nargs, kwnames)) return kNoValue;
  Ref file;
  if (!o.file.bits || o.file.isNone()) {
    bool missing;
    file = Ref(replacedStream(1, &missing));
    if (missing) return raise(&molt_exc_RuntimeError, "lost sys.stdout");
    if (file.get().isNone()) return kNone;
  } else if (o.file != stdObjects[1]) {
    file = Ref::borrow(o.file);
  }
  if (!file) {
    for (int64_t i = 0; i < nargs; ++i) {
      if (i && !(o.sep.bits ? sinkWriteStr(stdoutSink, asStr(o.sep)) : sinkWrite(stdoutSink, " ", 1))) return kNoValue;
      if (!put(args[i])) return kNoValue;
    }
    if (!(o.end.bits ? sinkWriteStr(stdoutSink, asStr(o.end)) : sinkWrite(stdoutSink, "\n", 1))) return kNoValue;
  } else {
    for (int64_t i = 0; i < nargs; ++i) {
      if (i && !(o.sep.bits ? putTo(file, o.sep) : putTo(file, " "))) return kNoValue;
      if (!putTo(file, args[i])) return kNoValue;
    }
    if (!(o.end.bits ? putTo(file, o.end) : putTo(file, "\n"))) return kNoValue;
  }
  if (o.flush.bits) {
    int yes = isTrue(o.flush);
    if (yes < 0) return kNoValue;
    if (yes) {
      if (!file) return sinkFlush(stdoutSink) ? kNone : kNoValue;
      Ref r(callMethod(file, "flush", nullptr, 0));
      if (!r) return kNoValue;
    }
  }
  return kNone;
}

Value builtinInput(const Value* args) {
  bool missing;
  Ref in(replacedStream(0, &missing));
  if (missing || in.get().isNone()) return raise(&molt_exc_RuntimeError, "input(): lost sys.stdin");
  Ref out(replacedStream(1, &missing));
  if (missing || out.get().isNone()) return raise(&molt_exc_RuntimeError, "input(): lost sys.stdout");
  Value prompt = args[0];
  if (out) {
    if (prompt.bits && !putTo(out, prompt)) return kNoValue;
    Ref r(callMethod(out, "flush", nullptr, 0));
    if (!r) return kNoValue;
  } else {
    if (prompt.bits && !put(prompt)) return kNoValue;
    if (!sinkFlush(stdoutSink)) return kNoValue;
  }
  if (in) {
    Ref line(callMethod(in, "readline", nullptr, 0));
    if (!line) return kNoValue;
    if (!isStr(line)) return raiseTypeError("object.readline() returned non-string");
    const Str* s = asStr(line);
    if (s->length == 0) return raise(&molt_exc_EOFError, "EOF when reading a line");
    return strAt(s, s->length - 1) == '\n' ? strSlice(s, 0, s->length - 1) : line.release();
  }
  Source& s = stdinSource;
  for (int64_t scanned = 0;;) {
    auto* start = s.data + s.pos;
    int64_t have = s.end - s.pos;
    auto* nl = have > scanned ? static_cast<uint8_t*>(memchr(start + scanned, '\n', static_cast<size_t>(have - scanned))) : nullptr;
    if (!nl) {
      scanned = have;
      int64_t got = sourceFill(s);
      if (got < 0) return kNoValue;
      if (got > 0) continue;
      if (have == 0) return raise(&molt_exc_EOFError, "EOF when reading a line");
      start = s.data + s.pos;
    }
    int64_t n = nl ? nl - start : have;
    int64_t text = n > 0 && start[n - 1] == '\r' && nl ? n - 1 : n;
    Value line = decodeUtf8(start, text, kNoValue);
    s.pos += nl ? n + 1 : n;
    return line;
  }
}

}  // namespace molt
