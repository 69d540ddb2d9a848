"""Files, folders, the environment and the process."""
import sys

import _molt_fd
import _molt_os
import _molt_process
from _molt_fd import close, dup, fsync, ftruncate, getppid, isatty, lseek, pipe, read, strerror, write
from _molt_process import cpu_count, dup2, kill, umask
from _structseq import record_type
import posixpath as path
from posixpath import altsep, curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 65536, 131072, 524288
EX_OK = 0
error = OSError

__all__ = ["altsep", "curdir", "pardir", "sep", "pathsep", "linesep", "defpath", "name", "path", "devnull", "extsep", "F_OK",
           "R_OK", "W_OK", "X_OK", "SEEK_SET", "SEEK_CUR", "SEEK_END", "access", "chdir", "environ", "error", "fspath", "getcwd",
           "getenv", "getpid", "listdir", "lstat", "makedirs", "mkdir", "putenv", "readlink", "remove", "removedirs", "rename",
           "replace", "rmdir", "scandir", "stat", "stat_result", "unlink", "unsetenv", "urandom", "walk", "PathLike", "fsencode",
           "fsdecode", "get_terminal_size", "cpu_count", "open", "read", "write", "close", "pipe", "dup", "isatty", "lseek",
           "ftruncate", "fsync", "fdopen", "symlink", "chmod", "getppid", "strerror", "getcwdb", "renames", "dup2", "fstat", "link", "truncate", "utime",
           "umask", "system", "kill", "getuid", "geteuid", "getgid", "getegid", "uname", "uname_result", "times", "times_result",
           "terminal_size", "get_exec_path", "WIFEXITED", "WEXITSTATUS", "WIFSIGNALED", "WTERMSIG", "waitstatus_to_exitcode",
           "O_RDONLY", "O_WRONLY",
           "O_RDWR", "O_CREAT", "O_EXCL", "O_TRUNC", "O_APPEND", "O_NONBLOCK", "O_DIRECTORY", "O_NOFOLLOW", "O_CLOEXEC", "EX_OK"]


stat_result = record_type(
    "os", "stat_result",
    ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"),
    ("st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"),
    unnamed=3, stand_in={"st_atime": 7, "st_mtime": 8, "st_ctime": 9}, doc="What stat, fstat and lstat know of a file.")
uname_result = record_type("posix", "uname_result", ("sysname", "nodename", "release", "version", "machine"),
                           doc="The operating system and the machine.")
times_result = record_type("posix", "times_result", ("user", "system", "children_user", "children_system", "elapsed"),
                           doc="Times of the process and its children, in seconds.")
terminal_size = record_type("os", "terminal_size", ("columns", "lines"), doc="The size of a terminal in characters.")


