// The calls of os about the process, its user and the machine; children are in process_children.cpp, users and groups by
// name in accounts.cpp. WASI has no processes: there all of them fail with ENOSYS, save those that have an answer.
#include "intrinsics/posix_args.h"

#ifndef __wasi__
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/times.h>
#include <sys/utsname.h>
#include <unistd.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/process.def"

#ifdef __wasi__

// One body for all rows; the few that WASI can answer are told by their names.
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) \
  Value fn(const Value*) { return __builtin_strcmp(name, "cpu_count") == 0 ? kNone : __builtin_strcmp(name, "getppid") == 0 ? newInt(0) : raiseErrno(nullptr, ENOSYS, kNoValue); }
#include "abi/modules/process.def"

#else

namespace {

template <class F>
Value onPid(Value v, F f) {
  int pid;
  return asPid(v, &pid) ? f(pid) : kNoValue;
}
// A call with ids: uid or gid by the name.
template <class... As>
Value withIds(const char* name, const Value* a, int (*f)(As...)) {
  uint32_t ids[3] = {};
  for (size_t i = 0; i < sizeof...(As); ++i)
    if (!asUserId(a[i], name, &ids[i])) return kNoValue;
  if constexpr (sizeof...(As) == 1) return doneOrFailed(f(ids[0]));
  else if constexpr (sizeof...(As) == 2) return doneOrFailed(f(ids[0], ids[1]));
  else return doneOrFailed(f(ids[0], ids[1], ids[2]));
}

}  // namespace

Value processKill(const Value* a) {
  int pid, number;
  return asPid(a[0], &pid) && asPid(a[1], &number) ? kill(pid, number) < 0 ? failedCall() : (handlersRan() ? kNone : kNoValue) : kNoValue;
}
Value processKillpg(const Value* a) {
  int group, number;
  return asPid(a[0], &group) && asPid(a[1], &number) ? killpg(group, number) < 0 ? failedCall() : (handlersRan() ? kNone : kNoValue) : kNoValue;
}
Value processAbort(const Value*) { abort(); }
Value processUmask(const Value* a) {
  int mask;
  return asCInt(a[0], &mask) ? newInt(umask(static_cast<mode_t>(mask))) : kNoValue;
}
Value processNice(const Value* a) {
  int more;
  if (!asCInt(a[0], &more)) return kNoValue;
  errno = 0;
  int now = nice(more);
  return now == -1 && errno ? failedCall() : newInt(now);
}
Value processGetpriority(const Value* a) {
  int which, who;
  if (!asCInt(a[0], &which) || !asCInt(a[1], &who)) return kNoValue;
  errno = 0;
  int now = getpriority(static_cast<__priority_which_t>(which), static_cast<id_t>(who));
  return now == -1 && errno ? failedCall() : newInt(now);
}
Value processSetpriority(const Value* a) {
  int which, who, priority;
  if (!asCInt(a[0], &which) || !asCInt(a[1], &who) || !asCInt(a[2], &priority)) return kNoValue;
  return doneOrFailed(setpriority(static_cast<__priority_which_t>(which), static_cast<id_t>(who), priority));
}

Value processGetppid(const Value*) { return newInt(getppid()); }
Value processGetuid(const Value*) { return newInt(getuid()); }
Value processGeteuid(const Value*) { return newInt(geteuid()); }
Value processGetgid(const Value*) { return newInt(getgid()); }
Value processGetegid(const Value*) { return newInt(getegid()); }
Value processGetresuid(const Value*) {
  uid_t r, e, s;
  if (getresuid(&r, &e, &s) < 0) return failedCall();
  const int64_t all[] = {r, e, s};
  return tupleOfInts(all, 3);
}
Value processGetresgid(const Value*) {
  gid_t r, e, s;
  if (getresgid(&r, &e, &s) < 0) return failedCall();
  const int64_t all[] = {r, e, s};
  return tupleOfInts(all, 3);
}
Value processSetuid(const Value* a) { return withIds("uid", a, setuid); }
Value processSeteuid(const Value* a) { return withIds("uid", a, seteuid); }
Value processSetgid(const Value* a) { return withIds("gid", a, setgid); }
Value processSetegid(const Value* a) { return withIds("gid", a, setegid); }
Value processSetreuid(const Value* a) { return withIds("uid", a, setreuid); }
Value processSetregid(const Value* a) { return withIds("gid", a, setregid); }
Value processSetresuid(const Value* a) { return withIds("uid", a, setresuid); }
Value processSetresgid(const Value* a) { return withIds("gid", a, setresgid); }

