#!/usr/bin/env bash
# robust.sh BUILD: what the tools promise when the file system or their input is broken: a clear message, the right exit code
# (0 done, 1 program or data, 2 usage, 3 damaged artifact, 70 ours), and nothing half-written.
set -uo pipefail
build=$(realpath "$1")
bin=$build/bin
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
export MOLT_CACHE=$work/cache TMPDIR=$work/tmp LC_ALL=C.UTF-8
mkdir "$TMPDIR" "$work/here"
cd "$work/here" || exit 2
passed=0 failed=0
# AddressSanitizer reserves terabytes of addresses, and needs time.
memory="ulimit -v 8000000;" patience=20
grep -q '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt" 2>/dev/null && memory="" patience=120

# expect NAME CODE PATTERN COMMAND…: exit code and standard error (a regular expression; '' means nothing is said).
expect() {
  local name=$1 code=$2 pattern=$3 got said
  shift 3
  said=$(timeout $patience "$@" 2>&1 >"$work/stdout")
  got=$?
  if [[ $got != "$code" ]]; then
    fault "$name: exit code $got, not $code: $said"
  elif [[ -z $pattern && -n $said ]]; then
    fault "$name: says '$said'"
  elif [[ -n $pattern && ! $said =~ $pattern ]]; then
    fault "$name: says '$said', not /$pattern/"
  elif [[ $said == *"PLEASE submit"* || $said == *"Stack dump"* || $said == *"terminate called"* ]]; then
    fault "$name: a crash report"
  else
    ((++passed))
  fi
}
fault() {
  echo "FAILED robustness: $1" | head -4
  ((++failed))
}
# holds NAME CONDITION…
holds() {
  local name=$1
  shift
  if "$@"; then ((++passed)); else fault "$name"; fi
}

echo 'print(6 * 7)' >one.py
"$bin/molt-parse" one.py -o one.mast && "$bin/molt-parse" one.py --emit=json -o one.mast.json &&
  "$bin/molt-lower" one.mast -o one.mir && "$bin/molt-opt" one.mir -o one.lir && "$bin/molt-codegen" one.lir -o one.o || exit 1
"$bin/molt-opt" one.mir --emit=json -o one.lir.json
"$bin/molt-opt" one.mir --emit=text -o one.lir.txt
ls >before

