// Runs what once crashed a tool: regressions FOLDER [TARGET…] takes every file of FOLDER/TARGET/ through its target, each in a
// process of its own with a limit of time. An input that is refused is as good as one that is accepted.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "targets.h"

namespace fs = std::filesystem;

namespace {

struct Target {
  const char* name;
  void (*run)(std::string_view);
};
constexpr Target kTargets[] = {
#define MOLT_FUZZ_TARGET(name, input, doc) {#name, molt::fuzz::name},
#include "targets.def"
};

constexpr unsigned kSeconds = 20;

bool survives(const Target& target, const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::stringstream content;
  content << in.rdbuf();
  std::string data = content.str();
  std::fflush(nullptr);
  pid_t child = fork();
  if (child == 0) {
    alarm(kSeconds);
    target.run(data);
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status == 0) return true;
  std::printf("FAILED %s %s: %s %d\n", target.name, file.filename().c_str(), WIFSIGNALED(status) ? "signal" : "status",
              WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]), 2;
  int passed = 0, failed = 0;
  for (const Target& target : kTargets) {
    if (argc > 2 && std::find_if(argv + 2, argv + argc, [&](const char* a) { return target.name == std::string_view(a); }) == argv + argc) continue;
    std::error_code ignored;
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(argv[1]) / target.name, ignored)) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) ++(survives(target, file) ? passed : failed);
  }
  std::printf("%d passed, %d failed\n", passed, failed);
  return failed != 0;
}
