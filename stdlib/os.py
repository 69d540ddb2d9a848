"""Files, folders, the environment and the process."""
import sys

import posix
import posixpath as path
from _collections_abc import Mapping, MutableMapping
from abc import ABCMeta as _ABCMeta, abstractmethod as _abstractmethod
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


# ---- folders: made, removed and gone through ----

def _above(place):
    """The folder that holds a path, and the path's last name; a slash at the end does not count."""
    holder, last = path.split(place)
    return (holder, last) if last else path.split(holder)


def makedirs(name, mode=0o777, exist_ok=False):
    """Make a folder and those above it that are missing."""
    holder, last = _above(name)
    if holder and last:
        if not path.exists(holder):
            with _unless(FileExistsError):  # somebody else may be making the same folders
                makedirs(holder, 0o777, exist_ok)
            if fsdecode(last) == ".":
                return
    try:
        mkdir(name, mode)
    except OSError:
        # Which error mkdir gives for a folder that is there depends on the file system.
        if exist_ok and path.isdir(name):
            return
        raise


class _unless:
    """A with statement in which errors of one kind mean nothing."""

    def __init__(self, kind):
        self.kind = kind

    def __enter__(self):
        pass

    def __exit__(self, kind, problem, trace):
        return kind is not None and issubclass(kind, self.kind)


def removedirs(name):
    """Remove an empty folder and those above it that are empty then."""
    rmdir(name)
    with _unless(OSError):
        place, last = _above(name)
        while place and last:
            rmdir(place)
            place, last = path.split(place)


def renames(old, new):
    """Rename, making the folders of the new name and removing those of the old one that are empty then."""
    folder, last = path.split(new)
    if folder and last:
        path.exists(folder) or makedirs(folder)
    rename(old, new)
    folder, last = path.split(old)
    if folder and last:
        with _unless(OSError):
            removedirs(folder)


def _says(question, doubtful):
    """The answer of a method of a DirEntry; `doubtful` if the file cannot be asked any more."""
    try:
        return question()
    except OSError:
        return doubtful


def _sorted_out(where):
    """The entries of a folder: those that are folders, and the rest."""
    kinds = [], []
    with scandir(where) as listing:
        for each in listing:
            kinds[0 if _says(each.is_dir, False) else 1].append(each)
    return kinds


def walk(top, topdown=True, onerror=None, followlinks=False):
    """The folders below top, each as (path, names of folders, names of files)."""
    # What is still to come, the next one last: a path stands for a folder to be read, a tuple for one that has been
    # read and waits for the folders in it.
    agenda = [fspath(top)]
    while agenda:
        now = agenda.pop()
        if type(now) is tuple:
            yield now
            continue
        try:
            inner, rest = _sorted_out(now)
        except OSError as problem:
            onerror is None or onerror(problem)
            continue
        step = now, [each.name for each in inner], [each.name for each in rest]
        if topdown:
            yield step
            # The caller may have changed the list to leave folders out, and may have moved what is in it.
            below = (path.join(now, each) for each in reversed(step[1]))
            agenda += [each for each in below if followlinks or not path.islink(each)]
        else:
            agenda.append(step)
            agenda += [each.path for each in reversed(inner) if followlinks or not _says(each.is_symlink, False)]


