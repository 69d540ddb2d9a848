#!/usr/bin/env bash
# debug.sh MOLT [--update]: gdb stops in debug/NAME.py and steps; the lines it shows, in order and without repeats, are debug/NAME.out.
# Functions have their Python names there, and in the symbol table for perf. Skipped where gdb is not there or may not work.
set -uo pipefail
# A container may forbid to trace processes.
[[ $(gdb -q -nx -batch -ex starti -ex kill /bin/true 2>&1) == *'Program stopped'* ]] || exit 77
molt=$1 update=${2:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/debug
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
steps() {  # program, where it stops first, how many steps
  {
    printf '%s\n' 'set pagination off' 'set confirm off' 'set debuginfod enabled off' 'set disable-randomization off' "break $1.py:$2" run
    for ((n = 0; n < $3; ++n)); do echo next; done
    echo backtrace
  } >"$work/commands"
  (cd "$here" && timeout 60 gdb -q -nx -batch -x "$work/commands" "$work/$1" 2>&1) |
    sed -nE 's/^([0-9]+)\t(.*)/\1 \2/p; s/^#[0-9]+ +(0x[0-9a-f]+ in )?(__main__\.[^ ]*) .* at ([a-z.]+:[0-9]+)$/\2 \3/p' | uniq
}
check() {
  "$molt" build "$here/$1.py" -o "$work/$1" || exit 1
  { steps "$1" "$2" "$3" && steps "$1" "$4" "$5"; } >"$work/got"
  if [[ $update == --update ]]; then
    cp "$work/got" "$here/$1.out"
  elif ! diff "$here/$1.out" "$work/got"; then
    echo "FAILED $1"
    ((++failed))
  fi
  [[ $(nm "$work/$1") == *' t __main__.numbers'* ]] || { echo "FAILED: no symbol for a function"; ((++failed)); }
}
check steps 3 7 17 3
((failed == 0))
