"""Threads in tests."""
import contextlib
import unittest

try:
    import threading
    can_start_thread = hasattr(threading, "Thread") and isinstance(threading.Thread, type)
except ImportError:
    threading, can_start_thread = None, False


def requires_working_threading(*, module=False):
    if module:
        if not can_start_thread:
            raise unittest.SkipTest("no threads")
        return None
    return unittest.skipUnless(can_start_thread, "no threads")


def threading_setup():
    return 1, None


def threading_cleanup(*original):
    pass


def reap_threads(test):
    return test


def join_thread(thread, timeout=30.0):
    thread.join(timeout)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        if unlock:
            unlock()
        for thread in threads:
            thread.join(30.0)
