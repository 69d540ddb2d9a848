// measure FILE COMMAND…: runs a command and writes to FILE, as one JSON object, how it ended, how long it took and the most
// memory that it had. Its own exit status is the command's, or 128 + the signal.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: measure FILE COMMAND…\n", stderr);
    return 2;
  }
  auto start = std::chrono::steady_clock::now();
  pid_t child = fork();
  if (child == 0) {
    execvp(argv[2], argv + 2);
    std::perror(argv[2]);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  if (child < 0 || wait4(child, &status, 0, &used) != child) {
    std::perror("measure");
    return 2;
  }
  int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  if (FILE* out = std::fopen(argv[1], "w")) {
    std::fprintf(out, "{\"rc\":%d,\"seconds\":%.3f,\"max_rss_kb\":%ld}\n", code, seconds, used.ru_maxrss);
    std::fclose(out);
  }
  return code;
}
