#!/usr/bin/env bash
# canaries.sh BUILD SOURCE: every gate must fire on its bad inputs. tests/canary/NAME.cmd is the command line after molt-check,
# NAME.want the texts that its output must contain, one a line; the exit code must be 1. NAME.before, where there is one, makes
# what the gate reads besides, with the tools in $bin. All happens in a copy beside the build.
set -uo pipefail
build=$1 source=$2
export bin=$build/bin
work=$build/tests/canary
rm -rf "$work" && mkdir -p "$work" && cp -r "$source/molt-check/tests/canary/." "$work" && cd "$work" || exit 2
failed=0 count=0
for cmd in *.cmd; do
  name=${cmd%.cmd}
  ((++count))
  if [[ -f $name.before ]] && ! bash -euo pipefail "$name.before"; then
    echo "FAILED $name: $name.before failed"
    ((++failed))
  fi
  mapfile -t arguments < <(tr ' ' '\n' <"$cmd")
  output=$("$bin/molt-check" "${arguments[@]}" 2>&1)
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
gates=$("$bin/molt-check" --help | sed -n 's/^  \([a-z-]*\) .*/\1/p')
for gate in $gates; do
  [[ $gate == all ]] && continue
  if ! grep -lq "^$gate " ./*.cmd; then
    echo "FAILED gate $gate has no canary"
    ((++failed))
  fi
done
echo "$count canaries, $failed failed"
((failed == 0))
