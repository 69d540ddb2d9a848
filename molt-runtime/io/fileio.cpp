// FileIO: a file descriptor as a raw stream.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/threads.h"
#include "core/capabilities.h"
#include "gc/gc.h"
#include "io/io.h"

namespace molt {

namespace {

bool badMode(const char* text) { return raiseValueError("%s", text); }

struct Mode {
  bool read = false, write = false, append = false, create = false;
  int flags = 0;
};
bool parseMode(const char* text, Mode* m) {
  int kinds = 0, plus = 0;
  for (const char* p = text; *p; ++p) {
    switch (*p) {
      case 'x': m->create = true; ++kinds; m->write = true; m->flags = O_EXCL | O_CREAT; break;
      case 'r': m->read = true; ++kinds; break;
      case 'w': ++kinds; m->write = true; m->flags = O_CREAT | O_TRUNC; break;
      case 'a': m->append = true; ++kinds; m->write = true; m->flags = O_APPEND | O_CREAT; break;
      case 'b': break;
      case '+': ++plus; break;
      default: return raiseValueError("invalid mode: %s", text);
    }
  }
  if (kinds != 1 || plus > 1) return badMode("Must have exactly one of create/read/write/append mode and at most one plus");
  if (plus) m->read = m->write = true;
  m->flags |= m->read && m->write ? O_RDWR : m->read ? O_RDONLY : O_WRONLY;
  m->flags |= O_CLOEXEC;
  return true;
}

const char* modeText(const FileIo* f) {
  if (f->created) return f->readable ? "xb+" : "xb";
  if (f->appending) return f->readable ? "ab+" : "ab";
  return f->readable ? (f->writable ? "rb+" : "rb") : "wb";
}

// The path of a str, bytes or os.PathLike, NUL-terminated; `keep` owns it.
const char* pathText(Value v, Ref* keep) {
  Ref path = Ref::borrow(v);
  if (!isStr(v) && !isBytes(v)) {
    bool error;
    Ref f(lookupSpecial(v, "__fspath__", &error));
    if (error) return nullptr;
    if (!f) return raiseTypeError("expected str, bytes or os.PathLike object, not %T", v);
    path = Ref(call0(f));
    if (!path) return nullptr;
    if (!isStr(path) && !isBytes(path))
      return raiseTypeError("expected %T.__fspath__() to return str or bytes, not %T", v, path.get());
  }
  const char* text;
  int64_t n;
  if (isStr(path)) {
    text = strUtf8(asStr(path), &n, keep);
    if (text && !keep->get().bits) *keep = Ref(path.release());
  } else {
    auto* b = static_cast<Bytes*>(path.get().object());
    text = reinterpret_cast<const char*>(b->data());
    n = b->length;
    *keep = Ref(path.release());
  }
  if (text && strlen(text) != static_cast<size_t>(n)) return raiseValueError("embedded null byte");
  return text;
}

bool openInto(FileIo* f, Value name, const Mode& m, Value opener) {
  int64_t fd = -1;
  if (isInt(name) && !name.isBool()) {
    if (!indexAsI64(name, &fd, &molt_exc_OverflowError)) return false;
    if (fd < 0) return raiseValueError("negative file descriptor");
  }
  f->readable = m.read;
  f->writable = m.write;
  f->appending = m.append;
  f->created = m.create;
  bool opened = false;
  if (fd < 0) {
    if (!f->closeFd) return raiseValueError("Cannot use closefd=False with file name");
    Ref keep;
    const char* path = pathText(name, &keep);
    if (!path) return false;
    if (opener.bits && !opener.isNone()) {
      Ref flags(newInt(m.flags));
      Ref r(call2(opener, name, flags));
      if (!r) return false;
      if (!isInt(r)) return raiseTypeError("expected integer from opener");
      if (!indexAsI64(r, &fd, &molt_exc_OverflowError)) return false;
      if (fd < 0) return raiseValueError("opener returned %z", fd);
    } else {
      if ((m.read && !requireCapability(Capability::FsRead)) || (m.write && !requireCapability(Capability::FsWrite))) return false;
      do fd = open(path, m.flags, 0666);
      while (fd < 0 && errno == EINTR && interruptRaise());
      if (hasPending()) return false;
      if (fd < 0) return raiseErrno(nullptr, errno, name);
    }
    opened = true;
  }
  struct stat st;
  int failed = fstat(static_cast<int>(fd), &st) < 0 ? errno : S_ISDIR(st.st_mode) ? EISDIR : 0;
  if (failed) {
    if (opened) close(static_cast<int>(fd));
    return raiseErrno(nullptr, failed, opened ? name : kNoValue);
  }
  f->fd = static_cast<int32_t>(fd);
  f->name = retained(name);
  f->flags &= ~kIoClosed;
  if (m.append) lseek(f->fd, 0, SEEK_END);
  return true;
}

FileIo* opened(Value v) {
  FileIo* f = asFileIo(v);
  if (f->fd < 0) raiseValueError("I/O operation on closed file");
  return f->fd < 0 ? nullptr : f;
}
FileIo* readable(Value v) {
  FileIo* f = opened(v);
  if (f && !f->readable) return raiseUnsupported("File not open for reading");
  return f;
}
FileIo* writable(Value v) {
  FileIo* f = opened(v);
  if (f && !f->writable) return raiseUnsupported("File not open for writing");
  return f;
}

int64_t readSome(FileIo* f, void* data, int64_t n) {
  for (;;) {
    waitReadable(f->fd);
    ssize_t got = read(f->fd, data, static_cast<size_t>(n));
    if (got >= 0) return got;
    if (errno == EAGAIN) return -2;
    if (errno != EINTR) return raiseErrno(nullptr, errno, kNoValue);
    if (!interruptRaise()) return -1;
  }
}

Value fileReadall(const Value* a) {
  FileIo* f = readable(a[0]);
  if (!f) return kNoValue;
  int64_t capacity = 65536, used = 0;
  struct stat st;
  off_t at = lseek(f->fd, 0, SEEK_CUR);
  if (fstat(f->fd, &st) == 0 && at >= 0 && st.st_size > at) capacity = st.st_size - at + 1;
  auto* data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(capacity)));
  if (!data) return raiseNoMemory();
  for (;;) {
    int64_t got = readSome(f, data + used, capacity - used);
    if (got == -1) {
      freeRaw(data);
      return kNoValue;
    }
    if (got == -2 && used == 0) {
      freeRaw(data);
      return kNone;
    }
    if (got <= 0) break;
    used += got;
    if (used < capacity) continue;
    auto* more = static_cast<uint8_t*>(reallocRaw(data, static_cast<uint64_t>(capacity * 2)));
    if (!more) {
      freeRaw(data);
      return raiseNoMemory();
    }
    data = more;
    capacity *= 2;
  }
  Value r = newBytes(data, used);
  freeRaw(data);
  return r;
}
Value fileRead(const Value* a) {
  int64_t n;
  FileIo* f = readable(a[0]);
  if (!f || !ioSizeArg(a[1], &n)) return kNoValue;
  if (n < 0) return fileReadall(a);
  auto* data = static_cast<uint8_t*>(allocRaw(static_cast<uint64_t>(n) + 1));
  if (!data) return raiseNoMemory();
  int64_t got = readSome(f, data, n);
  Value r = got >= 0 ? newBytes(data, got) : got == -2 ? kNone : kNoValue;
  freeRaw(data);
  return r;
}
Value fileReadinto(const Value* a) {
  FileIo* f = readable(a[0]);
  Buffer b;
  if (!f || !getBuffer(a[1], &b, true)) return kNoValue;
  int64_t got = readSome(f, b.data, b.length);
  releaseBuffer(&b);
  return got >= 0 ? newInt(got) : got == -2 ? kNone : kNoValue;
}
Value fileWrite(const Value* a) {
  FileIo* f = writable(a[0]);
  Buffer b;
  if (!f || !getBuffer(a[1], &b, false)) return kNoValue;
  Value r = kNoValue;
  for (;;) {
    ssize_t done = [&] {
      Unlocked unlocked;
      return write(f->fd, b.data, static_cast<size_t>(b.length));
    }();
    if (done >= 0) {
      r = newInt(done);
    } else if (errno == EINTR) {
      if (interruptRaise()) continue;
    } else if (errno == EAGAIN) {
      r = kNone;
    } else {
      raiseErrno(nullptr, errno, kNoValue);
    }
    break;
  }
  releaseBuffer(&b);
  return r;
}
Value fileSeek(const Value* a) {
  FileIo* f = opened(a[0]);
  int64_t pos, whence;
  if (!f || !indexAsI64(a[1], &pos, &molt_exc_OverflowError) || !indexAsI64(orZero(a[2]), &whence, &molt_exc_OverflowError)) return kNoValue;
  off_t r = lseek(f->fd, pos, static_cast<int>(whence));
  return r < 0 ? Value(raiseErrno(nullptr, errno, kNoValue)) : newInt(r);
}
Value fileTell(const Value* a) {
  FileIo* f = opened(a[0]);
  if (!f) return kNoValue;
  off_t r = lseek(f->fd, 0, SEEK_CUR);
  return r < 0 ? Value(raiseErrno(nullptr, errno, kNoValue)) : newInt(r);
}
Value fileTruncate(const Value* a) {
  FileIo* f = writable(a[0]);
  int64_t size;
  if (!f) return kNoValue;
  if (!a[1].bits || a[1].isNone()) size = lseek(f->fd, 0, SEEK_CUR);
  else if (!indexAsI64(a[1], &size, &molt_exc_OverflowError)) return kNoValue;
  if (ftruncate(f->fd, size) < 0) return raiseErrno(nullptr, errno, kNoValue);
  return newInt(size);
}
Value fileClose(const Value* a) { return fileIoClose(asFileIo(a[0])) ? kNone : kNoValue; }
Value fileReadable(const Value* a) { return opened(a[0]) ? Value::fromBool(asFileIo(a[0])->readable) : kNoValue; }
Value fileWritable(const Value* a) { return opened(a[0]) ? Value::fromBool(asFileIo(a[0])->writable) : kNoValue; }
Value fileSeekable(const Value* a) {
  FileIo* f = opened(a[0]);
  if (!f) return kNoValue;
  if (f->seekable < 0) f->seekable = lseek(f->fd, 0, SEEK_CUR) >= 0;
  return Value::fromBool(f->seekable > 0);
}
Value fileFileno(const Value* a) { return opened(a[0]) ? newInt(asFileIo(a[0])->fd) : kNoValue; }
Value fileIsatty(const Value* a) { return opened(a[0]) ? Value::fromBool(isatty(asFileIo(a[0])->fd)) : kNoValue; }

