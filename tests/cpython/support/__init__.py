"""What CPython's unit tests take from test.support, for programs that Molt compiles."""
import contextlib
import functools
import gc
import io
import sys
import unittest

from . import import_helper, os_helper, script_helper, socket_helper, threading_helper, warnings_helper

MAX_Py_ssize_t = sys.maxsize
NHASHBITS = sys.hash_info.width
C_RECURSION_LIMIT = 1500
EXCEEDS_RECURSION_LIMIT = 5000
SHORT_TIMEOUT, LONG_TIMEOUT, LOOPBACK_TIMEOUT = 30.0, 300.0, 5.0
TEST_HTTP_URL = None
verbose = False
is_wasi = is_emscripten = is_jython = is_android = False
MS_WINDOWS = False
has_fork_support = False
has_subprocess_support = True
Py_DEBUG = False
Py_TRACE_REFS = False
HAVE_DOCSTRINGS = True
PGO = False
PIPE_MAX_SIZE = (4 << 20) + 1
REPO_ROOT = "/"
real_max_memuse = 0
unix_shell = "/bin/sh"
has_strftime_extensions = True
has_socket_support = with_pymalloc = False
_1M, _1G, _2G, _4G = 1 << 20, 1 << 30, 1 << 31, 1 << 32


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


def _keep(item):
    return item


# Details of CPython are not behaviour of the language.

def check_impl_detail(**guards):
    return guards.get(sys.implementation.name, not any(guards.values()) if guards else False)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _keep
    return unittest.skip(msg or "a detail of another implementation")


def cpython_only(test):
    return unittest.skip("a detail of CPython")(test)


def no_tracing(test):
    return test


refcount_test = no_tracing
anticipate_failure = unittest.skipIf


def requires_resource(resource):
    return _keep


def requires(resource, msg=None):
    pass


def is_resource_enabled(resource):
    return True


def requires_docstrings(test):
    return test


def requires_subprocess():
    return _keep


def requires_fork():
    return unittest.skip("no other process to run")


def reap_children():
    pass


def wait_process(pid, *, exitcode, timeout=None):
    import os
    waited, status = os.waitpid(pid, 0)
    if (waited, os.waitstatus_to_exitcode(status)) != (pid, exitcode):
        raise AssertionError(f"process {pid} ended with {os.waitstatus_to_exitcode(status)} instead of {exitcode}")


def busy_retry(timeout, err_msg=None, /, *, error=True):
    """Goes round until the time is over, which is an error."""
    import time
    end = time.monotonic() + timeout
    while time.monotonic() < end:
        yield
    if error:
        raise AssertionError(err_msg or f"more than {timeout} s")


def sleeping_retry(timeout, err_msg=None, /, *, init_delay=0.01, max_delay=1.0, error=True):
    import time
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(2 * delay, max_delay)


def get_pagesize():
    import resource
    return resource.getpagesize()


def maybe_get_event_loop_policy():
    return None


def run_code(code):
    raise NotImplementedError("exec() of source made at run time is outside the ahead-of-time contract")


@contextlib.contextmanager
def setswitchinterval(interval):
    yield


def open_urlresource(url, *args, **kwargs):
    raise unittest.SkipTest("no network")


def calcobjsize(fmt):
    raise unittest.SkipTest("a detail of CPython")


calcvobjsize = detect_api_mismatch = get_recursion_depth = calcobjsize


def check_sanitizer(**kinds):
    return False


def has_no_debug_ranges():
    return False


def requires_debug_ranges(reason=""):
    return _keep


def requires_limited_api(test):
    return unittest.skip("no C API")(test)


def requires_bz2(reason=""):
    return unittest.skip("no bz2")


requires_lzma = requires_bz2


def requires_linux_version(*version):
    return _keep


requires_mac_ver = requires_linux_version


def skip_if_pgo_task(test):
    return test


skip_on_s390x = skip_if_buggy_ucrt_strfptime = skip_if_pgo_task


def requires_working_socket(*, module=False):
    return unittest.skip("no sockets")


def requires_legacy_unicode_capi():
    return unittest.skip("no C API")


def requires_IEEE_754(test):
    return test


def requires_zlib(reason=""):
    return _keep


def requires_specialization(test):
    return unittest.skip("a detail of CPython")(test)


def skip_if_sanitizer(*args, **kwargs):
    return _keep


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("no processes")


def run_in_subinterp(code):
    raise unittest.SkipTest("one interpreter")


