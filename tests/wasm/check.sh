#!/usr/bin/env bash
# check.sh BUILD NODE: builds hello and every example (examples/run.txt) for wasm32-wasi; they must print what CPython printed.
set -euo pipefail
build=$1 node=$2
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
check() {
  local source=$1 expected=$2
  shift 2
  "$build/bin/molt" build --target wasm --capabilities fs.read "$source" -o "$work/program.wasm"
  "$node" --no-warnings --no-concurrent-marking "$here/run.mjs" "$work/program.wasm" "$@" >"$work/out"
  diff "$expected" "$work/out"
}
check "$here/hello.py" "$here/hello.out"
while read -r name arguments; do
  [[ -z $name || $name == \#* ]] && continue
  # shellcheck disable=SC2086
  check "$name.py" "expected/$name.out" $arguments </dev/null
done <run.txt
