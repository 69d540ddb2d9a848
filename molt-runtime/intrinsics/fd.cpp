// The calls of os that take or make file descriptors and that WASI has too; the others are in fd_unix.cpp.
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "error/errno.h"
#include "intrinsics/posix_args.h"
#include "intrinsics/stat_fields.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/fd.def"

namespace {

template <class F>
Value readInto(Value fdArg, Value lengthArg, F f) {
  int fd;
  int64_t n;
  if (!asCInt(fdArg, &fd) || !asInt64(lengthArg, &n)) return kNoValue;
  if (n < 0) return raiseErrno(nullptr, EINVAL, kNoValue);
  Ref space(newBytes(nullptr, n));
  if (!space) return kNoValue;
  auto* data = space.as<Bytes>()->data();
  ssize_t got = uninterrupted([&] { return f(fd, data, static_cast<size_t>(n)); });
  if (got < 0) return failedUnlessPending();
  return got == n ? space.release() : newBytes(data, got);
}
template <class F>
Value writeFrom(Value fdArg, Value dataArg, F f) {
  int fd;
  Buffer data;
  if (!asCInt(fdArg, &fd) || !getBuffer(dataArg, &data, false)) return kNoValue;
  ssize_t wrote = uninterrupted([&] { return f(fd, data.data, static_cast<size_t>(data.length)); });
  int problem = errno;
  releaseBuffer(&data);
  errno = problem;
  return wrote < 0 ? failedUnlessPending() : newInt(wrote);
}

}  // namespace

Value fdRead(const Value* a) { return readInto(a[0], a[1], read); }
Value fdWrite(const Value* a) { return writeFrom(a[0], a[1], write); }
Value fdPread(const Value* a) {
  int64_t at;
  if (!asInt64(a[2], &at)) return kNoValue;
  return readInto(a[0], a[1], [&](int fd, void* data, size_t n) { return pread(fd, data, n, at); });
}
Value fdPwrite(const Value* a) {
  int64_t at;
  if (!asInt64(a[2], &at)) return kNoValue;
  return writeFrom(a[0], a[1], [&](int fd, const void* data, size_t n) { return pwrite(fd, data, n, at); });
}
Value fdClose(const Value* a) {
  int fd;
  if (!asCInt(a[0], &fd)) return kNoValue;
  return close(fd) < 0 && errno != EINTR ? failedCall() : kNone;
}
Value fdIsatty(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? isatty(fd) ? kTrue : kFalse : kNoValue;
}
Value fdLseek(const Value* a) {
  int fd, whence;
  int64_t position;
  if (!asCInt(a[0], &fd) || !asInt64(a[1], &position) || !asCInt(a[2], &whence)) return kNoValue;
  int how = whence == 0 ? SEEK_SET : whence == 1 ? SEEK_CUR : whence == 2 ? SEEK_END : whence;
  return numberOrFailed(lseek(fd, position, how));
}
Value fdFtruncate(const Value* a) {
  int fd;
  int64_t length;
  return asCInt(a[0], &fd) && asInt64(a[1], &length) ? doneOrFailed(ftruncate(fd, length)) : kNoValue;
}
Value fdFsync(const Value* a) {
  int fd;
  return asFileno(a[0], &fd) ? doneOrFailed(fsync(fd)) : kNoValue;
}
Value fdFdatasync(const Value* a) {
  int fd;
  return asFileno(a[0], &fd) ? doneOrFailed(fdatasync(fd)) : kNoValue;
}
Value fdFstat(const Value* a) {
  int fd;
  struct stat s;
  if (!asCInt(a[0], &fd)) return kNoValue;
  return fstat(fd, &s) < 0 ? failedCall() : statFields(s);
}
Value fdStrerror(const Value* a) {
  int code;
  return asCInt(a[0], &code) ? newStr(errnoText(code)) : kNoValue;
}

}  // namespace molt

static constinit const molt::NativeMethod fdRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/fd.def"
    {}};
MOLT_NATIVE_MODULE(_molt_fd, fdRows, nullptr)
