"""Events that happen at their time."""
from bisect import insort
from collections import namedtuple
from itertools import count
from threading import RLock
from time import monotonic as _clock, sleep as _sleep

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_none = object()


class scheduler:
    """Runs actions at times that a clock says and a function waits for."""

    def __init__(self, timefunc=_clock, delayfunc=_sleep):
        self.timefunc, self.delayfunc = timefunc, delayfunc
        self._lock, self._numbers, self._queue = RLock(), count(), []  # the events in their order

    def empty(self):
        """Whether there is no event."""
        with self._lock:
            return not self._queue

    queue = property(lambda self: self._copied(), doc="The events in the order in which they will run.")

    def _copied(self):
        with self._lock:
            return list(self._queue)

    def enter(self, delay, priority, action, argument=(), kwargs=_none):
        """Adds an event some time from now."""
        at = self.timefunc() + delay
        return self.enterabs(at, priority, action, argument, kwargs)

    def enterabs(self, time, priority, action, argument=(), kwargs=_none):
        """Adds an event at a time of the clock."""
        named = {} if kwargs is _none else kwargs
        with self._lock:
            added = Event(time, priority, next(self._numbers), action, argument, named)
            insort(self._queue, added)
        return added

    def cancel(self, event):
        """Removes an event."""
        with self._lock:
            self._queue.remove(event)

    def _due(self):
        """(the first event if its time has come, the time until it comes); None: there is no event."""
        with self._lock:
            if not self._queue:
                return None
            left = self._queue[0].time - self.timefunc()
            return (None, left) if left > 0 else (self._queue.pop(0), 0)

    def run(self, blocking=True):
        """Runs the events, each at its time; those that are due alone, if it must not wait: when the next one is."""
        while (found := self._due()) is not None:
            event, left = found
            if event is not None:
                event.action(*event.argument, **event.kwargs)
                left = 0
            elif not blocking:
                return left
            self.delayfunc(left)
