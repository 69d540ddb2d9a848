// Threads of the system that take turns (core/threads.h says how), and locks. WASI: there are none to start.
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#ifndef __wasi__
#include <linux/futex.h>
#include <pthread.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

#include "core/alloc.h"
#include "core/native_module.h"
#include "core/threads.h"
#include "error/exception.h"

namespace molt {

#define MOLT_INTRINSIC(name, sig, fn, capability, doc) Value fn(const Value* a);
#include "abi/modules/thread.def"

extern Type molt_type_thread_lock, molt_type_thread_rlock;
bool handlersRan();

namespace {

constexpr int64_t kSecond = 1000000000;
constexpr int64_t kForEver = -1;
constexpr int64_t kMostSeconds = 9223372036;  // threading.TIMEOUT_MAX

int64_t nowNs() {
  timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return static_cast<int64_t>(t.tv_sec) * kSecond + t.tv_nsec;
}

#ifdef __wasi__

uint64_t ident() { return 1; }
int sleepOn(uint32_t*, uint32_t, int64_t) { return 0; }
void wake(uint32_t*) {}

#else

// A thread, and what of the state of the program is its own while another one runs.
struct Thread {
  Value function, args, kwargs;
  Value pending, handled, sendResult;
  ExcInfo* excInfo;
  char* stackLimit;
  StackBounds stack;
  uint64_t ident;
  bool main;
};
constinit Thread mainThread = {};
constinit Thread* running = nullptr;
constinit int64_t others = 0;
constinit size_t stackSize = size_t{64} << 20;
constinit Value atEnd{};

// Whose turn it is: threads draw numbers and are served in their order, so none waits for ever.
constinit pthread_mutex_t turns = PTHREAD_MUTEX_INITIALIZER;
constinit pthread_cond_t changed = PTHREAD_COND_INITIALIZER;
constinit uint64_t drawn = 1, served = 0;
constexpr int64_t kPatience = 5000000;  // how long a thread waits before it asks for its turn, in nanoseconds

uint64_t ident() { return running ? running->ident : reinterpret_cast<uint64_t>(pthread_self()); }

void giveTurn() {
  pthread_mutex_lock(&turns);
  ++served;
  pthread_cond_broadcast(&changed);
  pthread_mutex_unlock(&turns);
}

void takeTurn() {
  pthread_mutex_lock(&turns);
  uint64_t mine = drawn++;
  while (served != mine) {
    timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += kPatience;
    if (until.tv_nsec >= kSecond) {
      until.tv_nsec -= kSecond;
      ++until.tv_sec;
    }
    if (pthread_cond_timedwait(&changed, &turns, &until) == ETIMEDOUT && served + 1 == mine) requestYield();
  }
  pthread_mutex_unlock(&turns);
}

void pack(Thread* t) {
  RuntimeState& s = state();
  t->pending = s.pending;
  t->handled = s.handled;
  t->sendResult = s.sendResult;
  t->excInfo = s.excInfo;
  t->stackLimit = leaveStackLimit();
  t->stack = stackBounds;
  s.pending = s.handled = s.sendResult = kNoValue;
  s.excInfo = nullptr;
}

void unpack(Thread* t) {
  RuntimeState& s = state();
  s.pending = t->pending;
  s.handled = t->handled;
  s.sendResult = t->sendResult;
  s.excInfo = t->excInfo;
  stackBounds = t->stack;
  running = t;
  threadHooks.elsewhere = !t->main;
  enterStackLimit(t->stackLimit);
}

thread_local Thread* mine = nullptr;

void leave() {
  pack(mine);
  giveTurn();
}
void enter() {
  takeTurn();
  unpack(mine);
}
void yield() {
  if (state().finalizing || !others) return;
  leave();
  enter();
}

void finish() {
  Ref call(atEnd);
  atEnd = kNoValue;
  if (!call) return;
  Ref done(call0(call));
  if (!done) writeUnraisable(call);
}

// The child of a fork has the thread that forked, alone.
void afterFork() {
  pthread_mutex_init(&turns, nullptr);
  pthread_cond_init(&changed, nullptr);
  drawn = 1;
  served = 0;
  others = 0;
}

void firstThread() {
  if (running) return;
  mainThread.main = true;
  mainThread.ident = reinterpret_cast<uint64_t>(pthread_self());
  running = mine = &mainThread;
  threadHooks.leave = leave;
  threadHooks.enter = enter;
  threadHooks.yield = yield;
  pthread_atfork(nullptr, nullptr, afterFork);
}

void* threadMain(void* p) {
  auto* t = static_cast<Thread*>(p);
  char here;
  t->stack = {&here, stackSize};
  t->ident = reinterpret_cast<uint64_t>(pthread_self());
  mine = t;
  takeTurn();
  t->stackLimit = &here - (stackSize - (size_t{1} << 20));
  unpack(t);
  setRecursionLimit(state().recursionLimit);
  {
    Ref function(t->function), args(t->args), kwargs(t->kwargs);
    Ref done(callEx(function, args, kwargs));
    if (!done) {
      if (isSubtype(typeOf(state().pending), &molt_exc_SystemExit)) clearPending();
      else writeUnraisable(function);
    }
  }
  --others;
  pack(t);
  freeRaw(t);
  giveTurn();
  return nullptr;
}

// Waits until the word is no longer `seen`: 0 or an error of the system.
int sleepOn(uint32_t* word, uint32_t seen, int64_t ns) {
  timespec t = {static_cast<time_t>(ns / kSecond), static_cast<long>(ns % kSecond)};
  Unlocked unlocked;
  return syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, seen, ns == kForEver ? nullptr : &t, nullptr, 0) == 0 ? 0 : errno;
}
void wake(uint32_t* word) { syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, 1, nullptr, nullptr, 0); }

