#!/usr/bin/env bash
# run.sh BUILD: start-up time and size of hello world, compiled by Molt and as a C program.
set -euo pipefail
build=${1:?usage: bench/run.sh BUILD}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'print("hello")' >"$work/hello.py"
printf '#include <stdio.h>\nint main(void) { puts("hello"); }\n' >"$work/hello.c"
clang-19 -O2 "$work/hello.c" -o "$work/c" && strip "$work/c"
for profile in dev release; do
  "$build/bin/molt" build --strip --profile $profile "$work/hello.py" -o "$work/$profile"
done
runs=200
milliseconds() {
  local start end i
  start=$(date +%s%N)
  for ((i = 0; i < runs; ++i)); do "$1" >/dev/null; done
  end=$(date +%s%N)
  echo $(((end - start) / runs / 1000))
}
base=$(milliseconds "$work/c")
printf '%-8s %8s bytes %7s us\n' C "$(stat -c %s "$work/c")" "$base"
for profile in dev release; do
  time=$(milliseconds "$work/$profile")
  printf '%-8s %8s bytes %7s us   %d.%02d x C\n' "$profile" "$(stat -c %s "$work/$profile")" "$time" $((time / base)) $((time * 100 / base % 100))
done
