#!/usr/bin/env bash
# feedback.sh BUILD SOURCE: programs write their runtime feedback when asked to, whatever way they end, and count what happened.
set -uo pipefail
build=$1 source=$2
bin=$build/bin work=$(mktemp -d) failed=0
trap 'rm -rf "$work"' EXIT
export MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache} PYTHONHASHSEED=0
unset MOLT_CAPABILITIES MOLT_TRUSTED MOLT_RUNTIME_FEEDBACK MOLT_RUNTIME_FEEDBACK_FILE
probes=$source/tests/differential/probes
cd "$work" || exit 2

# counted NAME STATUS COUNTER…: runs the program with feedback; the file must be valid and have the counters.
counted() {
  local name=$1 wanted=$2 options=() each
  shift 2
  for each in "$@"; do options+=(--at-least "$each"); done
  "$bin/molt" build --profile release "$name.py" -o program || { ((++failed)); return; }
  MOLT_RUNTIME_FEEDBACK=1 MOLT_RUNTIME_FEEDBACK_FILE=new/folder/$name.json ./program >out 2>errors
  local status=$?
  [[ $status == "$wanted" ]] || { echo "FAILED $name: exit status $status"; cat errors; ((++failed)); }
  grep -qx "molt_runtime_feedback_file new/folder/$name.json" errors || { echo "FAILED $name: stderr does not name the file"; ((++failed)); }
  "$bin/molt-check" runtime-feedback "new/folder/$name.json" "${options[@]}" >report || { echo "FAILED $name:"; cat report; ((++failed)); }
  [[ $(ls new/folder) == "$name.json" ]] || { echo "FAILED $name: more than the file is left: $(ls new/folder)"; ((++failed)); }
  mv "new/folder/$name.json" . && rm -rf new
}
for name in call_indirect_noncallable_deopt guard_dict_shape_mutation guard_exits invoke_ffi_bridge_capability_denied; do cp "$probes/$name.py" .; done
counted call_indirect_noncallable_deopt 0 deopt_reasons.call_indirect_noncallable=6 profile.tb_frames=6
counted guard_dict_shape_mutation 0 deopt_reasons.guard_dict_shape_layout_mismatch=4 deopt_reasons.guard_dict_shape_layout_fail_class_mismatch=1 hot_paths.call_bind_ic_miss=1
counted invoke_ffi_bridge_capability_denied 0 deopt_reasons.invoke_ffi_bridge_capability_denied=2
counted guard_exits 0 deopt_reasons.guard_tag_type_mismatch=1 deopt_reasons.guard_list_kind=1 deopt_reasons.guard_callable=1
for site in '"fields", "file": "guard_exits.py", "line": 46, "reason": "guard_tag_type_mismatch"' \
  '"indexed", "file": "guard_exits.py", "line": 12, "reason": "guard_list_kind"'; do
  grep -q "$site" guard_exits.json || { echo "FAILED guard_exits: no $site in"; tail -6 guard_exits.json; ((++failed)); }
done
cat >caches.py <<'PY'
import gc


def kind():
    # A class that the compiler has no layout for: its attributes are found through the sites' caches.
    class Counter:
        def __init__(self):
            self.n = 0

        def step(self):
            self.n += 1

    return Counter


Counter = kind()


def count(counter, rounds):
    for _ in range(rounds):
        counter.step()
    return counter.n


print(count(Counter(), 1000), len("a b c".split()), len("é b".split()))
gc.collect()


async def poll():
    return 1


try:
    poll().send(None)
except StopIteration as e:
    print(e.value)
{}["lost"]
PY
counted caches 1 hot_paths.call_bind_ic_hit=999 hot_paths.attr_site_name_hit=1900 profile.gc_collections=1 hot_paths.split_ws_ascii=1 \
  hot_paths.split_ws_unicode=1 profile.async_polls=1 profile.alloc_count=10 profile.layout_guard=2900
cat >overflow.py <<'PY'
def power(base, n):
    result = 1
    for _ in range(n):
        result = result * base + 1
    return result


print(power(3, 10))
print(power(7, 90) % 1000)
raise SystemExit(3)
PY
counted overflow 3 deopt_reasons.int_overflow=1
grep -q '"function": "power", "file": "overflow.py", "line": 4, "reason": "int_overflow", "count": [1-9]' overflow.json ||
  { echo "FAILED overflow: no site of line 4:"; tail -5 overflow.json; ((++failed)); }
# Nobody asked: nothing is written. Where it cannot be written, the program says so and ends as it would have.
rm -f molt_runtime_feedback.json
MOLT_RUNTIME_FEEDBACK=0 ./program >/dev/null 2>errors
[[ $? == 3 && ! -s errors && ! -e molt_runtime_feedback.json ]] || { echo "FAILED: feedback that nobody asked for"; ((++failed)); }
MOLT_RUNTIME_FEEDBACK=yes ./program >/dev/null 2>errors
[[ $? == 3 && -s molt_runtime_feedback.json ]] || { echo "FAILED: no file of the default name"; ((++failed)); }
MOLT_RUNTIME_FEEDBACK=1 MOLT_RUNTIME_FEEDBACK_FILE=/dev/null/x.json ./program >/dev/null 2>errors
[[ $? == 3 ]] && grep -q 'molt_runtime_feedback_error stage=create_dir path=/dev/null/x.json' errors || { echo "FAILED: no word of a file that cannot be"; ((++failed)); }
((failed == 0))
