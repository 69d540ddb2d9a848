#!/usr/bin/env bash
# compare_programs.sh BUILD PYTHON GENERATOR FROM TO [FLAGS…]: random programs, by seed, must print what CPython
# prints. FLAGS are for `molt build`; without any: --profile release.
set -uo pipefail
build=$1 python=$2 generator=$3 from=$4 to=$5
flags=("${@:6}")
((${#flags[@]})) || flags=(--profile release)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONHASHSEED=0
different=0
for ((seed = from; seed < to; ++seed)); do
  "$python" "$generator" "$seed" >"$work/p.py"
  (ulimit -v 4000000; timeout 20 "$python" "$work/p.py") >"$work/expected" 2>"$work/e1" || continue
  if ! "$build/bin/molt" build "${flags[@]}" "$work/p.py" -o "$work/p" 2>"$work/errors"; then
    echo "seed $seed does not build: $(head -1 "$work/errors")"
    ((++different))
    continue
  fi
  (ulimit -v 4000000; timeout 20 "$work/p") >"$work/actual" 2>"$work/e2"
  (($? == 70)) && continue  # out of memory, where CPython raised MemoryError
  if ! cmp -s "$work/expected" "$work/actual"; then
    echo "seed $seed differs: $(diff "$work/expected" "$work/actual" | head -2 | tail -1 | cut -c1-150)"
    ((++different))
  fi
done
echo "$((to - from)) programs, $different differ"
((different == 0))
