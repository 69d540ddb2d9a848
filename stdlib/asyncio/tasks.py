"""Tasks run coroutines; what waits for several of them."""
import concurrent.futures
import contextvars
import functools
import inspect
import itertools
import types
import weakref
from asyncio import events, futures, timeouts
from asyncio.exceptions import CancelledError
from concurrent.futures import ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for",
           "as_completed", "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task",
           "all_tasks", "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task",
           "_enter_task", "_leave_task", "iscoroutine", "iscoroutinefunction")

_numbers = itertools.count(1)
_alive = weakref.WeakSet()
_current = {}   # the task that runs in a loop


def iscoroutine(obj):
    """Whether a task can run it."""
    from collections.abc import Coroutine
    return isinstance(obj, (types.CoroutineType, Coroutine))


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine."""
    return inspect.iscoroutinefunction(func)


def current_task(loop=None):
    """The task that runs in a loop, or None."""
    return _current.get(events.get_running_loop() if loop is None else loop)


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    loop = events.get_running_loop() if loop is None else loop
    return {task for task in list(_alive) if task._loop is loop and not task.done()}


def _set_name(task, name):
    if name is not None and hasattr(task, "set_name"):
        task.set_name(name)


def _register_task(task):
    _alive.add(task)


def _unregister_task(task):
    _alive.discard(task)


def _enter_task(loop, task):
    running = _current.get(loop)
    if running is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {running!r} is being executed.")
    _current[loop] = task


def _leave_task(loop, task):
    running = _current.get(loop)
    if running is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {running!r}.")
    del _current[loop]


class Task(futures.Future):
    """A coroutine that a loop runs."""
    _log_destroy_pending = True
    _cancelled_with = None

    def _make_cancelled_error(self):
        found, self._cancelled_with = self._cancelled_with, None
        return super()._make_cancelled_error() if found is None else found

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        super().__init__(loop=loop)
        if not iscoroutine(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        number = next(_numbers)
        self._name = f"Task-{number}" if name is None else str(name)
        self._must_cancel, self._cancels, self._fut_waiter, self._coro = False, 0, None, coro
        self._context = contextvars.copy_context() if context is None else context
        if eager_start and self._loop.is_running():
            before = _current.pop(self._loop, None)
            _alive.add(self)
            try:
                self._context.run(self._step)
            finally:
                if before is not None:
                    _current[self._loop] = before
        else:
            self._loop.call_soon(self._step, context=self._context)
            _alive.add(self)

    def __del__(self):
        if self._state == "PENDING" and self._log_destroy_pending:
            self._loop.call_exception_handler({"task": self, "message": "Task was destroyed but it is pending!"})
        super().__del__()

    def _words(self):
        words = super()._words()
        if self._cancels and self._state == "PENDING":
            words[0] = "cancelling"
        words.insert(1, f"name={self._name!r}")
        coro = self._coro
        if coro is not None:
            code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
            frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
            name = getattr(coro, "__qualname__", type(coro).__name__)
            if code is None:
                shown = f"{name}()"
            elif frame is not None:
                shown = f"{name}() running at {code.co_filename}:{frame.f_lineno}"
            else:
                shown = f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"
            words.insert(2, f"coro=<{shown}>")
        if self._fut_waiter is not None:
            words.insert(3, f"wait_for={self._fut_waiter!r}")
        return words

    def get_coro(self):
        return self._coro

    def get_context(self):
        return self._context

    def get_name(self):
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frames of the coroutine."""
        frame = getattr(self._coro, "cr_frame", None)
        return [] if frame is None else [frame]

    def print_stack(self, *, limit=None, file=None):
        """Prints where the coroutine is."""
        for frame in self.get_stack(limit=limit):
            print(f"Stack for {self!r}:\n  File \"{frame.f_code.co_filename}\", line {frame.f_lineno}, in "
                  f"{frame.f_code.co_name}", file=file)

    def cancel(self, msg=None):
        """Has CancelledError raised in the coroutine: False if it is done."""
        self._log_traceback = False
        if self.done():
            return False
        self._cancels += 1
        if self._fut_waiter is not None and self._fut_waiter.cancel(msg=msg):
            return True
        self._must_cancel, self._cancel_message = True, msg
        return True

    def cancelling(self):
        """How often it was cancelled and that was not taken back."""
        return self._cancels

    def uncancel(self):
        """Takes a cancellation back: how many are left."""
        if self._cancels > 0:
            self._cancels -= 1
        return self._cancels

    def _step(self, problem=None):
        """Runs the coroutine up to where it waits."""
        if self.done():
            raise futures.InvalidStateError(f"_step(): already done: {self!r}, {problem!r}")
        if self._must_cancel:
            if not isinstance(problem, CancelledError):
                problem = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        loop, coro = self._loop, self._coro
        _enter_task(loop, self)
        try:
            waits = coro.send(None) if problem is None else coro.throw(problem)
        except StopIteration as end:
            if self._must_cancel:
                self._must_cancel = False
                super().cancel(msg=self._cancel_message)
            else:
                super().set_result(end.value)
        except CancelledError as found:
            self._cancelled_with = found
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as found:
            super().set_exception(found)
            raise
        except BaseException as found:
            super().set_exception(found)
        else:
            self._wait_for(waits)
        finally:
            _leave_task(loop, self)
            self = problem = None

    def _wait_for(self, waits):
        """Goes on when what the coroutine waits for is done."""
        loop = self._loop
        blocking = getattr(waits, "_asyncio_future_blocking", None)
        wrong = None
        if blocking is not None:
            if waits.get_loop() is not loop:
                wrong = f"Task {self!r} got Future {waits!r} attached to a different loop"
            elif not blocking:
                wrong = f"yield was used instead of yield from in task {self!r} with {waits!r}"
            elif waits is self:
                wrong = f"Task cannot await on itself: {self!r}"
            else:
                waits._asyncio_future_blocking = False
                waits.add_done_callback(self._wakeup, context=self._context)
                self._fut_waiter = waits
                if self._must_cancel and waits.cancel(msg=self._cancel_message):
                    self._must_cancel = False
        elif waits is None:
            loop.call_soon(self._step, context=self._context)
        elif isinstance(waits, types.GeneratorType):
            wrong = f"yield was used instead of yield from for generator in task {self!r} with {waits!r}"
        else:
            wrong = f"Task got bad yield: {waits!r}"
        if wrong is not None:
            loop.call_soon(self._step, RuntimeError(wrong), context=self._context)

    def _wakeup(self, future):
        try:
            future.result()
        except BaseException as problem:
            self._step(problem)
        else:
            self._step()
        self = None


