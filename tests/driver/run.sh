#!/usr/bin/env bash
# run.sh MOLT: programs named by their module (-m) or folder, and -O; compared with what CPython prints.
set -uo pipefail
molt=$1
cd "$(dirname "${BASH_SOURCE[0]}")/programs" || exit 2
failed=0
expect() {  # status, output, arguments of molt run
  local status=$1 wanted=$2 got
  shift 2
  got=$("$molt" run "$@" 2>/dev/null)
  local code=$?
  if [[ $code != "$status" || $got != "$wanted" ]]; then
    echo "FAILED molt run $*: status $code, printed: $got"
    ((++failed))
  fi
}
expect 1 $'init pkg\n__main__ pkg 5 [\'a\', \'-b\'] True' -m pkg a -b
expect 0 $'init pkg\n__main__ pkg 5 [] False' -O -m pkg
expect 0 $'init pkg\ntool __main__ pkg.sub 5' -m pkg.sub.tool
expect 0 'folder __main__ 1' app
expect 0 $'3 True\nours' hidden
expect 1 '' -m pkg.sub
expect 1 '' -m no_such_module
((failed == 0))
