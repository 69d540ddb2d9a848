"""Handles of callbacks, the running loop, and how a thread gets its loop."""
import contextvars
import operator
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
    __slots__ = "_callback", "_args", "_cancelled", "_loop", "_context", "__weakref__"

    def __init__(self, callback, args, loop, context=None):
        self._cancelled, self._loop, self._callback, self._args = False, loop, callback, args
        self._context = contextvars.copy_context() if context is None else context

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as problem:
            text = f"Exception in callback {_named(self._callback, self._args)}"
            self._loop.call_exception_handler({"message": text, "exception": problem, "handle": self})
        del self

    def cancelled(self):
        """Whether it will not be called."""
        return self._cancelled

    def cancel(self):
        """Has the callback not be called."""
        if not self._cancelled:
            self._callback, self._args, self._cancelled = None, None, True

    def get_context(self):
        """The variables that the callback sees."""
        return self._context

    def _words(self):
        return [type(self).__name__, *["cancelled"] * self._cancelled]

    def __repr__(self):
        called = [] if self._callback is None else [_named(self._callback, self._args)]
        return f"<{' '.join(self._words() + called)}>"


def _by_time(name):
    """A comparison of timer handles: that of their times."""
    compare = getattr(operator, name)

    def method(self, other):
        return compare(self._when, other._when) if isinstance(other, TimerHandle) else NotImplemented

    method.__name__, method.__qualname__ = name, f"TimerHandle.{name}"
    return method


class TimerHandle(Handle):
    """A callback that will be called at a time of the loop's clock."""
    __slots__ = "_when", "_scheduled"

    def __init__(self, when, callback, args, loop, context=None):
        Handle.__init__(self, callback, args, loop, context)
        self._scheduled, self._when = False, when

    def when(self):
        """The time at which it will be called."""
        return self._when

    def cancel(self):
        """Has the callback not be called."""
        self._cancelled or self._loop._timer_handle_cancelled(self)
        Handle.cancel(self)

    def _words(self):
        return [*Handle._words(self), f"when={self._when}"]

    __lt__, __le__, __gt__, __ge__ = map(_by_time, ("__lt__", "__le__", "__gt__", "__ge__"))

    def _facts(self):
        return self._when, self._callback, self._args, self._cancelled

    def __eq__(self, other):
        return self._facts() == other._facts() if isinstance(other, TimerHandle) else NotImplemented

    def __hash__(self):
        return hash(self._when)


# ---- which loop runs ----

_policy = None
_running = {}   # the loop that runs in a thread


def _get_running_loop():
    return _running.get(get_ident())


def _set_running_loop(loop):
    if loop is not None:
        _running[get_ident()] = loop
    else:
        _running.pop(get_ident(), None)


def get_running_loop():
    """The loop that runs in this thread."""
    if (mine := _get_running_loop()) is not None:
        return mine
    raise RuntimeError("no running event loop")


def get_event_loop():
    """The loop that runs in this thread, or the one that the policy says."""
    return _get_running_loop() or get_event_loop_policy().get_event_loop()


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()


def set_event_loop(loop):
    """Sets the thread's loop."""
    get_event_loop_policy().set_event_loop(loop)


def _or_none(value, kind, name):
    if not (value is None or isinstance(value, kind)):
        raise TypeError(f"{name} must be an instance of {kind.__name__} or None, not '{type(value).__name__}'")


def set_event_loop_policy(policy):
    """Sets what says which loop a thread has; None: the default."""
    global _policy
    _or_none(policy, AbstractEventLoopPolicy, "policy")
    _policy = policy


def get_event_loop_policy():
    """What says which loop a thread has."""
    if _policy is None:
        set_event_loop_policy(DefaultEventLoopPolicy())
    return _policy


# ---- policies, loops, servers ----

def _left_open(signature_of, words):
    """A method that a class which derives has to write."""
    def method(*args):
        raise NotImplementedError

    method.__name__, method.__doc__ = signature_of, words
    return method


class AbstractServer:
    """What listens for connections."""
    close = _left_open("close", "Stops listening.")


class AbstractEventLoop:
    """Runs callbacks: what one can do is up to the classes that derive from it."""


class AbstractEventLoopPolicy:
    """Says which loop a thread has."""
    new_event_loop = _left_open("new_event_loop", "A new loop.")
    set_event_loop = _left_open("set_event_loop", "Sets the thread's loop.")
    get_event_loop = _left_open("get_event_loop", "The thread's loop.")


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Each thread has a loop of its own; the main thread gets one when it asks."""

    def __init__(self):
        self._own = threading.local()

    def new_event_loop(self):
        """A loop of the kind that this system has."""
        from asyncio.base_events import SelectorEventLoop

        return SelectorEventLoop()

    def set_event_loop(self, loop):
        """Sets the thread's loop; None: it has none."""
        self._own.asked = True
        _or_none(loop, AbstractEventLoop, "loop")
        self._own.loop = loop

    def get_event_loop(self):
        """The thread's loop."""
        facts, here = vars(self._own), threading.current_thread()
        if facts.get("loop") is None:
            if "asked" in facts or here is not threading.main_thread():
                raise RuntimeError(f"There is no current event loop in thread {here.name!r}.")
            from warnings import warn

            warn("There is no current event loop", DeprecationWarning, 3)
            self.set_event_loop(self.new_event_loop())
        return self._own.loop


# ---- child processes are waited for without a watcher ----

get_child_watcher = _left_open("get_child_watcher", "There is none.")
set_child_watcher = _left_open("set_child_watcher", "There is none.")
