"""Runs tests and writes about it."""
import sys
import time
import warnings

from . import result
from .case import _SubTest

__unittest = True

_line = "=" * 70
_thin_line = "-" * 70


class _Lines:
    """A stream with writeln."""

    def __init__(self, stream):
        self.stream = stream

    def writeln(self, arg=None):
        self.write((arg or "") + "\n")

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)


class TextTestResult(result.TestResult):
    """Writes a character for each test, or with a higher verbosity a line."""
    separator1, separator2 = _line, _thin_line

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.durations = stream, descriptions, durations
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self._at_line_start = True

    def printErrorList(self, flavour, errors):
        for test, text in errors:
            for line in (_line, f"{flavour}: {self.getDescription(test)}", _thin_line, text):
                self.stream.writeln(line)
            self.stream.flush()

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if getattr(self, "unexpectedSuccesses", ()):
            self.stream.writeln(_line)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say(test, "unexpected success", "u")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say(test, "expected failure", "x")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(test, f"skipped {reason!r}", "s")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say(test, "FAIL", "F")

    def addError(self, test, err):
        super().addError(test, err)
        self._say(test, "ERROR", "E")

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say(test, "ok", ".")

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._say(subtest, *(("FAIL", "F") if failed else ("ERROR", "E")))
        super().addSubTest(test, subtest, err)

    def _say(self, test, word, sign):
        if self.showAll:
            is_subtest = isinstance(test, _SubTest)
            if is_subtest or self._at_line_start:
                if not self._at_line_start:
                    self.stream.writeln()
                self.stream.write("  " * is_subtest + self.getDescription(test) + " ... ")
            self.stream.writeln(word)
            self._at_line_start = True
        elif self.dots:
            self.stream.write(sign)
        else:
            return
        self.stream.flush()

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + " ... ")
            self.stream.flush()
            self._at_line_start = False

    def getDescription(self, test):
        documented = test.shortDescription()
        return f"{test}\n{documented}" if self.descriptions and documented else str(test)


class TextTestRunner:
    """Runs tests and writes what TextTestResult says, then how many there were."""
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _Lines(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals, self.durations = failfast, buffer, tb_locals, durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _write_summary(self, outcome, elapsed):
        stream = self.stream
        if hasattr(outcome, "separator2"):
            stream.writeln(outcome.separator2)
        count = outcome.testsRun
        stream.writeln(f"Ran {count} test{'' if count == 1 else 's'} in {elapsed:.3f}s")
        stream.writeln()

        def number(name):
            return len(getattr(outcome, name, ()))

        infos = []
        if not outcome.wasSuccessful():
            stream.write("FAILED")
            infos += [("failures", number("failures")), ("errors", number("errors"))]
        else:
            stream.write("NO TESTS RAN" if count == 0 and not number("skipped") else "OK")
        infos += [("skipped", number("skipped")), ("expected failures", number("expectedFailures")),
                  ("unexpected successes", number("unexpectedSuccesses"))]
        shown = ", ".join([f"{what}={many}" for what, many in infos if many])
        stream.write(f" ({shown})\n" if shown else "\n")
        stream.flush()

    def _write_durations(self, outcome):
        slowest = sorted(outcome.collectedDurations, key=lambda pair: pair[1], reverse=True)
        if self.durations > 0:
            slowest = slowest[:self.durations]
        if not slowest:
            return
        stream = self.stream
        if hasattr(outcome, "separator2"):
            stream.writeln(_thin_line)
        stream.writeln("Slowest test durations")
        if hasattr(outcome, "separator2"):
            stream.writeln(_thin_line)
        shown = [entry for entry in slowest if entry[1] >= 0.001 or self.verbosity > 1]
        for name, elapsed in shown:
            stream.writeln(f"{elapsed:.3f}s".ljust(10) + " " + name)
        few = len(shown) < len(slowest)
        stream.writeln("\n(durations < 0.001s were hidden; use -v to show these durations)" if few else "")

    def run(self, test):
        """Runs a test or a suite."""
        outcome = self._makeResult()
        outcome.failfast, outcome.buffer, outcome.tb_locals = self.failfast, self.buffer, self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.perf_counter()
            getattr(outcome, "startTestRun", lambda: None)()
            try:
                test(outcome)
            finally:
                getattr(outcome, "stopTestRun", lambda: None)()
            elapsed = time.perf_counter() - start
        outcome.printErrors()
        if self.durations is not None:
            self._write_durations(outcome)
        self._write_summary(outcome, elapsed)
        return outcome

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:  # a class that does not know about durations
            return self.resultclass(self.stream, self.descriptions, self.verbosity)
