"""os: folders: scandir and its entries, walk, fwalk, dir_fd, extended attributes, links, modes, owners, pipes, statvfs, limits."""
import os
import stat

top = f"/tmp/molt-os-entries-{os.getpid()}"
os.makedirs(top + "/a/b/c")
os.makedirs(top + "/d")
os.chdir(top)


def attempt(call, *args, **named):
    try:
        result = call(*args, **named)
    except Exception as error:
        print(getattr(call, "__name__", call), type(error).__name__, str(error).replace(top, "TOP"))
    else:
        print(getattr(call, "__name__", call), result)


try:
    for name in "one", "a/two", "a/b/three", "d/four":
        with open(name, "w") as file:
            file.write(name)
    os.symlink("a", "to_a")
    os.symlink("none", "broken")
    os.mkfifo("pipe")
    with os.scandir(".") as entries:
        for entry in sorted(entries, key=lambda e: e.name):
            print(entry, entry.name, entry.path, entry.is_dir(), entry.is_file(), entry.is_symlink(), entry.is_dir(follow_symlinks=False),
                  entry.is_junction(), entry.inode() == os.lstat(entry.path).st_ino, os.fspath(entry) == entry.path)
            print(stat.filemode(entry.stat(follow_symlinks=False).st_mode)[0], entry.stat(follow_symlinks=False) is entry.stat(follow_symlinks=False))
    attempt(next, entries)
    print(sorted(e.path for e in os.scandir()), sorted(e.path for e in os.scandir(b"a/")), sorted(e.path for e in os.scandir("a")))
    with os.scandir(top) as entries:
        broken = [e for e in entries if e.name == "broken"][0]
    attempt(broken.stat)
    fd = os.open("a", os.O_RDONLY)
    for entry in sorted(os.scandir(fd), key=lambda e: e.name):
        print(entry.name, entry.path, entry.stat().st_size > 0, entry.is_dir())
    print(sorted(os.listdir(fd)), sorted(os.listdir(b".")), sorted(os.listdir()))

    for topdown in True, False:
        for links in True, False:
            print(topdown, links, [(p, sorted(d), sorted(f)) for p, d, f in sorted(os.walk(".", topdown, followlinks=links))])
    print([p for p, _, _ in os.walk("a", topdown=False)], [p for p, _, _ in os.walk(b"a")])
    problems = []
    print(list(os.walk("none", onerror=problems.append)), [str(p) for p in problems])
    kept = []
    for p, folders, files in os.walk("."):
        folders[:] = [f for f in folders if f == "a"]
        kept.append(p)
    print(kept)
    for topdown in True, False:
        print(sorted((p, sorted(d), sorted(f), isinstance(n, int)) for p, d, f, n in os.fwalk("a", topdown)))
    attempt(lambda: list(os.fwalk("none")))
    print(sorted(p for p, _, _, _ in os.fwalk("b", dir_fd=fd)))

    print(os.stat("two", dir_fd=fd).st_size, os.access("two", os.R_OK, dir_fd=fd), os.access("none", os.F_OK, dir_fd=fd))
    os.mkdir("e", 0o700, dir_fd=fd)
    print(stat.filemode(os.stat("a/e").st_mode), os.lstat("e", dir_fd=fd).st_mode == os.stat("a/e").st_mode)
    os.rename("two", "2", src_dir_fd=fd, dst_dir_fd=fd)
    os.replace("one", "1", dst_dir_fd=fd)
    os.link("2", "two", src_dir_fd=fd)
    os.symlink("2", "link", dir_fd=fd)
    print(sorted(os.listdir("a")), os.readlink("link", dir_fd=fd), os.stat("two").st_nlink, os.readlink(b"a/link"))
    os.unlink("1", dir_fd=fd)
    os.remove("link", dir_fd=fd)
    os.rmdir("e", dir_fd=fd)
    attempt(os.rmdir, "b", dir_fd=fd)
    attempt(os.mkdir, "b", dir_fd=fd)
    attempt(os.unlink, "none", dir_fd=fd)
    attempt(os.readlink, "2", dir_fd=fd)
    os.chmod("2", 0o604, dir_fd=fd)
    print(stat.filemode(os.stat("2", dir_fd=fd).st_mode))
    os.utime("2", (1, 2), dir_fd=fd)
    print(os.stat("a/2").st_mtime, os.stat("a/2").st_atime_ns)
    inner = os.open("2", os.O_RDWR | os.O_CREAT, 0o600, dir_fd=fd)
    print(os.read(inner, 100), os.pread(inner, 3, 2), os.pwrite(inner, b"XY", 1), os.pread(inner, 100, 0), os.lseek(inner, 0, os.SEEK_CUR))
    print(os.writev(inner, [b"12", bytearray(b"34")]), os.lseek(inner, 0, 0), os.readv(inner, [a := bytearray(3), b := bytearray(9)]), a, b)
    print(os.preadv(inner, [c := bytearray(2)], 1), c, os.pwritev(inner, [b"!"], 0), os.fstat(inner).st_size)
    os.fchmod(inner, 0o640)
    os.utime(inner, ns=(5, 7))
    os.truncate(inner, 3)
    os.fchown(inner, -1, -1)
    os.chown(inner, -1, -1)
    os.chown("a/2", os.getuid(), os.getgid())
    os.lchown("broken", -1, -1)
    print(stat.filemode(os.stat(inner).st_mode), os.stat(inner).st_atime_ns, os.stat(inner).st_size)
    print(os.get_inheritable(inner), os.set_inheritable(inner, True), os.get_inheritable(inner), os.get_blocking(inner))
    os.fsync(inner), os.fdatasync(inner), os.sync()
    other = os.open("copy", os.O_WRONLY | os.O_CREAT)
    print(os.sendfile(other, inner, 0, 10), os.copy_file_range(inner, other, 2, 0), os.stat("copy").st_size)
    os.lockf(other, os.F_LOCK, 0), os.lockf(other, os.F_ULOCK, 0)
    os.close(other), os.close(inner)
    os.fchdir(fd)
    print(os.path.basename(os.getcwd()), os.path.basename(os.getcwdb()))
    os.chdir(top)
    os.close(fd)

    s = os.statvfs(".")
    print(type(s).__name__, len(s), s.f_namemax, s.f_bsize > 0, os.fstatvfs(0)[9] > 0)
    print(os.pathconf(".", "PC_NAME_MAX"), os.pathconf(".", 3), os.sysconf("SC_PAGESIZE"), os.sysconf(30), os.confstr("CS_PATH"))
    attempt(os.setxattr, "none", "user.x", b"1")
    r, w = os.pipe2(os.O_NONBLOCK)
    print(os.get_blocking(r), os.get_inheritable(r))
    attempt(os.read, r, 1)
    os.set_blocking(r, True)
    print(os.get_blocking(r), os.get_blocking(w), os.dup2(r, 50), os.get_inheritable(50), os.dup2(r, 51, inheritable=False), os.get_inheritable(51))
    os.closerange(50, 52)
    attempt(os.close, 50)
    e = os.eventfd(3)
    os.eventfd_write(e, 4)
    print(os.eventfd_read(e))
    master, slave = os.openpty()
    print(os.isatty(slave), os.ttyname(slave).startswith("/dev/"), os.get_terminal_size(slave))
    before = os.umask(0o22)
    print(os.umask(0o77), os.umask(before))
    print(len(os.getgroups()) >= 0, os.getresuid()[0] == os.getuid(), os.getresgid()[1] == os.getegid(), len(os.getloadavg()))
    print(len(os.urandom(5)), len(os.getrandom(6)), os.sched_getaffinity(0) <= set(range(4096)), os.sched_yield())
    print(os.major(os.makedev(5, 300)), os.minor(os.makedev(5, 300)), os.makedev(5, 300))
    print(sorted(f.__name__ for f in os.supports_fd), os.stat in os.supports_follow_symlinks, os.mkdir in os.supports_dir_fd)
    os.environ["MOLT_X"] = "\udcff"
    print(os.environb[b"MOLT_X"], os.getenvb(b"MOLT_X"), ascii(os.getenv("MOLT_X")), b"MOLT_X" in os.environb, os.environ.pop("MOLT_X") == "\udcff")
    attempt(os.environ.pop, "MOLT_X")
    attempt(os.environb.__setitem__, "a", b"b")
    print(os.environ.pop("MOLT_X", None), (os.environ | {"A_A": 1})["A_A"], type(os.environ.copy()), isinstance(os.environ, dict))
    os.renames("two", "x/y/z")
    os.removedirs("d/none") if os.path.exists("d/none") else print(sorted(os.listdir()))
finally:
    os.system(f"rm -r {top}")
