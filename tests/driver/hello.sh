#!/usr/bin/env bash
# hello.sh BUILD_DIR: what the smallest program is promised to be: at most a million bytes stripped, in need of libc and libm alone, and the
# same bytes whether built or taken from the cache, here or in another folder.
set -uo pipefail
unset MOLT_CACHE
build=$1 molt=$1/bin/molt limit=1000000
# Sanitizers are larger and bring libraries of their own.
sanitized=$(grep -c '^MOLT_ASAN:BOOL=ON' "$build/CMakeCache.txt")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
fail() { echo "FAILED $*"; ((++failed)); }
mkdir "$work/a" "$work/b"
for folder in a b; do echo 'print("Hello, world!")' >"$work/$folder/hello.py"; done
for profile in dev release; do
  for cache in first first second; do  # built, from the cache, built again
    for folder in a b; do
      (cd "$work/$folder" && XDG_CACHE_HOME=$work/$cache "$molt" build --profile $profile --strip hello.py -o "hello.$profile") || fail "to build ($profile)"
      cp "$work/$folder/hello.$profile" "$work/$folder.$profile.$cache"
    done
    cmp "$work/a.$profile.$cache" "$work/b.$profile.$cache" || fail "$profile: two folders, two results"
  done
  cmp "$work/a.$profile.first" "$work/a.$profile.second" || fail "$profile: two builds, two results"
  size=$(stat -c %s "$work/a/hello.$profile")
  ((size <= limit || sanitized)) || fail "$profile: $size bytes stripped, more than $limit"
  [[ $("$work/a/hello.$profile") == 'Hello, world!' ]] || fail "$profile: does not say hello"
  libraries=$(readelf -d "$work/a/hello.$profile" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort | tr '\n' ' ')
  [[ $libraries == 'libc.so.6 libm.so.6 ' ]] || ((sanitized)) || fail "$profile: needs $libraries"
done
((failed == 0))
