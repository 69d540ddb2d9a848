"""Calls in threads of a pool."""
import os
import threading
import weakref
from collections import deque
from concurrent.futures._base import BrokenExecutor, Executor, Future

_pools = weakref.WeakSet()
_names = 0
_closing = False


class BrokenThreadPool(BrokenExecutor):
    """The initializer of a thread failed."""


class ThreadPoolExecutor(Executor):
    """Runs calls in up to max_workers threads, which start when they are needed."""

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        global _names
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers, self._initializer, self._initargs = max_workers, initializer, initargs
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{_names}"
            _names += 1
        self._thread_name_prefix = thread_name_prefix
        self._shared = _Shared()
        self._threads = set()
        _pools.add(self)
        # Threads that wait hold the shared part alone; they end when nobody holds the pool any more.
        self._gone = weakref.finalize(self, self._shared.close)
        self._gone.atexit = False

    def submit(self, fn, /, *args, **kwargs):
        shared = self._shared
        with shared.ready:
            if shared.broken:
                raise BrokenThreadPool(shared.broken)
            if shared.closed:
                raise RuntimeError("cannot schedule new futures after shutdown")
            if _closing:
                raise RuntimeError("cannot schedule new futures after interpreter shutdown")
            future = Future()
            shared.calls.append((future, fn, args, kwargs))
            if shared.idle >= len(shared.calls):
                shared.ready.notify()
                return future
            count = len(self._threads)
        if count < self._max_workers:
            thread = threading.Thread(name=f"{self._thread_name_prefix}_{count}", target=shared.work,
                                      args=(self._initializer, self._initargs))
            self._threads.add(thread)
            thread.start()
        return future

    submit.__doc__ = Executor.submit.__doc__

    def shutdown(self, wait=True, *, cancel_futures=False):
        shared = self._shared
        dropped = []
        with shared.ready:
            if cancel_futures:
                dropped = [future for future, *_ in shared.calls]
                shared.calls.clear()
        for future in dropped:
            future.cancel()
        shared.close()
        if wait:
            for thread in self._threads:
                thread.join()

    shutdown.__doc__ = Executor.shutdown.__doc__


class _Shared:
    """What a pool and its threads have in common."""

    def __init__(self):
        self.ready = threading.Condition()
        self.calls = deque()
        self.idle = 0
        self.closed = False
        self.broken = ""

    def close(self):
        with self.ready:
            self.closed = True
            self.ready.notify_all()

    def work(self, initializer, initargs):
        if initializer is not None:
            try:
                initializer(*initargs)
            except BaseException:
                import sys
                import traceback
                print("Exception in initializer:", file=sys.stderr)
                traceback.print_exc()
                self.give_up("A thread initializer failed, the thread pool is not usable anymore")
                return
        while True:
            with self.ready:
                self.idle += 1
                self.ready.wait_for(lambda: self.calls or self.closed)
                self.idle -= 1
                if not self.calls:
                    return
                future, fn, args, kwargs = self.calls.popleft()
            if future.set_running_or_notify_cancel():
                try:
                    result = fn(*args, **kwargs)
                except BaseException as problem:
                    future.set_exception(problem)
                else:
                    future.set_result(result)
            # While it waits a thread keeps nothing of the call alive.
            future = fn = args = kwargs = result = None

    def give_up(self, message):
        with self.ready:
            self.broken = message
            calls = list(self.calls)
            self.calls.clear()
        for future, *_ in calls:
            future.set_exception(BrokenThreadPool(message))


def _close_all():
    global _closing
    _closing = True
    for pool in list(_pools):
        pool._shared.close()


threading._register_atexit(_close_all)
