"""Limits on how long something may take."""
import types
from asyncio import events
from asyncio.exceptions import CancelledError

__all__ = ("Timeout", "timeout", "timeout_at")


class Timeout:
    """Cancels what runs inside of it when its time has come, and makes that a TimeoutError."""

    def __init__(self, when):
        self._state, self._when, self._task, self._timer, self._before = "created", when, None, None, 0

    def when(self):
        """The time of the loop's clock, or None."""
        return self._when

    def reschedule(self, when):
        """Changes the time."""
        if self._state != "active":
            if self._state == "created":
                raise RuntimeError("Timeout has not been entered")
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
        self._timer = None
        if when is not None:
            loop = events.get_running_loop()
            self._timer = (loop.call_soon(self._over) if when <= loop.time() else loop.call_at(when, self._over))

    def expired(self):
        """Whether the time has come."""
        return self._state in ("expiring", "expired")

    def __repr__(self):
        words = [f"[{self._state}]"]
        if self._state == "active":
            words.append(f"when={None if self._when is None else round(self._when, 3)}")
        return f"<Timeout {' '.join(words)}>"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        from asyncio.tasks import current_task
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state, self._task, self._before = "active", task, task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, kind, problem, trace):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._before and kind is CancelledError:
                # Somebody else has not cancelled it as well.
                raise TimeoutError from problem
        elif self._state == "active":
            self._state = "finished"
        return None

    def _over(self):
        self._task.cancel()
        self._state, self._timer = "expiring", None


def timeout(delay):
    """A limit some seconds from now, none if that is None."""
    return Timeout(None if delay is None else events.get_running_loop().time() + delay)


def timeout_at(when):
    """A limit at a time of the loop's clock."""
    return Timeout(when)
