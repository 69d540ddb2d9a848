"""What tests report to."""
import io
import sys
import traceback

from .util import strclass

__unittest = True

STDOUT_LINE = "\nStdout:\n%s"
STDERR_LINE = "\nStderr:\n%s"


def _stop_at_first(method):
    """After such a report nothing more is run if failfast is set."""
    def wrapper(self, *args, **kwds):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kwds)
    wrapper.__name__ = method.__name__
    return wrapper


failfast = _stop_at_first


class TestResult:
    """Collects the outcomes of tests."""

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.buffer = self.tb_locals = self.shouldStop = False
        self.testsRun = 0
        self.failures, self.errors = [], []
        self.skipped, self.expectedFailures, self.unexpectedSuccesses = [], [], []
        self.collectedDurations = []
        self._mirrorOutput = False
        self._kept = None  # sys.stdout and sys.stderr while output is caught

    def __repr__(self):
        return (f"<{strclass(type(self))} run={self.testsRun} errors={len(self.errors)} "
                f"failures={len(self.failures)}>")

    def _clean(self, error, failure, tb):
        # An assertion's own frames at the end say nothing about the test. The exceptions before this one likewise.
        seen = set()
        waiting = [(error, tb)]
        while waiting:
            error, tb = waiting.pop()
            if id(error) in seen:
                continue
            seen.add(id(error))
            while tb is not None and _is_own(tb):
                tb = tb.tb_next
            if failure is not None and isinstance(error, failure):
                last = None
                entry = tb
                while entry is not None and not _is_own(entry):
                    last, entry = entry, entry.tb_next
                if last is not None:
                    last.tb_next = None
            if len(seen) > 1:
                error.__traceback__ = tb
            for other in (error.__cause__, error.__context__):
                if other is not None:
                    waiting.append((other, other.__traceback__))

    def _exc_info_to_string(self, err, test):
        """The traceback without the frames of this package."""
        kind, value, tb = err
        self._clean(value, test.failureException, tb)
        while tb is not None and _is_own(tb):
            tb = tb.tb_next
        report = traceback.TracebackException(kind, value, tb, capture_locals=self.tb_locals, compact=True)
        lines = list(report.format())
        if self.buffer and self._kept is not None:
            for stream, frame in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                text = stream.getvalue()
                if text:
                    lines.append(frame % (text if text.endswith("\n") else text + "\n"))
        return "".join(lines)

    def stop(self):
        """Runs no further tests."""
        self.shouldStop = True

    def wasSuccessful(self):
        """Whether all went well so far."""
        return not (self.failures or self.errors or getattr(self, "unexpectedSuccesses", None))

    def addDuration(self, test, elapsed):
        """How long a test took, in seconds."""
        self.collectedDurations.append((str(test), elapsed))

    @_stop_at_first
    def addUnexpectedSuccess(self, test):
        """A test succeeded that is marked as failing."""
        self.unexpectedSuccesses.append(test)

    def addExpectedFailure(self, test, err):
        """A test failed that is marked as failing."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addSkip(self, test, reason):
        """A test was skipped."""
        self.skipped.append((test, reason))

    def addSuccess(self, test):
        """A test succeeded."""

    def addSubTest(self, test, subtest, err):
        """A subtest ended; err is None if it succeeded."""
        if err is None:
            return
        if getattr(self, "failfast", False):
            self.stop()
        to = self.failures if issubclass(err[0], test.failureException) else self.errors
        to.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @_stop_at_first
    def addFailure(self, test, err):
        """An assertion of a test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @_stop_at_first
    def addError(self, test, err):
        """A test raised something unexpected; err is what sys.exc_info() gave."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def _restoreStdout(self):
        if self._kept is None:
            return
        caught = sys.stdout.getvalue(), sys.stderr.getvalue()
        sys.stdout, sys.stderr = self._kept
        self._kept = None
        if self._mirrorOutput:
            for text, stream, frame in zip(caught, (sys.stdout, sys.stderr), (STDOUT_LINE, STDERR_LINE)):
                if text:
                    stream.write(frame % (text if text.endswith("\n") else text + "\n"))

    def _setupStdout(self):
        if self.buffer and self._kept is None:
            self._kept = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = io.StringIO(), io.StringIO()

    def stopTest(self, test):
        """Called after each test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def startTest(self, test):
        """Called before each test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTestRun(self):
        """Called once after all tests."""

    def startTestRun(self):
        """Called once before all tests."""


def _is_own(tb):
    return "__unittest" in tb.tb_frame.f_globals
