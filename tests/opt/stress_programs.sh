#!/usr/bin/env bash
# stress_programs.sh BUILD FOLDER N...: the programs of tests/differential with exits that are taken for the sake of it
# (molt build --deopt-stress=N; two numbers at a time). None of them may print anything else than without.
set -uo pipefail
build=$1 folder=$2
shift 2
export MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache-stress}
here=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/tests"
cp "$build/CMakeCache.txt" "$work/" 2>/dev/null
ln -s "$(realpath "$build/bin")" "$work/bin"  # so that the counts of the ordinary tests stay what they are
failed=0
for every in "$@"; do
  for group in "$folder"/*/; do
    MOLT_TEST_FLAGS="--deopt-stress=$every" "$here/tools/run_programs.sh" "$work" "${group%/}" >"$work/report" || {
      sed "s/^FAILED/FAILED with --deopt-stress=$every:/" "$work/report"
      failed=1
    }
  done
done
cat "$work/tests/counts/"* | awk '{ passed += $1; failed += $2 } END { printf "%d programs passed, %d failed with the last number\n", passed, failed }'
exit $failed
