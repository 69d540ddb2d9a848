"""Calls that run elsewhere, and their results to come."""
from concurrent.futures._base import (ALL_COMPLETED, BrokenExecutor, CancelledError, Executor, FIRST_COMPLETED,
                                      FIRST_EXCEPTION, Future, InvalidStateError, TimeoutError, as_completed, wait)

__all__ = ("FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "BrokenExecutor",
           "Future", "Executor", "wait", "as_completed", "ProcessPoolExecutor", "ThreadPoolExecutor")

from concurrent.futures.thread import ThreadPoolExecutor


class ProcessPoolExecutor(Executor):
    """Processes need code that is sent to them: outside the ahead-of-time contract."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        raise NotImplementedError("ProcessPoolExecutor is outside the ahead-of-time contract: use ThreadPoolExecutor")
