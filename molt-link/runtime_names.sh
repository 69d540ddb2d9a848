#!/usr/bin/env bash
# runtime_names.sh RUNTIME OUTPUT: the names of attributes that the runtime's sources ask objects for, as C strings: all words in
# quotes that stand behind one of these calls in its line. A library's method of such a name is reached without any code of the
# program naming it.
set -euo pipefail
calls='internStr|callMethod|dictGetStrBorrowed|hasMethod|attribute|sysAttribute|ask|forward|forwardRaw|overrides|copyregCall|[A-Za-z]*Attr[A-Za-z0-9]*'
find "$1" -name '*.cpp' -print0 | sort -z |
  xargs -0 grep -hoE "\b($calls)\(.*" | grep -oE '"[A-Za-z_][A-Za-z_0-9]*"' | LC_ALL=C sort -u | sed 's/$/,/' >"$2.new"
cmp -s "$2.new" "$2" || cp "$2.new" "$2"
rm "$2.new"
