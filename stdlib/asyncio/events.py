"""Handles of callbacks, the running loop, and how a thread gets its loop."""
import contextvars
import sys
import threading
from _thread import get_ident

__all__ = ("AbstractEventLoopPolicy", "AbstractEventLoop", "AbstractServer", "Handle", "TimerHandle",
           "get_event_loop_policy", "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop",
           "get_child_watcher", "set_child_watcher", "_set_running_loop", "get_running_loop", "_get_running_loop")


def _named(function, args=None):
    """A callback as it is shown: name(arguments) and where it is."""
    import functools
    import reprlib
    inner = function
    while isinstance(inner, functools.partial):
        inner = inner.func
    code = getattr(getattr(inner, "__func__", inner), "__code__", None)
    name = getattr(inner, "__qualname__", None) or getattr(inner, "__name__", None) or repr(inner)
    shown = "" if args is None else ", ".join(reprlib.repr(arg) for arg in args)
    place = f" at {code.co_filename}:{code.co_firstlineno}" if code is not None else ""
    return f"{name}({shown}){place}"


class Handle:
    """A callback that will be called, unless cancelled before."""
    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context", "__weakref__")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop, self._callback, self._args, self._cancelled = loop, callback, args, False

    def _shown(self):
        words = [type(self).__name__]
        if self._cancelled:
            words.append("cancelled")
        return words

    def __repr__(self):
        words = self._shown()
        if self._callback is not None:
            words.append(_named(self._callback, self._args))
        return f"<{' '.join(words)}>"

    def get_context(self):
        return self._context

    def cancel(self):
        """Has the callback not be called."""
        if not self._cancelled:
            self._cancelled = True
            self._callback = self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as problem:
            self._loop.call_exception_handler({
                "message": f"Exception in callback {_named(self._callback, self._args)}", "exception": problem, "handle": self})
        self = None


class TimerHandle(Handle):
    """A callback that will be called at a time of the loop's clock."""
    __slots__ = ("_when", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when, self._scheduled = when, False

    def _shown(self):
        words = super()._shown()
        words.append(f"when={self._when}")
        return words

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when <= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when >= other._when if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._callback, self._args, self._cancelled) == (
            other._when, other._callback, other._args, other._cancelled)

    def cancel(self):
        if not self._cancelled:
            self._loop._timer_handle_cancelled(self)
        super().cancel()

    def when(self):
        """The time at which it will be called."""
        return self._when


class AbstractServer:
    """What listens for connections."""

    def close(self):
        """Stops listening."""
        raise NotImplementedError


class AbstractEventLoop:
    """Runs callbacks: what one can do is up to the classes that derive from it."""


class AbstractEventLoopPolicy:
    """Says which loop a thread has."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has a loop of its own; the main thread gets one when it asks."""

    def __init__(self):
        self._local = threading.local()

    def get_event_loop(self):
        loop = getattr(self._local, "loop", None)
        if loop is None and threading.current_thread() is threading.main_thread() and not hasattr(self._local, "was_set"):
            import warnings
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=3)
            self.set_event_loop(loop := self.new_event_loop())
        if loop is None:
            raise RuntimeError(f"There is no current event loop in thread {threading.current_thread().name!r}.")
        return loop

    def set_event_loop(self, loop):
        self._local.was_set = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        self._local.loop = loop

    def new_event_loop(self):
        from asyncio.base_events import SelectorEventLoop
        return SelectorEventLoop()


_policy = None
_running = {}   # the loop that runs in a thread


def get_running_loop():
    """The loop that runs in this thread."""
    loop = _running.get(get_ident())
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


def _get_running_loop():
    return _running.get(get_ident())


def _set_running_loop(loop):
    if loop is None:
        _running.pop(get_ident(), None)
    else:
        _running[get_ident()] = loop


def get_event_loop_policy():
    """What says which loop a thread has."""
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Sets it; None: the default."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """The loop that runs in this thread, or the one that the policy says."""
    return _get_running_loop() or get_event_loop_policy().get_event_loop()


def set_event_loop(loop):
    """Sets the thread's loop."""
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()


def get_child_watcher():
    """Child processes are waited for without a watcher."""
    raise NotImplementedError


def set_child_watcher(watcher):
    """Child processes are waited for without a watcher."""
    raise NotImplementedError
