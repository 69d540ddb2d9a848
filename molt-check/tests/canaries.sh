#!/usr/bin/env bash
# canaries.sh BUILD SOURCE: every gate must fire on its bad inputs. tests/canary/NAME.cmd is the command line after molt-check,
# NAME.want the texts that its output must contain, one a line; the exit code must be 1.
set -uo pipefail
build=$1 source=$2
cd "$source/molt-check/tests/canary" || exit 2
failed=0 count=0
for cmd in *.cmd; do
  name=${cmd%.cmd}
  ((++count))
  mapfile -t arguments < <(tr ' ' '\n' <"$cmd")
  output=$("$build/bin/molt-check" "${arguments[@]}" 2>&1)
  status=$?
  if ((status != 1)); then
    echo "FAILED $name: exit code $status instead of 1"
    echo "$output"
    ((++failed))
  fi
  while IFS= read -r text; do
    if ! grep -qF -- "$text" <<<"$output"; then
      echo "FAILED $name: no '$text' in:"
      echo "$output"
      ((++failed))
    fi
  done <"$name.want"
done
gates=$("$build/bin/molt-check" --help | sed -n 's/^  \([a-z-]*\) .*/\1/p')
for gate in $gates; do
  [[ $gate == all ]] && continue
  if ! grep -lq "^$gate " ./*.cmd; then
    echo "FAILED gate $gate has no canary"
    ((++failed))
  fi
done
echo "$count canaries, $failed failed"
((failed == 0))
