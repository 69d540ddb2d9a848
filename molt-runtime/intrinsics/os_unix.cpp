// The calls of os with paths that WASI does not have: there they fail with ENOSYS.
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef __wasi__
#include <sys/statvfs.h>
#include <sys/xattr.h>
#endif

#include "intrinsics/posix_args.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/os.def"

#ifdef __wasi__

static Value absent() { return raiseErrno(nullptr, ENOSYS, kNoValue); }
Value osChmod(const Value* a) { return raiseErrno(nullptr, ENOSYS, a[0]); }
Value osChown(const Value*) { return absent(); }
Value osLchown(const Value*) { return absent(); }
Value osChroot(const Value*) { return absent(); }
Value osMkfifo(const Value*) { return absent(); }
Value osMknod(const Value*) { return absent(); }
Value osStatvfs(const Value*) { return absent(); }
Value osPathconf(const Value*) { return absent(); }
Value osGetxattr(const Value*) { return absent(); }
Value osSetxattr(const Value*) { return absent(); }
Value osRemovexattr(const Value*) { return absent(); }
Value osListxattr(const Value*) { return absent(); }

#else

Value osChmod(const Value* a) {
  int mode, dir;
  bool follow;
  PathArg p("chmod", "path", a[0], PathKind::PathOrFd);
  if (!p || !asCInt(a[1], &mode) || !asDirFd(a[2], &dir) || !asFlag(a[3], true, &follow)) return kNoValue;
  if (!p.text) return fchmod(p.fd, static_cast<mode_t>(mode)) < 0 ? p.failed() : kNone;
  if (fchmodat(dir, p.text, static_cast<mode_t>(mode), follow ? 0 : AT_SYMLINK_NOFOLLOW) == 0) return kNone;
  if (!follow && (errno == ENOTSUP || errno == EOPNOTSUPP)) {
    if (dir != AT_FDCWD) return raiseValueError("chmod: cannot use dir_fd and follow_symlinks together");
    return raise(&molt_exc_NotImplementedError, "chmod: follow_symlinks unavailable on this platform");
  }
  return p.failed();
}

static Value owned(const char* function, PathKind kind, const Value* a, Value dirFd, bool follow) {
  uint32_t uid, gid;
  int dir;
  PathArg p(function, "path", a[0], kind);
  if (!p || !asUserId(a[1], "uid", &uid) || !asUserId(a[2], "gid", &gid) || !asDirFd(dirFd, &dir)) return kNoValue;
  if (!p.text && dir != AT_FDCWD) return raiseValueError("chown: can't specify both dir_fd and fd");
  if (!p.text && !follow) return raiseValueError("chown: cannot use fd and follow_symlinks together");
  int r = p.text ? fchownat(dir, p.text, uid, gid, follow ? 0 : AT_SYMLINK_NOFOLLOW) : fchown(p.fd, uid, gid);
  return r < 0 ? p.failed() : kNone;
}
Value osChown(const Value* a) {
  bool follow;
  return asFlag(a[4], true, &follow) ? owned("chown", PathKind::PathOrFd, a, a[3], follow) : kNoValue;
}
Value osLchown(const Value* a) { return owned("lchown", PathKind::Path, a, kNone, false); }

Value osChroot(const Value* a) {
  PathArg p("chroot", "path", a[0]);
  return !p ? kNoValue : chroot(p.text) < 0 ? p.failed() : kNone;
}
Value osMkfifo(const Value* a) {
  int mode = 438, dir;
  PathArg p("mkfifo", "path", a[0]);
  if (!p || (a[1] && !asCInt(a[1], &mode)) || !asDirFd(a[2], &dir)) return kNoValue;
  return doneOrFailed(mkfifoat(dir, p.text, static_cast<mode_t>(mode)));
}
Value osMknod(const Value* a) {
  int mode = 384, dir;
  int64_t device = 0;
  PathArg p("mknod", "path", a[0]);
  if (!p || (a[1] && !asCInt(a[1], &mode)) || (a[2] && !asInt64(a[2], &device)) || !asDirFd(a[3], &dir)) return kNoValue;
  return doneOrFailed(mknodat(dir, p.text, static_cast<mode_t>(mode), static_cast<dev_t>(device)));
}

