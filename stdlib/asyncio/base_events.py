"""The event loop: callbacks, timers and files, waited for by a selector."""
import collections
import heapq
import os
import selectors
import sys
import threading
import time
import weakref
from asyncio import events, futures, tasks

__all__ = ("BaseEventLoop", "Server", "SelectorEventLoop")


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future._exception, (SystemExit, KeyboardInterrupt)):
        return
    future.get_loop().stop()


class Server(events.AbstractServer):
    """What start_server would give."""


class BaseEventLoop(events.AbstractEventLoop):
    """Runs callbacks in their order."""

    def __init__(self, selector=None):
        self._ready, self._scheduled = collections.deque(), []
        self._closed = self._stopping = self._debug = False
        self._thread_id = None
        self._factory = self._handler = self._executor = None
        self._asyncgens = weakref.WeakSet()
        self._selector = selectors.DefaultSelector() if selector is None else selector
        # Another thread wakes the loop by a byte in this pipe.
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._selector.register(self._wake_read, selectors.EVENT_READ, None)
        self._signals = {}

    def __repr__(self):
        return f"<{type(self).__name__} running={self.is_running()} closed={self._closed} debug={self._debug}>"

    def create_future(self):
        """A future of this loop."""
        return futures.Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        """A task that runs a coroutine."""
        self._check_closed()
        if self._factory is None:
            return tasks.Task(coro, loop=self, name=name, context=context)
        task = self._factory(self, coro) if context is None else self._factory(self, coro, context=context)
        tasks._set_name(task, name)
        return task

    def set_task_factory(self, factory):
        """What makes tasks: factory(loop, coroutine), or None."""
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._factory = factory

    def get_task_factory(self):
        return self._factory

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def time(self):
        """The loop's clock."""
        return time.monotonic()

    def call_soon(self, callback, *args, context=None):
        """Has a function called in the next round."""
        self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def call_soon_threadsafe(self, callback, *args, context=None):
        """call_soon from another thread or from the handler of a signal."""
        handle = self.call_soon(callback, *args, context=context)
        try:
            os.write(self._wake_write, b"\0")
        except OSError:
            pass  # full: it will wake
        return handle

    def call_later(self, delay, callback, *args, context=None):
        """Has a function called after some seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Has a function called at a time of the loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        timer = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle):
        pass

    def is_running(self):
        return self._thread_id is not None

    def is_closed(self):
        return self._closed

    def stop(self):
        """Ends run_forever after this round."""
        self._stopping = True

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    def run_forever(self):
        """Runs until stop() is called."""
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(self._asyncgens.add, self._finalize_asyncgen)
        self._thread_id = threading.get_ident()
        events._set_running_loop(self)
        try:
            while True:
                self._run_once()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._thread_id = None
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def _finalize_asyncgen(self, agen):
        self._asyncgens.discard(agen)
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, agen.aclose())

    def run_until_complete(self, future):
        """Runs until a future is done: its result."""
        self._check_closed()
        if self.is_running():
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        if is_new:
            future._log_destroy_pending = False
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except:
            if is_new and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def _run_once(self):
        """One round: waits for what comes next, and calls what is due."""
        scheduled, ready = self._scheduled, self._ready
        while scheduled and scheduled[0]._cancelled:
            heapq.heappop(scheduled)
        if ready or self._stopping:
            timeout = 0
        elif scheduled:
            timeout = min(max(0, scheduled[0]._when - self.time()), 86400)
        else:
            timeout = None
        for key, mask in self._selector.select(timeout):
            if key.data is None:
                try:
                    while len(os.read(self._wake_read, 4096)) == 4096:
                        pass
                except BlockingIOError:
                    pass
                continue
            for bit, handle in zip((selectors.EVENT_READ, selectors.EVENT_WRITE), key.data):
                if mask & bit and handle is not None and not handle._cancelled:
                    ready.append(handle)
        end = self.time() + 1e-9
        while scheduled and scheduled[0]._when < end:
            ready.append(heapq.heappop(scheduled))
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()
        handle = None

    def close(self):
        """Gives up what it holds of the system."""
        if self.is_running():
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        for number in list(self._signals):
            self.remove_signal_handler(number)
        self._ready.clear()
        self._scheduled.clear()
        self._selector.close()
        os.close(self._wake_read)
        os.close(self._wake_write)
        executor, self._executor = self._executor, None
        if executor is not None:
            executor.shutdown(wait=False)

    # ---- files
    def _watch(self, fd, place, handle):
        """Sets the reader (place 0) or writer (1) of a file: whether there was one."""
        self._check_closed()
        key = self._selector.get_map().get(fd)
        handles = [None, None] if key is None else list(key.data)
        before, handles[place] = handles[place], handle
        mask = (selectors.EVENT_READ if handles[0] else 0) | (selectors.EVENT_WRITE if handles[1] else 0)
        if key is None:
            if mask:
                self._selector.register(fd, mask, tuple(handles))
        elif mask:
            self._selector.modify(fd, mask, tuple(handles))
        else:
            self._selector.unregister(fd)
        if before is not None:
            before.cancel()
        return before is not None

    def add_reader(self, fd, callback, *args):
        """Has a function called whenever a file can be read from."""
        self._watch(fd, 0, events.Handle(callback, args, self))

    def remove_reader(self, fd):
        return self._watch(fd, 0, None)

    def add_writer(self, fd, callback, *args):
        """Has a function called whenever a file can be written to."""
        self._watch(fd, 1, events.Handle(callback, args, self))

    def remove_writer(self, fd):
        return self._watch(fd, 1, None)

    # ---- signals
    def add_signal_handler(self, sig, callback, *args):
        """Has a function called in the loop when a signal comes."""
        import signal
        self._check_closed()
        handle = events.Handle(callback, args, self)
        self._signals[sig] = handle

        def note(number, frame):
            if not handle._cancelled:
                self.call_soon_threadsafe(handle._run)
        signal.signal(sig, note)

    def remove_signal_handler(self, sig):
        """Removes it: whether there was one."""
        import signal
        if self._signals.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    # ---- threads
    def run_in_executor(self, executor, func, *args):
        """Calls a function in a thread: a future."""
        self._check_closed()
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor
                self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """What run_in_executor uses when nothing else is said."""
        from concurrent.futures import ThreadPoolExecutor
        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._executor = executor

    async def shutdown_asyncgens(self):
        """Closes the asynchronous generators that are alive."""
        alive = list(self._asyncgens)
        self._asyncgens.clear()
        results = await tasks.gather(*[agen.aclose() for agen in alive], return_exceptions=True)
        for result, agen in zip(results, alive):
            if isinstance(result, Exception):
                self.call_exception_handler({"message": "an error occurred during closing of asynchronous generator "
                                             f"{agen!r}", "exception": result, "asyncgen": agen})

    async def shutdown_default_executor(self, timeout=None):
        """Waits for the threads of run_in_executor."""
        executor = self._executor
        if executor is not None:
            done = self.create_future()

            def wait():
                executor.shutdown(wait=True)
                self.call_soon_threadsafe(done.set_result, None)
            threading.Thread(target=wait).start()
            await done

    # ---- exceptions that nobody handles
    def set_exception_handler(self, handler):
        """What call_exception_handler calls: handler(loop, context), or None."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._handler = handler

    def get_exception_handler(self):
        return self._handler

    def default_exception_handler(self, context):
        """Writes down what happened."""
        import traceback
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        problem = context.get("exception")
        if problem is not None:
            lines.append("".join(traceback.format_exception(problem)).rstrip("\n"))
        print("\n".join(lines), file=sys.stderr)

    def call_exception_handler(self, context):
        """Says that something went wrong that nobody handles."""
        if self._handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as problem:
            self.default_exception_handler({"message": "Unhandled error in exception handler", "exception": problem,
                                            "context": context})


class SelectorEventLoop(BaseEventLoop):
    """The loop of this system."""


SelectorEventLoop.__name__ = SelectorEventLoop.__qualname__ = "_UnixSelectorEventLoop"
