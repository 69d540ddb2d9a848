"""Events that happen at their time."""
import heapq
import threading
import time
from collections import namedtuple
from itertools import count
from time import monotonic as _monotonic

__all__ = ["scheduler"]

Event = namedtuple("Event", "time, priority, sequence, action, argument, kwargs")
_none = object()


class scheduler:
    """Runs actions at times that a clock says and a function waits for."""

    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self._queue, self._lock, self._sequence = [], threading.RLock(), count()
        self.timefunc, self.delayfunc = timefunc, delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_none):
        """Adds an event at a time of the clock."""
        with self._lock:
            event = Event(time, priority, next(self._sequence), action, argument, {} if kwargs is _none else kwargs)
            heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_none):
        """Adds an event some time from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Removes an event."""
        with self._lock:
            self._queue.remove(event)
            heapq.heapify(self._queue)

    def empty(self):
        """Whether there is no event."""
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Runs the events, each at its time; those that are due alone, if it must not wait: when the next one is."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event, now = self._queue[0], self.timefunc()
                wait = event.time - now
                if wait <= 0:
                    heapq.heappop(self._queue)
            if wait > 0:
                if not blocking:
                    return wait
                self.delayfunc(wait)
            else:
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The events in the order in which they will run."""
        with self._lock:
            return sorted(self._queue)