declare -A input=([parse]=one.py [lower]=one.mast [opt]=one.mir [codegen]=one.lir [link]=one.o)
for t in parse lower opt codegen link; do
  tool=$bin/molt-$t in=${input[$t]}
  expect "$t: help" 0 '' "$tool" --help
  expect "$t: version" 0 '' "$tool" --version
  expect "$t: unknown option" 2 "molt-$t: error: .*--nonsense" "$tool" --nonsense
  expect "$t: empty name" 2 "a file's name is empty" "$tool" ''
  expect "$t: empty output name" 2 "a file's name is empty" "$tool" "$in" -o ''
  expect "$t: bad diagnostics" 2 'diagnostics' "$tool" --diagnostics=xml "$in"
  expect "$t: missing input" 1 'nofile: .*No such file' "$tool" nofile
  expect "$t: missing input as JSON" 1 '^\{"tool":"molt-'$t'".*No such file.*\}$' "$tool" --diagnostics=json nofile
  expect "$t: directory as input" 1 '(Is a directory)' "$tool" .
  expect "$t: input below a file" 1 'Not a directory' "$tool" one.py/x
  expect "$t: endless input" 1 'File too large' bash -c "$memory exec $tool /dev/zero -o e.out"
  expect "$t: output is a directory" 1 'Is a directory' "$tool" "$in" -o .
  expect "$t: output in no directory" 1 'No such file' "$tool" "$in" -o nodir/x
  expect "$t: output below a file" 1 'Not a directory' "$tool" "$in" -o one.py/x
  expect "$t: output to a full disk" 1 '/dev/full: .*No space left' "$tool" "$in" -o /dev/full
  holds "$t: /dev/full is still a device" test -c /dev/full
  expect "$t: output to /dev/null" 0 '' "$tool" "$in" -o /dev/null
  holds "$t: /dev/null is still a device" test -c /dev/null
  expect "$t: limit of file size" 1 'File too large' bash -c "ulimit -f 0; exec $tool $in -o e.out"
  expect "$t: closed standard input" 1 'Bad file descriptor' bash -c "exec $tool - <&-"
  if [[ $t != link ]]; then
    expect "$t: full disk as standard output" 1 '<stdout>: .*No space left' bash -c "exec $tool $in >/dev/full"
    expect "$t: closed standard output" 1 'Bad file descriptor' bash -c "exec $tool $in >&-"
    expect "$t: closed pipe" 1 'Broken pipe' bash -c "{ sleep 0.2; $tool $in; echo \$? >$work/code; } | true; exit \$(cat $work/code)"
    expect "$t: standard input" 0 '' bash -c "$tool <$in && $tool - <$in"
  fi
  echo keep >kept
  expect "$t: closed standard error" 1 '' bash -c "exec $tool nofile -o kept 2>&-"
  holds "$t: a failure leaves the old output" grep -q keep kept
  rm -f kept
  # wrong kinds and damage
  for wrong in one.py one.mast one.mir one.lir one.o; do
    [[ $wrong == "$in" || $t == parse ]] && continue
    [[ $t == opt && $wrong == one.lir ]] && { expect "opt: LIR" 3 'LIR already' "$tool" $wrong -o e.out; continue; }
    [[ $t == codegen && $wrong == one.mir ]] && { expect "codegen: HIR" 3 'not LIR' "$tool" $wrong -o e.out; continue; }
    expect "$t: reads $wrong" 3 'error: ' "$tool" $wrong -o e.out
  done
  [[ $t == parse ]] && continue
  expect "$t: empty file" 3 'error: ' "$tool" /dev/null -o e.out
  size=$(stat -c %s "$in")
  for n in 1 4 6 10 $((size / 3)) $((size / 2)) $((size - 9)) $((size - 1)); do
    head -c "$n" "$in" >cut
    expect "$t: cut at $n" 3 'error: ' "$tool" cut -o e.out
  done