Value fileRepr(Value v) {
  FileIo* f = asFileIo(v);
  if (f->fd < 0) return newStr("<_io.FileIO [closed]>");
  bool error;
  Ref name(getAttrOrNone0(v, "name", &error));
  if (error) return kNoValue;
  const char* close = f->closeFd ? "True" : "False";
  if (!name) return formatStr("<_io.FileIO fd=%d mode='%s' closefd=%s>", f->fd, modeText(f), close);
  return formatStr("<_io.FileIO name=%R mode='%s' closefd=%s>", name.get(), modeText(f), close);
}

Value fileMake(Type* t, const Value*, int64_t, Value) {
  Value v = t->typeFlags & kTypeHeap ? newInstance(t) : Value::fromObject(allocObject(sizeof(FileIo), t));
  if (!v.bits) return v;
  asFileIo(v)->fd = -1;
  asFileIo(v)->seekable = -1;
  asFileIo(v)->closeFd = true;
  v.object()->flags |= kIoClosed;
  return v;
}
bool fileInit(Value self, const Value* args, int64_t nargs, Value kwnames) {
  static constexpr NativeMethod row = {"FileIO", "(file, mode='r', closefd=True, opener=None)", nullptr, nullptr, nullptr, kStaticMethod};
  Value out[4];
  Ref owned[2];
  if (!bindNative(&row, args, nargs, kwnames, out, 4, owned)) return false;
  Mode m;
  int64_t n;
  Ref keep;
  Ref defaultMode(newStr("r"));
  out[1] = orDefault(out[1], defaultMode);
  if (!isStr(out[1])) return raiseTypeError("FileIO() argument 'mode' must be str, not %T", out[1]);
  const char* mode = strUtf8(asStr(out[1]), &n, &keep);
  int close = isTrue(orDefault(out[2], kTrue));
  if (close < 0 || !mode || !parseMode(mode, &m)) return false;
  FileIo* f = asFileIo(self);
  if (!fileIoClose(f)) return false;
  f->closeFd = close;
  Value old = f->name;
  f->name = kNoValue;
  decref(old);
  return openInto(f, out[0], m, out[3]);
}

