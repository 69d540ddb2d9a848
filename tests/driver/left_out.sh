#!/usr/bin/env bash
# left_out.sh BUILD_DIR: programs hold those library functions that they name, and no more; names that are computed bring all of them.
set -uo pipefail
build=$1 molt=$1/bin/molt
sanitized=$(grep -c '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MOLT_CACHE=$work/cache
failed=0
fail() { echo "FAILED $*"; ((++failed)); }
program() {  # name, lines of source
  printf '%s\n' "${@:2}" >"$work/$1.py"
}
# Bytes of the stripped program at most. Who raises one says why in docs/decisions/0002-left-out.md.
size() {  # limit, name, options of molt build
  local limit=$1 name=$2 got
  shift 2
  (cd "$work" && "$molt" build --strip "$@" "$name.py" -o "$name.exe") || { fail "to build $name"; return; }
  got=$(stat -c %s "$work/$name.exe")
  ((got <= limit || sanitized)) || fail "$name: $got bytes stripped, more than $limit"
}
prints() {  # expected, name, arguments
  local wanted=$1 name=$2 got
  shift 2
  got=$("$work/$name.exe" "$@" 2>&1)
  [[ $got == "$wanted" ]] || fail "$name prints: $got"
}
for profile in dev release; do
  program use_os 'import os' 'print(os.path.join("a", os.sep.join("bc")))'
  size 1700000 use_os --profile $profile && prints a/b/c use_os
  program use_json 'import json' 'print(json.dumps(json.loads("[1, {}]")))'
  size 970000 use_json --profile $profile && prints '[1, {}]' use_json
  program use_csv 'import csv, io' 'print(list(csv.reader(io.StringIO("a,b"))))'
  size 1430000 use_csv --profile $profile && prints "[['a', 'b']]" use_csv
  program use_tempfile 'import tempfile' 'with tempfile.TemporaryDirectory() as d:' '    print(type(d))'
  size 2640000 use_tempfile --profile $profile && prints "<class 'str'>" use_tempfile
done
# Names that only the running program knows: everything is there.
program computed 'import os, sys' 'print(getattr(os, sys.argv[1])("true").close(), vars(os)[sys.argv[1]].__name__)'
size 7000000 computed && prints 'None popen' computed popen
# The beginning of a name is enough.
program prefix 'import os, sys' 'print(getattr(os, "pop" + sys.argv[1])("true").close())'
size 7000000 prefix && prints None prefix en
# A way that nobody sees ends in an error which says what to do; with that done, it works.
program hidden 'import os, string, sys' 'f, _ = string.Formatter().get_field("0." + sys.argv[1], (os,), {})' \
  'try:' '    print(f("true").close())' 'except ImportError as e:' '    print(e)'
size 2500000 hidden
prints "the module 'os' was linked without this function, as the program names it nowhere; build with --whole-stdlib" hidden popen
size 7000000 hidden --whole-stdlib && prints None hidden popen
# The same program, the same bytes.
cp "$work/use_os.exe" "$work/first"
MOLT_CACHE=$work/other size 7000000 use_os --profile release
cmp "$work/first" "$work/use_os.exe" || fail "two builds of use_os differ"
((failed == 0))
