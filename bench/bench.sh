#!/usr/bin/env bash
# bench.sh BUILD [names]: programs/*.py by Molt (release, dev), CPython and, where there is a twin, C++ -O2.
# Times are processor seconds (user + system), the best of RUNS; outputs must agree. Table on stdout, JSON in BUILD/bench.json.
#   RUNS=3   PYTHON=python3.12   PROFILES="release dev"
set -uo pipefail
build=${1:?usage: bench/bench.sh BUILD [names]}
shift
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
runs=${RUNS:-3}
profiles=${PROFILES:-release dev}
python=${PYTHON:-}
if [[ -z $python ]]; then
  for python in python3.12 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.12*/bin/python3.12; do "$python" -c "" 2>/dev/null && break; done
fi
"$python" -c "" 2>/dev/null || { python=; echo "bench: no CPython 3.12 found (PYTHON=…): no comparison with it" >&2; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
names=("$@")
((${#names[@]})) || for f in "$here"/programs/*.py; do names+=("$(basename "$f" .py)"); done

# measure OUTPUT COMMAND…: sets `best` (ms) and `peak` (kB); 'fail' if the program fails
measure() {
  local out=$1 i t
  shift
  best=
  for ((i = 0; i < runs; ++i)); do
    if ! { TIMEFORMAT='%U %S'; time "$@" >"$out" 2>"$work/err"; } 2>"$work/time"; then best=fail; return; fi
    read -r u s <"$work/time"
    t=$(awk -v u="$u" -v s="$s" 'BEGIN { printf "%d", (u + s) * 1000 + 0.5 }')
    [[ -z $best || $t -lt $best ]] && best=$t
  done
  return 0
}
ratio() { if [[ $1 =~ ^[0-9]+$ && $2 =~ ^[0-9]+$ ]]; then awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / (b ? b : 1) }'; else printf -- '-'; fi; }

printf '%-16s %9s %9s %9s %9s   %9s %9s\n' program release dev cpython c++ 'cpy/rel' 'rel/c++'
json=
for name in "${names[@]}"; do
  source=$here/programs/$name.py
  [[ -f $source ]] || { echo "bench: no program $name" >&2; exit 2; }
  declare -A ms=([release]=- [dev]=- [cpython]=- [twin]=-)
  note= expected=
  if [[ $python ]]; then
    measure "$work/expected" env PYTHONHASHSEED=0 "$python" "$source" && ms[cpython]=$best expected=$work/expected
  fi
  for profile in $profiles; do
    if "$build/bin/molt" build --profile "$profile" "$source" -o "$work/program" 2>"$work/log"; then
      measure "$work/$profile.out" "$work/program"
      ms[$profile]=$best
      if [[ $best == fail ]]; then note+=" $profile:failed"
      elif [[ -z $expected ]]; then expected=$work/$profile.out
      elif ! cmp -s "$expected" "$work/$profile.out"; then note+=" $profile:DIFFERS"; fi
    else
      note+=" $profile:no-build"
    fi
  done
  if [[ -f $here/programs/$name.cpp ]]; then
    clang++-19 -std=c++20 -w -O2 "$here/programs/$name.cpp" -o "$work/twin" && measure "$work/twin.out" "$work/twin" && ms[twin]=$best
    [[ $expected ]] && ! cmp -s "$expected" "$work/twin.out" && note+=" c++:DIFFERS"
  fi
  printf '%-16s %9s %9s %9s %9s   %9s %9s %s\n' "$name" "${ms[release]}" "${ms[dev]}" "${ms[cpython]}" "${ms[twin]}" \
    "$(ratio "${ms[cpython]}" "${ms[release]}")" "$(ratio "${ms[release]}" "${ms[twin]}")" "$note"
  json+="${json:+,}
  {\"name\": \"$name\", \"release_ms\": \"${ms[release]}\", \"dev_ms\": \"${ms[dev]}\", \"cpython_ms\": \"${ms[cpython]}\", \"cpp_ms\": \"${ms[twin]}\", \"note\": \"${note# }\"}"
done
printf '[%s\n]\n' "$json" >"$build/bench.json"
awk -F'"' '
  { for (i = 1; i < NF; ++i) { if ($i == "release_ms") r = $(i + 2); if ($i == "cpython_ms") p = $(i + 2); if ($i == "cpp_ms") c = $(i + 2) } }
  /"name"/ { if (r + 0 > 0 && p + 0 > 0) { lp += log(p / r); ++np } if (r + 0 > 0 && c + 0 > 0) { lc += log(r / c); ++nc } }
  END { if (np) printf "geometric mean: CPython / release %.2f over %d programs", exp(lp / np), np; if (nc) printf "; release / C++ %.2f over %d", exp(lc / nc), nc; print "" }' "$build/bench.json"
