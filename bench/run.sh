#!/usr/bin/env bash
# run.sh BUILD: start-up time (exec to exit, median of RUNS, taken in turns by launch.c) and size of hello world, compiled by
# Molt and as a C program.
set -euo pipefail
build=${1:?usage: bench/run.sh BUILD}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'print("hello")' >"$work/hello.py"
printf '#include <stdio.h>\nint main(void) { puts("hello"); }\n' >"$work/hello.c"
clang-19 -O2 "$work/hello.c" -o "$work/c" && strip "$work/c"
clang-19 -O2 "$here/launch.c" -o "$work/launch"
for profile in dev release; do
  "$build/bin/molt" build --strip --profile $profile "$work/hello.py" -o "$work/$profile"
done
medians=$("$work/launch" "${RUNS:-500}" "$work/c" "$work/dev" "$work/release")
base=$(head -1 <<<"$medians")
for program in c dev release; do
  read -r time
  printf '%-8s %8s bytes %5s us   %d.%02d x C\n' "$program" "$(stat -c %s "$work/$program")" $((time / 1000)) \
    $((time / base)) $((time * 100 / base % 100))
done <<<"$medians"