void fileTraverse(Object* o, VisitFn visit, void* arg) {
  visit(static_cast<FileIo*>(o)->name, arg);
  partTraverse(o, &static_cast<FileIo*>(o)->shape, visit, arg);
}
void fileClear(Object* o) {
  auto* f = static_cast<FileIo*>(o);
  Value old = f->name;
  f->name = kNoValue;
  decref(old);
  partClear(o, &f->shape);
}
void fileFinalize(Value v) {
  if (typeOf(v)->typeFlags & kTypeHeap) {
    molt_type_iobase.finalize(v);
    return;
  }
  Ref pending(takePending());
  fileIoClose(asFileIo(v));
  clearPending();
  if (pending) restorePendingSteal(pending.release());
}
void fileDealloc(Object* o) {
  auto* f = static_cast<FileIo*>(o);
  if (!dropWeakrefs(o)) return;
  if (f->fd >= 0 && f->closeFd) close(f->fd);
  fileClear(o);
  freeObject(o);
}

Value getMode(Value v) { return newStr(modeText(asFileIo(v))); }
Value getName(Value v) {
  Value n = asFileIo(v)->name;
  return n.bits ? retained(n) : Value(raise(&molt_exc_AttributeError, "'_io.FileIO' object has no attribute 'name'"));
}
bool setName(Value v, Value name) {
  Value old = asFileIo(v)->name;
  asFileIo(v)->name = retained(name);
  decref(old);
  return true;
}
Value getClosed(Value v) { return Value::fromBool(asFileIo(v)->fd < 0); }
Value getCloseFd(Value v) { return Value::fromBool(asFileIo(v)->closeFd); }
constexpr GetSet kGetSets[] = {{"mode", getMode, nullptr, "String giving the file mode"},
                               {"name", getName, setName, nullptr},
                               {"closed", getClosed, nullptr, "True if the file is closed"},
                               {"closefd", getCloseFd, nullptr, "True if the file descriptor will be closed by close()."},
                               {}};