def fwalk(top=".", topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    """walk() that also gives a descriptor of each folder, open until the next step."""
    start = fspath(top)
    yield from _steps(start, start, dir_fd, (topdown, onerror, follow_symlinks), True)


def _opened_folder(name, holder, follow):
    """A descriptor of the folder `name` of the folder `holder`; None if a link or something else is there."""
    known = None if follow else stat(name, follow_symlinks=False, dir_fd=holder)
    fd = open(name, O_RDONLY | O_NONBLOCK, dir_fd=holder)
    if follow or known.st_mode & 0o170000 == 0o040000 and path.samestat(known, stat(fd)):
        return fd
    close(fd)
    return None


def _steps(shown, name, holder, manner, outermost=False):
    topdown, onerror, follow = manner
    fd = None
    try:
        fd = _opened_folder(name, holder, follow)
        if fd is None:
            return
        kinds = _sorted_out(fd)
    except OSError as problem:
        if fd is not None:
            close(fd)
        elif outermost:
            raise
        onerror is None or onerror(problem)
        return
    known_as = fsencode if isinstance(shown, bytes) else str
    step = (shown, *[[known_as(each.name) for each in kind] for kind in kinds], fd)
    try:
        if topdown:
            yield step
        for each in step[1]:
            yield from _steps(path.join(shown, each), each, fd, manner)
        if not topdown:
            yield step
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


class PathLike(metaclass=_ABCMeta):
    """Objects that are a path: they have __fspath__."""

    __slots__ = ()
    __class_getitem__ = classmethod(type(list[str]))

    @_abstractmethod
    def __fspath__(self):
        """The path as text or bytes."""
        raise NotImplementedError

    @classmethod
    def __subclasshook__(here, candidate):
        if here is not PathLike:
            return NotImplemented
        # The first class that speaks of it decides; None says that objects are no path.
        said = [each.__dict__["__fspath__"] for each in candidate.__mro__ if "__fspath__" in each.__dict__]
        return True if said and said[0] is not None else NotImplemented


# ---- the environment ----

class _Environ(MutableMapping):
    """os.environ and os.environb: a change is a change of the process's environment.

    Both look at one dict of bytes; encodekey and the others go between it and what the program sees.
    """

    def __init__(self, data, encodekey, decodekey, encodevalue, decodevalue):
        self.encodekey, self.encodevalue = encodekey, encodevalue
        self.decodekey, self.decodevalue, self._data = decodekey, decodevalue, data

    def __getitem__(self, key):
        inner = self.encodekey(key)
        if inner not in self._data:
            raise KeyError(key) from None
        return self.decodevalue(self._data[inner])

    def __setitem__(self, key, value):
        inner = self.encodekey(key), self.encodevalue(value)
        putenv(*inner)
        self._data.update([inner])

    def __delitem__(self, key):
        inner = self.encodekey(key)
        unsetenv(inner)
        if self._data.pop(inner, None) is None:
            raise KeyError(key) from None

    def __iter__(self):
        # A list, as the program may set variables meanwhile.
        return iter([self.decodekey(inner) for inner in self._data])

    def __len__(self):
        return self._data.__len__()

    def copy(self):
        return {**self}

    def __repr__(self):
        return f"environ({self.copy()!r})"

    def setdefault(self, key, value):
        try:
            return self[key]
        except KeyError:
            self[key] = value
            return value if isinstance(value, bytes) else self[key]

    def _with(self, first, second):
        """A dict of two mappings, the second going first."""
        for each in first, second:
            if not isinstance(each, Mapping):
                return NotImplemented
        return {**first, **second}

    def __or__(self, right):
        return self._with(self, right)

    def __ror__(self, left):
        return self._with(left, self)

    def __ior__(self, right):
        self.update(right)
        return self


class _DeniedEnviron:
    """os.environ of a program without the capability env.read: whatever asks gets the PermissionError."""

    def _ask(self, *ignored, **named):
        return posix._environ()

    __getitem__ = __setitem__ = __delitem__ = __iter__ = __len__ = __contains__ = __repr__ = __eq__ = __or__ = _ask
    get = pop = popitem = setdefault = update = clear = copy = keys = values = items = _ask


def _checked(kind):
    """A function that lets objects of one kind through."""
    def check(given):
        if isinstance(given, kind):
            return given
        raise TypeError(f"{kind.__name__} expected, not {type(given).__name__}")

    return check


_text, _raw = _checked(str), _checked(bytes)


def _to_bytes(given):
    return _text(given).encode("utf-8", "surrogateescape")


def _to_text(inner):
    return inner.decode("utf-8", "surrogateescape")


if posix.environ is None:
    environ = environb = _DeniedEnviron()
else:
    _variables = {**posix.environ}
    environb = _Environ(_variables, _raw, _raw, _raw, _raw)
    environ = _Environ(_variables, _to_bytes, _to_text, _to_bytes, _to_text)


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


def _launch(mode, file, args, change, *env):
    """Run a program in a child, which becomes the program by change(file, args, *env)."""
    if not isinstance(args, (tuple, list)):
        raise TypeError("argv must be a tuple or a list")
    if not (args and args[0]):
        raise ValueError("argv first element cannot be empty")
    child = fork()
    if child == 0:
        # Whatever happens here, the child must not go on with the parent's program.
        try:
            change(file, args, *env)
        finally:
            _exit(127)
    if mode != P_NOWAIT:
        status = waitpid(child, 0)[1]
        while WIFSTOPPED(status):
            status = waitpid(child, 0)[1]
        return waitstatus_to_exitcode(status)
    return child


def spawnv(mode, file, args):
    """Run a program in a new process: its exit code with P_WAIT, its number with P_NOWAIT."""
    return _launch(mode, file, args, execv)


def spawnl(mode, file, *args):
    """spawnv() with the arguments one by one."""
    return _launch(mode, file, args, execv)


def spawnvp(mode, file, args):
    """spawnv() that looks for the program in the folders of PATH."""
    return _launch(mode, file, args, execvp)


def spawnlp(mode, file, *args):
    """spawnl() that looks for the program in the folders of PATH."""
    return _launch(mode, file, args, execvp)


def spawnve(mode, file, args, env):
    """spawnv() with an environment."""
    return _launch(mode, file, args, execve, env)


def spawnle(mode, file, *args):
    """spawnl() with an environment as the last argument."""
    *args, env = args
    return _launch(mode, file, args, execve, env)


def spawnvpe(mode, file, args, env):
    """spawnvp() with an environment."""
    return _launch(mode, file, args, execvpe, env)


def spawnlpe(mode, file, *args):
    """spawnlp() with an environment as the last argument."""
    *args, env = args
    return _launch(mode, file, args, execvpe, env)


class _wrap_close:
    """The file of popen(): closing it waits for the command."""

    def __init__(self, stream, process):
        self._stream, self._proc = stream, process

    def __getattr__(self, name):
        # All else is the stream's.
        return getattr(self.__dict__["_stream"], name)

    def __iter__(self):
        return self._stream.__iter__()

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()

    def close(self):
        """None if the command ended well, else its status as wait() has it."""
        self._stream.close()
        status = self._proc.wait()
        return status * 256 or None


def popen(cmd, mode="r", buffering=-1):
    """A file from or to a command of the shell."""
    ours = {"r": "stdout", "w": "stdin"}
    if not isinstance(cmd, str):
        raise TypeError(f"invalid cmd type ({type(cmd)}, expected string)")
    if mode not in ours:
        raise ValueError(f"invalid mode {mode!r}")
    if not buffering and buffering is not False:
        raise ValueError("popen() does not support unbuffered streams")
    import subprocess

    end = ours[mode]
    process = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **{end: subprocess.PIPE})
    return _wrap_close(getattr(process, end), process)


def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
    """A file object for a descriptor."""
    if isinstance(fd, int):
        from io import open, text_encoding

        given = encoding if "b" in mode else text_encoding(encoding)
        return open(fd, mode, buffering, given, *args, **kwargs)
    raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")


__all__ = [
    each for each in list(globals())
    if each == "_exit" or not each.startswith("_") and each not in ("sys", "posix", "Mapping", "MutableMapping")
]
