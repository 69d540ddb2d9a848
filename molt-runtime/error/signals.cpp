// Signals: a handler only notes the signal and lowers the boom on the stack limit, so that the next function prologue or
// loop check enters its slow path, where Python code may run.
#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "core/threads.h"
#include "error/exception.h"
#include "error/frames.h"
#include "io/stdio.h"

namespace molt {

namespace {
constinit volatile sig_atomic_t noted[65] = {};
constinit volatile sig_atomic_t anyNoted = 0;
constinit volatile sig_atomic_t yieldWanted = 0;  // another thread waits for its turn
constinit bool forMain = false;                  // signals came while another thread ran: the main one handles them
constinit char* realLimit = nullptr;
constinit bool (*runHandler)(int) = nullptr;
constinit bool (*safePointWork)() = nullptr;
#ifdef __wasm__
char* const kTripped = reinterpret_cast<char*>(uintptr_t{1} << 30);  // beyond the stack, and no frame's room added to it overflows
#else
char* const kTripped = reinterpret_cast<char*>(~uintptr_t{0});
#endif

void trip() {
  if (state().stackLimit == kTripped) return;
  realLimit = state().stackLimit;
  state().stackLimit = kTripped;
}
}  // namespace

bool moveStackLimit(char* limit) {
  if (limit < stackEnd()) limit = stackEnd();
  if (static_cast<char*>(__builtin_frame_address(0)) <= limit) return false;
  (state().stackLimit == kTripped ? realLimit : state().stackLimit) = limit;
  if (anyNoted) trip();  // a signal may have come in between
  return true;
}

// Work that must wait until no native code is in the middle of something: runs at the next stack check.
void requestSafePoint(bool (*work)()) {
  safePointWork = work;
  anyNoted = 1;
  trip();
}

char* leaveStackLimit() { return state().stackLimit == kTripped ? realLimit : state().stackLimit; }

void enterStackLimit(char* limit) {
  state().stackLimit = realLimit = limit;
  if (forMain && !threadHooks.elsewhere) {
    forMain = false;
    anyNoted = 1;
  }
  if (anyNoted) trip();
}

// Called by a thread that is not running. anyNoted comes last: a check that fails without it only looks at the stack.
void requestYield() {
  yieldWanted = 1;
  trip();
  anyNoted = 1;
}

#ifdef __wasm__
void initSignals() {}
#else


constinit static int wakeupFd = -1;  // signal.set_wakeup_fd

void onSignal(int number);
void onSignal(int number) {
  // A runtime function that takes its time does not see the first one: a second Ctrl-C ends the program as any other.
  if (number == SIGINT && noted[SIGINT] && !runHandler) {
    signal(SIGINT, SIG_DFL);
    kill(getpid(), SIGINT);
    return;
  }
  noted[number] = 1;
  anyNoted = 1;
  trip();
  if (wakeupFd >= 0) {
    int before = errno;
    char byte = static_cast<char>(number);
    [[maybe_unused]] ssize_t ignored = write(wakeupFd, &byte, 1);
    errno = before;
  }
}

void setSignalWakeup(int fd);
void setSignalWakeup(int fd) { wakeupFd = fd; }

// Python-level handlers of module signal: called instead of raising KeyboardInterrupt.
void setSignalRunner(bool (*run)(int number));
void setSignalRunner(bool (*run)(int number)) { runHandler = run; }

void initSignals() {
  struct sigaction action = {};
  action.sa_handler = SIG_IGN;
  sigaction(SIGPIPE, &action, nullptr);
  struct sigaction old;
  // A background process keeps ignoring what its shell told it to ignore.
  if (sigaction(SIGINT, nullptr, &old) == 0 && old.sa_handler == SIG_DFL) {
    action.sa_handler = onSignal;
    sigaction(SIGINT, &action, nullptr);
  }
}

#endif

bool interruptPending() { return anyNoted != 0; }

bool interruptRaise() {
  if (!anyNoted) return true;
  if (state().stackLimit == kTripped) state().stackLimit = realLimit;
  anyNoted = 0;
  if (safePointWork) {
    auto work = safePointWork;
    safePointWork = nullptr;
    work();
  }
  if (yieldWanted) {
    yieldWanted = 0;
    if (threadHooks.yield) threadHooks.yield();
  }
  if (threadHooks.elsewhere) {
    forMain = true;
    return true;
  }
  for (int n = 1; n < 65; ++n) {
    if (!noted[n]) continue;
    noted[n] = 0;
    if (runHandler) {
      if (!runHandler(n)) {
        for (int rest = n + 1; rest < 65; ++rest) {
          if (noted[rest]) anyNoted = 1;
        }
        if (anyNoted) trip();
        return false;
      }
    } else if (n == 2 /* SIGINT */) {
      Value e = newExceptionSteal(&molt_exc_KeyboardInterrupt, newTuple(0));
      if (e.bits) setPendingSteal(e);
      return false;
    }
  }
  return true;
}

}  // namespace molt
