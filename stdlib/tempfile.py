"""Files and folders for a while."""
import io
import os
from shutil import rmtree
from weakref import finalize

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX, template, tempdir = os.TMP_MAX, "tmp", None

# How files are made: by this program, for this user, and where nobody has put a link.
_fresh = os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_RDWR


# ---- names ----

def _middles():
    """Texts for the middle of names, which nobody can guess."""
    letters = "abcdefghijklmnopqrstuvwxyz0123456789_"
    while True:
        yield "".join([letters[each % len(letters)] for each in os.urandom(8)])


def _get_candidate_names():
    return _middles()


def gettempprefix():
    """How names begin."""
    return os.fsdecode(template)


def gettempprefixb():
    """How names begin, as bytes."""
    return os.fsencode(template)


def gettempdir():
    """The folder for such files."""
    return os.fsdecode(_home())


def gettempdirb():
    """The folder for such files, as bytes."""
    return os.fsencode(_home())


def _home():
    """tempdir, found at the first need: the first folder in which a file can be made and written."""
    global tempdir
    if tempdir is None:
        choice = [os.path.abspath(each) for each in _homes()]
        for folder in choice:
            if _takes_files(folder):
                tempdir = folder
                break
        else:
            raise FileNotFoundError(2, f"No usable temporary directory found in {choice}")
    return tempdir


def _homes():
    for variable in "TMPDIR", "TEMP", "TMP":
        if named := os.getenv(variable):
            yield named
    yield from ("/tmp", "/var/tmp", "/usr/tmp")
    try:
        yield os.getcwd()
    except OSError:
        yield os.curdir


def _takes_files(folder):
    try:
        fd, probe = _first_free(lambda path: os.open(path, _fresh, 0o600), (os.path.join(folder, each) for each in _middles()), 100, "")
    except OSError:
        return False
    try:
        return os.write(fd, b"?") == 1
    except OSError:
        return False
    finally:
        os.close(fd)
        os.unlink(probe)


def _first_free(make, paths, tries, complaint):
    """Calls make with one path after the other until there is one that nobody has: what it gave, and the path."""
    for path, _ in zip(paths, range(tries)):
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(17, complaint)


