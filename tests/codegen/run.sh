#!/usr/bin/env bash
# run.sh BUILD SOURCE: what the back end and the driver promise, apart from the programs of tests/differential.
set -uo pipefail
build=$1 source=$2
bin=$build/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MOLT_CACHE=$work/cache
passed=0 failed=0
check() {  # check NAME COMMAND…
  local name=$1
  shift
  if "$@" >"$work/log" 2>&1; then
    ((++passed))
  else
    echo "FAILED codegen: $name"
    head -5 "$work/log"
    ((++failed))
  fi
}
cd "$work" || exit 2
cat >hello.py <<'PY'
import helper.sub
def gen(n):
    for i in range(n):
        yield i * i
print("hello", 2**100, sum(gen(10)), helper.sub.name)
PY
mkdir helper && echo 'kind = "package"' >helper/__init__.py && echo 'from . import kind
name = kind + " sub"' >helper/sub.py
expected="hello 1267650600228229401496703205376 285 package sub"

byHand() { echo 'print(6 * 7)' >one.py && "$bin/molt-parse" one.py | "$bin/molt-lower" --module-name __main__ | "$bin/molt-opt" | "$bin/molt-codegen" | "$bin/molt-link" -o one && [[ $(./one) == 42 ]]; }
builds() { "$bin/molt" build hello.py -o "hello-$1" --profile "$1" && [[ $("./hello-$1") == "$expected" ]]; }
sameBytes() {
  "$bin/molt-parse" one.py | "$bin/molt-lower" | "$bin/molt-opt" >one.lir
  "$bin/molt-codegen" --profile "$1" one.lir -o a.o && "$bin/molt-codegen" --profile "$1" one.lir -o b.o && cmp a.o b.o
}
refuses() { "$bin/molt-parse" one.py | "$bin/molt-lower" >one.mir; "$bin/molt-codegen" one.mir -o c.o; [[ $? == 3 ]]; }
damaged() { head -c 60 one.lir >cut.lir; "$bin/molt-codegen" cut.lir -o c.o; [[ $? == 3 ]]; }
# What a debugger and a profiler read: the lines of the source, the functions by their Python names.
lineTable() {
  "$bin/molt" build hello.py -o lines && llvm-dwarfdump-19 --debug-line lines >lines.txt && llvm-dwarfdump-19 --debug-info lines >names.txt &&
    grep -q 'name: "hello.py"' lines.txt && grep -Eq '^0x[0-9a-f]+ +4 +[0-9]+ .*is_stmt' lines.txt && grep -q 'DW_AT_name.*"gen"' names.txt
}
cached() { "$bin/molt" build -v one.py -o again 2>&1 | grep 'from the cache' >/dev/null; }
valid() { MOLT_VERIFY_LLVM=1 "$bin/molt-codegen" one.lir --emit=llvm-ir -o one.ll && grep -q 'define internal i64' one.ll; }
lists() { "$bin/molt-codegen" --list-ops --json | grep '"op":"load_attr","calls":\["molt_op_load_attr"\]' >/dev/null; }
status() { echo 'import sys; sys.exit(3)' >exit.py; "$bin/molt" run exit.py; [[ $? == 3 ]]; }
syntax() { echo 'x = (' >bad.py; "$bin/molt" build bad.py -o bad; [[ $? == 1 ]]; }
missing() { "$bin/molt" build nothing.py -o bad; [[ $? == 1 ]]; }
example() {
  local name=$1 profile=$2
  shift 2
  (cd "$source/examples" && "$bin/molt" run --profile "$profile" "$name.py" "$@") >example.out && cmp example.out "$source/examples/expected/$name.out"
}
wasm() { "$bin/molt" build --target wasm hello.py -o hello.wasm && [[ $(node --no-warnings "$source/tests/codegen/wasi.mjs" hello.wasm) == "$expected" ]]; }

check "pipeline by hand" byHand
check "dev build" builds dev
check "release build" builds release
check "same bytes, dev" sameBytes dev
check "same bytes, release" sameBytes release
check "refuses what is not LIR" refuses
check "refuses a damaged file" damaged
check "line table" lineTable
check "cache" cached
check "LLVM IR is valid" valid
check "list of ops" lists
check "exit status" status
check "syntax error" syntax
check "missing file" missing
while read -r name arguments; do
  [[ -z $name || $name == \#* ]] && continue
  # shellcheck disable=SC2086
  for profile in dev release; do check "example $name, $profile" example "$name" "$profile" $arguments; done
done <"$source/examples/run.txt"
if [[ -e $build/lib/wasm32/libmolt_runtime.a ]] && command -v node >/dev/null; then check "WebAssembly under Node" wasm; fi
mkdir -p "$build/tests/counts"
echo "$passed $failed" >"$build/tests/counts/codegen"
echo "codegen: $passed passed, $failed failed"
((failed == 0))
