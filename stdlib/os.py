"""Files, folders, the environment and the process."""
import sys

import posix
import posixpath as path
from _collections_abc import MutableMapping
from posix import *
from posix import _exit
from posixpath import altsep, curdir, defpath, devnull, extsep, fspath, pardir, pathsep, sep

sys.modules["os.path"] = path

name = "posix"
linesep = "\n"
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
P_WAIT, P_NOWAIT, P_NOWAITO = 0, 1, 1
supports_bytes_environ = True

# The functions that take a descriptor for a path, a folder to start from, and that can leave a symbolic link alone.
supports_fd = {chdir, chmod, chown, execve, listdir, pathconf, scandir, stat, statvfs, truncate, utime}
supports_dir_fd = {access, chmod, chown, link, mkdir, mkfifo, mknod, open, readlink, rename, rmdir, stat, symlink, unlink, utime}
supports_follow_symlinks = {access, chown, link, stat, utime}
supports_effective_ids = {access}


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are missing."""
    head, tail = path.split(name)
    if not tail:
        head, tail = path.split(head)
    if head and tail and not path.exists(head):
        try:
            makedirs(head, exist_ok=exist_ok)
        except FileExistsError:
            pass
        if tail == (b"." if isinstance(tail, bytes) else curdir):
            return
    try:
        mkdir(name, mode)
    except OSError:
        if not exist_ok or not path.isdir(name):
            raise


def removedirs(name):
    """Remove an empty folder and those above it that are empty then."""
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


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The folders below top, each as (path, names of folders, names of files)."""
    sys.audit("os.walk", top, topdown, onerror, followlinks) if hasattr(sys, "audit") else None
    # A path is a folder still to be read; a tuple is one whose inner folders have all been given.
    pending = [fspath(top)]
    while pending:
        folder = pending.pop()
        if isinstance(folder, tuple):
            yield folder
            continue
        folders, files, inner = [], [], []
        try:
            with scandir(folder) as entries:
                for entry in entries:
                    try:
                        is_dir = entry.is_dir()
                    except OSError:
                        is_dir = False
                    (folders if is_dir else files).append(entry.name)
                    if not topdown and is_dir:
                        try:
                            enter = followlinks or not entry.is_symlink()
                        except OSError:
                            enter = True
                        if enter:
                            inner.append(entry.path)
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            continue
        if topdown:
            yield folder, folders, files
            for name in reversed(folders):
                below = path.join(folder, name)
                if followlinks or not path.islink(below):
                    pending.append(below)
        else:
            pending.append((folder, folders, files))
            pending.extend(reversed(inner))


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """walk() that also gives a descriptor of each folder, open until the next step."""
    yield from _fwalk(fspath(top), fspath(top), topdown, onerror, follow_symlinks, dir_fd, True)


def _fwalk(shown, name, topdown, onerror, follow_symlinks, dir_fd, outermost):
    try:
        before = None if follow_symlinks else stat(name, follow_symlinks=False, dir_fd=dir_fd)
        fd = open(name, O_RDONLY | O_NONBLOCK, dir_fd=dir_fd)
    except OSError as problem:
        if outermost:
            raise
        if onerror is not None:
            onerror(problem)
        return
    try:
        if before is not None and (before.st_mode & 0o170000 != 0o040000 or not path.samestat(before, stat(fd))):
            return
        folders, files = [], []
        try:
            entries = list(scandir(fd))
        except OSError as problem:
            if onerror is not None:
                onerror(problem)
            return
        as_bytes = isinstance(shown, bytes)
        for entry in entries:
            entry_name = fsencode(entry.name) if as_bytes else entry.name
            try:
                (folders if entry.is_dir() else files).append(entry_name)
            except OSError:
                files.append(entry_name)
        if topdown:
            yield shown, folders, files, fd
        for inner in folders:
            yield from _fwalk(path.join(shown, inner), inner, topdown, onerror, follow_symlinks, fd, False)
        if not topdown:
            yield shown, folders, files, fd
    finally:
        close(fd)


# ---- names, bytes and text ----

def fsencode(filename):
    """The bytes of a path."""
    filename = fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    """The text of a path."""
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


# ---- the environment ----

class _Environ(MutableMapping):
    """os.environ and os.environb: a change is a change of the process's environment."""

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.decodekey, self.encodevalue, self.decodevalue = encodekey, decodekey, encodevalue, decodevalue
        self._data = data

    def __getitem__(self, key):
        try:
            value = self._data[self.encodekey(key)]
        except KeyError:
            raise KeyError(key) from None
        return self.decodevalue(value)

    def __setitem__(self, key, value):
        key, value = self.encodekey(key), self.encodevalue(value)
        putenv(key, value)
        self._data[key] = value

    def __delitem__(self, key):
        encoded = self.encodekey(key)
        unsetenv(encoded)
        try:
            del self._data[encoded]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        for key in list(self._data):
            yield self.decodekey(key)

    def __len__(self):
        return len(self._data)

    def __repr__(self):
        shown = ", ".join(f"{self.decodekey(key)!r}: {self.decodevalue(value)!r}" for key, value in self._data.items())
        return f"environ({{{shown}}})"

    def copy(self):
        return dict(self)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        from _collections_abc import Mapping

        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(self)
        new.update(other)
        return new

    def __ror__(self, other):
        from _collections_abc import Mapping

        if not isinstance(other, Mapping):
            return NotImplemented
        new = dict(other)
        new.update(self)
        return new


