# Sourced by the runners of programs: the record of a run, which `molt-check ir-ops --require-probe-execution` reads.
#
# startRecords FILE        FILE.jsonl gets a line a program, FILE.failures a path a line for each that did not pass (the failure queue)
# record PROGRAM STATUS BUILD RUN   STATUS: ok, build_failed, build_timeout, run_failed, run_timeout or differs; BUILD and RUN:
#                          what `measure` wrote, or names of no files
startRecords() {
  recordFile=$1.jsonl failureQueue=$1.failures
  runId=${MOLT_RUN_ID:-$(date -u +%Y%m%dT%H%M%SZ)-$$}
  mkdir -p "$(dirname "$1")"
  : >"$recordFile"
  printf '# %s\n' "$runId" >"$failureQueue"
}
measured() { if [[ -s $1 ]]; then cat "$1"; else echo '{"rc":-1}'; fi; }
record() {
  local build run
  build=$(measured "$3") run=$(measured "$4")
  printf '{"run_id":"%s","timestamp":%s,"file":"%s","status":"%s","build_rc":%s,"run_rc":%s,"build":%s,"run":%s}\n' \
    "$runId" "$(date +%s)" "$1" "$2" "$(sed 's/.*"rc":\(-\{0,1\}[0-9]*\).*/\1/' <<<"$build")" "$(sed 's/.*"rc":\(-\{0,1\}[0-9]*\).*/\1/' <<<"$run")" "$build" "$run" >>"$recordFile"
  [[ $2 == ok ]] || printf '%s %s\n' "$1" "$2" >>"$failureQueue"
}
# measure FILE COMMAND…: with the tool of that name, or without a measurement where it has not been built.
measure() {
  if [[ -x $build/bin/measure ]]; then "$build/bin/measure" "$@"; else "${@:2}"; fi
}