Value processGetpgrp(const Value*) { return newInt(getpgrp()); }
Value processGetpgid(const Value* a) { return onPid(a[0], [](int pid) { return numberOrFailed(getpgid(pid)); }); }
Value processSetpgid(const Value* a) {
  int pid, group;
  return asPid(a[0], &pid) && asPid(a[1], &group) ? doneOrFailed(setpgid(pid, group)) : kNoValue;
}
Value processSetpgrp(const Value*) { return doneOrFailed(setpgid(0, 0)); }
Value processGetsid(const Value* a) { return onPid(a[0], [](int pid) { return numberOrFailed(getsid(pid)); }); }
Value processSetsid(const Value*) { return doneOrFailed(setsid()); }
Value processGetlogin(const Value*) {
  char name[256];
  int code = getlogin_r(name, sizeof name);
  return code ? raiseErrno(nullptr, code, kNoValue) : nameFromSystem(name, strlen(name));
}
Value processCtermid(const Value*) {
  char name[L_ctermid];
  ctermid(name);
  return nameFromSystem(name, strlen(name));
}
Value processUname(const Value*) {
  utsname u;
  if (uname(&u) < 0) return failedCall();
  const char* all[] = {u.sysname, u.nodename, u.release, u.version, u.machine};
  Ref parts(newTuple(5));
  for (int i = 0; parts && i < 5; ++i) parts.as<Tuple>()->items()[i] = nameFromSystem(all[i], strlen(all[i]));
  return parts.release();
}
Value processTimes(const Value*) {
  tms t;
  clock_t elapsed = ::times(&t);
  if (elapsed == static_cast<clock_t>(-1)) return failedCall();
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
Value processGetloadavg(const Value*) {
  double load[3];
  if (getloadavg(load, 3) != 3) return raise(&molt_exc_OSError, "Load averages are unobtainable");
  return tupleOf(newFloat(load[0]), newFloat(load[1]), newFloat(load[2]));
}
Value processSysconf(const Value* a) {
  int name;
  if (!asCInt(a[0], &name)) return kNoValue;
  errno = 0;
  long limit = sysconf(name);
  return limit == -1 && errno ? failedCall() : newInt(limit);
}
Value processConfstr(const Value* a) {
  int name;
  char text[4096];
  if (!asCInt(a[0], &name)) return kNoValue;
  errno = 0;
  size_t n = confstr(name, text, sizeof text);
  if (n == 0) return errno ? failedCall() : kNone;
  return nameFromSystem(text, n - 1);
}
Value processGetrandom(const Value* a) {
  int64_t size;
  int flags = 0;
  if (!asInt64(a[0], &size) || (a[1] && !asCInt(a[1], &flags))) return kNoValue;
  if (size < 0) return raiseErrno(nullptr, EINVAL, kNoValue);
  Ref space(newBytes(nullptr, size));
  if (!space) return kNoValue;
  auto* data = space.as<Bytes>()->data();
  ssize_t n = uninterrupted([&] { return getrandom(data, static_cast<size_t>(size), static_cast<unsigned>(flags)); });
  return n < 0 ? failedUnlessPending() : n == size ? space.release() : newBytes(data, n);
}
Value processSync(const Value*) {
  sync();
  return kNone;
}

Value processSchedYield(const Value*) { return doneOrFailed(sched_yield()); }
Value processSchedMax(const Value* a) {
  int policy;
  return asCInt(a[0], &policy) ? numberOrFailed(sched_get_priority_max(policy)) : kNoValue;
}
Value processSchedMin(const Value* a) {
  int policy;
  return asCInt(a[0], &policy) ? numberOrFailed(sched_get_priority_min(policy)) : kNoValue;
}
Value processSchedGet(const Value* a) { return onPid(a[0], [](int pid) { return numberOrFailed(sched_getscheduler(pid)); }); }
Value processSchedSet(const Value* a) {
  int pid, policy;
  sched_param p{};
  if (!asPid(a[0], &pid) || !asCInt(a[1], &policy) || !asCInt(a[2], &p.sched_priority)) return kNoValue;
  return doneOrFailed(policy == -1 ? sched_setparam(pid, &p) : sched_setscheduler(pid, policy, &p));
}
Value processSchedParam(const Value* a) {
  return onPid(a[0], [](int pid) {
    sched_param p{};
    return sched_getparam(pid, &p) < 0 ? failedCall() : newInt(p.sched_priority);
  });
}
Value processSchedInterval(const Value* a) {
  return onPid(a[0], [](int pid) {
    timespec t;
    return sched_rr_get_interval(pid, &t) < 0 ? failedCall() : newFloat(static_cast<double>(t.tv_sec) + 1e-9 * static_cast<double>(t.tv_nsec));
  });
}
Value processSchedAffinity(const Value* a) {
  return onPid(a[0], [](int pid) {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(pid, sizeof set, &set) < 0) return failedCall();
    Ref all(newSet());
    for (int i = 0; i < CPU_SETSIZE; ++i)
      if (CPU_ISSET(i, &set) && !setAdd(all, newInt(i))) return kNoValue;
    return all.release();
  });
}
Value processSchedSetAffinity(const Value* a) {
  int pid;
  if (!asPid(a[0], &pid)) return kNoValue;
  cpu_set_t set;
  CPU_ZERO(&set);
  auto add = [](Value item, void* to) {
    int64_t cpu;
    if (!isInt(item)) return bool(raiseTypeError("expected an iterator of ints, but iterator yielded %R", Value::fromObject(typeOf(item))));
    if (!indexAsI64(item, &cpu, nullptr)) return false;
    if (cpu < 0) return bool(raiseValueError("negative CPU number"));
    if (cpu > INT32_MAX - 1) return bool(raise(&molt_exc_OverflowError, "CPU number too large"));
    if (cpu < CPU_SETSIZE) CPU_SET(static_cast<size_t>(cpu), static_cast<cpu_set_t*>(to));
    return true;
  };
  return forEach(a[1], add, &set) ? doneOrFailed(sched_setaffinity(pid, sizeof set, &set)) : kNoValue;
}
Value processUnshare(const Value* a) {
  int flags;
  return asCInt(a[0], &flags) ? doneOrFailed(unshare(flags)) : kNoValue;
}
Value processSetns(const Value* a) {
  int fd, kind = 0;
  return asFileno(a[0], &fd) && (!a[1] || asCInt(a[1], &kind)) ? doneOrFailed(setns(fd, kind)) : kNoValue;
}
Value processPidfdOpen(const Value* a) {
  int pid, flags = 0;
  if (!asPid(a[0], &pid) || (a[1] && !asCInt(a[1], &flags))) return kNoValue;
  return numberOrFailed(syscall(SYS_pidfd_open, pid, flags));
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod processRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/process.def"
    {}};
MOLT_NATIVE_MODULE(_molt_process, processRows, nullptr)
