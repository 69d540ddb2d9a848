"""Paths as objects: pure ones that are only names, and those that ask the file system."""
import os
import posixpath
from _collections_abc import Sequence
from fnmatch import translate
from io import open as _io_open, text_encoding
from re import IGNORECASE, NOFLAG, compile

__all__ = "PurePath PurePosixPath PureWindowsPath Path PosixPath WindowsPath".split()

_loop = 40
# Errors that only say that a file is not there: ENOENT, ENOTDIR, EBADF, ELOOP.
_absent = 2, 20, 9, _loop
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

    @staticmethod
    def separates(text):
        """Whether there is something in a text that ends a name."""
        return "/" in text


class _Windows:
    """How Windows writes paths."""

    sep, altsep, folds = "\\", "/", True

    @staticmethod
    def fold(text):
        return text.lower()

    @staticmethod
    def separates(text):
        return "/" in text or "\\" in text

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
        self._path, self._count = path, len(path._tail)

    def __len__(self):
        # One a name: the last of them is the root, or nothing.
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


def _comparable(one, other):
    """Whether two paths are written in the same way; NotImplemented if the other is no path."""
    return one._flavour is other._flavour if isinstance(other, PurePath) else NotImplemented


def _ordered_by(name):
    """A comparison of paths, which is that of the lists of their names."""
    def compare(self, other):
        if _comparable(self, other) is not True:
            return NotImplemented
        return getattr(self._key(), name)(other._key())

    compare.__name__, compare.__qualname__ = name, f"PurePath.{name}"
    return compare


def _joined_by(name, join):
    """A division: NotImplemented where the other operand is nothing a path can be made of."""
    def divide(self, key):
        try:
            return join(self, key)
        except TypeError:
            return NotImplemented

    divide.__name__, divide.__qualname__ = name, f"PurePath.{name}"
    return divide


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
        alike = _comparable(self, other)
        return alike if alike is NotImplemented else alike and self._folded() == other._folded()

    def __hash__(self):
        known = self._hash
        if known is None:
            known = self._hash = hash(self._folded())
        return known

    __lt__, __le__, __gt__, __ge__ = map(_ordered_by, ("__lt__", "__le__", "__gt__", "__ge__"))
    __truediv__ = _joined_by("__truediv__", lambda self, key: self.joinpath(key))
    __rtruediv__ = _joined_by("__rtruediv__", lambda self, key: self.with_segments(key, self))

    # ---- what a path is made of ----

    drive = property(lambda self: self._drive, doc="The drive's letter or the share, on Windows.")
    root = property(lambda self: self._root, doc="The root, if the path begins with one.")
    anchor = property(lambda self: self._drive + self._root, doc="Drive and root.")

    @property
    def parts(self):
        """The anchor and the names, as a tuple."""
        return (self._drive + self._root, *self._tail) if self._drive or self._root else self._tail

    name = property(lambda self: self._tail[-1] if self._tail else "", doc="The last name.")

    def _split_name(self):
        """The last name's stem and its suffix."""
        last = self._tail[-1] if self._tail else ""
        dot = last.rfind(".")
        return (last[:dot], last[dot:]) if 0 < dot < len(last) - 1 else (last, "")

    suffix = property(lambda self: self._split_name()[1], doc="The last name's last part that begins with a dot.")
    stem = property(lambda self: self._split_name()[0], doc="The last name without its suffix.")

    @property
    def suffixes(self):
        """All parts of the last name that begin with dots."""
        last = self._tail[-1] if self._tail else "."
        return [] if last[-1] == "." else [f".{each}" for each in last.lstrip(".").split(".")[1:]]

    @property
    def parent(self):
        """The folder above."""
        return self._with_tail(self._tail[:-1]) if self._tail else self

    parents = property(_Parents, doc="The folders above, the nearest first.")

    # ---- paths made of paths ----

    def with_name(self, name):
        """The path with another last name."""
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        if name in ("", ".") or self._flavour.separates(name):
            raise ValueError(f"Invalid name {name!r}")
        return self._with_tail((*self._tail[:-1], name))

    def with_stem(self, stem):
        """The path with another stem."""
        return self.with_name(stem + self._split_name()[1])

    def with_suffix(self, suffix):
        """The path with another suffix."""
        if self._flavour.separates(suffix) or suffix and (suffix == "." or suffix[0] != "."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._with_tail((*self._tail[:-1], self._split_name()[0] + suffix))

    def _other(self, method, other, more):
        if more:
            import warnings

            warnings._deprecated(f"pathlib.PurePath.{method}(*args)", "support for supplying two or more positional arguments to "
                                 f"pathlib.PurePath.{method}() is deprecated and scheduled for removal in Python {{remove}}", remove=(3, 14)) \
                if hasattr(warnings, "_deprecated") else None
        return self.with_segments(other, *more)

    def relative_to(self, other, /, *_deprecated, walk_up=False):
        """The path as seen from a folder above, or with walk_up any other."""
        start = self._other("relative_to", other, _deprecated)
        ups = 0
        for common in (start, *start.parents):
            if common == self or common in self.parents:
                return self.with_segments(*[".."] * ups, *self._tail[len(common._tail):])
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(start)!r}")
            if common.name == "..":
                # Nobody knows without the file system what is above that.
                raise ValueError(f"'..' segment in {str(start)!r} cannot be walked")
            ups += 1
        raise ValueError(f"{str(self)!r} and {str(start)!r} have different anchors")

    def is_relative_to(self, other, /, *_deprecated):
        """Whether the path is the other one or below it."""
        start = self._other("is_relative_to", other, _deprecated)
        return start in (self, *self.parents)

    def joinpath(self, *pathsegments):
        """The path with further segments."""
        return self.with_segments(*(self, *pathsegments))

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
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        wanted, there = pattern.parts, self.parts
        if not wanted:
            raise ValueError("empty pattern")
        surplus = len(there) - len(wanted)
        if surplus < 0 or surplus and pattern.anchor:
            return False
        strict = not self._flavour.folds if case_sensitive is None else case_sensitive
        return all(_fits(each, strict)(part) for each, part in zip(wanted, there[surplus:]))


