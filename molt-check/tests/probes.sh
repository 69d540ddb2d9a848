#!/usr/bin/env bash
# probes.sh BUILD SOURCE: compiles the programs of tests/differential/probes stage by stage, with ops that count themselves,
# runs them, and leaves in BUILD/tests/probes what `molt-check ir-ops` takes for evidence: NAME.mir, NAME.lir, NAME.counts,
# records.jsonl and records.failures. Then the gate judges it.
set -uo pipefail
build=$1 source=$2
bin=$build/bin out=$build/tests/probes
folder=tests/differential/probes
mkdir -p "$out"
rm -f "$out"/*
# shellcheck source=/dev/null
source "$source/tests/tools/records.sh"
startRecords "$out/records"
export PYTHONHASHSEED=0 LC_ALL=C.UTF-8
unset MOLT_CAPABILITIES MOLT_TRUSTED

compile() {  # NAME
  # shellcheck disable=SC2046
  "$bin/molt-parse" $(sed -n 's/^# parse: //p' "$source/$folder/$1.py") "$source/$folder/$1.py" --prefix-map "$source/=" | "$bin/molt-lower" --module-name __main__ -o "$out/$1.mir" &&
    "$bin/molt-opt" --profile release "$out/$1.mir" -o "$out/$1.lir" &&
    "$bin/molt-codegen" --profile release --count-ops "$out/$1.lir" -o "$out/$1.o" && "$bin/molt-link" "$out/$1.o" -o "$out/$1.exe"
}
export -f compile
export bin out source folder

one() {
  local name=$1 status=ok options=()
  if ! measure "$out/$name.build" timeout 120 bash -c "set -o pipefail; compile $name" 2>"$out/$name.log"; then
    head -5 "$out/$name.log"
    record "$folder/$name.py" build_failed "$out/$name.build" -
    return
  fi
  # '# environment: NAME=VALUE …' in a probe sets variables for it, '# parse: OPTIONS' options of molt-parse.
  read -ra options <<<"$(sed -n 's/^# environment: //p' "$source/$folder/$name.py")"
  measure "$out/$name.run" env MOLT_OP_COUNTS="$out/$name.counts" "${options[@]}" timeout 60 "$out/$name.exe" >"$out/$name.actual" 2>"$out/$name.errors"
  local code=$?
  if ((code == 124)); then status=run_timeout
  elif ((code)); then status=run_failed
  elif ! cmp -s "$source/$folder/$name.out" "$out/$name.actual"; then status=differs
  fi
  [[ $status == ok ]] || { echo "FAILED $name: $status"; diff "$source/$folder/$name.out" "$out/$name.actual" | head -5; tail -2 "$out/$name.errors"; }
  record "$folder/$name.py" "$status" "$out/$name.build" "$out/$name.run"
  rm -f "$out/$name.o" "$out/$name.exe"
}
for program in "$source/$folder"/*.py; do one "$(basename "$program" .py)"; done
cd "$source" || exit 2
"$bin/molt-check" ir-ops --probes "$out" --require-probe-execution
