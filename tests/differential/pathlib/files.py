"""pathlib: paths and the file system: reading, writing, folders, patterns, links, walking, errors."""
import os
from pathlib import Path

top = Path(f"/tmp/molt-pathlib-{os.getpid()}")


def attempt(call, *args, **named):
    try:
        result = call(*args, **named)
    except Exception as error:
        result = f"{type(error).__name__} {error}"
    print(str(result).replace(str(top), "TOP"))


try:
    attempt((top / "a/b").mkdir)
    (top / "a/b/c").mkdir(parents=True)
    attempt((top / "a").mkdir)
    (top / "a").mkdir(exist_ok=True)
    os.chdir(top)
    p = Path("a/one.txt")
    print(p.write_text("text\nmore\n"), p.read_text(), p.read_bytes(), p.stat().st_size, p.exists(), p.is_file(), p.is_dir())
    print(Path("a/b/two.txt").write_bytes(b"\xff\x00"), Path("a/b/c/three.TXT").write_text("é", encoding="latin-1"), Path("a/b/c/three.TXT").read_bytes())
    attempt(p.write_text, b"x")
    attempt(p.write_bytes, "x")
    p.write_text("text\nmore\n")
    with p.open("a") as file:
        file.write("last\n")
    print(p.read_text().splitlines(), p.owner() == Path("/tmp").joinpath(p).absolute().owner() if Path("/tmp").joinpath(p).exists() else "no")
    print(sorted(map(str, Path("a").iterdir())), sorted(map(str, Path().iterdir())))
    for pattern in "*", "**", "**/*", "*.txt", "**/*.txt", "*/*", "*/..", "b/../*.txt", "**/", "b/", "**/c/**", "none/*", "*/c/three*", "[o]*", "**/**/*.txt":
        print(pattern, sorted(map(str, Path("a").glob(pattern))))
    print(sorted(map(str, Path().rglob("*.txt"))), sorted(map(str, Path("a").rglob("*.txt", case_sensitive=False))), sorted(map(str, Path().rglob(""))))
    for bad in "", "/x", "a**", "x**/y":
        attempt(lambda: list(Path().glob(bad)))
    Path("link").symlink_to("a")
    Path("broken").symlink_to("none")
    Path("loop").symlink_to("loop")
    Path("hard").hardlink_to(p)
    print(Path("link").is_symlink(), Path("link").is_dir(), Path("broken").exists(), Path("broken").exists(follow_symlinks=False), Path("link").readlink(), Path("hard").samefile(p), p.samefile("hard"))
    print(Path("loop").exists(), Path("a\0b").exists(), Path("a/one.txt/x").exists(), Path("link").lstat().st_mode == Path("a").stat().st_mode)
    attempt(Path("link/../link/b").resolve)
    attempt(Path("x/../y").resolve)
    attempt(Path("none/y").resolve, strict=True)
    attempt(Path("loop").resolve)
    attempt(Path("loop").resolve, strict=True)
    attempt(Path("a").absolute)
    attempt(Path.cwd)
    attempt(Path().absolute)
    print(sorted((str(f), sorted(d), sorted(n)) for f, d, n in Path("a").walk()), sorted((str(f), sorted(d), sorted(n)) for f, d, n in Path().walk(top_down=False, follow_symlinks=False)))
    problems = []
    print(list(Path("none").walk(on_error=problems.append)), problems)
    t = Path("touched")
    t.touch()
    attempt(t.touch, exist_ok=False)
    t.touch(mode=0o600)
    t.chmod(0o640)
    print(oct(t.stat().st_mode), t.rename("renamed"), Path("renamed").replace("touched"), t.is_file())
    t.unlink()
    attempt(t.unlink)
    t.unlink(missing_ok=True)
    attempt(t.read_text)
    attempt(t.stat)
    attempt(t.open)
    attempt(Path("a").rmdir)
    attempt(Path("a").read_text)
    attempt(lambda: list(t.iterdir()))
    attempt(t.readlink)
    attempt(t.rename, "x")
    os.environ["HOME"] = "/home/somebody"
    print(Path("~").expanduser(), Path("~/x/y").expanduser(), Path.home(), Path("a/~").expanduser(), Path("~root").expanduser())
    attempt(Path("~no-such-user-here").expanduser)
    print(Path("/dev/null").is_char_device(), Path("/").is_mount(), Path("a").is_mount(), Path("a").is_fifo(), Path("a").is_socket(), Path("a").is_block_device(), Path("a").is_junction())
    print(open(p).read() == p.read_text(), os.path.join(p, "x"), os.fspath(p), f"{p}", f"{p!r:>30}", [*map(os.path.basename, [p])])
finally:
    os.system(f"rm -r {top}")
