# Patterns against names; what they match and what they are translated to.
import fnmatch
import re

names = ["", "a", "b", "abc", "a.py", "b.pyc", ".py", "A.PY", "a-c", "-", "]", "[", "[a", "a]", "x\ny", "^", "!", "a*b", "a?b",
         "\\", "a\\d", "é.txt", "aXbXc", "aab", "..", "a&b", "~"]
patterns = ["", "*", "**", "?", "??", "*.py", "*.py?", "a*", "*a*b*", "a?c", "[a-c]", "[!a-c]", "[abc]*", "[!]a]", "[]]", "[]-a]", "[!]",
            "[", "[a", "[a-", "[^a]", "[a\\]", "\\d", "a[*]b", "a[?]b", "[A-Z]*", "*.[ch]", "[-a]", "[a-]", "[!-]", "*\n*", "a.*", "é*",
            "[&~|]*", "*X*X*", "a**b"]
for pattern in patterns:
    found = fnmatch.filter(names, pattern)
    assert found == [n for n in names if fnmatch.fnmatchcase(n, pattern)] == [n for n in names if fnmatch.fnmatch(n, pattern)]
    print(repr(pattern), found)
for pattern in ("*.py", "a?c", "[!a-c]x", "[]]", "**", "a.b+c", "[!]a]", "[z-a]", "\\d", "*a*b", "[!z-a]", "[^a]", "a**b*", "[!]"):
    print(repr(pattern), fnmatch.translate(pattern))
print(fnmatch.fnmatch(b"file.c", b"*.[ch]"), fnmatch.filter([b"x", b"yy"], b"?"), fnmatch.fnmatch("A", "a"))
try:
    fnmatch.fnmatch(b"x", "x")
except TypeError as e:
    print(e)
print(fnmatch.__all__, bool(re.match(fnmatch.translate("a*b"), "a\nb")))
