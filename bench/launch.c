// launch RUNS PROGRAM...: starts the programs in turn, RUNS times each, with their output thrown away, and prints the median
// time from just before the start to the end of each, in nanoseconds. Taking turns, a busy machine is as busy for one as for
// the other; vfork, so that the size of this process does not count.
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>

extern char** environ;

static int ascending(const void* a, const void* b) {
  long long x = *(const long long*)a, y = *(const long long*)b;
  return (x > y) - (x < y);
}

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

int main(int count, char** words) {
  int runs = count > 2 ? atoi(words[1]) : 0, programs = count - 2;
  if (runs < 1) return fprintf(stderr, "usage: launch RUNS PROGRAM...\n"), 2;
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
  long long* times = calloc((size_t)runs * programs, sizeof *times);
  for (int run = -1; run < runs; ++run) {  // the first turn only warms the page cache
    for (int i = 0; i < programs; ++i) {
      char* arguments[] = {words[i + 2], NULL};
      pid_t child;
      int status = 0;
      long long start = now();
      if (posix_spawn(&child, words[i + 2], &files, NULL, arguments, environ) != 0) return perror(words[i + 2]), 1;
      waitpid(child, &status, 0);
      long long took = now() - start;
      if (status != 0) return fprintf(stderr, "%s failed\n", words[i + 2]), 1;
      if (run >= 0) times[(size_t)i * runs + run] = took;
    }
  }
  for (int i = 0; i < programs; ++i) {
    qsort(times + (size_t)i * runs, runs, sizeof *times, ascending);
    printf("%lld\n", times[(size_t)i * runs + runs / 2]);
  }
  return 0;
}
