// The calls of os with descriptors that WASI does not have: there they fail with ENOSYS.
#include "intrinsics/posix_args.h"

#ifndef __wasi__
#include <fcntl.h>
#include <pty.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>
#include <utmp.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/fd.def"

#ifdef __wasi__

#define ABSENT(fn) Value fn(const Value*) { return raiseErrno(nullptr, ENOSYS, kNoValue); }
ABSENT(fdPipe) ABSENT(fdPipe2) ABSENT(fdDup) ABSENT(fdDup2) ABSENT(fdCloserange) ABSENT(fdFchdir) ABSENT(fdFchmod) ABSENT(fdFchown)
ABSENT(fdFpathconf) ABSENT(fdGetBlocking) ABSENT(fdSetBlocking) ABSENT(fdGetInheritable) ABSENT(fdSetInheritable) ABSENT(fdLockf)
ABSENT(fdSendfile) ABSENT(fdCopyFileRange) ABSENT(fdSplice) ABSENT(fdReadv) ABSENT(fdWritev) ABSENT(fdPreadv) ABSENT(fdPwritev)
ABSENT(fdFadvise) ABSENT(fdFallocate) ABSENT(fdMemfd) ABSENT(fdEventfd) ABSENT(fdEventfdRead) ABSENT(fdEventfdWrite) ABSENT(fdOpenpty)
ABSENT(fdLoginTty) ABSENT(fdTtyname) ABSENT(fdTcgetpgrp) ABSENT(fdTcsetpgrp) ABSENT(fdTerminalSize)
#undef ABSENT

#else

namespace {

Value pairOfFds(const int* fds) {
  const int64_t both[] = {fds[0], fds[1]};
  return tupleOfInts(both, 2);
}

// An offset that may be None.
bool asOffset(Value v, int64_t* out, int64_t** where) {
  *where = nullptr;
  if (!v || v.isNone()) return true;
  *where = out;
  return asInt64(v, out);
}

// Buffers for readv and writev.
class Vectors {
 public:
  Vectors(const char* function, Value sequence, bool writable) {
    bool error = false;
    Ref sized(lookupSpecial(sequence, "__getitem__", &error));
    if (error) return;
    if (!sized) {
      raiseTypeError("%s() arg 2 must be a sequence", function);
      return;
    }
    Ref items(tupleFromIterable(sequence));
    if (!items) return;
    int64_t n = items.as<Tuple>()->length;
    held_ = static_cast<Buffer*>(allocRaw(static_cast<uint64_t>(n + 1) * (sizeof(Buffer) + sizeof(iovec))));
    if (!held_) {
      raiseNoMemory();
      return;
    }
    parts = reinterpret_cast<iovec*>(held_ + n + 1);
    for (; count < n; ++count) {
      if (!getBuffer(items.as<Tuple>()->items()[count], &held_[count], writable)) return;
      parts[count] = {held_[count].data, static_cast<size_t>(held_[count].length)};
    }
    ok = true;
  }
  ~Vectors() {
    int problem = errno;
    for (int i = 0; i < count; ++i) releaseBuffer(&held_[i]);
    freeRaw(held_);
    errno = problem;
  }
  Vectors(const Vectors&) = delete;
  iovec* parts = nullptr;
  int count = 0;
  bool ok = false;

 private:
  Buffer* held_ = nullptr;
};

template <class F>
Value onVectors(const char* function, const Value* a, bool writable, F f) {
  int fd;
  if (!asCInt(a[0], &fd)) return kNoValue;
  Vectors all(function, a[1], writable);
  if (!all.ok) return kNoValue;
  ssize_t n = uninterrupted([&] { return f(fd, all.parts, all.count); });
  return n < 0 ? failedUnlessPending() : newInt(n);
}
template <class F>
Value onVectorsAt(const char* function, const Value* a, bool writable, F f) {
  int64_t at;
  int flags = 0;
  if (!asInt64(a[2], &at) || (a[3] && !asCInt(a[3], &flags))) return kNoValue;
  return onVectors(function, a, writable, [&](int fd, iovec* parts, int count) { return f(fd, parts, count, at, flags); });
}

}  // namespace