Task.__module__ = "_asyncio"


def create_task(coro, *, name=None, context=None):
    """A task of the running loop."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A factory of tasks that begin to run at once."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future for what can be awaited: itself, or a task."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    coro = coro_or_future
    if not iscoroutine(coro):
        if not inspect.isawaitable(coro):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _await(coro)
    loop = events.get_event_loop() if loop is None else loop
    try:
        return loop.create_task(coro)
    except RuntimeError:
        coro.close()
        raise


@types.coroutine
def _next_round():
    yield


async def sleep(delay, result=None):
    """Goes on after some seconds: the result."""
    if delay <= 0:
        await _next_round()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _finish_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def _finish_unless_done(future, result):
    if not future.done():
        future.set_result(result)


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for tasks and futures: which are done and which are not."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    fs = set(fs)
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    loop = events.get_running_loop()
    waiter, left = loop.create_future(), sum(not f.done() for f in fs)

    def enough(f):
        return return_when == FIRST_COMPLETED or return_when == FIRST_EXCEPTION and not f.cancelled() and f._exception is not None

    def done(f):
        nonlocal left
        left -= 1
        if (not left or enough(f)) and not waiter.done():
            waiter.set_result(None)
    if left and not any(f.done() and enough(f) for f in fs):
        timer = None if timeout is None else loop.call_later(timeout, _finish_unless_done, waiter, None)
        for f in fs:
            f.add_done_callback(done) if not f.done() else None
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for f in fs:
                f.remove_done_callback(done)
    finished = {f for f in fs if f.done()}
    return finished, fs - finished


async def wait_for(fut, timeout):
    """Waits for something, not longer than that: TimeoutError, and it is cancelled."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as problem:
            raise TimeoutError from problem
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    waiter = events.get_running_loop().create_future()
    call = functools.partial(lambda w, f: _finish_unless_done(w, None), waiter)
    fut.add_done_callback(call)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(call)


