"""Importing in tests."""
import contextlib
import sys
import unittest


class Internals:
    """Stands in for CPython's modules for tests of its C API: what uses them is skipped."""

    def __getattr__(self, name):
        raise unittest.SkipTest("no C API")


def import_module(name, deprecated=False, *, required_on=()):
    if name in ("_testcapi", "_testinternalcapi"):
        return Internals()
    try:
        __import__(name)
        return sys.modules[name]
    except ImportError as problem:
        raise unittest.SkipTest(str(problem)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False):
    # A compiled module is there once; the variants of a library's module, in Python and in C, are one here.
    try:
        __import__(name)
    except ImportError:
        return None
    return sys.modules[name]


@contextlib.contextmanager
def CleanImport(*names):
    yield


@contextlib.contextmanager
def isolated_modules():
    yield


@contextlib.contextmanager
def ready_to_import(name=None, source=""):
    raise unittest.SkipTest("source made at run time is not imported")
    yield


def make_legacy_pyc(source):
    raise unittest.SkipTest("no bytecode")


def forget(name):
    sys.modules.pop(name, None)


def unload(name):
    sys.modules.pop(name, None)
