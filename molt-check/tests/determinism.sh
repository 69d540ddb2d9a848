#!/usr/bin/env bash
# determinism.sh BUILD SOURCE: every example built twice, with caches and in folders of their own, gives the same bytes, and needs
# nothing of the machine that molt-check symbols does not know.
set -uo pipefail
build=$1 source=$2
work=$(mktemp -d) failed=0 count=0
trap 'rm -rf "$work"' EXIT
sanitized=$(grep -c '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt")
while read -r name _; do
  [[ -z $name || $name == \#* ]] && continue
  for round in one two; do
    mkdir -p "$work/$round/$name"
    cp -r "$source/examples/." "$work/$round/$name/"
    (cd "$work/$round/$name" && MOLT_CACHE=$work/cache.$round "$build/bin/molt" build --profile release "$name.py" -o program) || { echo "FAILED to build $name"; ((++failed)); }
  done
  cmp "$work/one/$name/program" "$work/two/$name/program" || { echo "FAILED $name: two builds, two results"; ((++failed)); }
  ((sanitized)) || "$build/bin/molt-check" symbols "$work/one/$name/program" || ((++failed))
  ((++count))
done <"$source/examples/run.txt"
echo "determinism: $count programs, $failed failed"
((failed == 0))
