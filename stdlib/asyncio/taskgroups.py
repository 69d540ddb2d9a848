"""Tasks that belong together."""
from asyncio import events, tasks
from asyncio.exceptions import CancelledError

__all__ = ("TaskGroup",)


class TaskGroup:
    """Waits for its tasks at the end of the block; when one fails the others are cancelled."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancelled = False
        self._loop = self._parent = self._base = self._waiter = None
        self._tasks, self._errors = set(), []

    def __repr__(self):
        words = [""]
        if self._tasks:
            words.append(f"tasks={len(self._tasks)}")
        if self._errors:
            words.append(f"errors={len(self._errors)}")
        if self._aborting:
            words.append("cancelling")
        elif self._entered:
            words.append("entered")
        return f"<TaskGroup{' '.join(words)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent = tasks.current_task(self._loop)
        if self._parent is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, problem, trace):
        self._exiting = True
        if problem is not None and isinstance(problem, (SystemExit, KeyboardInterrupt)) and self._base is None:
            self._base = problem
        cancelled = problem if kind is not None and issubclass(kind, CancelledError) else None
        if self._parent_cancelled and not self._parent.uncancel():
            cancelled = None
        if kind is not None and not self._aborting:
            self._abort()
        while self._tasks:
            if self._waiter is None:
                self._waiter = self._loop.create_future()
            try:
                await self._waiter
            except CancelledError as found:
                if not self._aborting:
                    cancelled = found
                    self._abort()
            self._waiter = None
        if self._base is not None:
            raise self._base
        try:
            if cancelled is not None and not self._errors:
                raise cancelled
            if kind is not None and not issubclass(kind, CancelledError):
                self._errors.append(problem)
            if self._errors:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            self._errors = self._parent = problem = cancelled = None

    def create_task(self, coro, *, name=None, context=None):
        """A task of the group."""
        if not self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has not been entered")
        if self._exiting and not self._tasks:
            raise RuntimeError(f"TaskGroup {self!r} is finished")
        if self._aborting:
            raise RuntimeError(f"TaskGroup {self!r} is shutting down")
        if context is None:
            task = self._loop.create_task(coro)
        else:
            task = self._loop.create_task(coro, context=context)
        tasks._set_name(task, name)
        if task.done():
            self._done(task)
        else:
            self._tasks.add(task)
            task.add_done_callback(self._done)
        return task

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _done(self, task):
        self._tasks.discard(task)
        if self._waiter is not None and not self._tasks and not self._waiter.done():
            self._waiter.set_result(True)
        if task.cancelled():
            return
        problem = task.exception()
        if problem is None:
            return
        self._errors.append(problem)
        if isinstance(problem, (SystemExit, KeyboardInterrupt)) and self._base is None:
            self._base = problem
        if self._parent.done():
            self._loop.call_exception_handler({"message": f"Task {task!r} has errored out but its parent task "
                                               f"{self._parent} is already completed", "exception": problem, "task": task})
        elif not self._aborting and not self._parent_cancelled:
            self._abort()
            self._parent_cancelled = True
            self._parent.cancel()
