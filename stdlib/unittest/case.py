"""Test cases and their assertions."""
import re
import sys
import time
import warnings

from . import result as _result
from .assertions import Assertions
from .util import safe_repr, strclass

__unittest = True


class SkipTest(Exception):
    """Raised in a test that shall count as skipped; the text is the reason."""


# Decorators

def skip(reason):
    """Marks a test or a class of tests as skipped."""
    def mark(item):
        if not isinstance(item, type):
            function = item

            def item(*args, **kwds):
                raise SkipTest(reason)
            for name in ("__name__", "__qualname__", "__module__", "__doc__"):
                if hasattr(function, name):
                    setattr(item, name, getattr(function, name))
            getattr(item, "__dict__", {}).update(getattr(function, "__dict__", {}))
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item

    if callable(reason) and hasattr(reason, "__code__"):  # @skip without a reason
        function, reason = reason, ""
        return mark(function)
    return mark


def _as_it_is(item):
    return item


def skipIf(condition, reason):
    """Marks a test as skipped if the condition is true."""
    return skip(reason) if condition else _as_it_is


def skipUnless(condition, reason):
    """Marks a test as skipped if the condition is false."""
    return _as_it_is if condition else skip(reason)


def expectedFailure(test_item):
    """Marks a test that is known to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# Cleanups

def _enter(cm, add_cleanup):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol"
                        ) from None
    value = enter(cm)
    add_cleanup(leave, cm, None, None, None)
    return value


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Adds a function that is called after tearDownModule."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that ends after tearDownModule."""
    return _enter(cm, addModuleCleanup)


def doModuleCleanups():
    """Calls the functions that addModuleCleanup added, the last first."""
    problems = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as problem:
            problems.append(problem)
    if problems:
        raise problems[0]


class _Part:
    """Runs one part of a test, as a context: what goes wrong within is reported and does not leave it."""

    def __init__(self, outcome, test, is_subtest=False):
        self.outcome, self.test, self.is_subtest = outcome, test, is_subtest

    def __exit__(self, kind, error, tb):
        outcome, test = self.outcome, self.test
        if kind is None:
            if self.is_subtest and outcome.success:
                outcome.result.addSubTest(test.test_case, test, None)
        elif issubclass(kind, KeyboardInterrupt) or issubclass(kind, _StopTest):
            return False
        elif issubclass(kind, SkipTest):
            outcome.success = False
            _report_skip(outcome.result, test, str(error))
        else:
            info = kind, error, tb
            if outcome.expecting_failure:
                outcome.expected_failure = info
            else:
                outcome.success = False
                if self.is_subtest:
                    outcome.result.addSubTest(test.test_case, test, info)
                elif issubclass(kind, test.failureException):
                    outcome.result.addFailure(test, info)
                else:
                    outcome.result.addError(test, info)
        outcome.success = outcome.success and self.succeeded_before
        return True

    def __enter__(self):
        self.succeeded_before, self.outcome.success = self.outcome.success, True
        return self


class _StopTest(Exception):
    """Ends a test from a subtest, with failfast or an expected failure."""


class _Outcome:
    def __init__(self, result):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None

    def part(self, test, is_subtest=False):
        return _Part(self, test, is_subtest)


def _report_skip(result, test, reason):
    if hasattr(result, "addSkip"):
        result.addSkip(test, reason)
    else:
        warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test)