Value osStatvfs(const Value* a) {
  struct statvfs s;
  PathArg p("statvfs", "path", a[0], PathKind::PathOrFd);
  if (!p) return kNoValue;
  if ((p.text ? statvfs(p.text, &s) : fstatvfs(p.fd, &s)) < 0) return p.failed();
  const int64_t fields[] = {static_cast<int64_t>(s.f_bsize), static_cast<int64_t>(s.f_frsize), static_cast<int64_t>(s.f_blocks),
                            static_cast<int64_t>(s.f_bfree), static_cast<int64_t>(s.f_bavail), static_cast<int64_t>(s.f_files),
                            static_cast<int64_t>(s.f_ffree), static_cast<int64_t>(s.f_favail), static_cast<int64_t>(s.f_flag),
                            static_cast<int64_t>(s.f_namemax), static_cast<int64_t>(s.f_fsid)};
  return tupleOfInts(fields, 11);
}
Value osPathconf(const Value* a) {
  int name;
  PathArg p("pathconf", "path", a[0], PathKind::PathOrFd);
  if (!p || !asCInt(a[1], &name)) return kNoValue;
  errno = 0;
  long limit = p.text ? pathconf(p.text, name) : fpathconf(p.fd, name);
  if (limit >= 0 || errno == 0) return newInt(limit);
  return errno == EINVAL ? failedCall() : p.failed();
}

namespace {

// A file and whether a symbolic link at its end is followed, as all calls about extended attributes take them.
struct Attributed {
  Attributed(const char* function, Value path, Value follows, PathKind kind = PathKind::PathOrFd) : file(function, "path", path, kind) {
    ok = file && asFlag(follows, true, &follow);
    if (ok && !file.text && !follow) ok = raiseValueError("%s: cannot use fd and follow_symlinks together", function);
  }
  template <class OfFd, class Following, class Other, class... As>
  auto call(OfFd ofFd, Following following, Other other, As... args) {
    return !file.text ? ofFd(file.fd, args...) : follow ? following(file.text, args...) : other(file.text, args...);
  }
  PathArg file;
  bool ok, follow = true;
};

}  // namespace

Value osGetxattr(const Value* a) {
  Attributed on("getxattr", a[0], a[2]);
  if (!on.ok) return kNoValue;
  PathArg name("getxattr", "attribute", a[1]);
  if (!name) return kNoValue;
  for (size_t room : {size_t{128}, size_t{65536}}) {
    Ref space(newBytes(nullptr, static_cast<int64_t>(room)));
    if (!space) return kNoValue;
    void* data = space.as<Bytes>()->data();
    ssize_t n = on.call(fgetxattr, getxattr, lgetxattr, name.text, data, room);
    if (n >= 0) return newBytes(data, n);
    if (errno != ERANGE) break;
  }
  return on.file.failed();
}
Value osSetxattr(const Value* a) {
  Attributed on("setxattr", a[0], a[4]);
  if (!on.ok) return kNoValue;
  PathArg name("setxattr", "attribute", a[1]);
  int flags = 0;
  Buffer value;
  if (!name || (a[3] && !asCInt(a[3], &flags)) || !getBuffer(a[2], &value, false)) return kNoValue;
  int r = on.call(fsetxattr, setxattr, lsetxattr, name.text, static_cast<const void*>(value.data), static_cast<size_t>(value.length), flags);
  int problem = errno;
  releaseBuffer(&value);
  errno = problem;
  return r < 0 ? on.file.failed() : kNone;
}
Value osRemovexattr(const Value* a) {
  Attributed on("removexattr", a[0], a[2]);
  if (!on.ok) return kNoValue;
  PathArg name("removexattr", "attribute", a[1]);
  if (!name) return kNoValue;
  return on.call(fremovexattr, removexattr, lremovexattr, name.text) < 0 ? on.file.failed() : kNone;
}
Value osListxattr(const Value* a) {
  Attributed on("listxattr", a[0], a[1], PathKind::PathFdOrNone);
  if (!on.ok) return kNoValue;
  Ref space(newBytes(nullptr, 65536)), names(newList(0));
  if (!space || !names) return kNoValue;
  char* data = reinterpret_cast<char*>(space.as<Bytes>()->data());
  ssize_t n = on.call(flistxattr, listxattr, llistxattr, data, size_t{65536});
  if (n < 0) return on.file.failed();
  for (const char* each = data; each < data + n; each += strlen(each) + 1) {
    Ref name(nameFromSystem(each, strlen(each)));
    if (!name || !listAppend(names, name)) return kNoValue;
  }
  return names.release();
}

#endif

}  // namespace molt
