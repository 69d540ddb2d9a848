"""Threads and what they wait for each other with."""
import _thread
import sys
from _thread import (RLock, TIMEOUT_MAX, _local as local, allocate_lock as Lock, get_ident, get_native_id, stack_size)
from collections import deque
from time import monotonic
from weakref import WeakSet

import _molt_thread

__all__ = ["get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event",
           "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer",
           "ThreadError", "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs",
           "getprofile", "gettrace", "setprofile_all_threads", "settrace_all_threads", "get_native_id"]

ThreadError = RuntimeError
_profile = _trace = None


class Condition:
    """Threads wait on it until another one notifies them."""

    def __init__(self, lock=None):
        self._lock = lock = RLock() if lock is None else lock
        self.acquire, self.release = lock.acquire, lock.release
        self._waiters = deque()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *problem):
        return self._lock.__exit__(*problem)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        ask = getattr(self._lock, "_is_owned", None)
        if ask is not None:
            return ask()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        """Gives the lock up until it is notified or the time is over: whether it was notified."""
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        lock = self._lock
        nested = hasattr(lock, "_release_save")
        held = lock._release_save() if nested else lock.release()
        notified = False
        try:
            if timeout is None:
                notified = waiter.acquire()
            else:
                notified = waiter.acquire(True, timeout) if timeout > 0 else waiter.acquire(False)
            return notified
        finally:
            lock._acquire_restore(held) if nested else lock.acquire()
            if not notified:
                try:
                    self._waiters.remove(waiter)
                except ValueError:
                    pass

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true: what it gave last."""
        end = None if timeout is None else monotonic() + timeout
        while not (result := predicate()):
            left = None
            if end is not None and (left := end - monotonic()) <= 0:
                break
            self.wait(left)
        return result

    def notify(self, n=1):
        """Wakes up to n of those who wait."""
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters:
            self._waiters.popleft().release()
            n -= 1

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))

    def notifyAll(self):
        """The old name of notify_all."""
        import warnings
        warnings.warn("notifyAll() is deprecated, use notify_all() instead", DeprecationWarning, stacklevel=2)
        self.notify_all()


def _shown(thing, text):
    cls = type(thing)
    return f"<{cls.__module__}.{cls.__qualname__} at {id(thing):#x}: {text}>"


class Semaphore:
    """A number of permits: who takes one when none is left waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}")

    def acquire(self, blocking=True, timeout=None):
        """Takes a permit: whether it could."""
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not (blocking and self._cond.wait_for(lambda: self._value, timeout)) and not self._value:
                return False
            self._value -= 1
            return True

    __enter__ = acquire

    def release(self, n=1):
        """Gives n permits back."""
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._add(n)
            self._cond.notify(n)

    def _add(self, n):
        self._value += n

    def __exit__(self, *problem):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more permits than it began with."""

    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return _shown(self, f"value={self._value}/{self._initial_value}")

    def _add(self, n):
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that threads can wait for."""

    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        return _shown(self, "set" if self._flag else "unset")

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        """Sets the flag and wakes all who wait for it."""
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        """Takes the flag back."""
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        """Waits for the flag: whether it is set."""
        with self._cond:
            return self._flag or self._cond.wait(timeout) or self._flag


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or broken."""


class Barrier:
    """Holds threads until a number of them has come."""

    def __init__(self, parties, action=None, timeout=None):
        self._cond = Condition(Lock())
        self._parties, self._action, self._timeout = parties, action, timeout
        self._count = 0
        self._state = "filling"

    def __repr__(self):
        if self.broken:
            return _shown(self, "broken")
        return _shown(self, f"waiters={self.n_waiting}/{self.parties}")

    def wait(self, timeout=None):
        """Waits for the others: a number from 0 to parties - 1, another one for each."""
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            self._cond.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self._state == "broken":
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    try:
                        if self._action is not None:
                            self._action()
                    except:
                        self._break()
                        raise
                    self._state = "draining"
                    self._cond.notify_all()
                else:
                    if not self._cond.wait_for(lambda: self._state != "filling", timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state != "draining":
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if not self._count and self._state in ("draining", "resetting"):
                    self._state = "filling"
                    self._cond.notify_all()

    def _break(self):
        self._state = "broken"
        self._cond.notify_all()

    def reset(self):
        """Those who wait get a BrokenBarrierError; then it starts anew."""
        with self._cond:
            self._state = "resetting" if self._count else "filling"
            self._cond.notify_all()

    def abort(self):
        """Breaks the barrier."""
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == "filling" else 0

    @property
    def broken(self):
        return self._state == "broken"


_number = 0
_guard = Lock()       # of what follows
_active = {}          # threads that run, by their number
_starting = {}        # threads that have been started and not begun
_dangling = WeakSet()


def _newname(template="Thread-%d"):
    global _number
    _number += 1
    return template % _number


class Thread:
    """An activity of its own: a call of a function, or what a subclass's run() does."""
    _initialized = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name is None:
            name = _newname()
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        self._name = str(name)
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._ident = self._native_id = None
        self._started = Event()
        self._running = None    # a lock that the thread has while it runs
        self._is_stopped = False
        self._initialized = True
        _dangling.add(self)

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        state = "initial"
        if self._started.is_set():
            state = "started"
        if self._is_stopped or self._started.is_set() and not self.is_alive():
            state = "stopped"
        if self._daemonic:
            state += " daemon"
        if self._ident is not None:
            state += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {state})>"

    def start(self):
        """Begins the activity."""
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set() or self in _starting:
            raise RuntimeError("threads can only be started once")
        _starting[self] = self
        try:
            _thread.start_new_thread(self._bootstrap, ())
        except:
            _starting.pop(self, None)
            raise
        self._started.wait()

    def run(self):
        """The activity."""
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            # A thread keeps nothing alive when its function has returned.
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident, self._native_id = get_ident(), get_native_id()
        self._running = Lock()
        self._running.acquire()
        _active[self._ident] = self
        _starting.pop(self, None)
        self._started.set()
        try:
            if _trace is not None:
                sys.settrace(_trace)
            self.run()
        except SystemExit:
            pass
        except:
            _call_excepthook(self)
        finally:
            _active.pop(self._ident, None)
            _thread._forget(self._ident)
            self._is_stopped = True
            self._running.release()

    def join(self, timeout=None):
        """Waits until the thread has ended."""
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        lock = self._running
        if lock is None or self._is_stopped:
            return
        if lock.acquire(True, -1 if timeout is None else max(timeout, 0)):
            lock.release()

    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._native_id

    def is_alive(self):
        """Whether it has begun and not ended."""
        assert self._initialized, "Thread.__init__() not called"
        return self._started.is_set() and not self._is_stopped

    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        """The old way to ask for daemon."""
        import warnings
        warnings.warn("isDaemon() is deprecated, get the daemon attribute instead", DeprecationWarning, stacklevel=2)
        return self.daemon

    def setDaemon(self, daemonic):
        """The old way to set daemon."""
        import warnings
        warnings.warn("setDaemon() is deprecated, set the daemon attribute instead", DeprecationWarning, stacklevel=2)
        self.daemon = daemonic

    def getName(self):
        """The old way to ask for name."""
        import warnings
        warnings.warn("getName() is deprecated, get the name attribute instead", DeprecationWarning, stacklevel=2)
        return self.name

    def setName(self, name):
        """The old way to set name."""
        import warnings
        warnings.warn("setName() is deprecated, set the name attribute instead", DeprecationWarning, stacklevel=2)
        self.name = name


