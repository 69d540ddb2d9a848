# Patterns over a small tree of files.
import glob
import os

top = f"/tmp/molt_glob_{os.getpid()}"
for folder in ("a/b/c", "a/d", ".hidden/e", "x1"):
    os.makedirs(top + "/" + folder)
for name in ("f.py", "g.txt", ".dot", "a/f.py", "a/b/f.py", "a/b/c/z.txt", ".hidden/e/f.py", "x1/[odd]", "x1/q?"):
    open(top + "/" + name, "w").close()
here = os.getcwd()
os.chdir(top)
for pattern in ("*", "*.py", "*/*.py", "a/*", "a/*/", "?1/*", "**", "**/*.py", "a/**", "a/**/", "a/**/f.py", ".*", ".*/*", "f.py", "none", "none/*",
                "a/b/../*", "[ag]*", "[!a]*", "x1/[[]*", "", "a/", "f.py/", "*/", "./*.py"):
    for recursive in (False, True):
        print(repr(pattern), recursive, sorted(glob.glob(pattern, recursive=recursive)))
print(sorted(glob.glob("**/*.py", recursive=True, include_hidden=True)), sorted(glob.glob("*", include_hidden=True)))
os.chdir(here)
print(sorted(glob.glob("*.py", root_dir=top)), sorted(glob.glob("**/*.txt", root_dir=top, recursive=True)))
print([p[len(top):] for p in sorted(glob.glob(top + "/a/*"))], [p[len(top):] for p in sorted(glob.iglob(os.fsencode(top) + b"/*.py"))])
print(glob.escape("a[b]*?"), glob.escape(b"x*"), glob.has_magic("a*"), glob.has_magic("a"), glob.__all__)
for folder, dirs, files in os.walk(top, topdown=False):
    for name in files:
        os.remove(folder + "/" + name)
    os.rmdir(folder)
