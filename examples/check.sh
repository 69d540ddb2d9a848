#!/usr/bin/env bash
# check.sh BUILD "PROGRAM ARGS": builds the example through molt and through the five tools by hand; both must print what
# CPython printed.
set -euo pipefail
build=$1
read -r name arguments <<<"$2"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bin=$build/bin
export MOLT_LEAK_CHECK=1
"$bin/molt" build "$name.py" -o "$work/molt"
"$bin/molt-parse" "$name.py" | "$bin/molt-lower" | "$bin/molt-opt" | "$bin/molt-codegen" | "$bin/molt-link" -o "$work/hand"
for program in molt hand; do
  # shellcheck disable=SC2086
  "$work/$program" $arguments >"$work/out"
  diff "expected/$name.out" "$work/out"
done
