"""The assertions of a test case."""
import re
import sys
import warnings

from .util import count_differences, safe_repr, short_reprs

__unittest = True

_left_out = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _name_of(expected):
    return getattr(expected, "__name__", None) or str(expected)


class _Raises:
    """The context of assertRaises and assertWarns."""
    base = BaseException
    what = "an exception type or tuple of exception types"

    def __init__(self, expected, test, method, pattern=None):
        self.expected, self.test, self.method = expected, test, method
        self.pattern = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.msg = self.called = None

    def run(self, args, kwargs):
        """The whole assertion: with a function it is called, else this is the context."""
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(kind, type) and issubclass(kind, self.base) for kind in kinds):
            raise TypeError(f"{self.method}() arg 1 must be {self.what}")
        if args:
            function, *args = args
            self.called = getattr(function, "__name__", None) or str(function)
            try:
                with self:
                    function(*args, **kwargs)
            finally:
                self.test = None  # the frames of an exception refer to it
            return None
        self.msg = kwargs.pop("msg", None)
        if kwargs:
            raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
        return self

    def fail(self, text):
        raise self.test.failureException(self.test._formatMessage(self.msg, text))

    def fail_absent(self, what):
        names = self.expected
        name = getattr(names, "__name__", None) or str(names)
        self.fail(f"{name} not {what} by {self.called}" if self.called else f"{name} not {what}")

    def __enter__(self):
        return self

    def __exit__(self, kind, error, tb):
        if kind is None:
            self.fail_absent("raised")
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        import traceback
        traceback.clear_frames(tb)
        if self.pattern is not None and not self.pattern.search(str(error)):
            self.fail(f'"{self.pattern.pattern}" does not match "{error}"')
        return True


class _Warns(_Raises):
    base = Warning
    what = "a warning type or tuple of warning types"

    def __enter__(self):
        # A warning that a module gave already has to come again.
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.catcher = warnings.catch_warnings(record=True)
        self.warnings = self.catcher.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, tb):
        self.catcher.__exit__(kind, error, tb)
        if kind is not None:
            return
        first = None
        for caught in self.warnings:
            if not isinstance(caught.message, self.expected):
                continue
            first = first or caught.message
            if self.pattern is None or self.pattern.search(str(caught.message)):
                self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
                return
        if first is not None:
            self.fail(f'"{self.pattern.pattern}" does not match "{first}"')
        self.fail_absent("triggered")


class _Logs:
    """The context of assertLogs and assertNoLogs: a handler of its own takes the logger's records."""

    def __init__(self, test, logger, level, expects):
        import logging
        self.test, self.expects, self.msg = test, expects, None
        self.logger = logger if isinstance(logger, logging.Logger) else logging.getLogger(logger)
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO
        self.records, self.output = [], []

    def __enter__(self):
        import logging
        handler = logging.Handler()
        handler.setLevel(self.level)
        formatter = logging.Formatter("%(levelname)s:%(name)s:%(message)s")

        def emit(record):
            self.records.append(record)
            self.output.append(formatter.format(record))
        handler.emit = emit
        logger = self.logger
        self.before = logger.handlers[:], logger.level, logger.propagate
        logger.handlers = [handler]
        logger.setLevel(self.level)
        logger.propagate = False
        return self if self.expects else None

    def __exit__(self, kind, error, tb):
        import logging
        self.logger.handlers, self.logger.propagate = self.before[0], self.before[2]
        self.logger.setLevel(self.before[1])
        if kind is not None:
            return
        if self.expects and not self.records:
            self.test.fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered on {self.logger.name}")
        if not self.expects and self.records:
            self.test.fail(f"Unexpected logs found: {self.output!r}")


