import os
import os.path

p = os.path
print(p.join("a", "b", "/c", "d"), p.join("a/", "b"), p.join("", "x"), p.join(b"a", b"b"))
for s in ["", "/", "//", "///a", "a/b/c", "/a/b/", "a//b", ".bashrc", "a.tar.gz", "/x.y/z", "..a", "a.", "..."]:
    print(repr(s), p.split(s), p.splitext(s), p.basename(s), p.dirname(s), p.isabs(s), p.normpath(s))
for s in ["a/../b", "../../x", "/../a", "./a/./b/..", "a/b/../../..", "//a/b", "///a//b/"]:
    print(s, p.normpath(s))
print(p.relpath("/a/b/c", "/a/d"), p.relpath("/a", "/a"), p.relpath("/a/b", "/"))
print(p.commonprefix(["abc", "abd"]), p.commonpath(["/a/b/c", "/a/b/d"]), p.commonpath(["a/b", "a/c"]))
os.environ["MOLT_X"] = "value"
print(p.expandvars("$MOLT_X/${MOLT_X}/$NOPE/$/x"), os.getenv("MOLT_X"), os.getenv("NOPE", 3))
del os.environ["MOLT_X"]
print("MOLT_X" in os.environ)
for bad in [lambda: p.join("a", b"b"), lambda: p.join(1), lambda: p.relpath(""), lambda: p.commonpath([]), lambda: os.fspath(3)]:
    try:
        print(bad())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(os.sep, os.linesep == "\n", os.curdir, os.pardir, os.name)
