// The native part of signal. The C handler notes signals (error/signals.cpp); Python's handlers run at the next poll.
// WASI has no signals: there everything fails with ENOSYS, save what only answers questions.
#include "intrinsics/posix_args.h"

#include "core/alloc.h"
#include "error/exception.h"
#include "error/frames.h"
#include "io/stdio.h"

#ifndef __wasi__
#include <fcntl.h>
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>
#endif

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/signal.def"

constinit Value signalTable = kNoValue;

Value signalHandlers(const Value* a) {
  decref(signalTable);
  signalTable = retained(a[0]);
  registerRoot(&signalTable);
  return kNone;
}
Value signalDefaultInt(const Value*) {
  Ref e(newExceptionSteal(&molt_exc_KeyboardInterrupt, newTuple(0)));
  if (e) raiseValue(e);
  return kNoValue;
}

#ifdef __wasi__

static Value absent() { return raiseErrno(nullptr, ENOSYS, kNoValue); }
Value signalDisposition(const Value*) { return newInt(0); }
Value signalText(const Value*) { return kNone; }
Value signalInstall(const Value*) { return absent(); }
Value signalRaise(const Value*) { return absent(); }
Value signalAlarm(const Value*) { return absent(); }
Value signalPause(const Value*) { return absent(); }
Value signalSetitimer(const Value*) { return absent(); }
Value signalGetitimer(const Value*) { return absent(); }
Value signalInterrupt(const Value*) { return absent(); }
Value signalMask(const Value*) { return absent(); }
Value signalPending(const Value*) { return newList(0); }
Value signalWait(const Value*) { return absent(); }
Value signalWakeup(const Value*) { return absent(); }
Value signalThread(const Value*) { return absent(); }
Value signalPidfd(const Value*) { return absent(); }

#else

void onSignal(int number);                            // error/signals.cpp
void setSignalRunner(bool (*run)(int number));
void setSignalWakeup(int fd);

namespace {

constinit int wakeupFd = -1;

// Calls the Python handler of a signal that came.
bool runHandler(int number) {
  bool error = false;
  Ref key(newInt(number));
  Ref handler = Ref::borrow(signalTable ? dictGetBorrowed(signalTable, key, &error) : kNoValue);
  if (!handler || !isCallable(handler)) return !error;
  Ref frame(liveFrame(0));
  if (!frame) {
    clearPending();
    frame = Ref(kNone);
  }
  Ref result(call2(handler, key, frame));
  return bool(result);
}

Value afterSignal(int r) { return r < 0 ? failedCall() : handlersRan() ? kNone : kNoValue; }

Value listOfSet(const sigset_t& set) {
  Ref list(newList(0));
  for (int i = 1; list && i < NSIG; ++i)
    if (sigismember(&set, i) == 1 && !listAppend(list, newInt(i))) return kNoValue;
  return list.release();
}

bool asSignalSet(Value signals, sigset_t* out) {
  sigemptyset(out);
  return forEach(signals, [](Value item, void* to) {
    int number;
    if (!asCInt(item, &number)) return false;
    if (number < 1 || number >= NSIG) return bool(raiseValueError("signal number %d out of range [1; %d]", number, NSIG - 1));
    sigaddset(static_cast<sigset_t*>(to), number);
    return true;
  }, out);
}

bool asTimeval(Value v, timeval* out) {
  double s;
  if (!toDouble(v, &s)) return false;
  double whole = floor(s);
  *out = {static_cast<time_t>(whole), static_cast<suseconds_t>((s - whole) * 1e6)};
  return true;
}
Value timerPair(const itimerval& t) {
  auto seconds = [](const timeval& v) { return newFloat(static_cast<double>(v.tv_sec) + static_cast<double>(v.tv_usec) / 1e6); };
  return tupleOf(seconds(t.it_value), seconds(t.it_interval));
}

}  // namespace

