"""Files and folders for a while."""
import functools
import io
import os
import shutil
import weakref

__all__ = ["NamedTemporaryFile", "TemporaryFile", "SpooledTemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "mktemp",
           "TMP_MAX", "gettempprefix", "tempdir", "gettempdir", "gettempprefixb", "gettempdirb"]

TMP_MAX = os.TMP_MAX
template = "tmp"
tempdir = None
_letters = "abcdefghijklmnopqrstuvwxyz0123456789_"


class _Names:
    """Names that nobody can guess."""

    def __iter__(self):
        return self

    def __next__(self):
        return "".join(_letters[byte % 37] for byte in os.urandom(8))


_names = _Names()


def _get_candidate_names():
    return _names


def gettempprefix():
    """How names begin."""
    return os.fsdecode(template)


def gettempprefixb():
    """How names begin, as bytes."""
    return os.fsencode(template)


def _usable(folder):
    for _ in range(100):
        file = os.path.join(folder, next(_names))
        try:
            fd = os.open(file, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600)
        except FileExistsError:
            continue
        except OSError:
            return False
        try:
            os.write(fd, b"blat")
        except OSError:
            return False
        finally:
            os.close(fd)
            os.unlink(file)
        return True
    return False


def _gettempdir():
    global tempdir
    if tempdir is None:
        folders = [os.environ[name] for name in ("TMPDIR", "TEMP", "TMP") if os.environ.get(name)]
        folders += ["/tmp", "/var/tmp", "/usr/tmp"]
        try:
            folders.append(os.getcwd())
        except OSError:
            folders.append(os.curdir)
        for folder in folders:
            folder = os.path.abspath(folder)
            if _usable(folder):
                tempdir = folder
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found in %s" % folders)
    return tempdir


def gettempdir():
    """The folder for such files."""
    return os.fsdecode(_gettempdir())


def gettempdirb():
    """The folder for such files, as bytes."""
    return os.fsencode(_gettempdir())


def _parts(suffix, prefix, dir):
    """Suffix, prefix and folder, all text or all bytes."""
    kind = None
    for part in dir, prefix, suffix:
        if part is None:
            continue
        if isinstance(part, os.PathLike):
            part = os.fspath(part)
        this = bytes if isinstance(part, bytes) else str
        if kind is not None and kind is not this:
            raise TypeError("Can't mix bytes and non-bytes in path components.")
        kind = this
    if kind is None:
        kind = bytes if isinstance(tempdir, bytes) else str
    as_bytes = kind is bytes
    if suffix is None:
        suffix = kind()
    if prefix is None:
        prefix = gettempprefixb() if as_bytes else gettempprefix()
    if dir is None:
        dir = gettempdirb() if as_bytes else gettempdir()
    return prefix, suffix, dir, as_bytes


def _make(suffix, prefix, dir, make):
    """Calls make(path) with names until one is free; what it gave and the path."""
    prefix, suffix, dir, as_bytes = _parts(suffix, prefix, dir)
    for _ in range(TMP_MAX):
        name = next(_names)
        path = os.path.join(dir, prefix + (os.fsencode(name) if as_bytes else name) + suffix)
        try:
            return make(os.path.abspath(path)), os.path.abspath(path)
        except FileExistsError:
            continue
    raise FileExistsError(17, "No usable temporary file name found")


_flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    """Make a file that only this user can read: its descriptor and path."""
    return _make(suffix, prefix, dir, lambda path: os.open(path, _flags, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    """Make a folder that only this user can read: its path."""
    return _make(suffix, prefix, dir, lambda path: os.mkdir(path, 0o700))[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A path that nobody has, yet."""
    if dir is None:
        dir = gettempdir()
    for _ in range(TMP_MAX):
        path = os.path.join(dir, prefix + next(_names) + suffix)
        if not os.path.lexists(path):
            return path
    raise FileExistsError(17, "No usable temporary filename found")


class _Closer:
    """Closes and removes the file of a NamedTemporaryFile."""

    def __init__(self, file, name, delete, delete_on_close):
        self.file, self.name, self.delete, self.delete_on_close = file, name, delete, delete_on_close
        self.closed = self.cleaned = False

    def close(self):
        if not self.closed:
            self.closed = True
            try:
                self.file.close()
            finally:
                if self.delete and self.delete_on_close:
                    self.cleanup()

    def cleanup(self):
        if not self.cleaned:
            self.cleaned = True
            try:
                if not self.closed:
                    self.closed = True
                    self.file.close()
            finally:
                if self.delete:
                    try:
                        os.unlink(self.name)
                    except FileNotFoundError:
                        pass

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file that goes away when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self._closer = _Closer(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        attribute = getattr(self.__dict__["file"], name)
        if hasattr(attribute, "__call__"):
            inner, closer = attribute, self._closer

            @functools.wraps(inner)
            def call(*args, **kwargs):
                closer  # the file lives as long as its methods
                return inner(*args, **kwargs)

            attribute = call
        if not isinstance(attribute, int):
            setattr(self, name, attribute)
        return attribute

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        result = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return result

    def close(self):
        """Close the file, which removes it unless that is to wait."""
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line


def _opened(file):
    """The raw file of an opened one."""
    raw = getattr(file, "buffer", file)
    return getattr(raw, "raw", raw)


def _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors):
    if "b" not in mode:
        encoding = io.text_encoding(encoding)
    made = []

    def make(path):
        fd = os.open(path, _flags, 0o600)
        made.append(path)
        return fd

    def opener(*args):
        return _make(suffix, prefix, dir, make)[0]

    prefix, suffix, dir, _ = _parts(suffix, prefix, dir)
    try:
        file = io.open(dir, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=opener)
    except:
        for path in made:
            os.unlink(path)
        raise
    return file, made[0]


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    """A file with a name that goes away when it is closed."""
    file, name = _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    _opened(file).name = name
    return _TemporaryFileWrapper(file, name, delete, delete_on_close)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    """A file without a name, which goes away when it is closed."""
    file, name = _open(mode, buffering, encoding, newline, suffix, prefix, dir, errors)
    os.unlink(name)
    _opened(file).name = file.fileno()
    return file


class SpooledTemporaryFile(io.IOBase):
    """A file in memory until it gets too large."""

    _rolled = False

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if "b" in mode:
            self._file = io.BytesIO()
        else:
            encoding = io.text_encoding(encoding)
            self._file = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size = max_size
        self._rolled = False
        self._TemporaryFileArgs = {"mode": mode, "buffering": buffering, "suffix": suffix, "prefix": prefix, "encoding": encoding,
                                   "newline": newline, "dir": dir, "errors": errors}

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def _check(self, file):
        if not self._rolled and self._max_size and file.tell() > self._max_size:
            self.rollover()

    def rollover(self):
        """Go over to a real file."""
        if self._rolled:
            return
        before = self._file
        after = self._file = TemporaryFile(**self._TemporaryFileArgs)
        del self._TemporaryFileArgs
        place = before.tell()
        if hasattr(after, "buffer"):
            before.seek(0)
            after.write(before.read())
        else:
            after.write(before.getvalue())
        after.seek(place, 0)
        self._rolled = True

    def __enter__(self):
        if self._file.closed:
            raise ValueError("Cannot enter context with closed file")
        return self

    def __exit__(self, exc, value, tb):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __del__(self):
        if not self.closed:
            self.close()

    def close(self):
        self._file.close()

    @property
    def closed(self):
        return self._file.closed

    @property
    def encoding(self):
        return self._file.encoding

    @property
    def errors(self):
        return self._file.errors

    @property
    def mode(self):
        return self._file.mode if self._rolled else self._TemporaryFileArgs["mode"]

    @property
    def name(self):
        return self._file.name if self._rolled else None

    @property
    def newlines(self):
        return self._file.newlines

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def flush(self):
        self._file.flush()

    def isatty(self):
        return self._file.isatty()

    def read(self, *args):
        return self._file.read(*args)

    def read1(self, *args):
        return self._file.read1(*args)

    def readinto(self, b):
        return self._file.readinto(b)

    def readinto1(self, b):
        return self._file.readinto1(b)

    def readline(self, *args):
        return self._file.readline(*args)

    def readlines(self, *args):
        return self._file.readlines(*args)

    def readable(self):
        return self._file.readable()

    def seekable(self):
        return self._file.seekable()

    def writable(self):
        return self._file.writable()

    def seek(self, *args):
        return self._file.seek(*args)

    def tell(self):
        return self._file.tell()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def detach(self):
        return self._file.detach()

    def write(self, s):
        result = self._file.write(s)
        self._check(self._file)
        return result

    def writelines(self, iterable):
        for line in iterable:
            self.write(line)


class TemporaryDirectory:
    """A folder that goes away with the object, or at the end of a with statement."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore_cleanup_errors, self._delete = ignore_cleanup_errors, delete
        self._finalizer = weakref.finalize(self, self._forgotten, self.name, f"Implicitly cleaning up {self!r}", ignore_cleanup_errors, delete)

    @classmethod
    def _forgotten(cls, name, message, ignore_errors, delete):
        if delete:
            cls._remove(name, ignore_errors)
            import warnings

            warnings.warn(message, ResourceWarning)

    @staticmethod
    def _remove(name, ignore_errors):
        def failed(function, path, problem):
            if isinstance(problem, PermissionError):
                try:
                    os.chmod(path, 0o700)
                    os.chmod(os.path.dirname(path), 0o700)
                    try:
                        os.unlink(path)
                    except (IsADirectoryError, PermissionError):
                        TemporaryDirectory._remove(path, ignore_errors)
                except FileNotFoundError:
                    pass
            elif not isinstance(problem, FileNotFoundError) and not ignore_errors:
                raise problem

        shutil.rmtree(name, onexc=failed)

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, exc, value, tb):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        """Remove the folder."""
        if self._finalizer.detach() or os.path.exists(self.name):
            self._remove(self.name, self._ignore_cleanup_errors)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