def bigmemtest(size, memuse, dry_run=True):
    def decorate(test):
        @functools.wraps(test)
        def wrapper(self):
            return test(self, 5147)
        return wrapper
    return decorate


def bigaddrspacetest(test):
    return unittest.skip("needs much memory")(test)


def run_with_locale(catstr, *locales):
    return lambda test: unittest.skip("one locale")(test)


def run_with_tz(tz):
    return _keep


def gc_collect():
    for _ in range(3):
        gc.collect()


@contextlib.contextmanager
def disable_gc():
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def gc_threshold(*args):
    before = gc.get_threshold()
    gc.set_threshold(*args)
    try:
        yield
    finally:
        gc.set_threshold(*before)


@contextlib.contextmanager
def captured_output(name):
    before = getattr(sys, name)
    caught = io.StringIO()
    setattr(sys, name, caught)
    try:
        yield caught
    finally:
        setattr(sys, name, before)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


@contextlib.contextmanager
def swap_attr(obj, name, value):
    missing = object()
    before = getattr(obj, name, missing)
    setattr(obj, name, value)
    try:
        yield None if before is missing else before
    finally:
        if before is missing:
            delattr(obj, name)
        else:
            setattr(obj, name, before)


@contextlib.contextmanager
def swap_item(obj, key, value):
    missing = object()
    before = obj.get(key, missing)
    obj[key] = value
    try:
        yield None if before is missing else before
    finally:
        if before is missing:
            del obj[key]
        else:
            obj[key] = before


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(max_digits)
    try:
        yield
    finally:
        sys.set_int_max_str_digits(before)


@contextlib.contextmanager
def set_recursion_limit(limit):
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(limit)
    try:
        yield
    finally:
        sys.setrecursionlimit(before)


@contextlib.contextmanager
def infinite_recursion(max_depth=None):
    yield


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return None


class catch_unraisable_exception:
    """Keeps what sys.unraisablehook is told."""
    unraisable = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._before = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *details):
        sys.unraisablehook = self._before
        self.unraisable = None


class _Always:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _Never:
    """Equal to nothing, itself included."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


ALWAYS_EQ, NEVER_EQ = _Always(), _Never()


@functools.total_ordering
class _Largest:
    def __lt__(self, other):
        return False

    def __eq__(self, other):
        return isinstance(other, _Largest)


@functools.total_ordering
class _Smallest:
    def __gt__(self, other):
        return False

    def __eq__(self, other):
        return isinstance(other, _Smallest)


LARGEST, SMALLEST = _Largest(), _Smallest()


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


def check_free_after_iterating(test, iter, cls, args=()):
    """An iterator that came to its end has let go of what it went over."""
    done = False

    class Counted(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(iterator)
            except StopIteration:
                pass

    iterator = iter(Counted(*args))
    test.assertRaises(StopIteration, next, iterator)
    gc_collect()
    test.assertTrue(done)


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    error = caught.exception
    testcase.assertIsNotNone(error.lineno)
    testcase.assertIsNotNone(error.offset)
    if lineno is not None:
        testcase.assertEqual(error.lineno, lineno)
    if offset is not None:
        testcase.assertEqual(error.offset, offset)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest("a detail of the library's modules")


def check_sizeof(test, o, size):
    raise unittest.SkipTest("a detail of CPython")


check_disallow_instantiation = check_sizeof


def collision_stats(nbins, nballs):
    """The expected number of collisions of balls thrown into bins, and its standard deviation."""
    n, k = nbins, nballs
    occupied = n * (1.0 - (1.0 - 1.0 / n) ** k)
    variance = n * (n - 1) * (1.0 - 2.0 / n) ** k + occupied_free(n, k) - occupied_free(n, k) ** 2
    return k - occupied, max(variance, 0.0) ** 0.5


def occupied_free(nbins, nballs):
    return nbins * (1.0 - 1.0 / nbins) ** nballs


def late_deletion(obj):
    """Keeps an object until the program ends."""
    _late.append(obj)


_late = []


def iter_builtin_types():
    import builtins
    for item in vars(builtins).values():
        if isinstance(item, type):
            yield item


def iter_slot_wrappers(cls):
    for name, value in vars(cls).items():
        if name.startswith("__") and name.endswith("__") and "slot wrapper" in repr(value):
            yield name, True


def findfile(filename, subdir=None):
    raise unittest.SkipTest("no files beside the tests")


def sortdict(mapping):
    return "{" + ", ".join([f"{key!r}: {value!r}" for key, value in sorted(mapping.items())]) + "}"


def run_unittest(*classes):
    raise NotImplementedError("tests are run by their names")