class _DeniedEnviron:
    """os.environ of a program without the capability env.read: whatever asks gets the PermissionError."""

    def _ask(self, *ignored, **named):
        return posix._environ()

    __getitem__ = __setitem__ = __delitem__ = __iter__ = __len__ = __contains__ = __repr__ = __eq__ = __or__ = _ask
    get = pop = popitem = setdefault = update = clear = copy = keys = values = items = _ask


def _text_encode(value):
    if not isinstance(value, str):
        raise TypeError("str expected, not %s" % type(value).__name__)
    return value.encode("utf-8", "surrogateescape")


def _text_decode(value):
    return value.decode("utf-8", "surrogateescape")


def _bytes_check(value):
    if not isinstance(value, bytes):
        raise TypeError("bytes expected, not %s" % type(value).__name__)
    return value


if posix.environ is None:
    environ = environb = _DeniedEnviron()
else:
    _variables = dict(posix.environ)
    environ = _Environ(_variables, _text_encode, _text_decode, _text_encode, _text_decode)
    environb = _Environ(_variables, _bytes_check, _bytes_check, _bytes_check, _bytes_check)


def getenv(key, default=None):
    """A variable of the environment, or the default."""
    return environ.get(key, default)


def getenvb(key, default=None):
    """A variable of the environment as bytes, or the default."""
    return environb.get(key, default)


# ---- programs ----

def get_exec_path(env=None):
    """The folders in which programs are looked for."""
    if env is None:
        env = environ
    found = env.get("PATH")
    as_bytes = None
    try:
        as_bytes = env[b"PATH"]
    except (KeyError, TypeError):
        pass
    if as_bytes is not None:
        if found is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        found = as_bytes
    if isinstance(found, bytes):
        found = fsdecode(found)
    return (defpath if found is None else found).split(pathsep)


def execl(file, *args):
    """Run another program in place of this one: arguments one by one."""
    execv(file, args)


def execle(file, *args):
    """execl() with an environment as the last argument."""
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    """execl() that looks for the program in the folders of PATH."""
    execvp(file, args)


def execlpe(file, *args):
    """execlp() with an environment as the last argument."""
    execvpe(file, args[:-1], args[-1])


def execvp(file, args):
    """Run another program in place of this one, looking for it in the folders of PATH."""
    _execvpe(file, args)


def execvpe(file, args, env):
    """execvp() with an environment."""
    _execvpe(file, args, env)


def _execvpe(file, args, env=None):
    def attempt(program):
        if env is None:
            execv(program, args)
        else:
            execve(program, args, env)

    if path.dirname(file):
        attempt(file)
        return
    important = last = None
    folders = get_exec_path(env)
    if isinstance(file, bytes):
        folders = map(fsencode, folders)
    for folder in folders:
        try:
            attempt(path.join(folder, file))
        except (FileNotFoundError, NotADirectoryError) as problem:
            last = problem
        except OSError as problem:
            last = problem
            if important is None:
                important = problem
    raise important if important is not None else last


def _spawnvef(mode, file, args, env, run):
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not args or not args[0]:
        raise ValueError("argv first element cannot be empty")
    pid = fork()
    if not pid:
        try:
            if env is None:
                run(file, args)
            else:
                run(file, args, env)
        except:
            _exit(127)
    if mode == P_NOWAIT:
        return pid
    while True:
        _, status = waitpid(pid, 0)
        if not WIFSTOPPED(status):
            return waitstatus_to_exitcode(status)


def spawnv(mode, file, args):
    """Run a program in a new process: its exit code with P_WAIT, its number with P_NOWAIT."""
    return _spawnvef(mode, file, args, None, execv)


def spawnve(mode, file, args, env):
    """spawnv() with an environment."""
    return _spawnvef(mode, file, args, env, execve)


def spawnvp(mode, file, args):
    """spawnv() that looks for the program in the folders of PATH."""
    return _spawnvef(mode, file, args, None, execvp)


def spawnvpe(mode, file, args, env):
    """spawnvp() with an environment."""
    return _spawnvef(mode, file, args, env, execvpe)


def spawnl(mode, file, *args):
    """spawnv() with the arguments one by one."""
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    """spawnl() with an environment as the last argument."""
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    """spawnl() that looks for the program in the folders of PATH."""
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    """spawnlp() with an environment as the last argument."""
    return spawnvpe(mode, file, args[:-1], args[-1])


class _wrap_close:
    """The file of popen(): closing it waits for the command."""

    def __init__(self, stream, process):
        self._stream = stream
        self._proc = process

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        if code == 0:
            return None
        return code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode="r", buffering=-1):
    """A file from or to a command of the shell."""
    if not isinstance(cmd, str):
        raise TypeError("invalid cmd type (%s, expected string)" % type(cmd))
    if mode not in ("r", "w"):
        raise ValueError("invalid mode %r" % mode)
    if buffering == 0 or buffering is None:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    if mode == "r":
        process = subprocess.Popen(cmd, shell=True, text=True, stdout=subprocess.PIPE, bufsize=buffering)
        return _wrap_close(process.stdout, process)
    process = subprocess.Popen(cmd, shell=True, text=True, stdin=subprocess.PIPE, bufsize=buffering)
    return _wrap_close(process.stdin, process)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if not isinstance(fd, int):
        raise TypeError("invalid fd type (%s, expected integer)" % type(fd))
    import io

    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    return io.open(fd, mode, buffering, encoding, *args, **kwargs)


__all__ = [
    each for each in list(globals())
    if each == "_exit" or not each.startswith("_") and each not in ("sys", "posix", "MutableMapping")
]