#endif

struct Lock : Object {
  uint64_t owner;   // RLock: who has it
  int64_t count;    // how often it is held: a plain lock 0 or 1
  uint32_t change;  // counts releases; who waits sleeps on this word
  uint32_t waiting;
};
Lock* lockOf(Value v) { return static_cast<Lock*>(v.object()); }

// 1: has it now; 0: not in that time; -1: a handler of a signal raised.
int acquire(Value v, int64_t ns) {
  Lock* l = lockOf(v);
  int64_t end = ns > 0 ? nowNs() + ns : 0;
  while (l->count) {
    int64_t left = kForEver;
    if (ns == 0) return 0;
    if (ns > 0 && (left = end - nowNs()) <= 0) return 0;
    ++l->waiting;
    sleepOn(&l->change, l->change, left);
    --l->waiting;
    if (!handlersRan()) return -1;
  }
  l->count = 1;
  l->owner = ident();
  return 1;
}

void release(Lock* l) {
  l->count = 0;
  l->owner = 0;
  ++l->change;
  if (l->waiting) wake(&l->change);
}

bool asWait(Value blocking, Value timeout, int64_t* ns) {
  int blocks = blocking ? isTrue(blocking) : 1;
  if (blocks < 0) return false;
  double seconds = -1;
  if (timeout && !toDouble(timeout, &seconds)) return false;
  if (!blocks && seconds != -1) return raiseValueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds != -1) return raiseValueError("timeout value must be positive");
  if (seconds > static_cast<double>(kMostSeconds)) return raise(&molt_exc_OverflowError, isFloat(timeout) ? "timestamp out of range for platform time_t" : "timestamp too large to convert to C _PyTime_t");
  *ns = !blocks ? 0 : seconds == -1 ? kForEver : static_cast<int64_t>(seconds * 1e9);
  return true;
}

Value acquired(int got) { return got < 0 ? kNoValue : Value::fromBool(got != 0); }

Value lockAcquire(const Value* a) {
  int64_t ns;
  return asWait(a[1], a[2], &ns) ? acquired(acquire(a[0], ns)) : kNoValue;
}
Value lockRelease(const Value* a) {
  if (!lockOf(a[0])->count) return raise(&molt_exc_RuntimeError, "release unlocked lock");
  release(lockOf(a[0]));
  return kNone;
}
Value lockLocked(const Value* a) { return Value::fromBool(lockOf(a[0])->count != 0); }
Value lockEnter(const Value* a) { return acquired(acquire(a[0], kForEver)); }
Value lockReset(const Value* a) {
  lockOf(a[0])->count = 0;
  lockOf(a[0])->owner = 0;
  return kNone;
}
Value lockNew(Type* type) {
  auto* l = static_cast<Lock*>(allocObject(sizeof(Lock), type));
  if (!l) return kNoValue;
  l->owner = 0;
  l->count = 0;
  l->change = l->waiting = 0;
  return Value::fromObject(static_cast<Object*>(l));
}

