#!/usr/bin/env bash
# record.sh PYTHON3.12 [FOLDER...]: records the expected output of tests/differential anew and says what drifted.
# record.sh --against PYTHON [FOLDER...]: records nothing; says which programs another version answers differently without
# an x.313 beside them that says why (carets in tracebacks aside, which each version places anew).
# Standard error is recorded for the programs of bad/ and for those that have an x.err.
set -uo pipefail
against=
[[ ${1:-} == --against ]] && against=1 && shift
python=${1:?usage: tests/record.sh [--against] PYTHON [FOLDER...]}
shift
version=$("$python" -c 'import platform as p; print(p.python_implementation(), *p.python_version_tuple()[:2])' 2>/dev/null)
if [[ $version != CPython* || (! $against && $version != 'CPython 3 12') ]]; then
  echo "record.sh: $python is not CPython$([[ $against ]] || echo ' 3.12'): ${version:-it does not run}" >&2
  exit 2
fi
cd "$(dirname "${BASH_SOURCE[0]}")/differential" || exit 2
export PYTHONHASHSEED=0 LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
drifted=0
carets() { sed '/^[ |]*[~^][~^ ]*$/d' "$1"; }
# check NEW OLD: counts and reports a difference; keeps the new text where this run records.
check() {
  if [[ $against ]]; then
    [[ -e ${program%.py}.313 ]] && return
    cmp -s <(carets "$1") <(carets "$2") && return
  else
    cmp -s "$1" "$2" 2>/dev/null && return
    cp "$1" "$2"
  fi
  echo "drifted: $2"
  ((++drifted))
}
out=$(mktemp) err=$(mktemp)
trap 'rm -f "$out" "$err"' EXIT
while IFS= read -r program; do
  [[ $(basename "$program") == _* || $program == */lib/* ]] && continue
  grep -q '^# parse:' "$program" && continue  # what it is built for CPython 3.12 has not
  input=/dev/null
  [[ -e ${program%.py}.in ]] && input=$PWD/${program%.py}.in
  folder=$PWD/$(dirname "$program")
  (cd "$folder" && timeout 60 "$python" "$(basename "$program")" <"$input" >"$out" 2>"$err")
  status=$?
  ((status)) && printf 'exit status: %d\n' "$status" >>"$out"
  check "$out" "${program%.py}.out"
  if [[ $program == bad/* || -e ${program%.py}.err ]]; then
    sed -i -e "s|$folder/||g" -e 's/0x[0-9a-f]\{6,\}/0x…/g' "$err"
    check "$err" "${program%.py}.err"
  fi
done < <(find "${@:-.}" -name '*.py' | sed 's|^\./||' | sort)
echo "$drifted drifted"
((drifted == 0)) || [[ ! $against ]]
