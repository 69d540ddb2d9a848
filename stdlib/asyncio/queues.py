"""Queues between tasks."""
from asyncio import locks
from asyncio.mixins import _LoopBound
from collections import deque
from heapq import heappop, heappush
from types import GenericAlias

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")


class QueueFull(Exception):
    """There is no room to put anything."""


class QueueEmpty(Exception):
    """There is nothing to get."""


def _call_next(line):
    """Lets the first of a line that still waits go on."""
    waiting = None
    while line and (waiting is None or waiting.done()):
        waiting = line.popleft()
    if waiting is not None and not waiting.done():
        waiting.set_result(None)


class Queue(_LoopBound):
    """First in, first out, with room for maxsize items; without a limit if that is not positive."""

    # How items are kept: subclasses have other ways.
    _init = lambda self, maxsize: setattr(self, "_queue", deque())
    _put = lambda self, item: self._queue.append(item)
    _get = lambda self: self._queue.popleft()

    def __init__(self, maxsize=0):
        self._maxsize, self._unfinished_tasks = maxsize, 0
        self._putters, self._getters = deque(), deque()  # those who wait
        self._all_done = locks.Event()
        self._all_done.set()
        self._init(maxsize)

    __class_getitem__ = classmethod(GenericAlias)

    # ---- what it is like ----

    maxsize = property(lambda self: self._maxsize, doc="How many items there is room for.")

    def qsize(self):
        """How many items there are."""
        return len(self._queue)

    def full(self):
        """Whether there is no room."""
        return self.qsize() >= self._maxsize > 0

    def empty(self):
        """Whether there is no item."""
        return not self._queue

    def __str__(self):
        return self._shown("")

    def __repr__(self):
        return self._shown(f" at {id(self):#x}")

    def _shown(self, place):
        items = getattr(self, "_queue", None)
        facts = [f"maxsize={self._maxsize!r}", f"_queue={list(items)!r}" if items else ""]
        facts += [f"{name}[{len(line)}]" if (line := getattr(self, name)) else "" for name in ("_getters", "_putters")]
        facts.append(f"tasks={self._unfinished_tasks}" if self._unfinished_tasks else "")
        return f"<{type(self).__name__}{place} {' '.join(filter(None, facts))}>"

    # ---- at once ----

    def get_nowait(self):
        """Takes an item; QueueEmpty if there is none."""
        if not self.empty():
            taken = self._get()
            _call_next(self._putters)
            return taken
        raise QueueEmpty

    def put_nowait(self, item):
        """Adds an item; QueueFull if there is no room."""
        if not self.full():
            self._put(item)
            self._all_done.clear()
            self._unfinished_tasks += 1
            _call_next(self._getters)
        else:
            raise QueueFull

    # ---- with waiting ----

    async def get(self):
        """Takes an item when there is one."""
        await self._line_up(self._getters, self.empty)
        return self.get_nowait()

    async def put(self, item):
        """Adds an item when there is room."""
        await self._line_up(self._putters, self.full)
        self.put_nowait(item)

    async def _line_up(self, line, must_wait):
        """Waits in a line."""
        while must_wait():
            turn = self._get_loop().create_future()
            line.append(turn)
            try:
                await turn
            except BaseException:
                turn.cancel()
                if turn in line:
                    line.remove(turn)
                if not (must_wait() or turn.cancelled()):
                    _call_next(line)  # it had been called: the next one goes on
                raise

    # ---- the work with items ----

    def task_done(self):
        """Says that an item that was taken has been dealt with."""
        left = self._unfinished_tasks - 1
        if left < 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks = left
        left or self._all_done.set()

    async def join(self):
        """Waits until all items have been dealt with."""
        if self._unfinished_tasks:
            await self._all_done.wait()


class LifoQueue(Queue):
    """The last item comes out first."""
    _init = lambda self, maxsize: setattr(self, "_queue", [])
    _get = lambda self: self._queue.pop()


class PriorityQueue(Queue):
    """The least item comes out first."""
    _init = lambda self, maxsize: setattr(self, "_queue", [])
    _put = lambda self, item: heappush(self._queue, item)
    _get = lambda self: heappop(self._queue)
