"""Futures, and waiting for several of them."""
import threading
import time
import types
from collections import namedtuple

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = (
    "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED")
_SHOWN = {PENDING: "pending", RUNNING: "running", CANCELLED: "cancelled", CANCELLED_AND_NOTIFIED: "cancelled",
          FINISHED: "finished"}


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The call was cancelled."""


class InvalidStateError(Error):
    """The future is not in a state that allows this."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run calls any more."""


TimeoutError = TimeoutError


class Future:
    """The result of a call, now or later."""

    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = self._exception = None
        self._callbacks = []

    def __repr__(self):
        with self._condition:
            text = _SHOWN[self._state]
            if self._state == FINISHED:
                given = self._exception if self._exception is not None else self._result
                verb = "raised" if self._exception is not None else "returned"
                text += f" {verb} {type(given).__name__}"
            return f"<{type(self).__name__} at {id(self):#x} state={text}>"

    def cancel(self):
        """Cancels the call if it does not run yet: whether it is cancelled."""
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state != PENDING:
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._call_back()
        return True

    def cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        return self._state == RUNNING

    def done(self):
        """Whether it was cancelled or has finished."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def _call_back(self):
        callbacks, self._callbacks = self._callbacks, []
        for call in callbacks:
            self._run_callback(call)

    def _run_callback(self, call):
        try:
            call(self)
        except Exception:
            import sys
            import traceback
            print(f"exception calling callback for {self!r}", file=sys.stderr)
            traceback.print_exc()

    def add_done_callback(self, fn):
        """Has fn(self) called when it is done; at once if it is."""
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._run_callback(fn)

    def _await(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
            if self._state != FINISHED:
                raise CancelledError()

    def result(self, timeout=None):
        """What the call returned, when it has; raises what it raised."""
        try:
            self._await(timeout)
            if self._exception is not None:
                raise self._exception
            return self._result
        finally:
            # The traceback of the exception refers to this frame.
            self = None

    def exception(self, timeout=None):
        """What the call raised, None if it returned."""
        self._await(timeout)
        return self._exception

    # For executors.
    def set_running_or_notify_cancel(self):
        """Begins the call: False if it was cancelled."""
        with self._condition:
            if self._state == PENDING:
                self._state = RUNNING
                return True
            if self._state != CANCELLED:
                raise RuntimeError("Future in unexpected state")
            self._state = CANCELLED_AND_NOTIFIED
            self._condition.notify_all()
            return False

    def _finish(self, name, value):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state}: {self!r}")
            setattr(self, name, value)
            self._state = FINISHED
            self._condition.notify_all()
        self._call_back()

    def set_result(self, result):
        """The call has returned."""
        self._finish("_result", result)

    def set_exception(self, exception):
        """The call has raised."""
        self._finish("_exception", exception)

    __class_getitem__ = classmethod(types.GenericAlias)


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


class _Finished:
    """Collects futures as they get done."""

    def __init__(self, futures):
        self.ready = threading.Condition()
        self.done = []
        for future in futures:
            future.add_done_callback(self.add)

    def add(self, future):
        with self.ready:
            self.done.append(future)
            self.ready.notify_all()


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures: which are done and which are not."""
    fs = set(fs)
    finished = _Finished(fs)

    def enough():
        done = finished.done
        if len(done) == len(fs):
            return True
        if return_when == FIRST_COMPLETED:
            return bool(done)
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception is not None for f in done)
    with finished.ready:
        finished.ready.wait_for(enough, timeout)
        done = set(finished.done)
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures, each when it is done."""
    end = None if timeout is None else time.monotonic() + timeout
    fs = set(fs)
    total, given = len(fs), 0
    finished = _Finished(fs)
    while given < total:
        with finished.ready:
            left = None if end is None else max(0, end - time.monotonic())
            if not finished.ready.wait_for(lambda: len(finished.done) > given, left):
                raise TimeoutError(f"{total - given} (of {total}) futures unfinished")
            future = finished.done[given]
        given += 1
        fs.discard(future)
        yield future


class Executor:
    """Runs calls elsewhere."""

    def submit(self, fn, /, *args, **kwargs):
        """Has fn(*args, **kwargs) called: its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """As map(), with all calls at the same time."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    left = None if end is None else end - time.monotonic()
                    try:
                        result = futures[-1].result(left)
                    finally:
                        futures.pop().cancel()
                    yield result
            finally:
                for future in futures:
                    future.cancel()
        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Takes no calls any more."""

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        self.shutdown(wait=True)
        return False


for _c in CancelledError, Error, InvalidStateError, Future, Executor, BrokenExecutor:
    _c.__module__ = "concurrent.futures._base"
del _c
