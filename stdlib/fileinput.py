"""The lines of several files, one after the other."""
import os
import sys
from io import TextIOWrapper

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]


class _Source:
    """One of the files, opened: where its lines come from and what is to be put back when it is left."""

    output = None

    def __init__(self, shown, stream, borrowed=False):
        self.shown, self.stream, self.borrowed = shown, stream, borrowed

    def leave(self):
        if not self.borrowed:
            self.stream.close()


class _Rewritten(_Source):
    """A file that is read from its backup while what the program prints becomes its new content."""

    def __init__(self, shown, stream, backup, keep, output):
        _Source.__init__(self, shown, stream)
        self.backup, self.keep, self.output = backup, keep, output
        self.printed_to, sys.stdout = sys.stdout, output

    def leave(self):
        sys.stdout = self.printed_to
        # Each step is taken even if one before it fails.
        try:
            self.output.close()
        finally:
            try:
                self.stream.close()
            finally:
                self.keep or _removed(self.backup)


def _removed(path):
    try:
        os.unlink(path)
    except OSError:
        return False
    return True


class FileInput:
    """The lines of several files."""

    # Of an object whose construction failed.
    _source, _waiting = None, ()

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        if files is None:
            files = sys.argv[1:]
        names = [os.fspath(files)] if isinstance(files, (str, os.PathLike)) else list(files)
        wrong = None
        if mode not in ("r", "rb"):
            wrong = "FileInput opening mode must be 'r' or 'rb'"
        elif openhook and inplace:
            wrong = "FileInput cannot use an opening hook in inplace mode"
        elif openhook and not callable(openhook):
            wrong = "FileInput openhook must be callable"
        if wrong:
            raise ValueError(wrong)
        self._waiting = iter(names or ["-"])
        self._shown = None
        self._before = self._here = 0
        self._inplace, self._suffix = inplace, backup
        self._hook, self._mode = openhook, mode
        self._decoding = encoding, errors

    # ---- going on ----

    def _advance(self):
        """Opens the next file; False after the last."""
        for name in self._waiting:
            self._before, self._here = self._before + self._here, 0
            self._shown = "<stdin>" if name == "-" else name
            self._source = self._opened(name)
            return True
        return False

    def _opened(self, name):
        encoding, errors = self._decoding
        raw = self._mode == "rb"
        if name == "-":
            stream = sys.stdin
            return _Source("<stdin>", getattr(stream, "buffer", stream) if raw else stream, borrowed=True)
        if self._hook and not self._inplace:
            named = {} if encoding is None else {"encoding": encoding, "errors": errors}
            return _Source(name, self._hook(name, self._mode, **named))
        how = {"encoding": None if raw else encoding or "locale", "errors": errors}
        if not self._inplace:
            return _Source(name, open(name, self._mode, **how))
        backup = os.fspath(name) + (self._suffix or ".bak")
        _removed(backup)
        os.rename(name, backup)
        stream = open(backup, self._mode, **how)
        # The new file is for the same people as the old one.
        people = os.stat(stream.fileno()).st_mode
        fresh = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, people)
        return _Rewritten(name, stream, backup, bool(self._suffix), open(fresh, "wb" if raw else "w", **how))

    def readline(self):
        """The next line; empty at the end of the last file."""
        while self._source or self._advance():
            if text := self._source.stream.readline():
                self._here += 1
                return text
            self.nextfile()
        return b"" if self._mode == "rb" else ""

    def nextfile(self):
        """Leave the rest of the file out."""
        left, self._source = self._source, None
        if left:
            left.leave()

    def close(self):
        """Read no further."""
        self._waiting = iter(())
        self.nextfile()

    def __next__(self):
        if text := self.readline():
            return text
        raise StopIteration

    def __iter__(self):
        return self

    def __enter__(self):
        return self

    def __exit__(self, kind, problem, trace):
        self.close()

    def __del__(self):
        self.close()

    __class_getitem__ = classmethod(type(list[str]))

    # ---- where it is ----

    def filename(self):
        """The name of the file of the last line."""
        return self._shown

    def filelineno(self):
        """The number of the last line in its file."""
        return self._here

    def lineno(self):
        """The number of the last line in all."""
        return self._before + self._here

    def isfirstline(self):
        """Whether the last line was its file's first."""
        return 1 == self._here

    def isstdin(self):
        """Whether the last line came from standard input."""
        return bool(self._source) and self._source.borrowed

    def fileno(self):
        """The descriptor of the file, -1 without one."""
        try:
            return self._source.stream.fileno() if self._source else -1
        except ValueError:
            return -1


# ---- one FileInput for programs that need no other ----

_current = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of files, or of those that the command line names; the functions of this module then speak of them."""
    global _current
    if _current and _current._source:
        raise RuntimeError("input() already active")
    _current = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _current


def close():
    """Read no further."""
    global _current
    done, _current = _current, None
    done and done.close()


def _of_current(method):
    """The method as a function of the module: what it does, the current input does."""
    def ask():
        if _current is None:
            raise RuntimeError("no active input()")
        return method(_current)

    ask.__name__ = ask.__qualname__ = method.__name__
    ask.__doc__ = method.__doc__
    return ask


nextfile = _of_current(FileInput.nextfile)
filename = _of_current(FileInput.filename)
lineno = _of_current(FileInput.lineno)
filelineno = _of_current(FileInput.filelineno)
fileno = _of_current(FileInput.fileno)
isfirstline = _of_current(FileInput.isfirstline)
isstdin = _of_current(FileInput.isstdin)


# ---- hooks ----

def hook_encoded(encoding, errors=None):
    """An openhook for files in an encoding."""
    return lambda filename, mode: open(filename, mode, encoding=encoding, errors=errors)


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """An openhook that reads packed files too, by the ending of their names."""
    raw, ending = "b" in mode, os.path.splitext(filename)[1]
    if ending not in (".gz", ".bz2"):
        return open(filename, mode, encoding=encoding if raw else encoding or "locale", errors=errors)
    if ending == ".gz":
        from gzip import open as unpacked
    else:
        from bz2 import BZ2File as unpacked
    stream = unpacked(filename, mode)
    return stream if raw else TextIOWrapper(stream, encoding=encoding, errors=errors)
