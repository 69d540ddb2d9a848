// The calls of os about the process, its user and the machine. WASI has no processes: there they fail with ENOSYS.
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#ifndef __wasi__
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/times.h>
#include <sys/utsname.h>
#endif

#include "core/native_module.h"
#include "intrinsics/c_int.h"
#include "intrinsics/path_bytes.h"
#include "intrinsics/stat_fields.h"
#include "types/number/int.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/process.def"

namespace {

Value failed() { return raiseErrno(nullptr, errno, kNoValue); }

}  // namespace

Value processFstat(const Value* a) {
  int fd;
  struct stat s;
  if (!asCInt(a[0], &fd)) return kNoValue;
  return fstat(fd, &s) < 0 ? failed() : statFields(s);
}
Value processLink(const Value* a) { return errnoOfPair(a, link); }
Value processTruncate(const Value* a) {
  int64_t length;
  PathBytes path(a[0]);
  if (!path.text || !indexAsI64(a[1], &length, &molt_exc_OverflowError)) return kNoValue;
  return truncate(path.text, length) < 0 ? raiseErrno(nullptr, errno, a[0]) : kNone;
}
Value processUtime(const Value* a) {
  PathBytes path(a[0]);
  if (!path.text) return kNoValue;
  timespec times[2];
  for (int i = 0; i < 2; ++i) {
    int64_t n = 0;
    if (a[i + 1].isNone()) {
      times[i] = {0, UTIME_NOW};
      continue;
    }
    if (!indexAsI64(a[i + 1], &n, &molt_exc_OverflowError)) return kNoValue;
    int64_t rest = n % 1000000000;
    if (rest < 0) rest += 1000000000;
    times[i] = {static_cast<time_t>((n - rest) / 1000000000), static_cast<long>(rest)};
  }
  return utimensat(AT_FDCWD, path.text, times, 0) < 0 ? failed() : kNone;
}

#ifdef __wasi__

static Value absent() { return raiseErrno(nullptr, ENOSYS, kNoValue); }
Value processDup2(const Value*) { return absent(); }
Value processUmask(const Value*) { return absent(); }
Value processSystem(const Value*) { return absent(); }
Value processKill(const Value*) { return absent(); }
Value processIds(const Value*) { return absent(); }
Value processUname(const Value*) { return absent(); }
Value processTimes(const Value*) { return absent(); }
Value processTerminalSize(const Value*) { return absent(); }
Value processCpuCount(const Value*) { return kNone; }

#else

Value processDup2(const Value* a) {
  int fd, to, inheritable = 1;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &to)) return kNoValue;
  if (a[2] && (inheritable = isTrue(a[2])) < 0) return kNoValue;
  int got = inheritable || fd == to ? dup2(fd, to) : dup3(fd, to, O_CLOEXEC);
  return got < 0 ? failed() : newInt(got);
}
Value processUmask(const Value* a) {
  int mask;
  return asCInt(a[0], &mask) ? newInt(umask(static_cast<mode_t>(mask))) : kNoValue;
}
Value processSystem(const Value* a) {
  PathBytes command(a[0]);
  if (!command.text) return kNoValue;
  fflush(nullptr);
  return newInt(system(command.text));
}
Value processKill(const Value* a) {
  int64_t pid, number;
  if (!indexAsI64(a[0], &pid, nullptr) || !indexAsI64(a[1], &number, nullptr)) return kNoValue;
  if (pid != static_cast<int>(pid)) return raise(&molt_exc_OverflowError, "signed integer is %s", pid < 0 ? "less than minimum" : "greater than maximum");
  return kill(static_cast<pid_t>(pid), static_cast<int>(number)) < 0 ? failed() : kNone;
}
Value processIds(const Value*) {
  Value ids[] = {newInt(getuid()), newInt(geteuid()), newInt(getgid()), newInt(getegid())};
  return newTupleOf(ids, 4);
}
Value processUname(const Value*) {
  utsname u;
  if (uname(&u) < 0) return failed();
  Ref parts[] = {Ref(newStr(u.sysname)), Ref(newStr(u.nodename)), Ref(newStr(u.release)), Ref(newStr(u.version)), Ref(newStr(u.machine))};
  Value words[5];
  for (int i = 0; i < 5; ++i) {
    if (!parts[i]) return kNoValue;
    words[i] = parts[i];
  }
  return newTupleOf(words, 5);
}
Value processTimes(const Value*) {
  tms t;
  clock_t elapsed = ::times(&t);
  if (elapsed == static_cast<clock_t>(-1)) return failed();
  double tick = static_cast<double>(sysconf(_SC_CLK_TCK));
  clock_t all[] = {t.tms_utime, t.tms_stime, t.tms_cutime, t.tms_cstime, elapsed};
  Value words[5];
  for (int i = 0; i < 5; ++i) words[i] = newFloat(static_cast<double>(all[i]) / tick);
  return newTupleOf(words, 5);
}
Value processCpuCount(const Value*) {
  long n = sysconf(_SC_NPROCESSORS_ONLN);
  return n < 1 ? kNone : newInt(n);
}
Value processTerminalSize(const Value* a) {
  int fd;
  winsize size;
  if (!asCInt(a[0], &fd)) return kNoValue;
  if (ioctl(fd, TIOCGWINSZ, &size) < 0) return failed();
  Value both[] = {newInt(size.ws_col), newInt(size.ws_row)};
  return newTupleOf(both, 2);
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod processRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/process.def"
    {}};
MOLT_NATIVE_MODULE(_molt_process, processRows, nullptr)
