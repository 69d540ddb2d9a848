#!/usr/bin/env bash
# Golden tests of molt-lower: NAME.py must lower, verified, to the text in NAME.hir.
#   run.sh BIN_DIR [--update] [NAME …]
set -euo pipefail
bin=$(cd "$1" && pwd)
shift
update=
if [[ ${1:-} == --update ]]; then
  update=1
  shift
fi
cd "$(dirname "${BASH_SOURCE[0]}")"
names=("$@")
((${#names[@]})) || for source in *.py; do names+=("${source%.py}"); done
passed=0 failed=0
for name in "${names[@]}"; do
  options=$(sed -n 's/^# options: //p' "$name.py")
  parseOptions=$(sed -n 's/^# parse: //p' "$name.py")
  # shellcheck disable=SC2086
  if ! got=$("$bin/molt-parse" $parseOptions "$name.py" | "$bin/molt-lower" --verify --emit=text $options); then
    printf 'FAILED %s: a tool failed\n' "$name"
    failed=$((failed + 1))
    continue
  fi
  if [[ $update ]]; then
    printf '%s\n' "$got" >"$name.hir"
    passed=$((passed + 1))
  elif diff -u "$name.hir" <(printf '%s\n' "$got") >/dev/null; then
    passed=$((passed + 1))
  else
    printf 'FAILED %s\n' "$name"
    (diff -u "$name.hir" <(printf '%s\n' "$got"); :) | head -40
    failed=$((failed + 1))
  fi
done
printf '%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
