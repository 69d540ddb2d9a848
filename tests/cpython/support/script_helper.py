"""Tests that start another interpreter have none to start."""
import unittest


def _none(*args, **kwargs):
    raise unittest.SkipTest("no interpreter to start")


assert_python_ok = assert_python_failure = run_python_until_end = spawn_python = kill_python = _none
make_script = make_pkg = make_zip_script = make_zip_pkg = run_test_script = _none


def interpreter_requires_environment():
    return True
