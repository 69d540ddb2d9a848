"""Groups of tests, and what is set up for classes and modules."""
import sys

from . import case
from .util import strclass

__unittest = True


class BaseTestSuite:
    """Tests and suites of tests, without fixtures for classes and modules."""
    _cleanup = True  # whether a test is forgotten once it was run

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def debug(self):
        """Runs the tests without catching what they raise."""
        for test in self:
            test.debug()

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._forget(index)
        return result

    def _forget(self, index):
        test = self._tests[index]
        if hasattr(test, "countTestCases"):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def __iter__(self):
        return iter(self._tests)

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __repr__(self):
        return f"<{strclass(type(self))} tests={list(self)}>"


class TestSuite(BaseTestSuite):
    """Tests and suites of tests; neighbours of one class or module share its fixtures.

    What was set up last is remembered in the result: the class of the last test, and whether its module failed.
    """

    def _leave_module(self, result):
        name = getattr(getattr(result, "_previousTestClass", None), "__module__", None)
        if name not in sys.modules or getattr(result, "_moduleSetUpFailed", False):
            return
        tear_down = getattr(sys.modules[name], "tearDownModule", None)
        with _Output(result):
            if tear_down is not None:
                _fixture(result, tear_down, "tearDownModule", name)
            _fixture(result, case.doModuleCleanups, "tearDownModule", name)

    def _enter_module(self, test, result):
        before = getattr(getattr(result, "_previousTestClass", None), "__module__", None)
        name = type(test).__module__
        if name == before:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        with _Output(result):
            if _fixture(result, set_up, "setUpModule", name):
                result._moduleSetUpFailed = True
                _fixture(result, case.doModuleCleanups, "setUpModule", name)

    def _leave_class(self, test, result):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or cls is type(test) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "_classSetupFailed", False) or getattr(cls, "__unittest_skip__", False):
            return
        tear_down = getattr(cls, "tearDownClass", None)
        with _Output(result):
            if tear_down is not None:
                _fixture(result, tear_down, "tearDownClass", strclass(cls))
            _class_cleanups(result, cls, "tearDownClass")

    def _enter_class(self, test, result):
        cls = type(test)
        if cls is getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        cls._classSetupFailed = False
        with _Output(result):
            if _fixture(result, set_up, "setUpClass", strclass(cls)):
                cls._classSetupFailed = True
                _class_cleanups(result, cls, "setUpClass")

    def debug(self):
        self.run(_DebugResult(), True)

    def run(self, result, debug=False):
        is_top = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._leave_class(test, result)
                self._enter_module(test, result)
                self._enter_class(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            if debug:
                test.debug()
            else:
                test(result)
            if self._cleanup:
                self._forget(index)
        if is_top:
            self._leave_class(None, result)
            self._leave_module(result)
            result._testRunEntered = False
        return result


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _Output:
    """What fixtures print is held back like what tests print, if the result does that."""

    def __init__(self, result):
        self.result = result

    def __exit__(self, kind, error, tb):
        getattr(self.result, "_restoreStdout", _nothing)()

    def __enter__(self):
        getattr(self.result, "_setupStdout", _nothing)()


def _nothing():
    pass


def _fixture(result, function, name, owner):
    """Calls a fixture; True if it failed, which is reported under its name."""
    try:
        function()
    except Exception as problem:
        if isinstance(result, _DebugResult):
            raise
        _report(result, sys.exc_info(), name, owner)
        return True
    return False


def _class_cleanups(result, cls, name):
    do = getattr(cls, "doClassCleanups", None)
    if do is not None:
        do()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            _report(result, info, name, strclass(cls))


def _report(result, info, name, owner):
    holder = _ErrorHolder(f"{name} ({owner})")
    if isinstance(info[1], case.SkipTest) and hasattr(result, "addSkip"):
        result.addSkip(holder, str(info[1]))
    else:
        result.addError(holder, info)


class _ErrorHolder:
    """Stands for a fixture in reports."""
    failureException = None

    def __init__(self, description):
        self.description = description

    def countTestCases(self):
        return 0

    def __call__(self, result):
        return self.run(result)

    def run(self, result):
        """It has been run already."""

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def shortDescription(self):
        return None

    def id(self):
        return self.description

    __str__ = id


class _DebugResult:
    """Enough of a result for debug()."""
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