class PurePosixPath(PurePath):
    """A pure path of POSIX."""

    __slots__ = ()


class PureWindowsPath(PurePath):
    """A pure path of Windows."""

    __slots__ = ()
    _flavour = _Windows


def _fits(pattern, case_sensitive):
    return compile(translate(pattern), NOFLAG if case_sensitive else IGNORECASE).match


def _must_be_absent(problem):
    """Raises the error unless it only says that a file is not there."""
    if problem.errno not in _absent:
        raise problem


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

    # ---- asking ----

    def stat(self, *, follow_symlinks=True):
        """What os.stat() says."""
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        """stat() that does not follow a symbolic link."""
        return self.stat(follow_symlinks=False)

    def _kind(self, follow=True):
        """The kind of file in the mode's bits; 0 if there is no such file."""
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000
        except ValueError:
            pass  # the path is none that a file could have
        except OSError as problem:
            _must_be_absent(problem)
        return 0

    def exists(self, *, follow_symlinks=True):
        """Whether there is such a file."""
        return 0 != self._kind(follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._kind(False) == 0o120000

    def is_file(self):
        """Whether it is a regular file."""
        return self._kind() == 0o100000

    def is_dir(self):
        """Whether it is a folder."""
        return self._kind() == 0o040000

    def is_socket(self):
        """Whether it is a socket."""
        return self._kind() == 0o140000

    def is_fifo(self):
        """Whether it is a named pipe."""
        return self._kind() == 0o010000

    def is_char_device(self):
        """Whether it is a character device."""
        return self._kind() == 0o020000

    def is_block_device(self):
        """Whether it is a block device."""
        return self._kind() == 0o060000

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

    # ---- what is in a file ----

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        """The file, opened."""
        as_text = {} if "b" in mode else {"encoding": text_encoding(encoding)}
        return _io_open(self, mode, buffering, **{"encoding": encoding, **as_text}, errors=errors, newline=newline)

    def _all(self, mode, *how):
        with self.open(mode, -1, *how) as stream:
            return stream.read()

    def _anew(self, content, mode, *how):
        with self.open(mode, -1, *how) as stream:
            return stream.write(content)

    def read_text(self, encoding=None, errors=None):
        """All of the file, as text."""
        return self._all("r", text_encoding(encoding), errors)

    def read_bytes(self):
        """All of the file."""
        return self._all("rb")

    def write_text(self, data, encoding=None, errors=None, newline=None):
        """Write the file anew, from text; how many characters."""
        if isinstance(data, str):
            return self._anew(data, "w", text_encoding(encoding), errors, newline)
        raise TypeError(f"data must be str, not {type(data).__name__}")

    def write_bytes(self, data):
        """Write the file anew; how many bytes."""
        # What has no bytes is found out before the file is emptied.
        return self._anew(memoryview(data), "wb")

    # ---- what is in a folder ----

    def _child(self, name):
        return self._with_tail((*self._tail, name))

    def iterdir(self):
        """The entries of the folder."""
        yield from map(self._child, os.listdir(self))

    def glob(self, pattern, *, case_sensitive=None):
        """The files below that fit a pattern."""
        if pattern:
            yield from self._search(pattern, (), case_sensitive)
        else:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")

    def rglob(self, pattern, *, case_sensitive=None):
        """glob() with '**/' before the pattern."""
        return self._search(pattern, ("**",), case_sensitive)

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

    def _sorted_out(self, follow):
        """The names of the folders in a folder, and of the rest."""
        kinds = [], []
        with os.scandir(self) as listing:
            for each in listing:
                try:
                    folder = each.is_dir(follow_symlinks=follow)
                except OSError:
                    folder = False
                kinds[not folder].append(each.name)
        return kinds

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        """The folders below, each as (path, names of folders, names of files)."""
        # What is still to come, the next one last: folders to be read, and steps that wait for the folders inside.
        agenda = [self]
        while agenda:
            now = agenda.pop()
            if type(now) is tuple:
                yield now
                continue
            try:
                step = now, *now._sorted_out(follow_symlinks)
            except OSError as problem:
                on_error is None or on_error(problem)
                continue
            if top_down:
                yield step  # the caller may change the list of folders
            else:
                agenda.append(step)
            agenda.extend(map(now._child, reversed(step[1])))

    # ---- where a path leads ----

    def absolute(self):
        """The path from the root on; links and '..' stay."""
        return self if self.is_absolute() else self.with_segments(os.getcwd(), *self._tail)

    def resolve(self, strict=False):
        """The path from the root on, without links and '..'."""
        try:
            path = self.with_segments(posixpath.realpath(self, strict=strict))
            strict or path._met_no_loop()
        except OSError as problem:
            if problem.errno != _loop:
                raise
            raise RuntimeError(f"Symlink loop from {problem.filename!r}")
        return path

    def _met_no_loop(self):
        try:
            self.stat()
        except OSError as problem:
            if problem.errno == _loop:
                raise

    def readlink(self):
        """Where a symbolic link points to."""
        leads_to = os.readlink(self)
        return self.with_segments(leads_to)

    def expanduser(self):
        """The path with '~' replaced by a user's folder."""
        if not self._drive and not self._root and self._tail and self._tail[0][:1] == "~":
            home = posixpath.expanduser(self._tail[0])
            if home[:1] == "~":
                raise RuntimeError("Could not determine home directory.")
            return self.with_segments(home, *self._tail[1:])
        return self

    # ---- changing ----

    def owner(self):
        """The name of the user whose file it is."""
        from pwd import getpwuid

        return getpwuid(self.stat().st_uid).pw_name

    def group(self):
        """The name of the file's group."""
        from grp import getgrgid

        return getgrgid(self.stat().st_gid).gr_name

    def touch(self, mode=0o666, exist_ok=True):
        """Make the file, or set its times to now."""
        must_be_new = 0
        if not exist_ok:
            must_be_new = os.O_EXCL
        elif self._touched():
            return
        os.close(os.open(self, must_be_new | os.O_WRONLY | os.O_CREAT, mode))

    def _touched(self):
        try:
            os.utime(self)
        except OSError:
            return False
        return True

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        """Make the folder."""
        try:
            return os.mkdir(self, mode)
        except OSError as problem:
            above = self.parent
            if not isinstance(problem, FileNotFoundError):
                # Which error mkdir gives for a folder that is there depends on the file system.
                if exist_ok and self.is_dir():
                    return
                raise
            if above == self or not parents:
                raise
        above.mkdir(0o777, True, True)
        self.mkdir(mode, False, exist_ok)

    def unlink(self, missing_ok=False):
        """Remove the file."""
        try:
            return os.unlink(self)
        except FileNotFoundError:
            if missing_ok:
                return
            raise

    def rmdir(self):
        """Remove the empty folder."""
        return os.rmdir(self)

    def chmod(self, mode, *, follow_symlinks=True):
        """Change who may do what with the file."""
        return os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        """chmod() that does not follow a symbolic link."""
        return self.chmod(mode, follow_symlinks=False)

    def _moved_by(self, move, target):
        move(self, target)
        return self.with_segments(target)

    def rename(self, target):
        """Give the file another name; the new path."""
        return self._moved_by(os.rename, target)

    def replace(self, target):
        """Give the file another name, in place of what has it; the new path."""
        return self._moved_by(os.replace, target)

    def hardlink_to(self, target):
        """Make the path a hard link."""
        return os.link(target, self)

    def symlink_to(self, target, target_is_directory=False):
        """Make the path a symbolic link."""
        return os.symlink(target, self, target_is_directory)


class PosixPath(Path, PurePosixPath):
    """A path of POSIX."""

    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows: there are none here."""

    __slots__ = ()

    def __new__(cls, *args, **kwargs):
        raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
