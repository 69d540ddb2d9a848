// open(), and the objects sys.stdin, sys.stdout and sys.stderr.
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/alloc.h"
#include "io/io.h"

namespace molt {

Value builtinOpen(const Value* a);

static bool textArg(Value v, const char* name) {
  if (!v.bits || v.isNone() || isStr(v)) return true;
  return raiseTypeError("open() argument '%s' must be str or None, not %T", name, v);
}

Value builtinOpen(const Value* a) {
  Value file = a[0], mode = a[1], encoding = a[3], errors = a[4], newline = a[5];
  int64_t buffering = -1;
  if (mode.bits && !isStr(mode)) return raiseTypeError("open() argument 'mode' must be str, not %T", mode);
  if (a[2].bits && !indexAsI64(a[2], &buffering, &molt_exc_OverflowError)) return kNoValue;
  if (!textArg(encoding, "encoding") || !textArg(errors, "errors") || !textArg(newline, "newline")) return kNoValue;
  int closeFd = a[6].bits ? isTrue(a[6]) : 1;
  if (closeFd < 0) return kNoValue;
  // A path-like object is known by its path from here on, in errors too.
  Ref path;
  if (!isInt(file) && !isStr(file) && !isBytes(file)) {
    bool error = false;
    Ref method(lookupSpecial(file, "__fspath__", &error));
    if (error) return kNoValue;
    if (method) {
      path = Ref(call0(method));
      if (!path) return kNoValue;
      if (!isStr(path) && !isBytes(path))
        return raiseTypeError("expected %T.__fspath__() to return str or bytes, not %T", file, path.get());
      file = path;
    }
  }
  char raw[8];
  int n = 0, kinds = 0;
  bool text = false, binary = false, plus = false, writes = false;
  const Str* m = mode.bits ? asStr(mode) : nullptr;
  for (int64_t i = 0; m && i < m->length; ++i) {
    uint32_t c = strAt(m, i);
    bool repeated = false;
    for (int64_t j = 0; j < i; ++j) repeated |= strAt(m, j) == c;
    if (repeated || c > 127 || !strchr("rwxa+bt", static_cast<int>(c))) return raiseValueError("invalid mode: %R", mode);
    if (strchr("rwxa", static_cast<int>(c))) ++kinds;
    text |= c == 't';
    binary |= c == 'b';
    plus |= c == '+';
    writes |= c == 'w' || c == 'a' || c == 'x';
    if (c != 't' && c != 'b') raw[n++] = static_cast<char>(c);
  }
  if (!m) {
    raw[n++] = 'r';
    kinds = 1;
  }
  raw[n] = 0;
  if (text && binary) return raiseValueError("can't have text and binary mode at once");
  if (kinds > 1) return raiseValueError("must have exactly one of create/read/write/append mode");
  if (binary && encoding.bits && !encoding.isNone()) return raiseValueError("binary mode doesn't take an encoding argument");
  if (binary && errors.bits && !errors.isNone()) return raiseValueError("binary mode doesn't take an errors argument");
  if (binary && newline.bits && !newline.isNone()) return raiseValueError("binary mode doesn't take a newline argument");
  Ref rawFile(newFileIo(file, raw, closeFd, a[7]));
  if (!rawFile) return kNoValue;
  bool terminal = false;
  if (buffering < 0) {
    terminal = isatty(asFileIo(rawFile)->fd);
    buffering = -1;
  }
  if (buffering == 0) {
    if (!binary) return raiseValueError("can't have unbuffered text I/O");
    return rawFile.release();
  }
  bool lines = buffering == 1 || terminal;
  if (buffering < 0 || buffering == 1) {
    struct stat st;
    buffering = fstat(asFileIo(rawFile)->fd, &st) == 0 && st.st_blksize > 8192 ? st.st_blksize : 8192;
  }
  Type* kind = plus ? &molt_type_buffered_random : writes ? &molt_type_buffered_writer : &molt_type_buffered_reader;
  if (plus) {
    off_t at = lseek(asFileIo(rawFile)->fd, 0, SEEK_CUR);
    if (at < 0) return raiseUnsupported("File or stream is not seekable.");
  }
  Ref buffer(newBuffered(kind, rawFile, buffering));
  if (!buffer || binary) return buffer.release();
  Ref wrapper(newTextIo(&molt_type_text_wrapper, {buffer, encoding, errors, newline, lines, false}));
  if (!wrapper) return kNoValue;
  Ref modeText(m ? retained(mode) : newStr("r"));
  if (!setAttr(wrapper, internStr("mode"), modeText)) return kNoValue;
  return wrapper.release();
}

Value stdStream(int fd) {
  static constexpr const char* kNames[] = {"<stdin>", "<stdout>", "<stderr>"};
  if (stdObjects[fd].bits) return retained(stdObjects[fd]);
  Ref number(newInt(fd)), name(newStr(kNames[fd]));
  struct stat st;
  if (fstat(fd, &st) < 0) return kNone;
  Ref raw(newFileIo(number, fd ? "w" : "r", false, kNoValue));
  if (!raw || !setAttr(raw, internStr("name"), name)) return kNoValue;
  Ref buffer(newBuffered(fd ? &molt_type_buffered_writer : &molt_type_buffered_reader, raw, 8192));
  if (!buffer) return kNoValue;
  Buffered* b = asBuffered(buffer);
  if (fd == 0) {
    freeRaw(b->in);
    b->in = &stdinSource;
    b->standard = true;
  } else if (fd == 1) {
    freeRaw(b->out);
    b->out = &stdoutSink;
    b->standard = true;
  }
  Ref encoding(newStr("utf-8")), errors(newStr(fd == 2 ? "backslashreplace" : "strict")), newline(fd ? newStr("\n") : kNone);
  bool lines = fd == 2 || (fd == 1 && isatty(1));
  Ref wrapper(newTextIo(&molt_type_text_wrapper, {buffer, encoding, errors, newline, lines, fd == 2}));
  Ref mode(newStr(fd ? "w" : "r"));
  if (!wrapper || !setAttr(wrapper, internStr("mode"), mode)) return kNoValue;
  stdObjects[fd] = retained(wrapper.get());  // for the life of the process
  registerRoot(&stdObjects[fd]);
  return wrapper.release();
}

}  // namespace molt
