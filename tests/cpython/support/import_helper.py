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
    return None  # a compiled module is there once


@contextlib.contextmanager
def CleanImport(*names):
    yield


@contextlib.contextmanager
def isolated_modules():
    yield


def forget(name):
    sys.modules.pop(name, None)


def unload(name):
    sys.modules.pop(name, None)
