#!/usr/bin/env bash
# capabilities.sh MOLT: what a program may do by --capabilities, MOLT_CAPABILITIES and MOLT_TRUSTED. The programs print
# capabilities/NAME.out; --update writes those files anew.
set -uo pipefail
molt=$1 update=${2:-}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/capabilities
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
unset MOLT_CAPABILITIES MOLT_TRUSTED
cat >"$work/some.json" <<'JSON'
{"allow": ["fs", "time"], "deny": ["fs.write"]}
JSON
cat >"$work/some.toml" <<'TOML'
# what the program needs
deny = ['fs.write']  # and not this
allow = [
  "fs", # files
  "time",
]
TOML
printf 'allow = ["fs"]\n[packages.numpy]\nallow = ["net"]\n' >"$work/packages.toml"
printf 'allow = "fs"\n' >"$work/text.toml"
printf 'allow = ["fs"\ndeny = []\n' >"$work/open.toml"
printf 'allow = ["fs"]\n\nallow = []\n' >"$work/twice.toml"
printf 'effects = ["io"]\n' >"$work/effects.toml"
cat >"$work/packages.json" <<'JSON'
{"allow": ["fs"], "packages": {}}
JSON
echo '{"allow": "fs"}' >"$work/text.json"
compare() {  # name; standard input is what it printed
  if [[ $update == --update ]]; then
    cat >"$here/$1.out"
  elif ! diff "$here/$1.out" - >"$work/diff"; then
    echo "FAILED $1:"
    cat "$work/diff"
    ((++failed))
  fi
}
program() { "$molt" build "$@" "$here/ask.py" -o "$work/ask" || { echo "FAILED to build with $*"; ((++failed)); }; }
program
"$work/ask" | compare default
MOLT_CAPABILITIES='fs.read, time' "$work/ask" | compare named
MOLT_CAPABILITIES=fs,env,random,time "$work/ask" | compare default
MOLT_CAPABILITIES= "$work/ask" | compare nothing
MOLT_CAPABILITIES= MOLT_TRUSTED=yes "$work/ask" | compare default
MOLT_CAPABILITIES= MOLT_TRUSTED=no "$work/ask" | compare nothing
program --capabilities none
"$work/ask" | compare nothing
MOLT_CAPABILITIES=all,fs "$work/ask" | compare nothing
MOLT_TRUSTED=1 "$work/ask" | compare default
program --capabilities "$work/some.json"
"$work/ask" | compare named
MOLT_CAPABILITIES=env,time,fs "$work/ask" | compare named
program --capabilities "$work/some.toml"
"$work/ask" | compare named
MOLT_CAPABILITIES=fs.read "$work/ask" | compare narrowed
for wrong in fs.raed "$work/packages.json" "$work/text.json" "$work/no-such.json" "$work"/{packages,text,open,twice,effects,no-such}.toml; do
  "$molt" build --capabilities "$wrong" "$here/ask.py" -o "$work/wrong" 2>&1
  echo "status $?"
done | sed "s|$work/||g" | compare refused
((failed == 0))