Value fdPipe(const Value*) {
  int fds[2];
  return pipe2(fds, O_CLOEXEC) < 0 ? failedCall() : pairOfFds(fds);
}
Value fdPipe2(const Value* a) {
  int flags, fds[2];
  if (!asCInt(a[0], &flags)) return kNoValue;
  return pipe2(fds, flags) < 0 ? failedCall() : pairOfFds(fds);
}
Value fdDup(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? numberOrFailed(fcntl(fd, F_DUPFD_CLOEXEC, 0)) : kNoValue;
}
Value fdDup2(const Value* a) {
  int fd, to;
  bool inheritable;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &to) || !asFlag(a[2], true, &inheritable)) return kNoValue;
  if (fd < 0 || to < 0) return raiseErrno(nullptr, EBADF, kNoValue);
  return numberOrFailed(inheritable || fd == to ? dup2(fd, to) : dup3(fd, to, O_CLOEXEC));
}
Value fdCloserange(const Value* a) {
  int low, high;
  if (!asCInt(a[0], &low) || !asCInt(a[1], &high)) return kNoValue;
  if (low < 0) low = 0;
  if (low < high) close_range(static_cast<unsigned>(low), static_cast<unsigned>(high - 1), 0);
  return kNone;
}
Value fdFchdir(const Value* a) {
  int fd;
  return asFileno(a[0], &fd) ? doneOrFailed(fchdir(fd)) : kNoValue;
}
Value fdFchmod(const Value* a) {
  int fd, mode;
  return asCInt(a[0], &fd) && asCInt(a[1], &mode) ? doneOrFailed(fchmod(fd, static_cast<mode_t>(mode))) : kNoValue;
}
Value fdFchown(const Value* a) {
  int fd;
  uint32_t uid, gid;
  return asCInt(a[0], &fd) && asUserId(a[1], "uid", &uid) && asUserId(a[2], "gid", &gid) ? doneOrFailed(fchown(fd, uid, gid)) : kNoValue;
}
Value fdFpathconf(const Value* a) {
  int fd, name;
  if (!asFileno(a[0], &fd) || !asCInt(a[1], &name)) return kNoValue;
  errno = 0;
  long limit = fpathconf(fd, name);
  return limit < 0 && errno ? failedCall() : newInt(limit);
}
Value fdGetBlocking(const Value* a) {
  int fd;
  if (!asCInt(a[0], &fd)) return kNoValue;
  int flags = fcntl(fd, F_GETFL);
  return flags < 0 ? failedCall() : Value::fromBool(!(flags & O_NONBLOCK));
}
Value fdSetBlocking(const Value* a) {
  int fd;
  bool blocking;
  if (!asCInt(a[0], &fd) || !asFlag(a[1], true, &blocking)) return kNoValue;
  int flags = fcntl(fd, F_GETFL);
  return flags < 0 ? failedCall() : doneOrFailed(fcntl(fd, F_SETFL, blocking ? flags & ~O_NONBLOCK : flags | O_NONBLOCK));
}
Value fdGetInheritable(const Value* a) {
  int fd;
  if (!asCInt(a[0], &fd)) return kNoValue;
  int flags = fcntl(fd, F_GETFD);
  return flags < 0 ? failedCall() : Value::fromBool(!(flags & FD_CLOEXEC));
}
Value fdSetInheritable(const Value* a) {
  int fd;
  bool inheritable;
  if (!asCInt(a[0], &fd) || !asFlag(a[1], true, &inheritable)) return kNoValue;
  int flags = fcntl(fd, F_GETFD);
  return flags < 0 ? failedCall() : doneOrFailed(fcntl(fd, F_SETFD, inheritable ? flags & ~FD_CLOEXEC : flags | FD_CLOEXEC));
}
Value fdLockf(const Value* a) {
  int fd, command;
  int64_t length;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &command) || !asInt64(a[2], &length)) return kNoValue;
  return doneOrFailed(lockf(fd, command, length));
}

