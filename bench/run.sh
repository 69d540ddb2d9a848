#!/usr/bin/env bash
# run.sh BUILD: start-up time (exec to exit, median of RUNS, taken in turns by measure.c) and size of hello world, compiled by
# Molt and as a C program.
set -euo pipefail
build=${1:?usage: bench/run.sh BUILD}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo 'print("hello")' >"$work/hello.py"
printf '#include <stdio.h>\nint main(void) { puts("hello"); }\n' >"$work/hello.c"
clang-19 -O2 "$work/hello.c" -o "$work/c" && strip "$work/c"
clang-19 -O2 "$here/measure.c" -o "$work/measure"
for profile in dev release; do
  "$build/bin/molt" build --strip --profile $profile "$work/hello.py" -o "$work/$profile"
done
"$work/measure" "${RUNS:-500}" - -- c "$work/c" -- dev "$work/dev" -- release "$work/release" >"$work/runs"
base=
for program in c dev release; do
  time=$(awk -v p=$program '$1 == p { print $3 }' "$work/runs" | sort -n | awk '{ t[NR] = $1 } END { print t[int((NR + 1) / 2)] }')
  base=${base:-$time}
  printf '%-8s %8s bytes %5s us   %d.%02d x C\n' "$program" "$(stat -c %s "$work/$program")" $((time / 1000)) \
    $((time / base)) $((time * 100 / base % 100))
done
