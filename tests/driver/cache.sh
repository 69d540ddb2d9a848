#!/usr/bin/env bash
# cache.sh MOLT: entries are found again, damaged ones are made anew, the oldest go when there are too many, cache-clear leaves what is not its own.
set -uo pipefail
molt=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export MOLT_CACHE=$work/cache
unset MOLT_CACHE_LIMIT
failed=0
fail() { echo "FAILED $*"; ((++failed)); }
built() { "$molt" build -v "$work/a.py" -o "$work/a" 2>&1 | sed -n 's/^molt: __main__: \(from\|compiled\).*/\1/p'; }
objects() { find "$MOLT_CACHE" -name '*.o' | wc -l; }
echo 'print("a")' >"$work/a.py"
[[ $(built) == compiled ]] || fail "the first build was not compiled"
[[ $(built) == from ]] || fail "the second build was not from the cache"
for file in $(find "$MOLT_CACHE" -name '*.o'); do : >"$file"; done
[[ $(built) == compiled ]] || fail "a damaged object was used"
for file in $(find "$MOLT_CACHE" -name '*.imports'); do echo x >>"$file"; done
[[ $(built) == compiled && $("$work/a") == a ]] || fail "a damaged list was used"

# What was used longest ago goes, once a day.
for i in 1 2 3 4 5 6; do  # 0.9 MB and more each
  entry=$MOLT_CACHE/0$i/0$i$(printf '%062d' 0)
  mkdir -p "${entry%/*}"
  head -c 900000 /dev/zero >"$entry.o"
  echo x >"$entry.imports"
  touch -d "$i days ago" "$entry.o"
done
built >/dev/null
(($(objects) == 7)) || fail "trimmed twice in a day"
touch -d '2 days ago' "$MOLT_CACHE/trimmed"
mkdir "$MOLT_CACHE/work.4194303"
touch -d '2 days ago' "$MOLT_CACHE/work.4194303"
[[ $(MOLT_CACHE_LIMIT=2 built) == from ]] || fail "the entry in use was trimmed"
left=$(cd "$MOLT_CACHE" && ls -d 0?/0?"$(printf '%062d' 0)".o)
[[ $(wc -w <<<"$left") == 2 && $left == *01/* && $left == *02/* && -d $MOLT_CACHE/06 ]] || fail "trimmed to $(objects)"
[[ ! -e $MOLT_CACHE/work.4194303 ]] || fail "an abandoned work folder stays"

mkdir "$MOLT_CACHE/ab" "$MOLT_CACHE/mine"
echo mine >"$MOLT_CACHE/ab/mine.o"
"$molt" cache-clear || fail "cache-clear"
[[ $(cd "$MOLT_CACHE" && find . -type f) == ./ab/mine.o && -d $MOLT_CACHE/mine ]] || fail "cache-clear left $(cd "$MOLT_CACHE" && find .)"
[[ $(built) == compiled ]] || fail "after cache-clear nothing was compiled"
((failed == 0))
