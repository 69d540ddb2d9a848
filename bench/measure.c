// measure RUNS FOLDER -- LABEL COMMAND ARGUMENTS... [-- LABEL COMMAND ARGUMENTS...]...: starts the commands in turn, RUNS times
// each, and prints a line a run: the label, processor time (user + system, of its children too), time from just before the start
// to the end, both in nanoseconds, and the peak of its memory in KiB. Output goes to FOLDER/LABEL.out, or nowhere if FOLDER is -.
// Taking turns, a busy machine is as busy for one as for the other; posix_spawn shares this small process's memory until the
// command runs, so that its peak is not the command's.
#define _GNU_SOURCE
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

extern char** environ;
enum { kMostCommands = 64 };

static long long now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static long long nanoseconds(struct timeval t) { return t.tv_sec * 1000000000LL + t.tv_usec * 1000LL; }

int main(int count, char** words) {
  char** commands[kMostCommands];
  int programs = 0, runs = count > 3 ? atoi(words[1]) : 0;
  for (int i = 3; i < count; ++i) {
    if (strcmp(words[i], "--") != 0) continue;
    words[i] = NULL;
    if (programs < kMostCommands && i + 2 < count) commands[programs++] = words + i + 1;
  }
  if (runs < 1 || !programs) return fprintf(stderr, "usage: measure RUNS FOLDER -- LABEL COMMAND ARGUMENTS...\n"), 2;
  int failed = 0;
  for (int run = -1; run < runs; ++run) {
    if (run < 0 && runs < 20) continue;  // where many runs are asked for, times are short: the first turn warms the page cache
    for (int i = 0; i < programs; ++i) {
      if (!commands[i]) continue;
      char output[4096] = "/dev/null";
      if (strcmp(words[2], "-") != 0) snprintf(output, sizeof output, "%s/%s.out", words[2], commands[i][0]);
      posix_spawn_file_actions_t files;
      posix_spawn_file_actions_init(&files);
      posix_spawn_file_actions_addopen(&files, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0666);
      pid_t child;
      int status = 0;
      struct rusage used;
      long long start = now();
      int error = posix_spawnp(&child, commands[i][1], &files, NULL, commands[i] + 1, environ);
      posix_spawn_file_actions_destroy(&files);
      if (error == 0) wait4(child, &status, 0, &used);
      long long took = now() - start;
      if (error != 0 || status != 0) {
        fprintf(stderr, "measure: %s failed\n", commands[i][0]);
        commands[i] = NULL;
        failed = 1;
        continue;
      }
      if (run >= 0) printf("%s %lld %lld %ld\n", commands[i][0], nanoseconds(used.ru_utime) + nanoseconds(used.ru_stime), took, used.ru_maxrss);
    }
  }
  return failed;
}