int acquireAgain(Value v, int64_t ns) {
  Lock* l = lockOf(v);
  if (l->count && l->owner == ident()) {
    ++l->count;
    return 1;
  }
  return acquire(v, ns);
}
Value rlockAcquire(const Value* a) {
  int64_t ns;
  return asWait(a[1], a[2], &ns) ? acquired(acquireAgain(a[0], ns)) : kNoValue;
}
Value rlockRelease(const Value* a) {
  Lock* l = lockOf(a[0]);
  if (!l->count || l->owner != ident()) return raise(&molt_exc_RuntimeError, "cannot release un-acquired lock");
  if (l->count == 1) release(l);
  else --l->count;
  return kNone;
}
Value rlockEnter(const Value* a) { return acquired(acquireAgain(a[0], kForEver)); }
Value rlockOwned(const Value* a) { return Value::fromBool(lockOf(a[0])->count && lockOf(a[0])->owner == ident()); }
Value rlockCount(const Value* a) { return newInt(lockOf(a[0])->owner == ident() ? lockOf(a[0])->count : 0); }
// For Condition: gives an RLock up whatever its count, and takes it again.
Value rlockSave(const Value* a) {
  Lock* l = lockOf(a[0]);
  if (!l->count) return raise(&molt_exc_RuntimeError, "cannot release un-acquired lock");
  int64_t held = l->count;
  release(l);
  return newInt(held);
}
Value rlockRestore(const Value* a) {
  int64_t held;
  if (!indexAsI64(a[1], &held, nullptr) || acquire(a[0], kForEver) < 0) return kNoValue;
  lockOf(a[0])->count = held;
  return kNone;
}
Value rlockMake(Type* type, const Value*, int64_t, Value) { return lockNew(type); }

void address(Value v, char* text) {
  static const char digits[] = "0123456789abcdef";
  int n = 0;
  bool begun = false;
  for (int shift = 60; shift >= 0; shift -= 4) {
    unsigned digit = (v.bits >> shift) & 15;
    if (digit || begun) text[n++] = digits[digit];
    begun = begun || digit;
  }
  text[n] = 0;
}
Value lockRepr(Value v) {
  char at[20];
  address(v, at);
  return formatStr("<%s _thread.lock object at 0x%s>", lockOf(v)->count ? "locked" : "unlocked", at);
}
Value rlockRepr(Value v) {
  char at[20];
  address(v, at);
  Lock* l = lockOf(v);
  return formatStr("<%s _thread.RLock object owner=%z count=%z at 0x%s>", l->count ? "locked" : "unlocked",
                   static_cast<int64_t>(l->owner), l->count, at);
}

constexpr NativeMethod kLockMethods[] = {
    {"acquire", "($self, /, blocking=True, timeout=-1)", lockAcquire, nullptr, "Takes the lock: whether it could.", kInstanceMethod},
    {"acquire_lock", "($self, /, blocking=True, timeout=-1)", lockAcquire, nullptr, nullptr, kInstanceMethod},
    {"release", "($self, /)", lockRelease, nullptr, "Gives the lock up.", kInstanceMethod},
    {"release_lock", "($self, /)", lockRelease, nullptr, nullptr, kInstanceMethod},
    {"locked", "($self, /)", lockLocked, nullptr, "Whether somebody has it.", kInstanceMethod},
    {"locked_lock", "($self, /)", lockLocked, nullptr, nullptr, kInstanceMethod},
    {"__enter__", "($self, /)", lockEnter, nullptr, nullptr, kInstanceMethod},
    {"__exit__", "($self, kind, value, traceback, /)", lockRelease, nullptr, nullptr, kInstanceMethod},
    {"_at_fork_reinit", "($self, /)", lockReset, nullptr, nullptr, kInstanceMethod},
    {}};
constexpr NativeMethod kRlockMethods[] = {
    {"acquire", "($self, /, blocking=True, timeout=-1)", rlockAcquire, nullptr, "Takes the lock, once more if this thread has it.", kInstanceMethod},
    {"release", "($self, /)", rlockRelease, nullptr, "Gives the lock up as often as it was taken.", kInstanceMethod},
    {"__enter__", "($self, /)", rlockEnter, nullptr, nullptr, kInstanceMethod},
    {"__exit__", "($self, kind, value, traceback, /)", rlockRelease, nullptr, nullptr, kInstanceMethod},
    {"_is_owned", "($self, /)", rlockOwned, nullptr, nullptr, kInstanceMethod},
    {"_recursion_count", "($self, /)", rlockCount, nullptr, nullptr, kInstanceMethod},
    {"_release_save", "($self, /)", rlockSave, nullptr, nullptr, kInstanceMethod},
    {"_acquire_restore", "($self, state, /)", rlockRestore, nullptr, nullptr, kInstanceMethod},
    {"_at_fork_reinit", "($self, /)", lockReset, nullptr, nullptr, kInstanceMethod},
    {}};

}  // namespace