class Assertions:
    """Each method fails the test if what its name says is not so; `msg` is added to the explanation."""

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if msg is None:
            return standardMsg
        if not self.longMessage:
            return msg or standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def _require(self, condition, msg, explain, *values):
        if not condition:
            raise self.failureException(self._formatMessage(msg, explain % tuple([safe_repr(v) for v in values])))

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + _left_out % len(diff)

    # Truth, identity, kind

    def assertTrue(self, expr, msg=None):
        self._require(expr, msg, "%s is not true", expr)

    def assertFalse(self, expr, msg=None):
        self._require(not expr, msg, "%s is not false", expr)

    def assertIs(self, expr1, expr2, msg=None):
        self._require(expr1 is expr2, msg, "%s is not %s", expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        self._require(expr1 is not expr2, msg, "unexpectedly identical: %s", expr1)

    def assertIsNone(self, obj, msg=None):
        self._require(obj is None, msg, "%s is not None", obj)

    def assertIsNotNone(self, obj, msg=None):
        self._require(obj is not None, msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is not an instance of %r" % (safe_repr(obj), cls)))

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, "%s is an instance of %r" % (safe_repr(obj), cls)))

    def assertIn(self, member, container, msg=None):
        self._require(member in container, msg, "%s not found in %s", member, container)

    def assertNotIn(self, member, container, msg=None):
        self._require(member not in container, msg, "%s unexpectedly found in %s", member, container)

    # Order

    def assertLess(self, a, b, msg=None):
        self._require(a < b, msg, "%s not less than %s", a, b)

    def assertLessEqual(self, a, b, msg=None):
        self._require(a <= b, msg, "%s not less than or equal to %s", a, b)

    def assertGreater(self, a, b, msg=None):
        self._require(a > b, msg, "%s not greater than %s", a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        self._require(a >= b, msg, "%s not greater than or equal to %s", a, b)

    # Equality

    def assertEqual(self, first, second, msg=None):
        compare = self._equality_functions.get(type(first)) if type(first) is type(second) else None
        if compare is None:
            self._baseAssertEqual(first, second, msg)
        elif isinstance(compare, str):
            getattr(self, compare)(first, second, msg=msg)
        else:
            compare(first, second, msg=msg)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail_unequal(first, second, msg)

    def _fail_unequal(self, first, second, msg, diff=None):
        text = "%s != %s" % short_reprs(first, second)
        if diff is not None:
            text = self._truncateMessage(text, "\n" + diff)
        raise self.failureException(self._formatMessage(msg, text))

    def assertNotEqual(self, first, second, msg=None):
        self._require(first != second, msg, "%s == %s", first, second)

    def _closeness(self, first, second, places, delta):
        """(whether the values are close, how close is close enough, their difference)"""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"{safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"{places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        is_close, bound, difference = self._closeness(first, second, places, delta)
        self._require(is_close, msg, f"%s != %s within {bound} (%s difference)", first, second, difference)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        is_close, bound, difference = self._closeness(first, second, places, delta)
        if delta is not None:
            self._require(not (first == second or is_close), msg, f"%s == %s within {bound} (%s difference)", first, second,
                          difference)
        else:
            self._require(not (first == second or is_close), msg, f"%s == %s within {bound}", first, second)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        name = "sequence" if seq_type is None else seq_type.__name__
        both = (("First", "first", seq1), ("Second", "second", seq2))
        if seq_type is not None:
            for which, _, seq in both:
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        lengths = []
        text = None
        for which, _, seq in both:
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                text = f"{which} {name} has no length.    Non-sequence?"
                break
        if text is None:
            if seq1 == seq2:
                return
            text = "%ss differ: %s != %s\n" % (name.capitalize(), *short_reprs(seq1, seq2))
            difference = self._first_difference(both, name, min(lengths))
            if difference is None and lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
                return  # equal but for their types
            text += (difference or "") + self._extra_elements(both, name, lengths)
        text = self._truncateMessage(text, "\n" + _diff_of(seq1, seq2))
        self.fail(self._formatMessage(msg, text))

    def _first_difference(self, both, name, common):
        for i in range(common):
            items = []
            for _, which, seq in both:
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return f"\nUnable to index element {i} of {which} {name}\n"
            if items[0] != items[1]:
                return "\nFirst differing element %d:\n%s\n%s\n" % (i, *short_reprs(*items))
        return None

    def _extra_elements(self, both, name, lengths):
        if lengths[0] == lengths[1]:
            return ""
        which, low, seq = both[lengths[1] > lengths[0]]
        first = min(lengths)
        text = f"\n{which} {name} contains {max(lengths) - first} additional elements.\n"
        try:
            return text + f"First extra element {first}:\n{safe_repr(seq[first])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return text + f"Unable to index element {first} of {low} {name}\n"

    def assertSetEqual(self, set1, set2, msg=None):
        missing = []
        for which, here, there in (("first", set1, set2), ("second", set2, set1)):
            try:
                missing.append(here.difference(there))
            except TypeError as problem:
                self.fail(f"invalid type when attempting set difference: {problem}")
            except AttributeError as problem:
                self.fail(f"{which} argument does not support set difference: {problem}")
        if not any(missing):
            return
        lines = []
        for which, other, items in (("first", "second", missing[0]), ("second", "first", missing[1])):
            if items:
                lines += [f"Items in the {which} set but not the {other}:", *map(repr, items)]
        self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            self._fail_unequal(d1, d2, msg, _diff_of(d1, d2))

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        differences = count_differences(first, second)
        if differences:
            lines = [f"First has {a}, Second has {b}:  {element!r}" for a, b, element in differences]
            text = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        from difflib import ndiff
        # A last line without its end would run into the next line of the difference.
        texts = first, second
        if any(text and not text.endswith("\n") for text in texts):
            texts = [text and text + "\n" for text in texts]
        self._fail_unequal(first, second, msg, "".join(ndiff(*[text.splitlines(keepends=True) for text in texts])))

    # Text

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            explained = "Regex didn't match: %r not found in %r" % (expected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, explained))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            explained = "Regex matched: %r matches %r in %r" % (match.group(), unexpected_regex.pattern, text)
            raise self.failureException(self._formatMessage(msg, explained))

    # Exceptions, warnings, logs

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _Raises(expected_exception, self, "assertRaises").run(args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        return _Raises(expected_exception, self, "assertRaisesRegex", expected_regex).run(args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _Warns(expected_warning, self, "assertWarns").run(args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        return _Warns(expected_warning, self, "assertWarnsRegex", expected_regex).run(args, kwargs)

    def assertLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, True)

    def assertNoLogs(self, logger=None, level=None):
        return _Logs(self, logger, level, False)


def _diff_of(first, second):
    from difflib import ndiff
    from pprint import pformat
    return "\n".join(ndiff(pformat(first).splitlines(), pformat(second).splitlines()))
