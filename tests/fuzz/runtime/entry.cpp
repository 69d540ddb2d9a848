// The main module of a program that is a fuzzer: libFuzzer's driver runs on the runtime's stack, inside the module's body. Without
// libFuzzer the program takes files through their target: runtime FOLDER runs FOLDER/TARGET/*.
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "core/native_module.h"
#include "io/stdio.h"
#include "runtime/support.h"

namespace molt::fuzz {
namespace {

struct Target {
  const char* name;
  void (*run)(std::string_view);
};
constexpr Target kTargets[] = {
#define MOLT_RUNTIME_FUZZ_TARGET(name, doc) {#name, name},
#include "runtime/targets.def"
};

// A pattern may take ages, with CPython as well: a call ends with a KeyboardInterrupt after this time, and so does the next.
constexpr long kMilliseconds = 300;
timer_t timer;

void limitTime(long milliseconds) {
  itimerspec wanted{};
  wanted.it_value.tv_nsec = wanted.it_interval.tv_nsec = milliseconds * 1'000'000;
  timer_settime(timer, 0, &wanted, nullptr);
}

int runOne(const Target& target, std::string_view data) {
  timeWasUp = false;
  limitTime(kMilliseconds);
  target.run(data);
  limitTime(0);
  if (hasPending()) broken("an exception is left");
  if (interruptPending() && !interruptRaise()) clearPending();
  return 0;
}

void prepare() {
  // The signal of the timer becomes Ctrl-C, as the runtime knows it.
  struct sigaction action{};
  action.sa_handler = [](int) {
    if (!interruptPending()) ::raise(SIGINT);  // a second one would end the program
  };
  sigaction(SIGRTMIN, &action, nullptr);
  sigevent event{};
  event.sigev_notify = SIGEV_SIGNAL;
  event.sigev_signo = SIGRTMIN;
  timer_create(CLOCK_MONOTONIC, &event, &timer);
}

}  // namespace
}  // namespace molt::fuzz

#ifdef MOLT_FUZZ_NAME
extern "C" int LLVMFuzzerRunDriver(int* argc, char*** argv, int (*callback)(const uint8_t* data, size_t size));

namespace molt::fuzz {
static bool start(Value) {
  prepare();
  int argc = state().argc;
  char** argv = state().argv;
  exit(LLVMFuzzerRunDriver(&argc, &argv, [](const uint8_t* data, size_t size) {
    for (const Target& t : kTargets)
      if (!strcmp(t.name, MOLT_FUZZ_NAME)) return runOne(t, {reinterpret_cast<const char*>(data), size});
    return 0;
  }));
}
}  // namespace molt::fuzz
#else
namespace molt::fuzz {
static bool start(Value) {
  namespace fs = std::filesystem;
  if (state().argc < 2) return std::fprintf(stderr, "usage: %s FOLDER\n", state().argv[0]), exit(2), false;
  prepare();
  int count = 0;
  for (const Target& target : kTargets) {
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(state().argv[1]) / target.name, ignored)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
      std::ifstream in(file, std::ios::binary);
      std::stringstream content;
      content << in.rdbuf();
      std::printf("%s %s\n", target.name, file.filename().c_str());
      std::fflush(stdout);
      runOne(target, content.str());
      ++count;
    }
  }
  std::printf("%d passed\n", count);
  return true;
}
}  // namespace molt::fuzz
#endif

namespace molt::fuzz {
static constexpr NativeMethod kRows[] = {{}};
}
MOLT_NATIVE_MODULE_NAMED(__main__, "__main__", molt::fuzz::kRows, molt::fuzz::start)
