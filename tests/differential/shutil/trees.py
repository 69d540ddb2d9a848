"""shutil: whole folders: copying with links, patterns and functions of one's own, moving, removing with errors."""
import os
import shutil
import stat
import tempfile
from pathlib import Path


def show(folder):
    return sorted((str(p.relative_to(folder)), oct(stat.S_IMODE(p.lstat().st_mode)) if not p.is_symlink() else os.readlink(p),
                   p.read_text() if p.is_file() else None) for p in Path(folder).rglob("*"))


def attempt(call, *args, **named):
    try:
        print(str(call(*args, **named)).replace(top, "TOP"))
    except Exception as error:
        print(type(error).__name__, str(error).replace(top, "TOP"))


with tempfile.TemporaryDirectory() as top:
    os.chdir(top)
    os.umask(0o22)
    Path("src/in/ner").mkdir(parents=True)
    Path("src/a.txt").write_text("A")
    Path("src/in/b.py").write_text("B")
    Path("src/in/ner/c.txt").write_text("C")
    os.chmod("src/in/b.py", 0o751)
    os.utime("src/in/b.py", ns=(10**18, 10**18 + 7))
    os.symlink("a.txt", "src/link")
    os.symlink("in", "src/folder")
    attempt(shutil.copytree, "src", "one")
    print(show("one"))
    attempt(shutil.copytree, "src", "two", symlinks=True)
    print(show("two"), os.stat("two/in/b.py").st_mtime_ns)
    attempt(shutil.copytree, "src", "three", ignore=shutil.ignore_patterns("*.txt", "folder"))
    print(show("three"))
    calls = []
    attempt(shutil.copytree, Path("src/in"), "four", copy_function=lambda s, d: calls.append((s, d)))
    print(sorted(calls), show("four"))
    attempt(shutil.copytree, "src", "one")
    attempt(shutil.copytree, "src/in", "one", dirs_exist_ok=True)
    print(show("one"))
    os.symlink("nowhere", "src/dangling")
    attempt(shutil.copytree, "src", "five")
    attempt(shutil.copytree, "src", "six", ignore_dangling_symlinks=True)
    os.unlink("src/dangling")
    attempt(shutil.move, "two", "moved")
    attempt(shutil.move, "moved", "three")
    print(os.listdir("three/moved") == [] or sorted(os.listdir("three/moved")))
    attempt(shutil.move, Path("one/a.txt"), Path("three"))
    attempt(shutil.move, "three", "three/in")
    attempt(shutil.copy, "src/in/b.py", "here")
    attempt(shutil.copy2, "src/in/b.py", "src/in/ner")
    print(oct(os.stat("here").st_mode), os.stat("here").st_mtime_ns == os.stat("src/in/b.py").st_mtime_ns, os.stat("src/in/ner/b.py").st_mtime_ns)
    attempt(shutil.copyfile, "src/link", "new_link", follow_symlinks=False)
    attempt(shutil.copyfile, "src/link", "file", follow_symlinks=True)
    print(os.path.islink("new_link"), os.path.islink("file"), Path("file").read_text())
    attempt(shutil.copyfile, "src/a.txt", "no/such/folder")
    attempt(shutil.copymode, "src/in/b.py", "file")
    attempt(shutil.copystat, "src/in/b.py", "file")
    print(oct(os.stat("file").st_mode))
    attempt(shutil.rmtree, "one")
    print(os.path.exists("one"))
    attempt(shutil.rmtree, "one", ignore_errors=True)
    seen = []
    shutil.rmtree("one", onexc=lambda function, path, problem: seen.append((function.__name__, path, str(problem))))
    print(seen)
    fd = os.open(".", os.O_RDONLY)
    attempt(shutil.rmtree, "three", dir_fd=fd)
    os.close(fd)
    print(os.path.exists("three"), shutil.rmtree.avoids_symlink_attacks)
    Path("bin").mkdir()
    Path("bin/tool").write_text("#!/bin/sh\n")
    print(shutil.which("tool", path="bin"))
    os.chmod("bin/tool", 0o755)
    print(shutil.which("tool", path="bin"), shutil.which("bin/tool"), shutil.which(b"tool", path=b"bin"), shutil.which("tool", path=""), shutil.which("bin", path="."))

    def pack(base_name, base_dir, dry_run=0, owner=None, group=None, logger=None, extra=0):
        Path(base_name + ".mine").write_text(f"{base_dir} {extra} {os.path.basename(os.getcwd())}")
        return base_name + ".mine"

    shutil.register_archive_format("mine", pack, [("extra", 5)], "one of my own")
    print(("mine", "one of my own") in shutil.get_archive_formats())
    attempt(shutil.make_archive, "archive", "mine", root_dir="src", base_dir="in")
    print(Path("archive.mine").read_text())
    shutil.unregister_archive_format("mine")
    shutil.register_unpack_format("mine", [".mine"], lambda file, folder, **more: print(file, os.path.basename(folder), more))
    shutil.unpack_archive("archive.mine", "out")
    shutil.unpack_archive("archive.mine", "out", "mine", filter="data")
    shutil.unregister_unpack_format("mine")
    os.chdir("/")
print(os.path.exists(top))
