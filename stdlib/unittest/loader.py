"""Finds tests in modules and classes."""
import functools
import sys
import traceback

from . import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """A test that could not be loaded: run, it says why."""

    def __init__(self, method_name, problem):
        self._problem = problem
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def failing():
            raise self._problem
        return failing


class TestLoader:
    """Makes suites of tests."""
    testMethodPrefix = "test"
    testNamePatterns = None
    suiteClass = suite.TestSuite

    @staticmethod
    def sortTestMethodsUsing(a, b):
        return (a > b) - (a < b)

    def __init__(self):
        self.errors = []

    def getTestCaseNames(self, testCaseClass):
        """The names of the test methods of a class, in order."""
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            if self.testNamePatterns is None:
                return True
            from fnmatch import fnmatchcase
            full = f"{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}"
            return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if is_test(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            return self.suiteClass([])
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of all classes of a module, or what its function load_tests makes of them."""
        found = [getattr(module, name) for name in dir(module)]
        tests = self.suiteClass([self.loadTestsFromTestCase(item) for item in found if _is_case_class(item)])
        load = getattr(module, "load_tests", None)
        if load is None:
            return tests
        try:
            return load(self, tests, pattern)
        except Exception as problem:
            message = f"Failed to call load_tests:\n{traceback.format_exc()}"
            return self._failed(module.__name__, problem, message)

    def _failed(self, name, problem, message):
        self.errors.append(message)
        return self.suiteClass([_FailedTest(name, problem)])

    def loadTestsFromName(self, name, module=None):
        """The tests that a dotted name such as module.Class.method stands for."""
        parts = name.split(".")
        item = module
        if item is None:
            for length in range(len(parts), 0, -1):
                item = sys.modules.get(".".join(parts[:length]))
                if item is None:
                    try:
                        item = __import__(".".join(parts[:length]))
                        for part in parts[1:length]:
                            item = getattr(item, part)
                    except ImportError:
                        item = None
                        continue
                parts = parts[length:]
                break
            else:
                message = f"Failed to import test module: {name}\n"
                return self._failed(parts[-1], ImportError(message), message)
        parent = None
        for part in parts:
            parent, last = item, part
            try:
                item = getattr(item, part)
            except AttributeError as problem:
                return self._failed(part, problem, f"Failed to access attribute:\n{traceback.format_exc()}")
        if isinstance(item, type(sys)):
            return self.loadTestsFromModule(item)
        if _is_case_class(item):
            return self.loadTestsFromTestCase(item)
        if callable(item) and isinstance(parent, type) and issubclass(parent, case.TestCase):
            return self.suiteClass([parent(last)])
        if isinstance(item, suite.TestSuite):
            return item
        if callable(item):
            made = item()
            if isinstance(made, suite.TestSuite):
                return made
            if isinstance(made, case.TestCase):
                return self.suiteClass([made])
            raise TypeError(f"calling {item} returned {made}, not a test")
        raise TypeError(f"don't know how to make test from: {item}")

    def loadTestsFromNames(self, names, module=None):
        """The tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        raise NotImplementedError("tests cannot be discovered in a compiled program; name their modules instead")


def _is_case_class(item):
    return isinstance(item, type) and issubclass(item, case.TestCase) and item not in (
        case.TestCase, case.FunctionTestCase)


defaultTestLoader = TestLoader()
