#include "core/stack.h"

#if !defined(__wasm__)
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#endif

// AddressSanitizer knows the stacks of threads only. Other machines than x86-64 have no code here to change stacks.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MOLT_STACK_OF_THREAD 1
#endif
#endif
#if !defined(MOLT_STACK_OF_THREAD) && !defined(__x86_64__)
#define MOLT_STACK_OF_THREAD 1
#endif

namespace molt {

#if defined(__wasm__)

int runOnLargeStack(int (*body)()) { return body(); }

#elif defined(MOLT_STACK_OF_THREAD)

namespace {
struct Run {
  int (*body)();
  int status;
};
void* threadMain(void* p) {
  auto* run = static_cast<Run*>(p);
  run->status = run->body();
  return nullptr;
}
}  // namespace

int runOnLargeStack(int (*body)()) {
  Run run{body, 70};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kStackReserve);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, threadMain, &run) != 0) return body();
  // Signals are for the program's thread: one that it sends to itself has to have arrived when the call returns.
  sigset_t every;
  sigfillset(&every);
  pthread_sigmask(SIG_BLOCK, &every, nullptr);
  pthread_join(thread, nullptr);
  return run.status;
}

#else

// The main thread changes stacks: a thread would cost a tenth of the start-up time, and malloc an arena of its own.
[[gnu::noinline]] int runOnLargeStack(int (*body)()) {
  constexpr size_t kGuard = 4096;
  void* bottom = mmap(nullptr, kStackReserve, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_STACK, -1, 0);
  if (bottom == MAP_FAILED || mprotect(bottom, kGuard, PROT_NONE) != 0) return body();
  char* top = static_cast<char*>(bottom) + kStackReserve;
  int status;
  asm volatile(
      "movq %%rsp, %%rbx\n\t"
      "movq %[top], %%rsp\n\t"
      "callq *%[body]\n\t"
      "movq %%rbx, %%rsp"
      : "=a"(status)
      : [top] "r"(top), [body] "r"(body)
      : "rbx", "rcx", "rdx", "rsi", "rdi", "r8", "r9", "r10", "r11", "xmm0", "xmm1", "xmm2", "xmm3", "xmm4", "xmm5", "xmm6", "xmm7", "xmm8",
        "xmm9", "xmm10", "xmm11", "xmm12", "xmm13", "xmm14", "xmm15", "cc", "memory");
  return status;
}

#endif

}  // namespace molt
