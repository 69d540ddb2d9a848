"""Results to come."""
import contextvars
import types
from asyncio import events
from asyncio.exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "wrap_future", "isfuture")

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"


def isfuture(obj):
    """Whether it is a future of this kind."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


class Future:
    """A result, once somebody has set it."""
    _state = _PENDING
    _result = _exception = _exception_tb = _loop = _cancel_message = _source_traceback = None
    _asyncio_future_blocking = False
    __log_traceback = False

    def __init__(self, *, loop=None):
        self._loop = events.get_event_loop() if loop is None else loop
        self._callbacks = []

    def _words(self):
        words = [self._state.lower()]
        if self._state == _FINISHED:
            import reprlib
            if self._exception is not None:
                words.append(f"exception={self._exception!r}")
            else:
                words.append(f"result={reprlib.repr(self._result)}")
        if self._callbacks:
            shown = [events._named(call, ()) for call, _ in self._callbacks]
            if len(shown) > 2:
                shown[1:-1] = [f"<{len(shown) - 2} more>"]
            words.append(f"cb=[{', '.join(shown)}]")
        return words

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(self._words())}>"

    def __del__(self):
        if self.__log_traceback:
            self._loop.call_exception_handler({"message": f"{type(self).__name__} exception was never retrieved",
                                               "exception": self._exception, "future": self})

    __class_getitem__ = classmethod(types.GenericAlias)

    @property
    def _log_traceback(self):
        return self.__log_traceback

    @_log_traceback.setter
    def _log_traceback(self, value):
        if value:
            raise ValueError("_log_traceback can only be set to False")
        self.__log_traceback = False

    def get_loop(self):
        """The loop that it belongs to."""
        if self._loop is None:
            raise RuntimeError("Future object is not initialized.")
        return self._loop

    def _make_cancelled_error(self):
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancels it, unless it is done: whether that happened."""
        self.__log_traceback = False
        if self._state != _PENDING:
            return False
        self._state, self._cancel_message = _CANCELLED, msg
        self._schedule_callbacks()
        return True

    def _schedule_callbacks(self):
        callbacks, self._callbacks = self._callbacks, []
        for call, context in callbacks:
            self._loop.call_soon(call, self, context=context)

    def cancelled(self):
        return self._state == _CANCELLED

    def done(self):
        """Whether there is a result or an exception or it is cancelled."""
        return self._state != _PENDING

    def result(self):
        """The result; raises the exception that was set."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Result is not set.")
        self.__log_traceback = False
        if self._exception is not None:
            raise self._exception.with_traceback(self._exception_tb)
        return self._result

    def exception(self):
        """The exception that was set, None if it is a result."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self.__log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Has fn(self) called soon after it is done."""
        if self._state != _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn):
        """Removes callbacks: how many."""
        kept = [pair for pair in self._callbacks if pair[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result):
        """It is done with this result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result, self._state = result, _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception):
        """It is done with this exception."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if isinstance(exception, StopIteration):
            problem = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            problem.__cause__ = problem.__context__ = exception
            exception = problem
        self._exception, self._exception_tb, self._state = exception, exception.__traceback__, _FINISHED
        self._schedule_callbacks()
        self.__log_traceback = True

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
        if self._state == _PENDING:
            raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__


Future.__module__ = "_asyncio"


def wrap_future(future, *, loop=None):
    """A future of a loop for one of concurrent.futures."""
    if isfuture(future):
        return future
    loop = events.get_event_loop() if loop is None else loop
    made = loop.create_future()

    def copy():
        if made.cancelled():
            return
        if future.cancelled():
            made.cancel()
        elif (problem := future.exception()) is not None:
            made.set_exception(problem)
        else:
            made.set_result(future.result())

    def done(_):
        if not loop.is_closed():
            loop.call_soon_threadsafe(copy)

    made.add_done_callback(lambda f: future.cancel() if f.cancelled() else None)
    future.add_done_callback(done)
    return made
