"""Asking for a password, and the user's name."""
import io
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    """The password could be seen."""


def getpass(prompt="Password: ", stream=None):
    """Ask for a password at the terminal without showing what is typed."""
    try:
        fd = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return _seen(prompt, stream)
    with io.TextIOWrapper(io.FileIO(fd, "w+")) as terminal:
        output = stream or terminal
        import subprocess

        def echo(on):
            return subprocess.run(["stty", "echo" if on else "-echo"], stdin=fd, stderr=subprocess.DEVNULL).returncode == 0

        try:
            hidden = echo(False)
        except OSError:
            hidden = False
        if not hidden:
            return _seen(prompt, stream)
        try:
            return _ask(prompt, output, terminal)
        finally:
            echo(True)
            output.write("\n")
            output.flush()


def _seen(prompt, stream):
    import warnings

    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=3)
    if not stream:
        stream = sys.stderr
    print("Warning: Password input may be echoed.", file=stream)
    return _ask(prompt, stream, sys.stdin)


def _ask(prompt, stream, source):
    if prompt:
        try:
            stream.write(prompt)
        except UnicodeEncodeError:
            stream.write(prompt.encode(stream.encoding, "replace").decode(stream.encoding))
        stream.flush()
    line = source.readline()
    if not line:
        raise EOFError
    return line[:-1] if line[-1] == "\n" else line


def getuser():
    """The user's name, of the environment or the accounts."""
    for name in "LOGNAME", "USER", "LNAME", "USERNAME":
        if os.environ.get(name):
            return os.environ[name]
    import pwd

    return pwd.getpwuid(os.getuid())[0]