class TestCase(Assertions):
    """One test: a method of a class, with what has to be set up before and torn down after it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16
    _classSetupFailed = False
    _class_cleanups = []

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = "No test"
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {type(self)}: {methodName}")
        self._cleanups = []
        self._subtest = None
        self._equality_functions = {
            kind: name for kind, name in ((dict, "assertDictEqual"), (list, "assertListEqual"), (tuple, "assertTupleEqual"),
                                          (set, "assertSetEqual"), (frozenset, "assertSetEqual"),
                                          (str, "assertMultiLineEqual"))}

    def addTypeEqualityFunc(self, typeobj, function):
        """Makes assertEqual use a function, or a method by name, where both values are of this very type."""
        self._equality_functions[typeobj] = function

    def subTest(self, msg=None, **params):
        """A part of a test whose failure is reported by its own and does not end the test."""
        return _SubTestContext(self, msg, params)

    def skipTest(self, reason):
        """Ends this test as skipped."""
        raise SkipTest(reason)

    def debug(self):
        """Runs the test without catching what it raises."""
        method = getattr(self, self._testMethodName)
        for item in (type(self), method):
            if getattr(item, "__unittest_skip__", False):
                raise SkipTest(getattr(item, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn("It is deprecated to return a value that is not None "
                          f"from a test case ({method})", DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callSetUp(self):
        self.setUp()

    def _run_method(self, result, method):
        expecting = any(getattr(item, "__unittest_expecting_failure__", False) for item in (self, method))
        outcome = self._outcome = _Outcome(result)
        start = time.perf_counter()
        try:
            with outcome.part(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.part(self):
                    try:
                        self._callTestMethod(method)
                    except _StopTest:
                        pass
                outcome.expecting_failure = False
                with outcome.part(self):
                    self._callTearDown()
            self.doCleanups()
            getattr(result, "addDuration", _nothing)(self, time.perf_counter() - start)
            if not outcome.success:
                return
            if not expecting:
                result.addSuccess(self)
            elif outcome.expected_failure:
                result.addExpectedFailure(self, outcome.expected_failure)
            else:
                result.addUnexpectedSuccess(self)
        finally:
            # The exception refers to frames that refer to this.
            outcome.expected_failure = None
            self._outcome = None

    def run(self, result=None):
        """Runs the test and reports to the result."""
        is_alone = result is None
        if is_alone:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", _nothing)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            marked = [item for item in (type(self), method) if getattr(item, "__unittest_skip__", False)]
            if marked:
                reasons = [getattr(item, "__unittest_skip_why__", "") for item in (type(self), method)]
                _report_skip(result, self, reasons[0] or reasons[1])
            else:
                self._run_method(result, method)
            return result
        finally:
            result.stopTest(self)
            if is_alone:
                getattr(result, "stopTestRun", _nothing)()

    # Running

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def defaultTestResult(self):
        return _result.TestResult()

    def countTestCases(self):
        return 1

    def shortDescription(self):
        """The first line of the test's documentation."""
        return self._testMethodDoc.strip().split("\n")[0].strip() if self._testMethodDoc else None

    def __repr__(self):
        return f"<{strclass(type(self))} testMethod={self._testMethodName}>"

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    # Names

    def id(self):
        return f"{strclass(type(self))}.{self._testMethodName}"

    @classmethod
    def doClassCleanups(cls):
        """Calls the functions that addClassCleanup added; what they raise is left in tearDown_exceptions."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that ends after tearDownClass."""
        return _enter(cm, cls.addClassCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Adds a function that is called after tearDownClass."""
        cls._class_cleanups.append((function, args, kwargs))

    def doCleanups(self):
        """Calls the functions that addCleanup added; True if all succeeded."""
        outcome = self._outcome or _Outcome(None)
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.part(self):
                function(*args, **kwargs)
        return outcome.success

    def enterContext(self, cm):
        """Enters a context that ends after tearDown."""
        return _enter(cm, self.addCleanup)

    def addCleanup(self, function, /, *args, **kwargs):
        """Adds a function that is called after tearDown; the last added comes first."""
        self._cleanups.append((function, args, kwargs))

    @classmethod
    def tearDownClass(cls):
        """Called after the tests of the class."""

    @classmethod
    def setUpClass(cls):
        """Called before the tests of the class."""

    def tearDown(self):
        """Called after the test method, if setUp succeeded."""

    # Fixtures

    def setUp(self):
        """Called before the test method."""

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)


def _nothing(*args):
    pass


class _SubTestContext:
    def __init__(self, test, message, params):
        self.test, self.message, self.params = test, message, params

    def __exit__(self, kind, error, tb):
        if self.part is None:
            return False
        swallowed = self.part.__exit__(kind, error, tb)
        test = self.test
        test._subtest = self.outer
        outcome = test._outcome
        if not outcome.success and getattr(outcome.result, "failfast", False) or outcome.expected_failure:
            raise _StopTest
        return swallowed

    def __enter__(self):
        test = self.test
        if test._outcome is None:
            self.part = None
            return
        self.outer = test._subtest
        params = self.params
        if self.outer is not None:  # what is innermost comes first
            params = {**params, **{name: value for name, value in self.outer.params.items() if name not in params}}
        test._subtest = _SubTest(test, self.message, params)
        self.part = test._outcome.part(test._subtest, True)
        self.part.__enter__()


class _SubTest(TestCase):
    """Stands for a subtest in reports."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self.test_case, self.params, self._message = test_case, params, message
        self.failureException = test_case.failureException

    def __str__(self):
        return f"{self.test_case} {self._subDescription()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def id(self):
        return f"{self.test_case.id()} {self._subDescription()}"

    def _subDescription(self):
        parts = [] if self._message is None else [f"[{self._message}]"]
        if self.params:
            parts.append("(" + ", ".join([f"{name}={value!r}" for name, value in self.params.items()]) + ")")
        return " ".join(parts) or "(<subtest>)"

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._function, self._set_up, self._tear_down, self._description = testFunc, setUp, tearDown, description

    def shortDescription(self):
        if self._description is not None:
            return self._description
        return self._function.__doc__.split("\n")[0].strip() if self._function.__doc__ else None

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def _parts(self):
        return self._set_up, self._tear_down, self._function, self._description

    def __eq__(self, other):
        if not isinstance(other, FunctionTestCase):
            return NotImplemented
        return self._parts() == other._parts()

    def __repr__(self):
        return f"<{strclass(type(self))} tec={self._function}>"

    def __str__(self):
        return f"{strclass(type(self))} ({self._function.__name__})"

    def id(self):
        return self._function.__name__

    def runTest(self):
        self._function()

    def tearDown(self):
        if self._tear_down is not None:
            self._tear_down()

    def setUp(self):
        if self._set_up is not None:
            self._set_up()
