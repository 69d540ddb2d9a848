"""The command line of a program of tests."""
import os
import sys

from . import loader, runner

__unittest = True

_usage = """\
usage: %(program)s [-h] [-v] [-q] [--locals] [--durations N] [-f] [-b] [-k TESTNAMEPATTERNS] [tests ...]

positional arguments:
  tests                names such as Class or Class.method

options:
  -h, --help           show this help message and exit
  -v, --verbose        a line for each test
  -q, --quiet          nothing but problems
  --locals             local variables in tracebacks
  --durations N        the N slowest tests; all with 0
  -f, --failfast       stop at the first failure
  -b, --buffer         hold back what tests print unless they fail
  -k TESTNAMEPATTERNS  only tests whose name contains this, or matches if it has a *
"""


class TestProgram:
    """Runs the tests of a module, as told by the command line."""

    def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None, buffer=None,
                 warnings=None, *, tb_locals=False, durations=None):
        if isinstance(module, str):
            __import__(module)
            module = sys.modules[module]
        self.module, self.testLoader, self.testRunner, self.exit = module, testLoader, testRunner, exit
        self.verbosity, self.failfast, self.buffer = verbosity, failfast, buffer
        self.tb_locals, self.durations = tb_locals, durations
        self.warnings = "default" if warnings is None and not sys.warnoptions else warnings
        argv = sys.argv if argv is None else argv
        self.progName = os.path.basename(argv[0])
        names = self._options(argv[1:]) or ([defaultTest] if isinstance(defaultTest, str) else defaultTest)
        self.testNames = names
        if names:
            self.test = testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = testLoader.loadTestsFromModule(self.module)
        self.runTests()

    def _options(self, arguments):
        names = []
        waiting = list(arguments)
        while waiting:
            word = waiting.pop(0)
            if word == "--":
                return names + waiting
            if not word.startswith("-") or word == "-":
                names.append(word)
            elif word.startswith("--"):
                name, equals, value = word[2:].partition("=")
                if name == "durations":
                    value = value if equals else self._value(word, waiting)
                    try:
                        self.durations = int(value)
                    except ValueError:
                        self._wrong(f"argument --durations: invalid int value: {value!r}")
                else:
                    self._flag(word, name)
            else:
                letters = word[1:]
                while letters:
                    letter, letters = letters[0], letters[1:]
                    if letter == "k":
                        self._pattern(letters or self._value("-k", waiting))
                        break
                    self._flag("-" + letter, {"h": "help", "v": "verbose", "q": "quiet", "f": "failfast", "c": "catch",
                                              "b": "buffer"}.get(letter))
        return names

    def _value(self, option, waiting):
        if not waiting:
            self._wrong(f"argument {option}: expected one argument")
        return waiting.pop(0)

    def _pattern(self, text):
        patterns = self.testLoader.testNamePatterns or []
        self.testLoader.testNamePatterns = patterns + [text if "*" in text else f"*{text}*"]

    def _flag(self, word, name):
        if name == "help":
            print(_usage % {"program": self.progName}, end="")
            sys.exit(0)
        if name in ("verbose", "quiet"):
            self.verbosity = 2 if name == "verbose" else 0
        elif name == "locals":
            self.tb_locals = True
        elif name in ("failfast", "buffer"):
            setattr(self, name, True)
        elif name != "catch":
            self._wrong(f"unrecognized arguments: {word}")

    def _wrong(self, problem):
        sys.stderr.write(_usage.split("\n", 1)[0] % {"program": self.progName} + f"\n{self.progName}: error: {problem}\n")
        sys.exit(2)

    def runTests(self):
        made = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(made, type):
            made = made(verbosity=self.verbosity, failfast=self.failfast or False, buffer=self.buffer or False,
                        warnings=self.warnings, tb_locals=self.tb_locals, durations=self.durations)
        self.result = made.run(self.test)
        if not self.exit:
            return
        if self.result.testsRun == 0 and not self.result.skipped:
            sys.exit(5)
        sys.exit(not self.result.wasSuccessful())


main = TestProgram
