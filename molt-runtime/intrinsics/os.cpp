// The native part of os that takes paths. Paths are str (surrogates stand for bytes that are no UTF-8), bytes or path-like
// objects; what WASI has no call for is in os_unix.cpp.
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iterator>

#include "core/native_module.h"
#include "intrinsics/posix_args.h"
#include "intrinsics/stat_fields.h"

extern "C" char** environ;

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/os.def"

Value statFields(const struct stat& s) {
  auto nanoseconds = [](const timespec& t) { return static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec; };
  const int64_t fields[] = {static_cast<int64_t>(s.st_mode), static_cast<int64_t>(s.st_ino), static_cast<int64_t>(s.st_dev),
                            static_cast<int64_t>(s.st_nlink), static_cast<int64_t>(s.st_size), nanoseconds(s.st_mtim),
                            nanoseconds(s.st_atim), nanoseconds(s.st_ctim), static_cast<int64_t>(s.st_uid),
                            static_cast<int64_t>(s.st_gid), static_cast<int64_t>(s.st_blksize), static_cast<int64_t>(s.st_blocks),
                            static_cast<int64_t>(s.st_rdev)};
  return tupleOfInts(fields, std::size(fields));
}

namespace {

Value folder(bool asBytes) {
  char buffer[4096];
  return getcwd(buffer, sizeof buffer) ? nameFromSystem(buffer, strlen(buffer), asBytes) : failedCall();
}

// A call with a path and the folder that it starts from.
template <class F>
Value onPath(const char* function, Value path, Value dirFd, F f) {
  PathArg p(function, "path", path);
  int dir;
  if (!p || !asDirFd(dirFd, &dir)) return kNoValue;
  return f(dir, p.text) < 0 ? p.failed() : kNone;
}

template <class F>
Value onPair(const char* function, const Value* a, Value srcFd, Value dstFd, F f) {
  PathArg src(function, "src", a[0]);
  if (!src) return kNoValue;
  PathArg dst(function, "dst", a[1]);
  int from, to;
  if (!dst || !asDirFd(srcFd, &from) || !asDirFd(dstFd, &to)) return kNoValue;
  return f(from, src.text, to, dst.text) < 0 ? failedPair(src, dst) : kNone;
}

Value renamed(const char* function, const Value* a) {
  return onPair(function, a, a[2], a[3], [](int from, const char* src, int to, const char* dst) { return renameat(from, src, to, dst); });
}
Value unlinked(const char* function, const Value* a) {
  return onPath(function, a[0], a[1], [](int dir, const char* p) { return unlinkat(dir, p, 0); });
}

// Calls f(entry) for what is in a folder; false with an exception pending if that fails.
template <class F>
bool eachEntry(const PathArg& p, F f) {
  DIR* dir;
  if (p.text) {
    dir = opendir(p.text);
  } else {
    int copy = fcntl(p.fd, F_GETFD) < 0 ? -1 : openat(p.fd, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    dir = copy < 0 ? nullptr : fdopendir(copy);
    if (!dir && copy >= 0) close(copy);
  }
  if (!dir) {
    p.text ? p.failed() : failedCall();
    return false;
  }
  bool ok = true;
  while (dirent* e = ok ? readdir(dir) : nullptr) {
    if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) continue;
    Ref name(nameFromSystem(e->d_name, strlen(e->d_name), p.bytes));
    ok = name && f(name, *e);
  }
  closedir(dir);
  return ok;
}

// Linux's bits of open to those of this system, which differ on WASI alone.
int openFlags(int linux) {
#ifdef __wasi__
  static constexpr struct { int linux, here; } kFlags[] = {
      {1, O_WRONLY}, {2, O_RDWR}, {64, O_CREAT}, {128, O_EXCL}, {512, O_TRUNC}, {1024, O_APPEND}, {2048, O_NONBLOCK},
      {65536, O_DIRECTORY}, {131072, O_NOFOLLOW}};
  int wanted = O_CLOEXEC | ((linux & 3) == 0 ? O_RDONLY : 0);
  for (auto& f : kFlags) {
    if (linux & f.linux) wanted |= f.here;
  }
  return wanted;
#else
  return linux | O_CLOEXEC;
#endif
}

// The kind of a directory's entry, by Linux's number; 0 where the system does not say.
int64_t publicKind(unsigned char kind) {
#ifdef __wasi__
  return kind == DT_DIR ? 4 : kind == DT_REG ? 8 : kind == DT_LNK ? 10 : kind == DT_CHR ? 2 : kind == DT_BLK ? 6 : 0;
#else
  return kind;
#endif
}

}  // namespace

