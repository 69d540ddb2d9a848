"""pathlib: pure paths of both systems: parts, comparison, joining, patterns, errors."""
import pickle
from pathlib import Path, PosixPath, PurePath, PurePosixPath, PureWindowsPath, WindowsPath


def attempt(call, *args, **named):
    try:
        print(repr(call(*args, **named)))
    except Exception as error:
        print(type(error).__name__, error)


texts = ["", ".", "/", "//", "///", "a", "a/b", "/a/b.c", "a//b/./c/", "../a", "a/..", "//a/b", "a.tar.gz", ".hidden", "x.", "..", "a/.b.c", "a.b.", "ä/ö"]
for text in texts:
    p = PurePosixPath(text)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.suffix, p.suffixes, p.stem, p.parent, list(p.parents), p.is_absolute(), bytes(p), hash(p) == hash(PurePosixPath(text)))
for text in ["", "c:", "c:/", "c:a", "c:\\a\\b", "\\a", "//host/share", "//host/share/a", "a/b\\c", "C:/A.txt", "con", "nul.txt", "c:/x/AUX", "//?/c:/a", "a:b"]:
    p = PureWindowsPath(text)
    print(repr(p), str(p), p.parts, p.drive, p.root, p.anchor, p.name, p.suffix, p.parent, list(p.parents), p.is_absolute(), p.is_reserved(), p.as_posix())
print(PureWindowsPath("c:/a", "b", "/c"), PureWindowsPath("c:/a", "d:b"), PureWindowsPath("c:/a", "c:b"), PureWindowsPath("C:/A") == PureWindowsPath("c:/a"),
      PureWindowsPath("a") == PurePosixPath("a"), PureWindowsPath("B") > PureWindowsPath("a"), PureWindowsPath("A.TXT").match("*.txt"))
print(PurePath("a") / "b" / PurePath("c"), "a" / PurePath("b"), PurePath("a") / "/b", PurePath("a", "b", "c/d"), PurePath("a").joinpath("b", "c"), PurePath() == PurePath("."))
attempt(lambda: PurePath("a") / 5)
attempt(lambda: 5 / PurePath("a"))
attempt(PurePath, 5)
attempt(PurePath, b"a")
attempt(PurePath, None)
attempt(WindowsPath)
attempt(lambda: PurePath("a") < "b")
attempt(lambda: PurePosixPath("a") < PureWindowsPath("b"))
print(type(PurePath()), type(Path()), isinstance(Path(), PurePosixPath), issubclass(PosixPath, PurePath), PurePosixPath("a") == PosixPath("a"))
print(sorted([PurePath("b"), PurePath("a/c"), PurePath("a"), PurePath("a.b")]), PurePath("a") <= PurePath("a"), PurePath("a") >= PurePath("b"))
p = PurePath("/a/b/c.tar.gz")
print(p.with_name("d"), p.with_stem("s"), p.with_suffix(".zip"), p.with_suffix(""), PurePath("a").with_suffix(".b"), p.parents[0], p.parents[-1], p.parents[0:2], len(p.parents), p.parents)
for bad in "", "a/b", ".", "/":
    attempt(p.with_name, bad)
for bad in "x", "a/b", ".", "./b":
    attempt(p.with_suffix, bad)
attempt(PurePath("/").with_name, "a")
attempt(PurePath("").with_suffix, ".a")
attempt(lambda: p.parents[9])
attempt(p.relative_to, "/a")
attempt(p.relative_to, "/")
attempt(p.relative_to, "/x")
attempt(p.relative_to, "a")
attempt(p.relative_to, "/a/x", walk_up=True)
attempt(p.relative_to, "x", walk_up=True)
attempt(p.relative_to, "/a/../x", walk_up=True)
print(p.is_relative_to("/a"), p.is_relative_to("/b"), p.is_relative_to(p), PurePath("a").is_relative_to(""))
for pattern in "*.gz", "c.*", "b/*", "/a/*/*", "a/*/*", "/a/*", "*.GZ", "**/*.gz", "[bc].tar.gz", "*":
    print(pattern, p.match(pattern), p.match(pattern, case_sensitive=False))
attempt(p.match, "")
print(PurePath("/a b/ü").as_uri(), PureWindowsPath("c:/a b").as_uri(), PureWindowsPath("//h/s/x").as_uri())
attempt(PurePath("a").as_uri)
print(pickle.loads(pickle.dumps(p)) == p, {p: 1}[PurePath("/a/b/c.tar.gz")], p.is_reserved())


class Mine(PurePosixPath):
    def __init__(self, *args, tag="none"):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *segments):
        return type(self)(*segments, tag=self.tag)


m = Mine("a/b", tag="t")
print(repr(m / "c"), (m / "c").tag, m.parent.tag, m.with_name("x").tag, [q.tag for q in m.parents])
