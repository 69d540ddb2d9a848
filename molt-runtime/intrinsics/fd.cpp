// The calls of os that take or make file descriptors. Paths come as bytes without NULs; `os` encodes them.
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/native_module.h"
#include "intrinsics/c_int.h"
#include "intrinsics/path_bytes.h"
#include "types/number/int.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/fd.def"

namespace {

bool asI64(Value v, int64_t* out) { return indexAsI64(v, out, &molt_exc_OverflowError); }
Value result(int64_t r) { return r < 0 ? raiseErrno(nullptr, errno, kNoValue) : newInt(r); }
Value done(int64_t r) { return r < 0 ? raiseErrno(nullptr, errno, kNoValue) : kNone; }

}  // namespace

Value fdOpen(const Value* a) {
  static constexpr struct { int linux, here; } kFlags[] = {
      {1, O_WRONLY}, {2, O_RDWR}, {64, O_CREAT}, {128, O_EXCL}, {512, O_TRUNC}, {1024, O_APPEND}, {2048, O_NONBLOCK},
      {65536, O_DIRECTORY}, {131072, O_NOFOLLOW}};
  int64_t flags, mode;
  PathBytes path(a[0]);
  if (!path.text || !asI64(a[1], &flags) || !asI64(a[2], &mode)) return kNoValue;
  int wanted = O_CLOEXEC | ((flags & 3) == 0 ? O_RDONLY : 0);
  for (auto& f : kFlags) {
    if (flags & f.linux) wanted |= f.here;
  }
  bool reads = (flags & 3) != 1, writes = (flags & 3) || (flags & (64 | 512));
  if ((reads && !requireCapability(Capability::FsRead)) || (writes && !requireCapability(Capability::FsWrite))) return kNoValue;
  int fd = open(path.text, wanted, static_cast<mode_t>(mode));
  return fd < 0 ? raiseErrno(nullptr, errno, a[0]) : newInt(fd);
}
Value fdRead(const Value* a) {
  int fd;
  int64_t n;
  if (!asCInt(a[0], &fd) || !asI64(a[1], &n)) return kNoValue;
  if (n < 0) return raiseErrno(nullptr, EINVAL, kNoValue);
  Ref space(newBytes(nullptr, n));
  if (!space) return kNoValue;
  auto* data = space.as<Bytes>()->data();
  ssize_t got = read(fd, data, static_cast<size_t>(n));
  if (got < 0) return raiseErrno(nullptr, errno, kNoValue);
  return got == n ? space.release() : newBytes(data, got);
}
Value fdWrite(const Value* a) {
  int fd;
  Buffer data;
  if (!asCInt(a[0], &fd) || !getBuffer(a[1], &data, false)) return kNoValue;
  ssize_t wrote = write(fd, data.data, static_cast<size_t>(data.length));
  int problem = errno;
  releaseBuffer(&data);
  errno = problem;
  return result(wrote);
}
Value fdClose(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? done(close(fd)) : kNoValue;
}
Value fdIsatty(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? isatty(fd) ? kTrue : kFalse : kNoValue;
}
Value fdLseek(const Value* a) {
  int fd, whence;
  int64_t position;
  if (!asCInt(a[0], &fd) || !asI64(a[1], &position) || !asCInt(a[2], &whence)) return kNoValue;
  int how = whence == 0 ? SEEK_SET : whence == 1 ? SEEK_CUR : whence == 2 ? SEEK_END : whence;
  return result(lseek(fd, position, how));
}
Value fdFtruncate(const Value* a) {
  int fd;
  int64_t length;
  return asCInt(a[0], &fd) && asI64(a[1], &length) ? done(ftruncate(fd, length)) : kNoValue;
}
Value fdFsync(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? done(fsync(fd)) : kNoValue;
}
Value fdSymlink(const Value* a) { return errnoOfPair(a, symlink); }
Value fdStrerror(const Value* a) {
  int code;
  return asCInt(a[0], &code) ? newStr(strerror(code)) : kNoValue;
}

// WASI has neither processes nor permissions.
#ifdef __wasi__
Value fdPipe(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
Value fdDup(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
Value fdChmod(const Value* a) { return raiseErrno(nullptr, ENOSYS, a[0]); }
Value fdGetppid(const Value*) { return newInt(0); }
#else
Value fdPipe(const Value*) {
  int fds[2];
  if (pipe(fds) != 0) return raiseErrno(nullptr, errno, kNoValue);
  for (int fd : fds) fcntl(fd, F_SETFD, FD_CLOEXEC);
  Ref both(newTuple(2));
  if (!both) return kNoValue;
  for (int i = 0; i < 2; ++i) both.as<Tuple>()->items()[i] = newInt(fds[i]);
  return both.release();
}
Value fdDup(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? result(fcntl(fd, F_DUPFD_CLOEXEC, 0)) : kNoValue;
}
Value fdChmod(const Value* a) {
  int64_t mode;
  PathBytes path(a[0]);
  if (!path.text || !asI64(a[1], &mode)) return kNoValue;
  return chmod(path.text, static_cast<mode_t>(mode)) < 0 ? raiseErrno(nullptr, errno, a[0]) : kNone;
}
Value fdGetppid(const Value*) { return newInt(getppid()); }
#endif

}  // namespace molt

static constinit const molt::NativeMethod fdRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/fd.def"
    {}};
MOLT_NATIVE_MODULE(_molt_fd, fdRows, nullptr)