constexpr NativeMethod kMethods[] = {
    {"read", "($self, size=-1, /)", fileRead, nullptr, nullptr, kInstanceMethod},
    {"readall", "($self, /)", fileReadall, nullptr, nullptr, kInstanceMethod},
    {"readinto", "($self, buffer, /)", fileReadinto, nullptr, nullptr, kInstanceMethod},
    {"write", "($self, b, /)", fileWrite, nullptr, nullptr, kInstanceMethod},
    {"seek", "($self, pos, whence=0, /)", fileSeek, nullptr, nullptr, kInstanceMethod},
    {"tell", "($self, /)", fileTell, nullptr, nullptr, kInstanceMethod},
    {"truncate", "($self, size=None, /)", fileTruncate, nullptr, nullptr, kInstanceMethod},
    {"close", "($self, /)", fileClose, nullptr, nullptr, kInstanceMethod},
    {"seekable", "($self, /)", fileSeekable, nullptr, nullptr, kInstanceMethod},
    {"readable", "($self, /)", fileReadable, nullptr, nullptr, kInstanceMethod},
    {"writable", "($self, /)", fileWritable, nullptr, nullptr, kInstanceMethod},
    {"fileno", "($self, /)", fileFileno, nullptr, nullptr, kInstanceMethod},
    {"isatty", "($self, /)", fileIsatty, nullptr, nullptr, kInstanceMethod},
    {}};

}  // namespace

bool fileIoClose(FileIo* f) {
  f->flags |= kIoClosed;
  if (f->fd < 0) return true;
  int fd = f->fd;
  f->fd = -1;
  if (f->closeFd && close(fd) < 0 && errno != EINTR) return raiseErrno(nullptr, errno, kNoValue);
  return true;
}

Value newFileIo(Value name, const char* mode, bool closeFd, Value opener) {
  Mode m;
  if (!typeReady(&molt_type_fileio) || !parseMode(mode, &m)) return kNoValue;
  Ref v(fileMake(&molt_type_fileio, nullptr, 0, kNoValue));
  asFileIo(v)->closeFd = closeFd;
  return openInto(asFileIo(v), name, m, opener) ? v.release() : kNoValue;
}

#pragma clang diagnostic ignored "-Winvalid-offsetof"
constinit Type molt_type_fileio = [] {
  Type t = staticType("_io.FileIO", kTypeBase | kTypeHasWeakrefs | kTypeHasGc | kTypeHasDict, sizeof(FileIo), &molt_type_rawiobase);
  t.dealloc = fileDealloc;
  t.traverse = fileTraverse;
  t.clear = fileClear;
  t.finalize = fileFinalize;
  t.make = fileMake;
  t.init = fileInit;
  t.repr = fileRepr;
  t.methods = kMethods;
  t.getsets = kGetSets;
  t.dictOffset = __builtin_offsetof(FileIo, shape);
  return t;
}();

}  // namespace molt