Value fdSendfile(const Value* a) {
  int out, in;
  int64_t at, count, *where;
  if (!asCInt(a[0], &out) || !asCInt(a[1], &in) || !asOffset(a[2], &at, &where) || !asInt64(a[3], &count)) return kNoValue;
  ssize_t n = uninterrupted([&] { return sendfile(out, in, where, static_cast<size_t>(count)); });
  return n < 0 ? failedUnlessPending() : newInt(n);
}
static Value moved(const Value* a, ssize_t (*f)(int, off64_t*, int, off64_t*, size_t, unsigned), Value flagsArg) {
  int src, dst, flags = 0;
  int64_t count, from, to, *whereFrom, *whereTo;
  if (!asCInt(a[0], &src) || !asCInt(a[1], &dst) || !asInt64(a[2], &count)) return kNoValue;
  if (count < 0) return raiseValueError("negative value for 'count' not allowed");
  if (!asOffset(a[3], &from, &whereFrom) || !asOffset(a[4], &to, &whereTo) || (flagsArg && !asCInt(flagsArg, &flags))) return kNoValue;
  ssize_t n = uninterrupted([&] { return f(src, whereFrom, dst, whereTo, static_cast<size_t>(count), static_cast<unsigned>(flags)); });
  return n < 0 ? failedUnlessPending() : newInt(n);
}
Value fdCopyFileRange(const Value* a) { return moved(a, copy_file_range, kNoValue); }
Value fdSplice(const Value* a) { return moved(a, splice, a[5]); }
Value fdReadv(const Value* a) { return onVectors("readv", a, true, readv); }
Value fdWritev(const Value* a) { return onVectors("writev", a, false, writev); }
Value fdPreadv(const Value* a) { return onVectorsAt("preadv", a, true, preadv2); }
Value fdPwritev(const Value* a) { return onVectorsAt("pwritev", a, false, pwritev2); }

static Value codeOrDone(int code) { return code ? raiseErrno(nullptr, code, kNoValue) : kNone; }
Value fdFadvise(const Value* a) {
  int fd, advice;
  int64_t at, n;
  if (!asCInt(a[0], &fd) || !asInt64(a[1], &at) || !asInt64(a[2], &n) || !asCInt(a[3], &advice)) return kNoValue;
  return codeOrDone(posix_fadvise(fd, at, n, advice));
}
Value fdFallocate(const Value* a) {
  int fd;
  int64_t at, n;
  if (!asCInt(a[0], &fd) || !asInt64(a[1], &at) || !asInt64(a[2], &n)) return kNoValue;
  return codeOrDone(posix_fallocate(fd, at, n));
}
Value fdMemfd(const Value* a) {
  int flags = MFD_CLOEXEC;
  Ref name(encodedName(a[0]));
  if (!name || (a[1] && !asCInt(a[1], &flags))) return kNoValue;
  return numberOrFailed(memfd_create(textOf(name), static_cast<unsigned>(flags)));
}
Value fdEventfd(const Value* a) {
  int64_t start;
  int flags = EFD_CLOEXEC;
  if (!asInt64(a[0], &start) || (a[1] && !asCInt(a[1], &flags))) return kNoValue;
  return numberOrFailed(eventfd(static_cast<unsigned>(start), flags));
}
Value fdEventfdRead(const Value* a) {
  int fd;
  eventfd_t n;
  if (!asFileno(a[0], &fd)) return kNoValue;
  int r = uninterrupted([&] { return eventfd_read(fd, &n); });
  return r < 0 ? failedUnlessPending() : newIntFromU64(n);
}
Value fdEventfdWrite(const Value* a) {
  int fd;
  int64_t n;
  if (!asFileno(a[0], &fd) || !asInt64(a[1], &n)) return kNoValue;
  return doneOrFailed(eventfd_write(fd, static_cast<eventfd_t>(n)));
}

Value fdOpenpty(const Value*) {
  int fds[2];
  if (openpty(&fds[0], &fds[1], nullptr, nullptr, nullptr) < 0) return failedCall();
  for (int fd : fds) fcntl(fd, F_SETFD, FD_CLOEXEC);
  return pairOfFds(fds);
}
Value fdLoginTty(const Value* a) {
  int fd;
  return asFileno(a[0], &fd) ? doneOrFailed(login_tty(fd)) : kNoValue;
}
Value fdTtyname(const Value* a) {
  int fd;
  char name[256];
  if (!asCInt(a[0], &fd)) return kNoValue;
  int code = ttyname_r(fd, name, sizeof name);
  return code ? raiseErrno(nullptr, code, kNoValue) : nameFromSystem(name, strlen(name));
}
Value fdTcgetpgrp(const Value* a) {
  int fd;
  return asCInt(a[0], &fd) ? numberOrFailed(tcgetpgrp(fd)) : kNoValue;
}
Value fdTcsetpgrp(const Value* a) {
  int fd, group;
  return asCInt(a[0], &fd) && asPid(a[1], &group) ? doneOrFailed(tcsetpgrp(fd, group)) : kNoValue;
}
Value fdTerminalSize(const Value* a) {
  int fd;
  winsize size;
  if (!asCInt(a[0], &fd)) return kNoValue;
  if (ioctl(fd, TIOCGWINSZ, &size) < 0) return failedCall();
  const int64_t both[] = {size.ws_col, size.ws_row};
  return tupleOfInts(both, 2);
}

#endif

}  // namespace molt