class _Pattern:
    """Folder, beginning and ending of names, all of them text or all bytes."""

    def __init__(self, suffix, prefix, dir):
        given = [os.fspath(each) if isinstance(each, os.PathLike) else each for each in (suffix, prefix, dir) if each is not None]
        kinds = {bytes if isinstance(each, bytes) else str for each in given}
        if len(kinds) > 1:
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        self.raw = bytes in kinds if kinds else isinstance(tempdir, bytes)
        encoded = os.fsencode if self.raw else os.fsdecode
        self.suffix = encoded("") if suffix is None else suffix
        self.prefix = encoded(template) if prefix is None else prefix
        self.folder = encoded(_home()) if dir is None else dir

    def paths(self):
        for middle in _middles():
            name = self.prefix + (os.fsencode(middle) if self.raw else middle) + self.suffix
            yield os.path.abspath(os.path.join(self.folder, name))

    def first_free(self, make):
        return _first_free(make, self.paths(), TMP_MAX, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file that only this user can read: its descriptor and path."""
    return _Pattern(suffix, prefix, dir).first_free(lambda path: os.open(path, _fresh, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder that only this user can read: its path."""
    _, path = _Pattern(suffix, prefix, dir).first_free(lambda path: os.mkdir(path, 0o700))
    return path


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nobody has, yet."""
    folder = gettempdir() if dir is None else dir

    def look(path):
        if os.path.lexists(path):
            raise FileExistsError(path)

    paths = (os.path.join(folder, prefix + middle + suffix) for middle in _middles())
    return _first_free(look, paths, TMP_MAX, "No usable temporary filename found")[1]


# ---- files ----

class _Removal:
    """The end of a NamedTemporaryFile: first the file is closed, then its name goes away, each once."""

    def __init__(self, stream, path, remove, remove_with_close):
        self.steps = [stream.close]
        self.unlink = (lambda: _forget(path)) if remove else None
        self.early = remove_with_close

    def close(self):
        try:
            while self.steps:
                self.steps.pop()()
        finally:
            if self.early:
                self.remove()

    def remove(self):
        unlink, self.unlink = self.unlink, None
        if unlink:
            unlink()

    def finish(self):
        try:
            self.close()
        finally:
            self.remove()

    __del__ = finish


def _forget(path):
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


class _TemporaryFileWrapper:
    """A file that goes away when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self._end = _Removal(file, name, delete, delete_on_close)

    def close(self):
        """Close the file, which removes it unless that is to wait."""
        self._end.close()

    def __enter__(self):
        self.__dict__["file"].__enter__()
        return self

    def __exit__(self, kind, problem, trace):
        answer = self.file.__exit__(kind, problem, trace)
        self._end.finish()
        return answer

    def __iter__(self):
        # Not the file's own iterator: this one keeps the object, and so the file, alive to the last line.
        yield from self.file
        self._end

    def __getattr__(self, name):
        found = getattr(self.__dict__["file"], name)
        if callable(found):
            found = _bound(found, self._end)
        if not isinstance(found, int):
            self.__dict__[name] = found
        return found


def _bound(method, end):
    """A method of the file that keeps the file from going away while somebody has the method."""
    from functools import update_wrapper

    def call(*args, **named):
        return method(*args, **named) if end else None

    return update_wrapper(call, method)


def _opened(named, suffix, prefix, dir, mode, **how):
    """A file, open()ed as asked for, and its path; without a name if that is not wanted."""
    if "b" not in mode:
        how["encoding"] = io.text_encoding(how["encoding"])
    pattern, path = _Pattern(suffix, prefix, dir), []

    def opener(*ignored):
        fd, found = pattern.first_free(lambda path: os.open(path, _fresh, 0o600))
        path.append(found)
        return fd

    try:
        stream = io.open(pattern.folder, mode, opener=opener, **how)
    except BaseException:
        for each in path:
            os.unlink(each)
        raise
    raw = stream
    for layer in "buffer", "raw":
        raw = getattr(raw, layer, raw)
    if not named:
        os.unlink(path[0])
    raw.name = path[0] if named else stream.fileno()
    return stream, path[0]


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """A file with a name that goes away when it is closed."""
    made = _opened(True, suffix, prefix, dir, mode, buffering=buffering, encoding=encoding, newline=newline, errors=errors)
    return _TemporaryFileWrapper(*made, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name, which goes away when it is closed."""
    made = _opened(False, suffix, prefix, dir, mode, buffering=buffering, encoding=encoding, newline=newline, errors=errors)
    return made[0]


def _of_stream(name):
    """A method that is the stream's."""
    def call(self, *args):
        return getattr(self._file, name)(*args)

    call.__name__, call.__qualname__ = name, f"SpooledTemporaryFile.{name}"
    return call


def _said_by_stream(name):
    """An attribute that is the stream's."""
    return property(lambda self: getattr(self._file, name))


class SpooledTemporaryFile(io.IOBase):
    """A file in memory until it gets too large."""

    _rolled = False
    __class_getitem__ = classmethod(type(list[str]))

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        self._limit = max_size
        stream = io.BytesIO()
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
            stream = io.TextIOWrapper(stream, encoding, errors, newline)
        self._file = stream
        # What the real file is to be like.
        self._later = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix, prefix=prefix, dir=dir,
                           errors=errors)

    def rollover(self):
        """Go over to a real file."""
        if not self._rolled:
            memory, real = self._file, TemporaryFile(**self._later)
            place = memory.tell()
            memory.seek(0)
            real.write(memory.read())
            real.seek(place)
            self._file, self._rolled = real, True

    def _grown(self, size):
        if self._limit and size > self._limit:
            self.rollover()

    def write(self, s):
        written = self._file.write(s)
        self._rolled or self._grown(self._file.tell())
        return written

    def writelines(self, iterable):
        for text in iterable:
            self.write(text)

    def truncate(self, size=None):
        if size is not None and size > self._limit:
            self.rollover()
        return self._file.truncate() if size is None else self._file.truncate(size)

    def fileno(self):
        self._rolled or self.rollover()
        return self._file.fileno()

    read, read1, readline, readlines = map(_of_stream, ("read", "read1", "readline", "readlines"))
    readinto, readinto1 = map(_of_stream, ("readinto", "readinto1"))
    seek, tell, flush, close, detach = map(_of_stream, ("seek", "tell", "flush", "close", "detach"))
    isatty, readable, writable, seekable = map(_of_stream, ("isatty", "readable", "writable", "seekable"))
    __iter__ = _of_stream("__iter__")
    closed, encoding, errors, newlines = map(_said_by_stream, ("closed", "encoding", "errors", "newlines"))

    @property
    def mode(self):
        return (self._file.mode if self._rolled else self._later["mode"])

    @property
    def name(self):
        return (self._file.name if self._rolled else None)

    def __enter__(self):
        if not self.closed:
            return self
        raise ValueError("Cannot enter context with closed file")

    def __exit__(self, *problem):
        self.close()

    def __del__(self):
        self.closed or self.close()


# ---- folders ----

class TemporaryDirectory:
    """A folder that goes away with the object, or at the end of a with statement."""

    __class_getitem__ = classmethod(type(list[str]))

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name, self._removes, self._lenient = mkdtemp(suffix, prefix, dir), delete, ignore_cleanup_errors
        notice = f"Implicitly cleaning up {self!r}" if delete else None
        self._finalizer = finalize(self, _left_behind, self.name, self._lenient, notice)

    def cleanup(self):
        """Remove the folder."""
        held = self._finalizer.detach()
        if held or os.path.lexists(self.name):
            _remove_tree(self.name, self._lenient)

    def __enter__(self):
        return self.name

    def __exit__(self, *problem):
        self._removes and self.cleanup()

    def __repr__(self):
        return "<%s %r>" % (self.__class__.__name__, self.name)


def _left_behind(path, lenient, notice):
    """What happens to a folder that nobody has cleaned up."""
    if notice:
        _remove_tree(path, lenient)
        from warnings import warn

        warn(notice, ResourceWarning)


def _remove_tree(path, lenient):
    def refused(function, place, problem):
        if isinstance(problem, FileNotFoundError):
            return
        if isinstance(problem, PermissionError):
            # Somebody took the right to write away: it is this user's to give.
            try:
                for each in place, os.path.dirname(place):
                    os.chmod(each, 0o700)
                try:
                    os.unlink(place)
                except (PermissionError, IsADirectoryError):
                    _remove_tree(place, lenient)
            except FileNotFoundError:
                pass
        elif not lenient:
            raise problem

    rmtree(path, onexc=refused)
