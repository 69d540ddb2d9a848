// The native part of os: one call of the C library each. Paths are str (surrogates stand for bytes that are no UTF-8) or bytes.
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <iterator>

#include "core/native_module.h"
#include "intrinsics/path_bytes.h"
#include "intrinsics/stat_fields.h"
#include "types/number/int.h"

extern "C" char** environ;

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/os.def"

namespace {

Value decode(const char* s, size_t n) {
  Ref bytes(newBytes(s, static_cast<int64_t>(n))), encoding(newStr("utf-8")), errors(newStr("surrogateescape"));
  Value args[2] = {encoding, errors};
  return callMethod(bytes, "decode", args, 2);
}

template <class F>
Value onPath(Value v, F f) {
  PathBytes p(v);
  if (!p.text) return kNoValue;
  if (f(p.text) != 0) return raiseErrno(nullptr, errno, v);
  return kNone;
}

}  // namespace

Value statFields(const struct stat& s) {
  auto nanoseconds = [](const timespec& t) { return static_cast<int64_t>(t.tv_sec) * 1000000000 + t.tv_nsec; };
  const int64_t fields[] = {static_cast<int64_t>(s.st_mode), static_cast<int64_t>(s.st_ino), static_cast<int64_t>(s.st_dev),
                            static_cast<int64_t>(s.st_nlink), static_cast<int64_t>(s.st_size), nanoseconds(s.st_mtim),
                            nanoseconds(s.st_atim), nanoseconds(s.st_ctim), static_cast<int64_t>(s.st_uid),
                            static_cast<int64_t>(s.st_gid), static_cast<int64_t>(s.st_blksize), static_cast<int64_t>(s.st_blocks),
                            static_cast<int64_t>(s.st_rdev)};
  Ref all(newTuple(std::size(fields)));
  for (size_t i = 0; all && i < std::size(fields); ++i) all.as<Tuple>()->items()[i] = newInt(fields[i]);
  return all.release();
}

Value osGetcwd(const Value*) {
  char buffer[4096];
  if (!getcwd(buffer, sizeof buffer)) return raiseErrno(nullptr, errno, kNoValue);
  return decode(buffer, strlen(buffer));
}
Value osChdir(const Value* a) { return onPath(a[0], chdir); }
Value osRmdir(const Value* a) { return onPath(a[0], rmdir); }
Value osRemove(const Value* a) { return onPath(a[0], unlink); }
Value osMkdir(const Value* a) {
  int64_t mode = 511;
  if (a[1] && !indexAsI64(a[1], &mode, &molt_exc_OverflowError)) return kNoValue;
  return onPath(a[0], [&](const char* p) { return mkdir(p, static_cast<mode_t>(mode)); });
}
Value osRename(const Value* a) {
  PathBytes to(a[1]);
  if (!to.text) return kNoValue;
  return onPath(a[0], [&](const char* p) { return rename(p, to.text); });
}

Value osListdir(const Value* a) {
  Ref dot(newStr("."));
  Value path = a[0] ? a[0] : dot.get();
  PathBytes p(path);
  if (!p.text) return kNoValue;
  DIR* d = opendir(p.text);
  if (!d) return raiseErrno(nullptr, errno, path);
  Ref list(newList(0));
  while (dirent* e = readdir(d)) {
    if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0) continue;
    Ref name(isBytes(path) ? newBytes(e->d_name, static_cast<int64_t>(strlen(e->d_name))) : decode(e->d_name, strlen(e->d_name)));
    if (!name || !listAppend(list, name)) {
      closedir(d);
      return kNoValue;
    }
  }
  closedir(d);
  return list.release();
}

Value osStat(const Value* a) {
  struct stat s;
  int follow = isTrue(a[1]);
  if (follow < 0) return kNoValue;
  Ref ok(onPath(a[0], [&](const char* p) { return follow ? stat(p, &s) : lstat(p, &s); }));
  if (!ok) return kNoValue;
  return statFields(s);
}
Value osAccess(const Value* a) {
  int64_t mode;
  if (!indexAsI64(a[1], &mode, &molt_exc_OverflowError)) return kNoValue;
  PathBytes p(a[0]);
  return p.text ? Value::fromBool(access(p.text, static_cast<int>(mode)) == 0) : kNoValue;
}
Value osReadlink(const Value* a) {
  char buffer[4096];
  ssize_t n = 0;
  Ref ok(onPath(a[0], [&](const char* p) {
    n = readlink(p, buffer, sizeof buffer);
    return n < 0 ? -1 : 0;
  }));
  return ok ? decode(buffer, static_cast<size_t>(n)) : kNoValue;
}
Value osGetpid(const Value*) { return newInt(getpid()); }

Value osEnviron(const Value*) {
  Ref d(newDict());
  for (char** e = environ; e && *e; ++e) {
    const char* equals = strchr(*e, '=');
    if (!equals) continue;
    Ref name(decode(*e, static_cast<size_t>(equals - *e))), value(decode(equals + 1, strlen(equals + 1)));
    if (!name || !value || !dictSet(d, name, value)) return kNoValue;
  }
  return d.release();
}
Value osSetenv(const Value* a) {
  PathBytes name(a[0]);
  if (!name.text) return kNoValue;
  if (a[1].isNone()) {
    unsetenv(name.text);
    return kNone;
  }
  PathBytes value(a[1]);
  if (!value.text) return kNoValue;
  if (setenv(name.text, value.text, 1) != 0) return raiseErrno(nullptr, errno, kNoValue);
  return kNone;
}
Value osExit(const Value* a) {
  int64_t status;
  if (!indexAsI64(a[0], &status, &molt_exc_OverflowError)) return kNoValue;
  _Exit(static_cast<int>(status));
}

}  // namespace molt

static constinit const molt::NativeMethod osRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/os.def"
    {}};
MOLT_NATIVE_MODULE(_molt_os, osRows, nullptr)
