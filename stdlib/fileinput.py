"""The lines of several files, one after the other."""
import io
import os
import sys

__all__ = ["input", "close", "nextfile", "filename", "lineno", "filelineno", "fileno", "isfirstline", "isstdin", "FileInput",
           "hook_compressed", "hook_encoded"]

_state = None


def input(files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
    """The lines of files, or of those that the command line names; the functions of this module then speak of them."""
    global _state
    if _state and _state._file:
        raise RuntimeError("input() already active")
    _state = FileInput(files, inplace, backup, mode=mode, openhook=openhook, encoding=encoding, errors=errors)
    return _state


def close():
    """Read no further."""
    global _state
    state, _state = _state, None
    if state:
        state.close()


def _active():
    if not _state:
        raise RuntimeError("no active input()")
    return _state


def nextfile():
    """Leave the rest of the file out."""
    return _active().nextfile()


def filename():
    """The name of the file of the last line."""
    return _active().filename()


def lineno():
    """The number of the last line in all."""
    return _active().lineno()


def filelineno():
    """The number of the last line in its file."""
    return _active().filelineno()


def fileno():
    """The descriptor of the file, -1 without one."""
    return _active().fileno()


def isfirstline():
    """Whether the last line was its file's first."""
    return _active().isfirstline()


def isstdin():
    """Whether the last line came from standard input."""
    return _active().isstdin()


class FileInput:
    """The lines of several files."""

    def __init__(self, files=None, inplace=False, backup="", *, mode="r", openhook=None, encoding=None, errors=None):
        self._next = 0
        self._file = self._filename = self._output = self._saved_stdout = self._backup_name = None
        self._startlineno = self._filelineno = 0
        self._isstdin = False
        if isinstance(files, (str, os.PathLike)):
            files = os.fspath(files),
        elif files is None:
            files = sys.argv[1:]
        self._files = tuple(files) or ("-",)
        self._inplace, self._backup, self._mode, self._openhook = inplace, backup, mode, openhook
        self._encoding, self._errors = encoding, errors
        if mode not in ("r", "rb"):
            raise ValueError("FileInput opening mode must be 'r' or 'rb'")
        if openhook:
            if inplace:
                raise ValueError("FileInput cannot use an opening hook in inplace mode")
            if not callable(openhook):
                raise ValueError("FileInput openhook must be callable")

    def __del__(self):
        self.close()

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def close(self):
        """Read no further."""
        try:
            self.nextfile()
        finally:
            self._next = sys.maxsize

    def nextfile(self):
        """Leave the rest of the file out."""
        saved, self._saved_stdout = self._saved_stdout, None
        if saved:
            sys.stdout = saved
        output, self._output = self._output, None
        file, self._file = self._file, None
        backup, self._backup_name = self._backup_name, None
        was_stdin, self._isstdin = self._isstdin, False
        try:
            if output:
                output.close()
        finally:
            try:
                if file and not was_stdin:
                    file.close()
            finally:
                if backup and not self._backup:
                    try:
                        os.unlink(backup)
                    except OSError:
                        pass

    def readline(self):
        """The next line; empty at the end of the last file."""
        while True:
            if self._file is None:
                if self._next >= len(self._files):
                    return b"" if "b" in self._mode else ""
                self._open()
            line = self._file.readline()
            if line:
                self._filelineno += 1
                return line
            self.nextfile()

    def _open(self):
        self._filename = self._files[self._next]
        self._next += 1
        self._startlineno, self._filelineno = self.lineno(), 0
        binary = "b" in self._mode
        encoding = None if binary else self._encoding or "locale"
        if self._filename == "-":
            self._filename = "<stdin>"
            self._file = getattr(sys.stdin, "buffer", sys.stdin) if binary else sys.stdin
            self._isstdin = True
        elif self._inplace:
            self._backup_name = os.fspath(self._filename) + (self._backup or ".bak")
            try:
                os.unlink(self._backup_name)
            except OSError:
                pass
            os.rename(self._filename, self._backup_name)
            self._file = open(self._backup_name, self._mode, encoding=encoding, errors=self._errors)
            mode = os.fstat(self._file.fileno()).st_mode
            fd = os.open(self._filename, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, mode)
            self._output = os.fdopen(fd, self._mode.replace("r", "w"), encoding=encoding, errors=self._errors)
            self._saved_stdout, sys.stdout = sys.stdout, self._output
        elif self._openhook:
            if self._encoding is None:
                self._file = self._openhook(self._filename, self._mode)
            else:
                self._file = self._openhook(self._filename, self._mode, encoding=self._encoding, errors=self._errors)
        else:
            self._file = open(self._filename, self._mode, encoding=encoding, errors=self._errors)

    def filename(self):
        """The name of the file of the last line."""
        return self._filename

    def lineno(self):
        """The number of the last line in all."""
        return self._startlineno + self._filelineno

    def filelineno(self):
        """The number of the last line in its file."""
        return self._filelineno

    def fileno(self):
        """The descriptor of the file, -1 without one."""
        if self._file:
            try:
                return self._file.fileno()
            except ValueError:
                return -1
        return -1

    def isfirstline(self):
        """Whether the last line was its file's first."""
        return self._filelineno == 1

    def isstdin(self):
        """Whether the last line came from standard input."""
        return self._isstdin


def hook_compressed(filename, mode, *, encoding=None, errors=None):
    """An openhook that reads packed files too, by the ending of their names."""
    ending = os.path.splitext(filename)[1]
    if ending == ".gz":
        import gzip

        file = gzip.open(filename, mode)
    elif ending == ".bz2":
        import bz2

        file = bz2.BZ2File(filename, mode)
    else:
        return open(filename, mode, encoding=None if "b" in mode else encoding or "locale", errors=errors)
    return file if "b" in mode else io.TextIOWrapper(file, encoding=encoding, errors=errors)


def hook_encoded(encoding, errors=None):
    """An openhook for files in an encoding."""
    def openhook(filename, mode):
        return open(filename, mode, encoding=encoding, errors=errors)

    return openhook