done
# A pipe or a closed pipe for several bytes; a version of the future; a flipped bit.
for kind in mast:lower mir:opt lir:codegen; do
  t=${kind#*:} file=one.${kind%:*}
  at=6
  [[ $t == lower ]] && at=5
  { head -c $at "$file"; printf '\x63'; tail -c +$((at + 2)) "$file"; } >future
  expect "$t: version of the future" 3 'version' "$bin/molt-$t" future -o e.out
  size=$(stat -c %s "$file")
  { head -c $((size / 2)) "$file"; printf '\xee'; tail -c +$((size / 2 + 2)) "$file"; } >flipped
  expect "$t: a changed byte" 3 'error: ' "$bin/molt-$t" flipped -o e.out
done
sed 's/"version":[0-9]*/"version":99/; s/"format_version":[0-9]*/"format_version":99/' one.lir.json >future
expect "codegen: JSON of the future" 3 'version' "$bin/molt-codegen" future -o e.out
sed 's/"version":[0-9]*/"version":99/; s/"format_version":[0-9]*/"format_version":99/' one.mast.json >future
expect "lower: JSON of the future" 3 'version' "$bin/molt-lower" future -o e.out
head -c 300 one.lir.json >cut
expect "codegen: JSON cut" 3 'error: ' "$bin/molt-codegen" cut -o e.out
head -c 300 one.lir.txt >cut
expect "codegen: text cut" 3 'error: ' "$bin/molt-codegen" cut -o e.out

# molt-link
mkdir -p lib empty
expect "link: no runtime" 2 'libmolt_runtime.a is missing' "$bin/molt-link" --library empty one.o -o e.out
echo 'no archive' >lib/libmolt_runtime.a
expect "link: damaged runtime" 3 'lib/libmolt_runtime.a: damaged archive' "$bin/molt-link" --library lib one.o -o e.out
head -c 200000 "$build/lib/libmolt_runtime.a" >lib/libmolt_runtime.a
expect "link: cut runtime" 3 'error: ' "$bin/molt-link" --library lib one.o -o e.out
expect "link: missing archive" 1 'nofile.a: .*No such file' "$bin/molt-link" one.o --archive nofile.a -o e.out
expect "link: the same object twice" 1 'duplicate symbol' "$bin/molt-link" one.o one.o -o e.out
expect "link: object for wasm" 3 'another machine' bash -c "$bin/molt-codegen --target wasm32-wasi one.lir -o w.o && $bin/molt-link w.o -o e.out"
expect "link: from a pipe" 0 '' bash -c "$bin/molt-link <(cat one.o) -o piped && [[ \$(./piped) == 42 ]]"
rm -f w.o piped

# molt
expect "molt: no command" 2 'usage' "$bin/molt"
expect "molt: unknown command" 2 'usage' "$bin/molt" compile one.py
expect "molt: no program" 2 'no program' "$bin/molt" build
expect "molt: missing program" 1 'nofile.py' "$bin/molt" build nofile.py -o e.out
expect "molt: directory" 1 'Is a directory|__main__' "$bin/molt" build . -o e.out
expect "molt: endless program" 1 'File too large' bash -c "$memory exec $bin/molt build /dev/zero -o e.out"
expect "molt: output is a directory" 1 'Is a directory' "$bin/molt" build one.py -o .
expect "molt: output in no directory" 1 'No such file' "$bin/molt" build one.py -o nodir/x
expect "molt: output to a full disk" 1 'No space left' "$bin/molt" build one.py -o /dev/full
expect "molt: cache is a file" 1 'cannot write to the cache .*Not a directory' env MOLT_CACHE="$work/here/one.py" "$bin/molt" build one.py -o e.out
expect "molt: no room for the cache" 1 'No space left|File too large' bash -c "export MOLT_CACHE=$work/full; ulimit -f 0; exec $bin/molt build one.py -o e.out"
rm -rf "$work/full"
if [[ $(id -u) != 0 ]]; then
  mkdir locked && chmod a-w locked
  expect "molt: output in a locked folder" 1 'Permission denied' "$bin/molt" build one.py -o locked/x
  expect "molt: cache in a locked folder" 1 'Permission denied' env MOLT_CACHE="$work/here/locked/c" "$bin/molt" build one.py -o e.out
  rmdir locked
fi
expect "molt: fills the cache" 0 '' "$bin/molt" build one.py -o e.out
holds "molt: the program works" test "$(./e.out)" = 42
rm -f e.out
for f in "$MOLT_CACHE"/*/*.o; do echo broken >"$f"; done
expect "molt: damaged cache is repaired" 0 '' "$bin/molt" build one.py -o e.out
holds "molt: the program works again" test "$(./e.out)" = 42
rm -f e.out
for f in "$MOLT_CACHE"/*/*.imports; do : >"$f"; done
expect "molt: run" 0 '' "$bin/molt" run one.py
expect "molt: run's full disk" 120 'No space left' bash -c "exec $bin/molt run one.py >/dev/full"

# Nothing is left over: no temporary file, no half of an output.
rm -rf lib empty cut future flipped
ls >after
holds "nothing is left beside the outputs: $(comm -13 before after | grep -v '^after$' | tr '\n' ' ')" test -z "$(comm -13 before after | grep -v '^after$')"
holds "nothing is left in the folder for temporary files: $(ls "$TMPDIR")" test -z "$(ls "$TMPDIR")"
holds "nothing is left in the cache: $(ls -d "$MOLT_CACHE"/work.* 2>/dev/null)" test -z "$(ls -d "$MOLT_CACHE"/work.* 2>/dev/null)"

mkdir -p "$build/tests/counts"
echo "$passed $failed" >"$build/tests/counts/robustness"
echo "robustness: $passed passed, $failed failed"
((failed == 0))