from collections import namedtuple as _namedtuple

_ExceptHookArgs = _namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")


class ExceptHookArgs(_ExceptHookArgs):
    """What threading.excepthook gets."""
    __slots__ = ()

    def __new__(cls, args):
        return _ExceptHookArgs.__new__(cls, *args)


def excepthook(args, /):
    """Writes down an exception that a thread did not handle."""
    if args.exc_type is SystemExit:
        return
    stream = sys.stderr
    if stream is None:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    import traceback
    print(f"Exception in thread {name}:", file=stream)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stream)
    stream.flush()


__excepthook__ = excepthook


def _call_excepthook(thread):
    kind, value, trace = sys.exc_info()
    try:
        excepthook(ExceptHookArgs((kind, value, trace, thread)))
    except Exception:
        sys.excepthook(*sys.exc_info())


class Timer(Thread):
    """Calls a function after some seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        """Has the call not happen, if it has not yet."""
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Present(Thread):
    """A thread that was not started by this module: the main one, or one that _thread started."""

    def __init__(self, name, daemon):
        super().__init__(name=name, daemon=daemon)
        self._started.set()
        self._ident, self._native_id = get_ident(), get_native_id()
        _active[self._ident] = self


class _MainThread(_Present):
    pass


class _DummyThread(_Present):
    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")


def current_thread():
    """The thread that runs."""
    found = _active.get(get_ident())
    return found if found is not None else _DummyThread(_newname("Dummy-%d"), True)


def currentThread():
    """The old name of current_thread."""
    import warnings
    warnings.warn("currentThread() is deprecated, use current_thread() instead", DeprecationWarning, stacklevel=2)
    return current_thread()


def active_count():
    """How many threads are alive."""
    return len(_active) + len(_starting)


def activeCount():
    """The old name of active_count."""
    import warnings
    warnings.warn("activeCount() is deprecated, use active_count() instead", DeprecationWarning, stacklevel=2)
    return active_count()


def enumerate():
    """The threads that are alive."""
    return list(_active.values()) + list(_starting)


def main_thread():
    """The thread that the program began with."""
    return _main


def settrace(func):
    """A trace function for the threads that start from now on."""
    global _trace
    _trace = func


def gettrace():
    """What settrace was given."""
    return _trace


def setprofile(func):
    """A profile function for the threads that start from now on."""
    global _profile
    _profile = func


def getprofile():
    """What setprofile was given."""
    return _profile


settrace_all_threads, setprofile_all_threads = settrace, setprofile
_at_exit = []


def _register_atexit(func, *arg, **kwargs):
    """Has a function called before the end waits for the threads."""
    _at_exit.append(lambda: func(*arg, **kwargs))


def _shutdown():
    _main._is_stopped = True
    for call in reversed(_at_exit):
        call()
    while True:
        waiting = [t for t in enumerate() if not t.daemon and t is not _main and not isinstance(t, _Present)]
        if not waiting:
            return
        for thread in waiting:
            thread._started.wait()
            thread.join()


_main = _MainThread("MainThread", False)
_molt_thread.at_end(_shutdown)
