"""Files in tests."""
import contextlib
import os
import unittest
from collections.abc import MutableMapping

TESTFN = f"@test_{os.getpid()}_tmp"
TESTFN_ASCII = TESTFN
TESTFN_UNICODE = TESTFN + "-\xe0\xf2"
TESTFN_NONASCII = TESTFN_UNICODE
SAVEDCWD = os.getcwd()


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmtree(path):
    import shutil
    shutil.rmtree(path, ignore_errors=True)


rmdir = rmtree


def create_empty_file(filename):
    open(filename, "wb").close()


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    import tempfile
    with tempfile.TemporaryDirectory() as name:
        yield name


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir() as path, change_cwd(path) as cwd:
        yield cwd


def can_symlink():
    return True


def skip_unless_symlink(test):
    return test


def can_chmod():
    return True


def _keep(test):
    return test


skip_unless_working_chmod = skip_unless_xattr = _keep
skip_if_dac_override = unittest.skipIf(os.geteuid() == 0, "the superuser may do anything")
skip_unless_dac_override = unittest.skipUnless(os.geteuid() == 0, "only the superuser may do anything")
FS_NONASCII = "\xe6"
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = os.fsencode(TESTFN) + b"\xff"
_longpath = _keep


def fs_is_case_insensitive(directory):
    return False


def subst_drive(path):
    raise unittest.SkipTest("no drives")


def make_bad_fd():
    """The number of a descriptor that is closed."""
    fd = os.open(os.devnull, os.O_RDONLY)
    os.close(fd)
    return fd


@contextlib.contextmanager
def open_dir_fd(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        yield fd
    finally:
        os.close(fd)


@contextlib.contextmanager
def temp_umask(umask):
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


class EnvironmentVarGuard(MutableMapping):
    """os.environ, whose variables are as before when the block is left."""

    def __init__(self):
        self._before = {}

    def _remember(self, name):
        self._before.setdefault(name, os.environ.get(name))

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        self._remember(name)
        os.environ[name] = value

    def __delitem__(self, name):
        self._remember(name)
        os.environ.pop(name, None)

    def __iter__(self):
        return iter(os.environ)

    def __len__(self):
        return len(os.environ)

    def keys(self):
        return os.environ.keys()

    def copy(self):
        return dict(os.environ)

    def set(self, name, value):
        self[name] = value

    def unset(self, name):
        del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *details):
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
