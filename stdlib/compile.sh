#!/usr/bin/env bash
# compile.sh BIN SOURCE MODULE OBJECT native|wasm PROFILE [--package]: one module of the standard library.
set -euo pipefail
bin=$1 source=$2 module=$3 object=$4 target=$5 profile=$6
shift 6
[[ $target == wasm ]] && flags=(--target wasm32-wasi) || flags=()
"$bin/molt-parse" "$source" --module-name "$module" |
  "$bin/molt-lower" --module-name "$module" "$@" |
  "$bin/molt-opt" --library --profile "$profile" |
  "$bin/molt-codegen" --profile "$profile" --library --no-debug-info "${flags[@]}" -o "$object"