def _stat_result(fields):
    mode, ino, dev, nlink, size, mtime, atime, ctime, uid, gid, blksize, blocks, rdev = fields
    times = (atime, mtime, ctime)
    return stat_result((mode, ino, dev, nlink, uid, gid, size, *(t // 1_000_000_000 for t in times),
                        *(t // 1_000_000_000 + 1e-9 * (t % 1_000_000_000) for t in times), *times, blksize, blocks, rdev))


def _named(path, function, argument="path"):
    """The path as str or bytes; a TypeError of the operating system's functions otherwise."""
    if isinstance(path, (str, bytes)) or hasattr(type(path), "__fspath__"):
        return fspath(path)
    raise TypeError(f"{function}: {argument} should be string, bytes or os.PathLike, not {type(path).__name__}")


def stat(path, *, follow_symlinks=True):
    if isinstance(path, int):
        try:
            return fstat(path)
        except OSError as problem:
            problem.filename = path
            raise
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    return _stat_result(_molt_os.stat(fspath(path), follow_symlinks))


def lstat(path):
    return _stat_result(_molt_os.stat(_named(path, "lstat"), False))


def fstat(fd):
    """What stat() says, of an open descriptor."""
    return _stat_result(_molt_process.fstat(fd))


def link(src, dst):
    """Make a hard link pointing to src named dst."""
    src, dst = _named(src, "link", "src"), _named(dst, "link", "dst")
    code = _molt_process.link(src, dst)
    if code:
        raise OSError(code, strerror(code), src, None, dst)


def truncate(path, length):
    """Cut a file, a path or a descriptor, to the length."""
    if isinstance(path, int):
        return ftruncate(path, length)
    _molt_process.truncate(fspath(path), length)


def utime(path, times=None, *, ns=None):
    """Set the times of the last access and change: seconds in times, nanoseconds in ns, or now."""
    if ns is not None:
        if times is not None:
            raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        _molt_process.utime(_named(path, "utime"), *ns)
        return
    if times is None:
        _molt_process.utime(_named(path, "utime"), None, None)
        return
    if not isinstance(times, tuple) or len(times) != 2:
        raise TypeError("utime: 'times' must be either a tuple of two ints or None")
    _molt_process.utime(_named(path, "utime"), *(t * 1_000_000_000 if isinstance(t, int) else int(t // 1 * 1_000_000_000) +
                                                 int(t % 1 * 1e9) for t in times))


def system(command):
    """Run the command in the shell; its wait status."""
    return _molt_process.system(fspath(command))


def getuid():
    return _molt_process.ids()[0]


def geteuid():
    return _molt_process.ids()[1]


def getgid():
    return _molt_process.ids()[2]


def getegid():
    return _molt_process.ids()[3]


def uname():
    """The operating system and the machine."""
    return uname_result(_molt_process.uname())


def times():
    """The times that the process and its children used."""
    return times_result(_molt_process.times())


def WIFEXITED(status):
    return not status & 0x7F


def WEXITSTATUS(status):
    return status >> 8 & 0xFF


def WIFSIGNALED(status):
    return 0 < status & 0x7F < 0x7F


def WTERMSIG(status):
    return status & 0x7F


def waitstatus_to_exitcode(status):
    """What a wait status says: the exit code, or minus the signal's number."""
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f"process stopped by delivery of signal {WEXITSTATUS(status)}")


def getcwd():
    return _molt_os.getcwd()


def chdir(path):
    _molt_os.chdir(fspath(path))


def listdir(path="."):
    return _molt_os.listdir(fspath(path) if path is not None else ".")


def mkdir(path, mode=0o777):
    _molt_os.mkdir(_named(path, "mkdir"), mode)


def rmdir(path):
    _molt_os.rmdir(_named(path, "rmdir"))


def remove(path):
    _molt_os.remove(_named(path, "remove"))


unlink = remove


def rename(src, dst):
    _molt_os.rename(fspath(src), fspath(dst))


replace = rename


def access(path, mode):
    return _molt_os.access(fspath(path), mode)


def readlink(path):
    return _molt_os.readlink(fspath(path))


def getpid():
    return _molt_os.getpid()


def open(path, flags, mode=0o777):
    """Open a file for low level IO.  Returns a file descriptor (integer)."""
    return _molt_fd.open(_named(path, "open"), flags, mode)


def fdopen(fd, mode="r", *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
    import builtins

    return builtins.open(fd, mode, *args, **kwargs)


def symlink(src, dst, target_is_directory=False):
    """Create a symbolic link pointing to src named dst."""
    src, dst = fspath(src), fspath(dst)
    code = _molt_fd.symlink(src, dst)
    if code:
        raise OSError(code, strerror(code), src, None, dst)


def chmod(path, mode):
    """Change the access permissions of a file."""
    _molt_fd.chmod(fspath(path), mode)


def getcwdb():
    """Return a bytes string representing the current working directory."""
    return fsencode(getcwd())


def renames(old, new):
    """Rename, making the folders of the new name and removing those of the old one that are empty then."""
    head, tail = path.split(new)
    if head and tail and not path.exists(head):
        makedirs(head)
    rename(old, new)
    head, tail = path.split(old)
    if head and tail:
        try:
            removedirs(head)
        except OSError:
            pass


def _exit(status):
    _molt_os.exit(status)


def makedirs(name, mode=0o777, exist_ok=False):
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == curdir:
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    rmdir(name)
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    while head and tail:
        try:
            rmdir(head)
        except OSError:
            break
        head, tail = path.split(head)


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = path.join(folder, name)

    def is_dir(self, *, follow_symlinks=True):
        return path.isdir(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_file(self, *, follow_symlinks=True):
        return path.isfile(self.path) and (follow_symlinks or not path.islink(self.path))

    def is_symlink(self):
        return path.islink(self.path)

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    def __init__(self, path="."):
        folder = fspath(path)
        self._entries = iter([DirEntry(folder, name) for name in listdir(folder)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._entries = iter(())


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as e:
        if onerror is not None:
            onerror(e)
        return
    dirs = [n for n in names if path.isdir(path.join(top, n))]
    files = [n for n in names if n not in set(dirs)]
    if topdown:
        yield top, dirs, files
    for n in dirs:
        inner = path.join(top, n)
        if followlinks or not path.islink(inner):
            yield from walk(inner, topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


class _Environ(dict):
    """os.environ: a change is a change of the process's environment."""

    def _check(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __setitem__(self, key, value):
        _molt_os.setenv(self._check(key), self._check(value))
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        dict.__delitem__(self, key)
        _molt_os.setenv(key, None)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def pop(self, key, *default):
        value = dict.pop(self, key, *default)
        _molt_os.setenv(key, None)
        return value

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def clear(self):
        for key in list(self):
            del self[key]

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


class _DeniedEnviron:
    """os.environ of a program without the capability env.read: whatever asks gets the PermissionError."""

    def _ask(self, *ignored, **named):
        return _molt_os.environ()

    __getitem__ = __setitem__ = __delitem__ = __iter__ = __len__ = __contains__ = __repr__ = __eq__ = __or__ = _ask
    get = pop = popitem = setdefault = update = clear = copy = keys = values = items = _ask


try:
    environ = _Environ(_molt_os.environ())
except PermissionError:
    environ = _DeniedEnviron()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    _molt_os.setenv(key, value)


def unsetenv(key):
    _molt_os.setenv(key, None)


def urandom(size):
    from _molt_random import entropy

    return entropy(size)


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


class PathLike:
    """Objects that are a path: they have __fspath__."""

    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


def get_terminal_size(fd=1):
    return terminal_size(_molt_process.terminal_size(fd))


def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    return (environ if env is None else env).get("PATH", defpath).split(pathsep)
