"""Asking for a password, and the user's name."""
import os
import sys
from io import FileIO, TextIOWrapper
from warnings import warn

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password could be seen."""


class _Silence:
    """A with statement in which a terminal shows nothing of what is typed; `kept` says whether that could be had."""

    def __init__(self, fd):
        self._fd = fd

    def _show(self, shown):
        from subprocess import DEVNULL, run

        try:
            return not run(["stty", "echo" if shown else "-echo"], stdin=self._fd, stderr=DEVNULL).returncode
        except OSError:
            return False

    def __enter__(self):
        self.kept = self._show(False)
        return self

    def __exit__(self, *problem):
        if self.kept:
            self._show(True)


def getpass(prompt="Password: ", stream=None):
    """Ask for a password at the terminal without showing what is typed."""
    fd, borrowed = _terminal()
    if fd >= 0:
        # Standard input stays open, and nothing is written to it.
        opened = _Borrowed() if borrowed else TextIOWrapper(FileIO(fd, "w+"))
        with opened as terminal, _Silence(fd) as silence:
            if silence.kept:
                shown_on = stream or terminal
                try:
                    return _answer(prompt, shown_on, sys.stdin if borrowed else terminal)
                finally:
                    print(file=shown_on, flush=True)
    warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    shown_on = stream or sys.stderr
    shown_on.write("Warning: Password input may be echoed.\n")
    answer = _answer(prompt, shown_on, sys.stdin)
    shown_on.write("\n")
    return answer


class _Borrowed:
    """Standard error for what is shown when standard input is the terminal; nothing to be closed."""

    def __enter__(self):
        return sys.stderr

    def __exit__(self, *problem):
        pass


def _terminal():
    """The terminal's descriptor, and whether it is that of standard input; -1 without one."""
    try:
        return os.open("/dev/tty", os.O_NOCTTY | os.O_RDWR), False
    except OSError:
        try:
            return sys.stdin.fileno(), True
        except (AttributeError, ValueError):
            return -1, False


def _answer(prompt, shown_on, source):
    text = str(prompt)
    if text:
        try:
            shown_on.write(text)
        except UnicodeEncodeError:
            # What the stream has no letters for is shown as question marks.
            known = shown_on.encoding
            shown_on.write(text.encode(known, "replace").decode(known))
        shown_on.flush()
    answer = source.readline()
    if answer == "":
        raise EOFError
    return answer.removesuffix("\n")


def getuser():
    """The user's name, of the environment or the accounts."""
    for variable in "LOGNAME", "USER", "LNAME", "USERNAME":
        if known := os.environ.get(variable):
            return known
    from pwd import getpwuid

    return getpwuid(os.getuid()).pw_name
