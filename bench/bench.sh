#!/usr/bin/env bash
# bench.sh BUILD [names]: programs/*.py by Molt (release, dev), CPython 3.12, PyPy where there is one and, where there is a twin,
# C++ -O2: RUNS times in turn, so that a busy machine is as busy for each. Outputs must agree. What was measured goes line by line
# to BUILD/bench.txt; report.py, compiled by Molt, makes the table, BUILD/bench.json, bench.svg and bench.md of it.
# Without names a program of a thousand lines (as many of the programs as it takes) is also built, for the time that takes.
#   RUNS=5   PYTHON=python3.12   PYPY=pypy3   PROFILES="release dev"
set -uo pipefail
build=$(cd "${1:?usage: bench/bench.sh BUILD [names]}" && pwd)
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
runs=${RUNS:-5}
profiles=${PROFILES:-release dev}
python=${PYTHON:-}
if [[ -z $python ]]; then
  for python in python3.12 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.12*/bin/python3.12; do "$python" -c "" 2>/dev/null && break; done
fi
"$python" -c "" 2>/dev/null || { python=; echo "bench: no CPython 3.12 found (PYTHON=…): no comparison with it" >&2; }
# The interpreter itself, not a script that looks for it first.
[[ $python ]] && python=$("$python" -c "import sys; print(sys.executable)")
pypy=$(command -v "${PYPY:-pypy3}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
measure=$work/measure
clang-19 -O2 "$here/measure.c" -o "$measure" || exit 1
results=$build/bench.txt
: >"$results"
export PYTHONHASHSEED=0
unset PYTHONUNBUFFERED PYTHONDONTWRITEBYTECODE PYTHONOPTIMIZE

# builds NAME SOURCE PROFILE: compiles SOURCE to $work/PROFILE without the compilation cache and notes how long it took and the size.
builds() {
  local name=$1 source=$2 profile=$3 line
  rm -rf "$work/cache"
  line=$(MOLT_CACHE=$work/cache "$measure" 1 - -- "$profile" "$build/bin/molt" build --strip --profile "$profile" "$source" -o "$work/$profile" 2>"$work/log") ||
    { echo "note $name $profile:no-build" >>"$results"; return 1; }
  read -r _ cpu wall memory <<<"$line"
  echo "build $name $profile $cpu $wall $memory" >>"$results"
  echo "size $name $profile $(stat -c %s "$work/$profile")" >>"$results"
}

# thousand: a program that imports as many of the programs as have a thousand lines.
thousand() {
  local lines=0 file
  mkdir -p "$work/thousand"
  echo "import sys" >"$work/thousand/thousand.py"
  for file in "$here"/programs/*.py; do
    cp "$file" "$work/thousand/bench_$(basename "$file")"
    printf 'if "%s" in sys.argv: import bench_%s\n' "$(basename "$file" .py)" "$(basename "$file" .py)" >>"$work/thousand/thousand.py"
    lines=$((lines + $(grep -c . "$file") + 1))
    ((lines >= 1000)) && break
  done
  for profile in $profiles; do builds thousand "$work/thousand/thousand.py" "$profile"; done
}

names=("$@")
((${#names[@]})) || { for f in "$here"/programs/*.py; do names+=("$(basename "$f" .py)"); done; thousand; }
for name in "${names[@]}"; do
  source=$here/programs/$name.py
  [[ -f $source ]] || { echo "bench: no program $name" >&2; exit 2; }
  printf '\r%-20s' "$name" >&2
  rm -f "$work"/*.out
  labels=() commands=()
  [[ $python ]] && labels+=(cpython) && commands+=(-- cpython "$python" "$source")
  [[ $pypy ]] && labels+=(pypy) && commands+=(-- pypy "$pypy" "$source")
  for profile in $profiles; do
    builds "$name" "$source" "$profile" && labels+=("$profile") && commands+=(-- "$profile" "$work/$profile")
  done
  if [[ -f $here/programs/$name.cpp ]]; then
    clang++-19 -std=c++20 -w -O2 -s "$here/programs/$name.cpp" -o "$work/twin" && labels+=(c++) && commands+=(-- c++ "$work/twin") &&
      echo "size $name c++ $(stat -c %s "$work/twin")" >>"$results"
  fi
  ((${#labels[@]})) || continue
  "$measure" "$runs" "$work" "${commands[@]}" 2>"$work/failed" | sed "s/^/run $name /" >>"$results"
  sed -n "s/measure: \(.*\) failed/note $name \1:failed/p" "$work/failed" >>"$results"
  for label in "${labels[@]}"; do
    grep -q "^run $name $label " "$results" && ! cmp -s "$work/${labels[0]}.out" "$work/$label.out" && echo "note $name $label:DIFFERS" >>"$results"
  done
done
printf '\r%20s\r' '' >&2
"$build/bin/molt" run "$here/report.py" "$results" "$build/bench"