constinit Type molt_type_thread_lock = [] {
  Type t = staticType("_thread.lock", kTypeDisallowNew | kTypeHasWeakrefs, sizeof(Lock));
  t.repr = lockRepr;
  t.methods = kLockMethods;
  return t;
}();
constinit Type molt_type_thread_rlock = [] {
  Type t = staticType("_thread.RLock", kTypeBase | kTypeHasWeakrefs, sizeof(Lock));
  t.make = rlockMake;
  t.repr = rlockRepr;
  t.methods = kRlockMethods;
  return t;
}();

Value threadLock(const Value*) { return lockNew(&molt_type_thread_lock); }
Value threadIdent(const Value*) { return newInt(static_cast<int64_t>(ident())); }

#ifdef __wasi__
Value threadStart(const Value*) { return raise(&molt_exc_RuntimeError, "can't start new thread"); }
Value threadNativeId(const Value*) { return newInt(1); }
Value threadCount(const Value*) { return newInt(0); }
Value threadAtEnd(const Value*) { return kNone; }
Value threadStackSize(const Value*) { return newInt(0); }
Value threadInterruptMain(const Value*) { return kNone; }
#else

Value threadStart(const Value* a) {
  firstThread();
  auto* t = static_cast<Thread*>(allocRaw(sizeof(Thread)));
  if (!t) return raiseNoMemory();
  *t = {};
  t->function = retained(a[0]);
  t->args = retained(a[1]);
  t->kwargs = retained(a[2]);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stackSize);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);  // the main thread gets the signals
  pthread_t id;
  ++others;
  int problem = pthread_create(&id, &attributes, threadMain, t);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  pthread_attr_destroy(&attributes);
  if (!problem) return newInt(static_cast<int64_t>(reinterpret_cast<uint64_t>(id)));
  --others;
  Ref function(t->function), args(t->args), kwargs(t->kwargs);
  freeRaw(t);
  return raise(&molt_exc_RuntimeError, "can't start new thread");
}

Value threadNativeId(const Value*) { return newInt(static_cast<int64_t>(syscall(SYS_gettid))); }
Value threadCount(const Value*) { return newInt(others); }
Value threadAtEnd(const Value* a) {
  Ref before(atEnd);
  atEnd = retained(a[0]);
  threadHooks.finish = finish;
  return kNone;
}
Value threadStackSize(const Value* a) {
  constexpr int64_t kDefault = 64 << 20, kLeast = 2 << 20;
  int64_t wanted;
  if (!indexAsI64(a[0], &wanted, nullptr)) return kNoValue;
  if (wanted < 0 || (wanted && wanted < 32768)) return raiseValueError("size not valid: %z bytes", wanted);
  auto before = static_cast<int64_t>(stackSize);
  if (wanted) stackSize = static_cast<size_t>(wanted < kLeast ? kLeast : wanted);
  return newInt(before == kDefault ? 0 : before);
}
Value threadInterruptMain(const Value* a) {
  int64_t number;
  if (!indexAsI64(a[0], &number, nullptr)) return kNoValue;
  if (number < 1 || number > 64) return raiseValueError("signal number out of range");
  kill(getpid(), static_cast<int>(number));
  return kNone;
}

#endif

static constinit const NativeMethod rows[] = {
#define MOLT_INTRINSIC(name, sig, fn, capability, doc) MOLT_NATIVE_ROW(name, sig, fn, capability, doc)
#include "abi/modules/thread.def"
    {}};
static bool fill(Value module) {
  return moduleAdd(module, "LockType", Value::fromObject(static_cast<Object*>(&molt_type_thread_lock))) &&
         moduleAdd(module, "RLock", Value::fromObject(static_cast<Object*>(&molt_type_thread_rlock)));
}

}  // namespace molt

MOLT_NATIVE_MODULE(_molt_thread, molt::rows, molt::fill)