Value osGetcwd(const Value*) { return folder(false); }
Value osGetcwdb(const Value*) { return folder(true); }
Value osChdir(const Value* a) {
  PathArg p("chdir", "path", a[0], PathKind::PathOrFd);
  if (!p) return kNoValue;
#ifdef __wasi__
  return p.text && chdir(p.text) == 0 ? kNone : p.failed();
#else
  return (p.text ? chdir(p.text) : fchdir(p.fd)) < 0 ? p.failed() : kNone;
#endif
}

Value osListdir(const Value* a) {
  PathArg p("listdir", "path", a[0], PathKind::PathFdOrNone);
  if (!p) return kNoValue;
  Ref list(newList(0));
  return eachEntry(p, [&](Value name, const dirent&) { return listAppend(list, name); }) ? list.release() : kNoValue;
}
Value osScan(const Value* a) {
  PathArg p("scandir", "path", a[0], PathKind::PathFdOrNone);
  if (!p) return kNoValue;
  Ref list(newList(0));
  bool ok = eachEntry(p, [&](Value name, const dirent& e) {
    Ref inode(newInt(static_cast<int64_t>(e.d_ino)));
    Ref entry(tupleOf(name, newInt(publicKind(e.d_type)), inode.get()));
    return entry && listAppend(list, entry);
  });
  return ok ? list.release() : kNoValue;
}

Value osMkdir(const Value* a) {
  int mode = 511;
  if (a[1] && !asCInt(a[1], &mode)) return kNoValue;
  return onPath("mkdir", a[0], a[2], [&](int dir, const char* p) { return mkdirat(dir, p, static_cast<mode_t>(mode)); });
}
Value osRmdir(const Value* a) {
  return onPath("rmdir", a[0], a[1], [](int dir, const char* p) { return unlinkat(dir, p, AT_REMOVEDIR); });
}
Value osRemove(const Value* a) { return unlinked("remove", a); }
Value osUnlink(const Value* a) { return unlinked("unlink", a); }
Value osRename(const Value* a) { return renamed("rename", a); }
Value osReplace(const Value* a) { return renamed("replace", a); }
Value osLink(const Value* a) {
  bool follow;
  if (!asFlag(a[4], true, &follow)) return kNoValue;
  // The C library's link() does not follow; only an explicit request for the other way changes that.
  int flags = follow && (a[2] || a[3]) && !((!a[2] || a[2].isNone()) && (!a[3] || a[3].isNone())) ? AT_SYMLINK_FOLLOW : 0;
  return onPair("link", a, a[2], a[3], [&](int from, const char* src, int to, const char* dst) { return linkat(from, src, to, dst, flags); });
}
Value osSymlink(const Value* a) {
  PathArg src("symlink", "src", a[0]);
  if (!src) return kNoValue;
  PathArg dst("symlink", "dst", a[1]);
  int dir;
  bool ignored;
  if (!dst || !asFlag(a[2], false, &ignored) || !asDirFd(a[3], &dir)) return kNoValue;
  return symlinkat(src.text, dir, dst.text) < 0 ? failedPair(src, dst) : kNone;
}
Value osReadlink(const Value* a) {
  PathArg p("readlink", "path", a[0]);
  int dir;
  char buffer[4096];
  if (!p || !asDirFd(a[1], &dir)) return kNoValue;
  ssize_t n = readlinkat(dir, p.text, buffer, sizeof buffer);
  return n < 0 ? p.failed() : nameFromSystem(buffer, static_cast<size_t>(n), p.bytes);
}
Value osAccess(const Value* a) {
  PathArg p("access", "path", a[0]);
  int mode, dir;
  bool effective, follow;
  if (!p || !asCInt(a[1], &mode) || !asDirFd(a[2], &dir) || !asFlag(a[3], false, &effective) || !asFlag(a[4], true, &follow))
    return kNoValue;
  int flags = effective ? AT_EACCESS : 0;
#ifdef AT_SYMLINK_NOFOLLOW
  if (!follow) flags |= AT_SYMLINK_NOFOLLOW;
#endif
  return Value::fromBool(faccessat(dir, p.text, mode, flags) == 0);
}

