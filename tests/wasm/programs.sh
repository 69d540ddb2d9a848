#!/usr/bin/env bash
# programs.sh BUILD NODE FOLDER…: the programs of folders of tests/differential, built for wasm32-wasi and run under Node with
# every capability. x.native says why a program cannot run there. Without concurrent marking: with it Node 20 crashes now and then
# in programs that grow their memory.
set -uo pipefail
build=$1
export MOLT_TEST_FLAGS="--target wasm ${MOLT_TEST_FLAGS:-}" MOLT_TEST_RUN="$2 --no-warnings --no-concurrent-marking $(cd "$(dirname "$0")" && pwd)/run.mjs" MOLT_TRUSTED=1 MOLT_TEST_KIND=wasm-${MOLT_TEST_KIND:-}
shift 2
failed=0
for folder in "$@"; do
  "$(dirname "$0")/../tools/run_programs.sh" "$build" "$folder" || failed=1
done
exit $failed
