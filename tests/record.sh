#!/usr/bin/env bash
# record.sh PYTHON3.12 [FOLDER...]: records the expected output of tests/differential anew and says what drifted.
set -uo pipefail
python=${1:?usage: tests/record.sh PYTHON [FOLDER...]}
shift
cd "$(dirname "${BASH_SOURCE[0]}")/differential" || exit 2
export PYTHONHASHSEED=0 LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1
drifted=0
while IFS= read -r program; do
  [[ $(basename "$program") == _* || $program == */lib/* ]] && continue
  input=/dev/null
  [[ -e ${program%.py}.in ]] && input=$PWD/${program%.py}.in
  out=$(mktemp)
  (cd "$(dirname "$program")" && timeout 60 "$python" "$(basename "$program")" <"$input" >"$out" 2>/dev/null)
  status=$?
  ((status)) && printf 'exit status: %d\n' "$status" >>"$out"
  if ! cmp -s "$out" "${program%.py}.out" 2>/dev/null; then
    echo "drifted: $program"
    ((++drifted))
    cp "$out" "${program%.py}.out"
  fi
  rm -f "$out"
done < <(find "${@:-.}" -name '*.py' | sed 's|^\./||' | sort)
echo "$drifted drifted"
