#!/usr/bin/env bash
# stdlib.sh BUILD SOURCE [OPTIONS of the gate]: the HIR of every module of stdlib/, the names that each has in a compiled
# program, and what `molt-check stdlib-intrinsics` says to that.
set -uo pipefail
build=$1 source=$2
shift 2
bin=$build/bin out=$build/tests/stdlib
export MOLT_CACHE=${MOLT_CACHE:-$build/tests/cache} PYTHONHASHSEED=0
rm -rf "$out" && mkdir -p "$out/hir"
cd "$source" || exit 2
mapfile -t files < <(find stdlib -name '*.py' | sort)
modules=(builtins sys)
for file in "${files[@]}"; do
  module=${file#stdlib/} module=${module%.py} package=()
  [[ $module == */__init__ ]] && package=(--package) module=${module%/__init__}
  module=${module//\//.}
  [[ $module == *__main__ ]] || modules+=("$module")
  "$bin/molt-parse" "$file" --module-name "$module" | "$bin/molt-lower" --module-name "$module" "${package[@]}" -o "$out/hir/$module.mir" || exit 1
done
mapfile -t natives < <(sed -n 's/.*MOLT_NATIVE_MODULE([^_]*\(_molt_[a-z]*\),.*/\1/p' molt-runtime/*/*.cpp molt-runtime/*/*/*.cpp | sort -u)
{
  echo 'def tell(name, module):'
  echo '    words = set(vars(module)) | set(dir(module))'
  echo '    print(name, " ".join(sorted(words)), sep="\t")'
  for module in "${modules[@]}" "${natives[@]}"; do
    printf 'try:\n    import %s as m\nexcept ImportError as e:\n    print("#", e)\nelse:\n    tell("%s", m)\n' "$module" "$module"
  done
} >"$out/names.py"
"$bin/molt" run "$out/names.py" >"$out/names.txt" || { tail -3 "$out/names.txt"; exit 1; }
"$bin/molt-check" stdlib-intrinsics --hir "$out/hir" --names "$out/names.txt" "$@"
status=$?
# A module of CPython's that is not here says so; any other does not.
printf 'for name in ("sqlite3", "no_such"):\n    try:\n        __import__(name)\n    except ModuleNotFoundError as e:\n        print(e)\ntry:\n    import sqlite3\nexcept ImportError as e:\n    print(e.name)\n' >"$out/absent.py"
"$bin/molt" run "$out/absent.py" >"$out/absent.out"
diff "$out/absent.out" - <<'OUT' || { echo "FAILED: importing a module that is not here"; status=1; }
No module named 'sqlite3': it belongs to CPython's standard library and is absent from Molt's
No module named 'no_such'
sqlite3
OUT
exit $status
