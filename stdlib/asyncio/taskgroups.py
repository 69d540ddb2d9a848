"""Tasks that belong together."""
from asyncio.events import get_running_loop
from asyncio.exceptions import CancelledError
from asyncio.tasks import _set_name, current_task

__all__ = ("TaskGroup",)
_NEW, _OPEN, _ENDING = range(3)


def _ends_all(problem):
    """Whether it is of those that end a program and stay alone."""
    return isinstance(problem, (SystemExit, KeyboardInterrupt))


class TaskGroup:
    """Waits for its tasks at the end of the block; when one fails the others are cancelled."""

    def __init__(self):
        self._phase, self._tasks, self._errors = _NEW, set(), []
        self._stopping = self._told_parent = False
        self._loop = self._parent = self._fatal = self._last = None  # _last: a future for the end of the last task

    def _need(self, fact, complaint):
        if not fact:
            raise RuntimeError(f"TaskGroup {self!r} {complaint}")

    def create_task(self, coro, *, name=None, context=None):
        """A task of the group."""
        self._need(self._phase != _NEW, "has not been entered")
        self._need(self._phase == _OPEN or self._tasks, "is finished")
        self._need(not self._stopping, "is shutting down")
        made = self._loop.create_task(coro, **({} if context is None else {"context": context}))
        _set_name(made, name)
        if not made.done():
            self._tasks.add(made)
            made.add_done_callback(self._ended)
        else:
            self._ended(made)
        return made

    async def __aenter__(self):
        self._need(self._phase == _NEW, "has already been entered")
        self._phase, self._loop = _OPEN, get_running_loop()
        self._parent = current_task(self._loop)
        self._need(self._parent is not None, "cannot determine the parent task")
        return self

    async def __aexit__(self, kind, problem, trace):
        self._phase = _ENDING
        failed = kind is not None
        if self._fatal is None and _ends_all(problem):
            self._fatal = problem
        cancelled = problem if failed and issubclass(kind, CancelledError) else None
        own = cancelled is None
        if self._told_parent and not self._parent.uncancel():
            cancelled = None  # that was the group itself
        if failed:
            self._stop()
        cancelled = await self._empty(cancelled)
        try:
            if self._fatal is not None:
                raise self._fatal
            if not self._errors and cancelled is not None:
                raise cancelled
            if failed and own:
                self._errors.append(problem)
            if self._errors:
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            self._errors = self._parent = problem = cancelled = None

    async def _empty(self, cancelled):
        """Waits until no task is left; the cancellation that came first, or meanwhile."""
        while self._tasks:
            self._last = self._last or self._loop.create_future()
            try:
                await self._last
            except CancelledError as meanwhile:
                if self._stop():
                    cancelled = meanwhile
            self._last = None
        return cancelled

    def _stop(self):
        """Cancels the tasks; whether that was not done before."""
        first, self._stopping = not self._stopping, True
        for each in self._tasks if first else ():
            each.done() or each.cancel()
        return first

    def _ended(self, task):
        """Called at the end of each task."""
        self._tasks.discard(task)
        if not (self._tasks or self._last is None or self._last.done()):
            self._last.set_result(True)
        problem = None if task.cancelled() else task.exception()
        if problem is None:
            return
        self._errors.append(problem)
        if self._fatal is None and _ends_all(problem):
            self._fatal = problem
        if self._parent.done():
            text = f"Task {task!r} has errored out but its parent task {self._parent} is already completed"
            self._loop.call_exception_handler({"message": text, "exception": problem, "task": task})
        elif not self._told_parent and self._stop():
            self._told_parent = True
            self._parent.cancel()

    def __repr__(self):
        state = "cancelling" if self._stopping else "entered" if self._phase != _NEW else ""
        counts = [f"{name}={len(some)}" for name, some in (("tasks", self._tasks), ("errors", self._errors)) if some]
        return " ".join(["<TaskGroup", *counts, state]).rstrip() + ">"
