"""Runs the tests of one module, one after the other, and says on a line of its own how each began and ended.

The file's work is done in a compiled program: run.py writes a module `molt_test_target` that imports the tests.
Arguments: the identifiers of tests that shall not be run, one a line, in the file that is named.
"""
import sys
import traceback
import unittest

import molt_test_target


class Report(unittest.TestResult):
    def startTest(self, test):
        super().startTest(test)
        self.before = len(self.failures), len(self.errors), len(self.skipped)
        say("begin", test.id())

    def stopTest(self, test):
        failures, errors, skipped = self.before
        if len(self.errors) > errors:
            say("error", test.id(), self.errors[-1][1])
        elif len(self.failures) > failures:
            say("fail", test.id(), self.failures[-1][1])
        elif self.unexpectedSuccesses and self.unexpectedSuccesses[-1] is test:
            say("fail", test.id(), "unexpected success")
        elif len(self.skipped) > skipped:
            say("skip", test.id(), self.skipped[-1][1])
        else:
            say("pass", test.id())
        super().stopTest(test)


def say(word, name, text=""):
    lines = [line for line in text.strip().split("\n") if line and not line.startswith(" ")]
    print("@", word, name, "|", lines[-1][:300] if lines else "", file=sys.__stdout__, flush=True)


def tests_of(suite):
    for test in suite:
        if isinstance(test, unittest.BaseTestSuite):
            yield from tests_of(test)
        else:
            yield test


def main():
    with open(sys.argv[1]) as file:
        done = set(file.read().split("\n"))
    module = molt_test_target.module
    if hasattr(module, "load_tests"):
        try:
            module.load_tests(unittest.defaultTestLoader, unittest.TestSuite(), None)
        except Exception as problem:  # mostly because the examples in documentation would have to be run
            say("fixture", "load_tests", repr(problem))
            del module.load_tests
    suite = unittest.defaultTestLoader.loadTestsFromModule(module)
    tests = [test for test in tests_of(suite) if test.id() not in done]
    for test in tests:
        say("known", test.id())
    result = Report()
    try:
        unittest.TestSuite(tests)(result)
    except BaseException:
        traceback.print_exc()
        say("broken", "-", traceback.format_exc())
    for holder, text in result.errors:
        if not isinstance(holder, unittest.TestCase):
            say("fixture", str(holder), text)
    print("@ end - |", file=sys.__stdout__, flush=True)


main()
