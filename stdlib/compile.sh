#!/usr/bin/env bash
# compile.sh BIN SOURCE MODULE OBJECT native|wasm [--package]: one module of the standard library.
set -euo pipefail
bin=$1 source=$2 module=$3 object=$4 target=$5
shift 5
[[ $target == wasm ]] && flags=(--target wasm32-wasi) || flags=()
"$bin/molt-parse" "$source" --module-name "$module" |
  "$bin/molt-lower" --module-name "$module" "$@" |
  "$bin/molt-opt" --profile release |
  "$bin/molt-codegen" --profile release --no-debug-info "${flags[@]}" -o "$object"
