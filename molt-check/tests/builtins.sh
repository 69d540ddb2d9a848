#!/usr/bin/env bash
# builtins.sh BUILD SOURCE: what the runtime offers, told by a compiled program, against CPython's recorded inventory.
set -euo pipefail
build=$1 source=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache}
"$build/bin/molt" build "$source/molt-check/inventory/print_builtins.py" -o "$work/inventory"
"$work/inventory" >"$work/builtins.txt"
cd "$source"
"$build/bin/molt-check" builtins "$work/builtins.txt" ${MOLT_CHECK_FLAGS:-}
