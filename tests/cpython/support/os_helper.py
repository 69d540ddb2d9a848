"""Files in tests."""
import contextlib
import os

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
