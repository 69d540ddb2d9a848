"""Warnings in tests."""
import contextlib
import functools
import sys
import warnings


class WarningsRecorder:
    """The warnings that were caught; attributes are those of the last."""

    def __init__(self, caught):
        self.caught = caught
        self.first = 0

    def __getattr__(self, name):
        if len(self.caught) > self.first:
            return getattr(self.caught[-1], name)
        if name in ("message", "category", "filename", "lineno", "file", "line", "source"):
            return None
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    @property
    def warnings(self):
        return self.caught[self.first:]

    def reset(self):
        self.first = len(self.caught)


@contextlib.contextmanager
def check_warnings(*filters, quiet=None):
    if not filters:
        filters = ("", Warning),
        quiet = True if quiet is None else quiet
    sys._getframe(2).f_globals.get("__warningregistry__", {}).clear() if hasattr(sys, "_getframe") else None
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        yield WarningsRecorder(caught)
    import re
    rest = [entry.message for entry in caught]
    absent = []
    for pattern, category in filters:
        matching = [w for w in rest if re.match(pattern, str(w), re.I) and issubclass(type(w), category)]
        rest = [w for w in rest if not any(w is other for other in matching)]
        if not matching and not quiet:
            absent.append((pattern, category.__name__))
    if rest:
        raise AssertionError(f"unhandled warning {rest[0]}")
    if absent:
        raise AssertionError(f"filter {absent[0]} did not catch any warning")


@contextlib.contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    with warnings.catch_warnings(record=True) as caught:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(caught, [])


def check_no_resource_warning(testcase):
    return check_no_warnings(testcase, category=ResourceWarning)


def check_syntax_warning(testcase, statement, errtext="", *, lineno=1, offset=None):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", SyntaxWarning)
        compile(statement, "<testcase>", "exec")
    testcase.assertEqual(len(caught), 1, caught)


def ignore_warnings(*, category):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)
        return wrapper
    return decorate


def save_restore_warnings_filters():
    return warnings.catch_warnings()