def as_completed(fs, *, timeout=None):
    """Coroutines: each gives the result of the one that is done next."""
    if futures.isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    from asyncio.queues import Queue
    done = Queue()
    loop = events.get_event_loop()
    todo = {ensure_future(f, loop=loop) for f in set(fs)}
    timer = None

    def finish(f):
        if f in todo:
            todo.remove(f)
            done.put_nowait(f)
            if not todo and timer is not None:
                timer.cancel()

    def over():
        for f in todo:
            f.remove_done_callback(finish)
            done.put_nowait(None)
        todo.clear()

    async def one():
        f = await done.get()
        if f is None:
            raise TimeoutError
        return f.result()
    for f in todo:
        f.add_done_callback(finish)
    if todo and timeout is not None:
        timer = loop.call_later(timeout, over)
    for _ in range(len(todo)):
        yield one()


class _Gathering(futures.Future):
    """What gather gives: cancelling it cancels all of it."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children, self._cancel_requested = children, False

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = False
        for child in self._children:
            cancelled = child.cancel(msg=msg) or cancelled
        self._cancel_requested = self._cancel_requested or cancelled
        return cancelled


_Gathering.__name__ = _Gathering.__qualname__ = "_GatheringFuture"


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the results of all of them, in their order."""
    if not coros_or_futures:
        empty = events.get_event_loop().create_future()
        empty.set_result([])
        return empty
    made, children, left = {}, [], 0
    loop = outer = None
    for given in coros_or_futures:
        child = made.get(id(given))
        if child is None:
            child = made[id(given)] = ensure_future(given, loop=loop)
            loop = child.get_loop() if loop is None else loop
            if child is not given:
                child._log_destroy_pending = False
        children.append(child)
    distinct = list(dict.fromkeys(children))
    left = len(distinct)

    def done(child):
        nonlocal left
        left -= 1
        if outer is None or outer.done():
            if not child.cancelled():
                child.exception()  # it has been seen
            return
        if not return_exceptions:
            if child.cancelled():
                outer.set_exception(child._make_cancelled_error())
                return
            problem = child.exception()
            if problem is not None:
                outer.set_exception(problem)
                return
        if left:
            return
        results = []
        for each in children:
            if each.cancelled():
                results.append(CancelledError("" if each._cancel_message is None else each._cancel_message))
            else:
                problem = each.exception()
                results.append(each.result() if problem is None else problem)
        if outer._cancel_requested:
            outer.set_exception(child._make_cancelled_error())
        else:
            outer.set_result(results)
    outer = _Gathering(children, loop=loop)
    for child in distinct:
        child.add_done_callback(done)
    return outer


def shield(arg):
    """A future of the same result: cancelling it does not cancel what it is of."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def inner_done(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # it has been seen
        elif inner.cancelled():
            outer.cancel()
        elif (problem := inner.exception()) is not None:
            outer.set_exception(problem)
        else:
            outer.set_result(inner.result())
    inner.add_done_callback(inner_done)
    outer.add_done_callback(lambda _: inner.done() or inner.remove_done_callback(inner_done))
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Runs a coroutine in the loop of another thread: a future of concurrent.futures."""
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    future = concurrent.futures.Future()

    def start():
        try:
            task = ensure_future(coro, loop=loop)
        except BaseException as problem:
            if future.set_running_or_notify_cancel():
                future.set_exception(problem)
            raise

        def copy(task):
            if task.cancelled():
                future.cancel()
            if not future.set_running_or_notify_cancel():
                return
            problem = task.exception()
            if problem is not None:
                future.set_exception(problem)
            else:
                future.set_result(task.result())
        task.add_done_callback(copy)
        future.add_done_callback(lambda f: loop.call_soon_threadsafe(task.cancel) if f.cancelled() else None)
    loop.call_soon_threadsafe(start)
    return future
