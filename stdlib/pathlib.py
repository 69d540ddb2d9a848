"""Paths as objects: pure ones that are only names, and those that ask the file system."""
import fnmatch
import io
import os
import posixpath
import re
from _collections_abc import Sequence
from stat import S_ISBLK, S_ISCHR, S_ISFIFO, S_ISSOCK

__all__ = ["PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath"]

# Errors that only say that a file is not there: ENOENT, ENOTDIR, EBADF, ELOOP.
_absent = 2, 20, 9, 40
_reserved = ({"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {f"COM{c}" for c in "123456789\xb9\xb2\xb3"} |
             {f"LPT{c}" for c in "123456789\xb9\xb2\xb3"})


class _Posix:
    """How POSIX writes paths."""

    sep, altsep, folds = "/", "", False
    split = staticmethod(posixpath.splitroot)
    join = staticmethod(posixpath.join)

    @staticmethod
    def fold(text):
        return text


class _Windows:
    """How Windows writes paths."""

    sep, altsep, folds = "\\", "/", True

    @staticmethod
    def fold(text):
        return text.lower()

    @staticmethod
    def split(path):
        """(drive, root, rest)."""
        plain = path.replace("/", "\\")
        if plain[:2] == "\\\\":
            start = 8 if plain[:8].upper() == "\\\\?\\UNC\\" else 2
            host = plain.find("\\", start)
            if host < 0:
                return path, "", ""
            share = plain.find("\\", host + 1)
            if share < 0:
                return path, "", ""
            return path[:share], path[share:share + 1], path[share + 1:]
        if plain[:1] == "\\":
            return "", path[:1], path[1:]
        if plain[1:2] == ":":
            rooted = plain[2:3] == "\\"
            return path[:2], path[2:3] if rooted else "", path[3:] if rooted else path[2:]
        return "", "", path

    @classmethod
    def join(cls, path, *more):
        drive, root, rest = cls.split(path)
        for each in more:
            other_drive, other_root, other_rest = cls.split(each)
            if other_root:
                if other_drive or not drive:
                    drive = other_drive
                root, rest = other_root, other_rest
                continue
            if other_drive and other_drive != drive:
                if other_drive.lower() != drive.lower():
                    drive, root, rest = other_drive, other_root, other_rest
                    continue
                drive = other_drive
            if rest and rest[-1] not in "\\/":
                rest += "\\"
            rest += other_rest
        if rest and not root and drive and drive[-1] not in ":\\/":
            return drive + "\\" + rest
        return drive + root + rest


class _Parents(Sequence):
    """The folders above a path."""

    def __init__(self, path):
        self._path = path
        self._count = len(path._tail)

    def __len__(self):
        return self._count

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[i] for i in range(*index.indices(len(self))))
        if index >= len(self) or index < -len(self):
            raise IndexError(index)
        if index < 0:
            index += len(self)
        return self._path._with_tail(self._path._tail[:-index - 1])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    """A path that is only a name."""

    __slots__ = "_segments", "_drive", "_root", "_tail", "_text", "_hash"
    _flavour = _Posix

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        segments = []
        for arg in args:
            if isinstance(arg, PurePath):
                text = str(arg) if arg._drive or arg._root or arg._tail else ""
                if arg._flavour is _Windows and self._flavour is _Posix:
                    text = text.replace("\\", "/")
            else:
                try:
                    text = os.fspath(arg)
                except TypeError:
                    text = arg
                if not isinstance(text, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, "
                                    f"not {type(text).__name__!r}")
            segments.append(text)
        self._parse(segments)

    def _parse(self, segments):
        flavour = self._flavour
        path = flavour.join(*segments) if segments else ""
        if flavour.altsep:
            path = path.replace(flavour.altsep, flavour.sep)
        drive, root, rest = flavour.split(path)
        if not root and drive.startswith(flavour.sep) and flavour is _Windows and not drive.endswith(flavour.sep):
            parts = drive.split(flavour.sep)
            if len(parts) == 4 and parts[2] not in "?." or len(parts) == 6:
                root = flavour.sep
        self._set(drive, root, tuple(part for part in rest.split(flavour.sep) if part and part != "."))

    def _set(self, drive, root, tail):
        self._drive, self._root, self._tail = drive, root, tail
        self._text = self._hash = None
        return self

    def _with_tail(self, tail):
        new = self.with_segments(self._format(self._drive, self._root, tail))
        if isinstance(new, PurePath):
            new._set(self._drive, self._root, tuple(tail))
        return new

    @classmethod
    def _format(cls, drive, root, tail):
        sep = cls._flavour.sep
        if drive or root:
            return drive + root + sep.join(tail)
        if tail and cls._flavour.split(tail[0])[0]:
            tail = (".", *tail)
        return sep.join(tail) or "."

    def with_segments(self, *pathsegments):
        """A path of this kind, of other segments."""
        return type(self)(*pathsegments)

    def __str__(self):
        if self._text is None:
            self._text = self._format(self._drive, self._root, self._tail)
        return self._text

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def __reduce__(self):
        return type(self), self.parts

    def as_posix(self):
        """The text with slashes."""
        return str(self).replace(self._flavour.sep, "/")

    def as_uri(self):
        """The path as a file URI."""
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        path, prefix = self.as_posix(), "file://"
        if len(self._drive) == 2 and self._drive[1] == ":":
            prefix, path = f"file:///{self._drive}", path[2:]
        elif self._drive:
            prefix = "file:"
        kept = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/")
        return prefix + "".join(chr(c) if c in kept else f"%{c:02X}" for c in os.fsencode(path))

    def _folded(self):
        return self._flavour.fold(str(self))

    def _key(self):
        return self._folded().split(self._flavour.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._folded() == other._folded()

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._folded())
        return self._hash

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._key() < other._key()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._key() <= other._key()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._key() > other._key()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self._flavour is not other._flavour:
            return NotImplemented
        return self._key() >= other._key()

    @property
    def drive(self):
        """The drive's letter or the share, on Windows."""
        return self._drive

    @property
    def root(self):
        """The root, if the path begins with one."""
        return self._root

    @property
    def anchor(self):
        """Drive and root."""
        return self._drive + self._root

    @property
    def parts(self):
        """The anchor and the names, as a tuple."""
        return (self._drive + self._root, *self._tail) if self._drive or self._root else self._tail

    @property
    def name(self):
        """The last name."""
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        """The last name's last part that begins with a dot."""
        name = self.name
        dot = name.rfind(".")
        return name[dot:] if 0 < dot < len(name) - 1 else ""

    @property
    def suffixes(self):
        """All parts of the last name that begin with dots."""
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        """The last name without its suffix."""
        suffix = self.suffix
        return self.name[:-len(suffix)] if suffix else self.name

    @property
    def parent(self):
        """The folder above."""
        return self._with_tail(self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        """The folders above, the nearest first."""
        return _Parents(self)

    def with_name(self, name):
        """The path with another last name."""
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        flavour = self._flavour
        if not name or flavour.sep in name or flavour.altsep and flavour.altsep in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        return self._with_tail((*self._tail[:-1], name))

    def with_stem(self, stem):
        """The path with another stem."""
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        """The path with another suffix."""
        flavour = self._flavour
        if flavour.sep in suffix or flavour.altsep and flavour.altsep in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._with_tail((*self._tail[:-1], self.stem + suffix))

    def _other(self, method, other, more):
        if more:
            import warnings

            warnings._deprecated(f"pathlib.PurePath.{method}(*args)", "support for supplying two or more positional arguments to "
                                 f"pathlib.PurePath.{method}() is deprecated and scheduled for removal in Python {{remove}}", remove=(3, 14)) \
                if hasattr(warnings, "_deprecated") else None
        return self.with_segments(other, *more)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from a folder above, or with walk_up any other."""
        other = self._other("relative_to", other, _deprecated)
        for step, path in enumerate([other, *other.parents]):
            if self.is_relative_to(path):
                break
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if path.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")
        return self.with_segments(*[".."] * step, *self._tail[len(path._tail):])

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path is the other one or below it."""
        other = self._other("is_relative_to", other, _deprecated)
        return other == self or other in self.parents

    def joinpath(self, *pathsegments):
        """The path with further segments."""
        return self.with_segments(self, *pathsegments)

    def __truediv__(self, key):
        try:
            return self.joinpath(key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def is_absolute(self):
        """Whether the path begins at a root."""
        return bool(self._root) and (self._flavour is _Posix or bool(self._drive))

    def is_reserved(self):
        """Whether Windows keeps the name for itself."""
        if self._flavour is _Posix or not self._tail or self._drive.startswith("\\\\"):
            return False
        return self._tail[-1].partition(".")[0].partition(":")[0].rstrip(" ").upper() in _reserved

    def match(self, path_pattern, *, case_sensitive=None):
        """Whether the path, or its end, fits a pattern."""
        if not isinstance(path_pattern, PurePath):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = not self._flavour.folds
        wanted, parts = path_pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        if len(wanted) > len(parts) or (path_pattern.anchor and len(wanted) != len(parts)):
            return False
        return all(_fits(pattern, case_sensitive)(part) for part, pattern in zip(reversed(parts), reversed(wanted)))


class PurePosixPath(PurePath):
    """A pure path of POSIX."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A pure path of Windows."""

    __slots__ = ()
    _flavour = _Windows


def _fits(pattern, case_sensitive):
    return re.compile(fnmatch.translate(pattern), re.NOFLAG if case_sensitive else re.IGNORECASE).match


class Path(PurePath):
    """A path that asks the file system."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings

            warnings.warn("support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in "
                          "Python 3.14", DeprecationWarning, stacklevel=2)
        PurePath.__init__(self, *args)

    def __enter__(self):
        import warnings

        warnings.warn("pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a context manager "
                      "is a no-op", DeprecationWarning, stacklevel=2)
        return self

    def __exit__(self, t, v, tb):
        pass

    @classmethod
    def cwd(cls):
        """The current folder."""
        return cls().absolute()

    @classmethod
    def home(cls):
        """The user's folder."""
        return cls("~").expanduser()

    def stat(self, *, follow_symlinks=True):
        """What os.stat() says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """stat() that does not follow a symbolic link."""
        return self.stat(follow_symlinks=False)

    def _mode(self, follow_symlinks=True):
        """The file's mode; 0 if there is no such file."""
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode
        except OSError as problem:
            if problem.errno not in _absent:
                raise
            return 0
        except ValueError:
            return 0

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file."""
        return bool(self._mode(follow_symlinks))

    def is_dir(self):
        """Whether it is a folder."""
        return self._mode() & 0o170000 == 0o040000

    def is_file(self):
        """Whether it is a regular file."""
        return self._mode() & 0o170000 == 0o100000

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._mode(False) & 0o170000 == 0o120000

    def is_block_device(self):
        """Whether it is a block device."""
        return S_ISBLK(self._mode())

    def is_char_device(self):
        """Whether it is a character device."""
        return S_ISCHR(self._mode())

    def is_fifo(self):
        """Whether it is a named pipe."""
        return S_ISFIFO(self._mode())

    def is_socket(self):
        """Whether it is a socket."""
        return S_ISSOCK(self._mode())

    def is_mount(self):
        """Whether a file system is mounted there."""
        return posixpath.ismount(self)

    def is_junction(self):
        """False: only Windows has junctions."""
        return False

    def samefile(self, other_path):
        """Whether two paths are one file."""
        here = self.stat()
        there = other_path.stat() if hasattr(other_path, "stat") else self.with_segments(other_path).stat()
        return posixpath.samestat(here, there)

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """The file, opened."""
        if "b" not in mode:
            encoding = io.text_encoding(encoding)
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        """All of the file."""
        with self.open("rb") as file:
            return file.read()

    def read_text(self, encoding=None, errors=None):
        """All of the file, as text."""
        with self.open("r", -1, encoding, errors) as file:
            return file.read()

    def write_bytes(self, data):
        """Write the file anew; how many bytes."""
        view = memoryview(data)
        with self.open("wb") as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write the file anew, from text; how many characters."""
        if not isinstance(data, str):
            raise TypeError("data must be str, not %s" % type(data).__name__)
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def _child(self, name):
        return self._with_tail((*self._tail, name))

    def iterdir(self):
        """The entries of the folder."""
        for name in os.listdir(self):
            yield self._child(name)

    def glob(self, pattern, *, case_sensitive=None):
        """The files below that fit a pattern."""
        if not pattern:
            raise ValueError("Unacceptable pattern: {!r}".format(pattern))
        yield from self._search(pattern, (), case_sensitive)

    def rglob(self, pattern, *, case_sensitive=None):
        """glob() with '**/' before the pattern."""
        yield from self._search(pattern, ("**",), case_sensitive)

    def _search(self, pattern, before, case_sensitive):
        given = self.with_segments(pattern)
        if given._drive or given._root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        parts = [*before, *given._tail]
        if str(pattern)[-1:] == "/":
            parts.append("")
        tests = []
        for part in parts:
            if part in ("..", "**", ""):
                tests.append(part)
            elif "**" in part:
                raise ValueError("Invalid pattern: '**' can only be an entire path component")
            else:
                tests.append(_fits(part, case_sensitive is not False))
        seen = set() if parts.count("**") > 1 else None
        for found in self._select(tests):
            if seen is None:
                yield found
            elif found not in seen:
                seen.add(found)
                yield found

    def _entries(self):
        try:
            with os.scandir(self) as entries:
                return list(entries)
        except PermissionError:
            return []

    def _select(self, tests):
        if not tests:
            yield self
            return
        if not self.is_dir():
            return
        test, rest = tests[0], tests[1:]
        if test == "":
            yield self
        elif test == "..":
            yield from self._child("..")._select(rest)
        elif test == "**":
            for folder in self._folders():
                yield from folder._select(rest)
        else:
            for entry in self._entries():
                if rest:
                    try:
                        if not entry.is_dir():
                            continue
                    except OSError as problem:
                        if problem.errno not in _absent:
                            raise
                        continue
                if test(entry.name):
                    yield from self._child(entry.name)._select(rest)

    def _folders(self):
        """The folder and those below it, links left alone."""
        yield self
        for entry in self._entries():
            try:
                inner = entry.is_dir(follow_symlinks=False)
            except OSError as problem:
                if problem.errno not in _absent:
                    raise
                continue
            if inner:
                yield from self._child(entry.name)._folders()

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """The folders below, each as (path, names of folders, names of files)."""
        pending = [self]
        while pending:
            folder = pending.pop()
            if isinstance(folder, tuple):
                yield folder
                continue
            folders, files = [], []
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        try:
                            is_dir = entry.is_dir(follow_symlinks=follow_symlinks)
                        except OSError:
                            is_dir = False
                        (folders if is_dir else files).append(entry.name)
            except OSError as problem:
                if on_error is not None:
                    on_error(problem)
                continue
            if top_down:
                yield folder, folders, files
            else:
                pending.append((folder, folders, files))
            pending += [folder._child(name) for name in reversed(folders)]

    def absolute(self):
        """The path from the root on; links and '..' stay."""
        if self.is_absolute():
            return self
        here = os.getcwd()
        return self.with_segments(here, *self._tail) if self._tail else self.with_segments(here)

    def resolve(self, strict=False):
        """The path from the root on, without links and '..'."""
        def check(problem):
            if problem.errno == 40:
                raise RuntimeError("Symlink loop from %r" % problem.filename)

        try:
            text = posixpath.realpath(self, strict=strict)
        except OSError as problem:
            check(problem)
            raise
        path = self.with_segments(text)
        if not strict:
            try:
                path.stat()
            except OSError as problem:
                check(problem)
        return path

    def expanduser(self):
        """The path with '~' replaced by a user's folder."""
        if not self._drive and not self._root and self._tail and self._tail[0][:1] == "~":
            home = posixpath.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    def owner(self):
        """The name of the user whose file it is."""
        import pwd

        return pwd.getpwuid(self.stat().st_uid).pw_name

    def group(self):
        """The name of the file's group."""
        import grp

        return grp.getgrgid(self.stat().st_gid).gr_name

    def readlink(self):
        """Where a symbolic link points to."""
        return self.with_segments(os.readlink(self))

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its times to now."""
        if exist_ok:
            try:
                os.utime(self, None)
                return
            except OSError:
                pass
        os.close(os.open(self, os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL), mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        """Change who may do what with the file."""
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """chmod() that does not follow a symbolic link."""
        self.chmod(mode, follow_symlinks=False)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rmdir(self):
        """Remove the empty folder."""
        os.rmdir(self)

    def rename(self, target):
        """Give the file another name; the new path."""
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        """Give the file another name, in place of what has it; the new path."""
        os.replace(self, target)
        return self.with_segments(target)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a symbolic link."""
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        """Make the path a hard link."""
        os.link(target, self)


class PosixPath(Path, PurePosixPath):
    """A path of POSIX."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows: there are none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
