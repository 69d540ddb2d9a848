#!/usr/bin/env bash
# run_programs.sh BUILD FOLDER: compiles every program of the folder, runs it and compares with what CPython printed.
# Beside x.py: x.out is the expected standard output; a last line 'exit status: N' says that N is expected instead of 0;
# x.err is the expected standard error, where that is compared (addresses are '0x…' in it);
# x.in is its standard input, if there is one; x.skip says why a program is not run. x.fails says what is still wrong with
# a program that differs from CPython: it runs, its difference is counted and does not fail the group, and once it agrees
# the group fails until the file is removed. Every program counts its leaked objects when it ends (exit status 86 if any).
# A line '# environment: NAME=VALUE …' in a program sets variables for its run, '# parse: OPTIONS' are options of the parser. Each run leaves a record (records.sh).
# x.313 says in what CPython 3.13 differs (tests/record.sh reads it). Two programs run at a time.
# MOLT_TEST_FLAGS are further options for the build, MOLT_TEST_RUN is the command that runs what is built instead of itself
# (tests/wasm: a program of wasm under Node; x.native says why a program cannot run there).
set -uo pipefail
build=$1 folder=$2
name=$(basename "$folder")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PYTHONHASHSEED=0 MOLT_LEAK_CHECK=1 LC_ALL=C.UTF-8 MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache}
patience=1
grep -q '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt" 2>/dev/null && patience=6
# shellcheck source=/dev/null
source "$(dirname "${BASH_SOURCE[0]}")/records.sh"
cd "$folder" || exit 2
startRecords "$build/tests/records/${MOLT_TEST_KIND:-}$name"

# one PROGRAM: says 'passed', 'failed' or 'known' on descriptor 3, and what differs on standard output.
one() {
  local program=$1 stem=${1%.py} input=/dev/null status differs=
  local actual=$here/actual errors=$here/errors environment options
  rm -f "$here/build" "$here/run"
  [[ -e $stem.in ]] && input=$stem.in
  read -ra options <<<"$(sed -n 's|^# parse: ||p' "$program")"
  if ! measure "$here/build" timeout $((60 * patience)) "$build/bin/molt" build "$program" -o "$here/program" "${options[@]}" ${MOLT_TEST_FLAGS:-} >"$actual" 2>"$errors"; then
    if [[ -e $stem.fails ]]; then echo known >&3; return; fi
    echo "FAILED $name/$program: does not build"
    head -5 "$errors"
    record "$program" build_failed "$here/build" -
    echo failed >&3
    return
  fi
  read -ra environment <<<"$(sed -n 's/^# environment: //p' "$program")"
  measure "$here/run" env "${environment[@]}" timeout $((20 * patience)) ${MOLT_TEST_RUN:-} "$here/program" <"$input" >"$actual" 2>"$errors"
  status=$?
  if ((status)) || grep -q '^exit status: ' "$stem.out"; then printf 'exit status: %d\n' "$status" >>"$actual"; fi
  cmp -s "$stem.out" "$actual" || differs=1
  if [[ -e $stem.err ]]; then
    sed 's/0x[0-9a-f]\{6,\}/0x…/g' "$errors" >"$here/masked"
    cmp -s "$stem.err" "$here/masked" || differs=1
  fi
  if [[ -e $stem.fails ]]; then
    if [[ $differs ]]; then echo known >&3; return; fi
    echo "FAILED $name/$program: agrees with CPython now; remove $stem.fails"
    echo failed >&3
  elif [[ $differs ]]; then
    echo "FAILED $name/$program"
    if ((status == 124)); then record "$program" run_timeout "$here/build" "$here/run"; else record "$program" differs "$here/build" "$here/run"; fi
    diff "$stem.out" "$actual" | head -8
    if [[ -e $stem.err ]]; then diff "$stem.err" "$here/masked" | head -8; else tail -3 "$errors"; fi
    echo failed >&3
  else
    record "$program" ok "$here/build" "$here/run"
    echo passed >&3
  fi
}

find . -name '*.py' -not -path './lib/*' -not -name '_*' | sed 's|^\./||' | sort | while IFS= read -r program; do
  [[ ${MOLT_TEST_RUN:-} && -e ${program%.py}.native ]] && continue
  [[ -e ${program%.py}.skip || ! -e ${program%.py}.out ]] || printf '%s\n' "$program"
done >"$work/programs"
for worker in 0 1; do
  here=$work/$worker
  mkdir "$here"
  awk -v worker=$worker 'NR % 2 == worker' "$work/programs" >"$here/programs"
  while IFS= read -r program; do one "$program"; done <"$here/programs" >"$here/report" 3>"$here/verdicts" &
done
wait
cat "$work"/?/report
count() { cat "$work"/?/verdicts | grep -c "$1"; }
passed=$(count passed) failed=$(count failed) known=$(count known)
mkdir -p "$build/tests/counts"
echo "$passed $failed" >"$build/tests/counts/${MOLT_TEST_KIND:-}$name"
echo "$name: $passed passed, $failed failed, $known known to differ"
((failed == 0))
