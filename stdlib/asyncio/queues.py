"""Queues between tasks."""
import collections
import heapq
import types
from asyncio import locks, mixins

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty")


class QueueEmpty(Exception):
    """There is nothing to get."""


class QueueFull(Exception):
    """There is no room to put anything."""


class Queue(mixins._LoopBound):
    """First in, first out, with room for maxsize items; without a limit if that is not positive."""

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._getters, self._putters = collections.deque(), collections.deque()
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        self._init(maxsize)

    def _init(self, maxsize):
        self._queue = collections.deque()

    def _get(self):
        return self._queue.popleft()

    def _put(self, item):
        self._queue.append(item)

    def _words(self):
        words = f"maxsize={self._maxsize!r}"
        if getattr(self, "_queue", None):
            words += f" _queue={list(self._queue)!r}"
        for name in "_getters", "_putters":
            if getattr(self, name):
                words += f" {name}[{len(getattr(self, name))}]"
        if self._unfinished_tasks:
            words += f" tasks={self._unfinished_tasks}"
        return words

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._words()}>"

    def __str__(self):
        return f"<{type(self).__name__} {self._words()}>"

    __class_getitem__ = classmethod(types.GenericAlias)

    @staticmethod
    def _wake(waiters):
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                return

    async def _await(self, waiters, ready):
        """Waits in a line until ready()."""
        while not ready():
            waiter = self._get_loop().create_future()
            waiters.append(waiter)
            try:
                await waiter
            except:
                waiter.cancel()
                try:
                    waiters.remove(waiter)
                except ValueError:
                    pass
                if ready() and not waiter.cancelled():
                    self._wake(waiters)  # it had been woken: the next one goes on
                raise

    def qsize(self):
        """How many items there are."""
        return len(self._queue)

    @property
    def maxsize(self):
        return self._maxsize

    def empty(self):
        return not self._queue

    def full(self):
        """Whether there is no room."""
        return 0 < self._maxsize <= self.qsize()

    async def put(self, item):
        """Adds an item when there is room."""
        await self._await(self._putters, lambda: not self.full())
        self.put_nowait(item)

    def put_nowait(self, item):
        """Adds an item; QueueFull if there is no room."""
        if self.full():
            raise QueueFull
        self._put(item)
        self._unfinished_tasks += 1
        self._finished.clear()
        self._wake(self._getters)

    async def get(self):
        """Takes an item when there is one."""
        await self._await(self._getters, lambda: not self.empty())
        return self.get_nowait()

    def get_nowait(self):
        """Takes an item; QueueEmpty if there is none."""
        if self.empty():
            raise QueueEmpty
        item = self._get()
        self._wake(self._putters)
        return item

    def task_done(self):
        """Says that an item that was taken has been dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished_tasks -= 1
        if not self._unfinished_tasks:
            self._finished.set()

    async def join(self):
        """Waits until all items have been dealt with."""
        if self._unfinished_tasks > 0:
            await self._finished.wait()


class PriorityQueue(Queue):
    """The least item comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """The last item comes out first."""

    def _init(self, maxsize):
        self._queue = []

    def _get(self):
        return self._queue.pop()