Value osStat(const Value* a) {
  struct stat s;
  int follow = isTrue(a[1]);
  PathArg p("stat", "path", a[0]);
  if (!p || follow < 0) return kNoValue;
  return (follow ? stat(p.text, &s) : lstat(p.text, &s)) < 0 ? p.failed() : statFields(s);
}
Value osStatus(const Value* a) {
  struct stat s;
  int dir;
  bool follow;
  const char* function = asStr(a[3])->length == 5 ? "lstat" : "stat";
  PathArg p(function, "path", a[0], *function == 'l' ? PathKind::Path : PathKind::PathOrFd);
  if (!p || !asDirFd(a[1], &dir) || !asFlag(a[2], true, &follow)) return kNoValue;
  if (p.text) return fstatat(dir, p.text, &s, follow ? 0 : AT_SYMLINK_NOFOLLOW) < 0 ? p.failed() : statFields(s);
  if (dir != AT_FDCWD) return raiseValueError("stat: can't specify dir_fd without matching path");
  if (!follow) return raiseValueError("stat: cannot use fd and follow_symlinks together");
  return fstat(p.fd, &s) < 0 ? p.failed() : statFields(s);
}

Value osTruncate(const Value* a) {
  int64_t length;
  PathArg p("truncate", "path", a[0], PathKind::PathOrFd);
  if (!p || !asInt64(a[1], &length)) return kNoValue;
  if (p.text) return truncate(p.text, length) < 0 ? p.failed() : kNone;
  return doneOrFailed(ftruncate(p.fd, length));
}
Value osUtime(const Value* a) {
  PathArg p("utime", "path", a[0], PathKind::PathOrFd);
  int dir;
  bool follow;
  if (!p || !asDirFd(a[3], &dir) || !asFlag(a[4], true, &follow)) return kNoValue;
  if (!p.text && dir != AT_FDCWD) return raiseValueError("utime: can't specify dir_fd without matching path");
  if (!p.text && !follow) return raiseValueError("utime: cannot use fd and follow_symlinks together");
  timespec times[2];
  for (int i = 0; i < 2; ++i) {
    times[i] = {0, UTIME_NOW};
    if (a[i + 1].isNone()) continue;
    int64_t whole, rest;
    Value* pair = asTuple(a[i + 1])->items();
    if (!indexAsI64(pair[0], &whole, &molt_exc_OverflowError) || !asInt64(pair[1], &rest)) return kNoValue;
    times[i] = {static_cast<time_t>(whole), static_cast<long>(rest)};
  }
  return doneOrFailed(p.text ? utimensat(dir, p.text, times, follow ? 0 : AT_SYMLINK_NOFOLLOW) : futimens(p.fd, times));
}

Value osOpen(const Value* a) {
  int flags, mode = 511, dir;
  PathArg path("open", "path", a[0]);
  if (!path || !asCInt(a[1], &flags) || (a[2] && !asCInt(a[2], &mode)) || !asDirFd(a[3], &dir)) return kNoValue;
  bool reads = (flags & 3) != 1, writes = (flags & 3) || (flags & (64 | 512));
  if ((reads && !requireCapability(Capability::FsRead)) || (writes && !requireCapability(Capability::FsWrite))) return kNoValue;
  int fd = uninterrupted([&] { return openat(dir, path.text, openFlags(flags), static_cast<mode_t>(mode)); });
  return fd >= 0 ? newInt(fd) : hasPending() ? kNoValue : path.failed();
}

Value osGetpid(const Value*) { return newInt(getpid()); }

Value osEnviron(const Value*) {
  Ref d(newDict());
  for (char** e = environ; e && *e; ++e) {
    const char* equals = **e ? strchr(*e + 1, '=') : nullptr;
    if (!equals) continue;
    Ref name(newBytes(*e, equals - *e)), value(newBytes(equals + 1, static_cast<int64_t>(strlen(equals + 1))));
    bool error = false;
    if (!name || !value) return kNoValue;
    if (dictGetBorrowed(d, name, &error)) continue;
    if (error || !dictSet(d, name, value)) return kNoValue;
  }
  return d.release();
}
Value osPutenv(const Value* a) {
  Ref name(encodedName(a[0]));
  if (!name) return kNoValue;
  Ref value(encodedName(a[1]));
  if (!value) return kNoValue;
  if (strchr(textOf(name), '=')) return raiseValueError("illegal environment variable name");
  return doneOrFailed(setenv(textOf(name), textOf(value), 1));
}
Value osUnsetenv(const Value* a) {
  Ref name(encodedName(a[0]));
  return name ? doneOrFailed(unsetenv(textOf(name))) : kNoValue;
}
Value osExit(const Value* a) {
  int status;
  if (!asCInt(a[0], &status)) return kNoValue;
  _Exit(status);
}

}  // namespace molt

static constinit const molt::NativeMethod osRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/os.def"
    {}};
MOLT_NATIVE_MODULE(_molt_os, osRows, nullptr)