Value signalDisposition(const Value* a) {
  int number;
  struct sigaction now;
  if (!asCInt(a[0], &number)) return kNoValue;
  if (sigaction(number, nullptr, &now) < 0) return newInt(3);
  return newInt(now.sa_handler == SIG_DFL ? 0 : now.sa_handler == SIG_IGN ? 1 : now.sa_handler == onSignal ? 2 : 3);
}
Value signalInstall(const Value* a) {
  int number, disposition;
  if (!asCInt(a[0], &number) || !asCInt(a[1], &disposition)) return kNoValue;
  setSignalRunner(runHandler);
  struct sigaction action = {};
  action.sa_handler = disposition == 0 ? SIG_DFL : disposition == 1 ? SIG_IGN : onSignal;
  return doneOrFailed(sigaction(number, &action, nullptr));
}
Value signalRaise(const Value* a) {
  int number;
  return asCInt(a[0], &number) ? afterSignal(::raise(number)) : kNoValue;
}
Value signalText(const Value* a) {
  int number;
  if (!asCInt(a[0], &number)) return kNoValue;
  const char* text = strsignal(number);
  return text && strncmp(text, "Unknown signal", 14) != 0 ? nameFromSystem(text, strlen(text)) : kNone;
}
Value signalAlarm(const Value* a) {
  int seconds;
  return asCInt(a[0], &seconds) ? newInt(alarm(static_cast<unsigned>(seconds))) : kNoValue;
}
Value signalPause(const Value*) {
  pause();
  return handlersRan() ? kNone : kNoValue;
}
Value signalSetitimer(const Value* a) {
  int which;
  itimerval next, before;
  if (!asCInt(a[0], &which) || !asTimeval(a[1], &next.it_value) || !asTimeval(a[2], &next.it_interval)) return kNoValue;
  return setitimer(static_cast<__itimer_which>(which), &next, &before) < 0 ? newInt(errno) : timerPair(before);
}
Value signalGetitimer(const Value* a) {
  int which;
  itimerval now;
  if (!asCInt(a[0], &which)) return kNoValue;
  return getitimer(static_cast<__itimer_which>(which), &now) < 0 ? newInt(errno) : timerPair(now);
}
Value signalInterrupt(const Value* a) {
  int number;
  struct sigaction now;
  bool interrupts;
  if (!asCInt(a[0], &number) || !asFlag(a[1], true, &interrupts)) return kNoValue;
  if (sigaction(number, nullptr, &now) < 0) return failedCall();
  now.sa_flags = interrupts ? now.sa_flags & ~SA_RESTART : now.sa_flags | SA_RESTART;
  return doneOrFailed(sigaction(number, &now, nullptr));
}
Value signalMask(const Value* a) {
  int how;
  sigset_t set, before;
  if (!asCInt(a[0], &how) || !asSignalSet(a[1], &set)) return kNoValue;
  int code = pthread_sigmask(how, &set, &before);
  if (code) return raiseErrno(nullptr, code, kNoValue);
  return handlersRan() ? listOfSet(before) : kNoValue;
}
Value signalPending(const Value*) {
  sigset_t set;
  return sigpending(&set) < 0 ? failedCall() : listOfSet(set);
}
Value signalWait(const Value* a) {
  sigset_t set;
  siginfo_t info{};
  int64_t limit = 0;
  if (!asSignalSet(a[0], &set) || (!a[1].isNone() && !asInt64(a[1], &limit))) return kNoValue;
  timespec t = {static_cast<time_t>(limit / 1000000000), static_cast<long>(limit % 1000000000)};
  int got = uninterrupted([&] { return a[1].isNone() ? sigwaitinfo(&set, &info) : sigtimedwait(&set, &info, &t); });
  if (got < 0) return !hasPending() && errno == EAGAIN ? kNone : failedUnlessPending();
  const int64_t fields[] = {info.si_signo, info.si_code, info.si_errno, info.si_pid, info.si_uid, info.si_status, info.si_band};
  return tupleOfInts(fields, 7);
}
Value signalWakeup(const Value* a) {
  int fd;
  struct stat ignored;
  if (!asCInt(a[0], &fd)) return kNoValue;
  if (fd != -1) {
    if (fstat(fd, &ignored) < 0) return failedCall();
    int flags = fcntl(fd, F_GETFL);
    if (flags < 0) return failedCall();
    if (!(flags & O_NONBLOCK)) return raiseValueError("the fd %d must be in non-blocking mode", fd);
  }
  int before = wakeupFd;
  wakeupFd = fd;
  setSignalWakeup(fd);
  return newInt(before);
}
Value signalThread(const Value* a) {
  int64_t thread;
  int number;
  if (!isInt(a[0])) return raiseTypeError("pthread_kill() argument 1 must be int, not %T", a[0]);
  if (!asInt64(a[0], &thread) || !asCInt(a[1], &number)) return kNoValue;
  int code = pthread_kill(static_cast<pthread_t>(thread), number);
  return code ? raiseErrno(nullptr, code, kNoValue) : afterSignal(0);
}
Value signalPidfd(const Value* a) {
  int fd, number, flags = 0;
  if (!asCInt(a[0], &fd) || !asCInt(a[1], &number) || (a[2] && !asCInt(a[2], &flags))) return kNoValue;
  return afterSignal(static_cast<int>(syscall(SYS_pidfd_send_signal, fd, number, nullptr, flags)));
}

#endif

}  // namespace molt

static constinit const molt::NativeMethod signalRows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, molt::fn, capability, doc)
#include "abi/modules/signal.def"
    {}};
MOLT_NATIVE_MODULE(_molt_signal, signalRows, nullptr)
