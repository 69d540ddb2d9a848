#!/usr/bin/env bash
# run_programs.sh BUILD FOLDER: compiles every program of the folder, runs it and compares with what CPython printed.
# Beside x.py: x.out is the expected standard output; a last line 'exit status: N' says that N is expected instead of 0;
# x.in is its standard input, if there is one; x.skip says why a program is not run. x.fails says what is still wrong with
# a program that differs from CPython: it runs, its difference is counted and does not fail the group, and once it agrees
# the group fails until the file is removed. Every program counts its leaked objects when it ends (exit status 86 if any).
set -uo pipefail
build=$1 folder=$2
name=$(basename "$folder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONHASHSEED=0 MOLT_LEAK_CHECK=1 LC_ALL=C.UTF-8 MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache}
passed=0 failed=0 known=0 patience=1
grep -q '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt" 2>/dev/null && patience=6
cd "$folder" || exit 2
while IFS= read -r program; do
  [[ -e ${program%.py}.skip ]] && continue
  [[ -e ${program%.py}.out ]] || continue
  expected=$work/expected actual=$work/actual
  cp "${program%.py}.out" "$expected"
  input=/dev/null
  [[ -e ${program%.py}.in ]] && input=${program%.py}.in
  if ! timeout $((60 * patience)) "$build/bin/molt" build "$program" -o "$work/program" ${MOLT_TEST_FLAGS:-} >"$actual" 2>"$work/errors"; then
    if [[ -e ${program%.py}.fails ]]; then ((++known)); continue; fi
    echo "FAILED $name/$program: does not build"
    head -5 "$work/errors"
    ((++failed))
    continue
  fi
  timeout $((20 * patience)) "$work/program" <"$input" >"$actual" 2>"$work/errors"
  status=$?
  if ((status)) || grep -q '^exit status: ' "$expected"; then printf 'exit status: %d\n' "$status" >>"$actual"; fi
  if cmp -s "$expected" "$actual"; then
    if [[ -e ${program%.py}.fails ]]; then
      echo "FAILED $name/$program: agrees with CPython now; remove ${program%.py}.fails"
      ((++failed))
    else
      ((++passed))
    fi
  elif [[ -e ${program%.py}.fails ]]; then
    ((++known))
  else
    echo "FAILED $name/$program"
    diff "$expected" "$actual" | head -8
    tail -3 "$work/errors"
    ((++failed))
  fi
done < <(find . -name '*.py' -not -path './lib/*' -not -name '_*' | sed 's|^\./||' | sort)
mkdir -p "$build/tests/counts"
echo "$passed $failed" >"$build/tests/counts/$name"
echo "$name: $passed passed, $failed failed, $known known to differ"
((failed == 0))
