"""Threads and what they wait for each other with."""
import sys
from _molt_thread import at_end as _at_end
from _thread import (RLock, TIMEOUT_MAX, _forget, _local as local, allocate_lock as Lock, get_ident, get_native_id, stack_size,
                     start_new_thread as _begin)
from collections import deque, namedtuple as _namedtuple
from itertools import count as _count
from time import monotonic
from weakref import WeakSet

__all__ = """get_ident active_count Condition current_thread enumerate main_thread TIMEOUT_MAX Event Lock RLock Semaphore BoundedSemaphore
Thread Barrier BrokenBarrierError Timer ThreadError setprofile settrace local stack_size excepthook ExceptHookArgs getprofile gettrace
setprofile_all_threads settrace_all_threads get_native_id""".split()
ThreadError = RuntimeError


def _demand(fact, text):
    if not fact:
        raise RuntimeError(text)


def _outdated(name, instead, act):
    """A function under its old name, which warns of that."""
    def old(*args):
        from warnings import warn

        warn(f"{name.rpartition('.')[2]}() is deprecated, {instead} instead", DeprecationWarning, 2)
        return act(*args)

    old.__qualname__, old.__name__ = name, name.rpartition(".")[2]
    old.__doc__ = f"Does what is done in another way now: {instead}."
    return old


# ---- which threads there are ----

_active, _starting = {}, {}  # those that run, by their number; those that were started and do not run yet
_dangling = WeakSet()
_numbers = _count(1)
_hooks = dict.fromkeys(("trace", "profile"))  # for threads that start from now on


def _newname(template="Thread-%d"):
    return template % next(_numbers)


def enumerate():
    """The threads that are alive."""
    return [*_active.values(), *_starting]


def active_count():
    """How many threads are alive."""
    return len(_active) + len(_starting)


def current_thread():
    """The thread that runs."""
    mine = _active.get(get_ident())
    return _DummyThread(_newname("Dummy-%d"), True) if mine is None else mine


def main_thread():
    """The thread that the program began with."""
    return _main


activeCount = _outdated("activeCount", "use active_count()", lambda: active_count())
currentThread = _outdated("currentThread", "use current_thread()", lambda: current_thread())


def gettrace():
    """What settrace was given."""
    return _hooks["trace"]


def getprofile():
    """What setprofile was given."""
    return _hooks["profile"]


def settrace(func):
    """A trace function for the threads that start from now on."""
    _hooks["trace"] = func


def setprofile(func):
    """A profile function for the threads that start from now on."""
    _hooks["profile"] = func


settrace_all_threads, setprofile_all_threads = settrace, setprofile


# ---- threads ----

class Thread:
    """An activity of its own: a call of a function, or what a subclass's run() does."""
    _initialized = _is_stopped = False
    _ident = _native_id = _running = None  # _running: a lock that the thread has while it runs

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        self._target, self._args, self._kwargs = target, args, {} if kwargs is None else kwargs
        if name is None:
            called = getattr(target, "__name__", None) if target is not None else None
            name = _newname() if called is None else f"{_newname()} ({called})"
        self._name, self._started = str(name), Event()
        self._daemonic = bool(daemon) if daemon is not None else current_thread().daemon
        self._initialized = True
        _dangling.add(self)

    def _made(self):
        assert self._initialized, "Thread.__init__() not called"
        return self

    # ---- its life, from the outside ----

    def start(self):
        """Begins the activity."""
        _demand(self._initialized, "thread.__init__() not called")
        _demand(not (self._started.is_set() or self in _starting), "threads can only be started once")
        _starting[self] = self
        try:
            _begin(self._bootstrap, ())
        except BaseException:
            _starting.pop(self, None)
            raise
        else:
            self._started.wait()

    def is_alive(self):
        """Whether it has begun and not ended."""
        return self._made()._started.is_set() and not self._is_stopped

    def join(self, timeout=None):
        """Waits until the thread has ended."""
        _demand(self._initialized, "Thread.__init__() not called")
        _demand(self._started.is_set(), "cannot join thread before it is started")
        _demand(self is not current_thread(), "cannot join current thread")
        held = None if self._is_stopped else self._running
        if held is not None and held.acquire(True, -1 if timeout is None else max(timeout, 0)):
            held.release()

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        begun = self._started.is_set()
        words = ["stopped" if self._is_stopped or begun and not self.is_alive() else "started" if begun else "initial"]
        words += ["daemon"] * bool(self._daemonic)
        words += [] if self._ident is None else [str(self._ident)]
        return f"<{type(self).__name__}({self._name}, {' '.join(words)})>"

    # ---- its life, from the inside ----

    def _bootstrap(self):
        self._note_begin()
        try:
            if _hooks["trace"] is not None:
                sys.settrace(_hooks["trace"])
            self.run()
        except SystemExit:
            pass
        except BaseException:
            _report(self)
        finally:
            self._note_end()

    def _note_begin(self):
        self._ident, self._native_id, self._running = get_ident(), get_native_id(), Lock()
        self._running.acquire()
        _active[self._ident] = self
        _starting.pop(self, None)
        self._started.set()

    def _note_end(self):
        _active.pop(self._ident, None)
        _forget(self._ident)
        self._is_stopped = True
        self._running.release()

    def run(self):
        """The activity."""
        try:
            self._target is None or self._target(*self._args, **self._kwargs)
        finally:  # a thread keeps nothing alive when its function has returned
            for given in "_target", "_args", "_kwargs":
                delattr(self, given)

    # ---- what is known of it ----

    def _rename(self, name):
        self._name = str(name)

    def _set_daemon(self, daemonic):
        _demand(self._initialized, "Thread.__init__() not called")
        _demand(not self._started.is_set(), "cannot set daemon status of active thread")
        self._daemonic = daemonic

    name = property(lambda self: self._made()._name, _rename, doc="What the thread is called.")
    daemon = property(lambda self: self._made()._daemonic, _set_daemon, doc="Whether the program ends without waiting for the thread.")
    ident = property(lambda self: self._ident, doc="The thread's number, or None before it begins.")
    native_id = property(lambda self: self._native_id, doc="The number that the system gives the thread.")
    getName = _outdated("Thread.getName", "get the name attribute", lambda self: self.name)
    setName = _outdated("Thread.setName", "set the name attribute", lambda self, name: setattr(self, "name", name))
    isDaemon = _outdated("Thread.isDaemon", "get the daemon attribute", lambda self: self.daemon)
    setDaemon = _outdated("Thread.setDaemon", "set the daemon attribute", lambda self, daemonic: setattr(self, "daemon", daemonic))


class Timer(Thread):
    """Calls a function after some seconds, unless cancelled before."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function, self.finished = interval, function, Event()
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs

    def run(self):
        """Waits, and calls the function."""
        called = self.finished
        if not called.wait(self.interval) and not called.is_set():
            self.function(*self.args, **self.kwargs)
        called.set()

    def cancel(self):
        """Has the call not happen, if it has not yet."""
        self.finished.set()


class _Present(Thread):
    """A thread that was not started by this module: the main one, or one that _thread started."""

    def __init__(self, name, daemon):
        super().__init__(name=name, daemon=daemon)
        self._ident, self._native_id = get_ident(), get_native_id()
        self._started.set()
        _active[get_ident()] = self


class _MainThread(_Present):
    pass


class _DummyThread(_Present):
    def join(self, timeout=None):
        """There is no way to wait for it."""
        raise RuntimeError("cannot join a dummy thread")


_ExceptHookArgs = _namedtuple("ExceptHookArgs", "exc_type exc_value exc_traceback thread")


class ExceptHookArgs(_ExceptHookArgs):
    """What threading.excepthook gets."""
    __slots__ = ()

    def __new__(cls, args):
        return _ExceptHookArgs.__new__(cls, *args)


def excepthook(args, /):
    """Writes down an exception that a thread did not handle."""
    stream = sys.stderr
    if args.exc_type is not SystemExit and stream is not None:
        from traceback import print_exception

        print(f"Exception in thread {get_ident() if args.thread is None else args.thread.name}:", file=stream)
        print_exception(args.exc_type, args.exc_value, args.exc_traceback, file=stream)
        stream.flush()


__excepthook__ = excepthook


def _report(thread):
    try:
        excepthook(ExceptHookArgs((*sys.exc_info(), thread)))
    except Exception:
        sys.excepthook(*sys.exc_info())


# ---- what threads wait with ----

class Condition:
    """Threads wait on it until another one notifies them."""

    def __init__(self, lock=None):
        self._lock, self._waiters = RLock() if lock is None else lock, deque()
        self.release, self.acquire = self._lock.release, self._lock.acquire

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *problem):
        return self._lock.__exit__(*problem)

    def _is_owned(self):
        lock = self._lock
        if hasattr(lock, "_is_owned"):
            return lock._is_owned()
        free = lock.acquire(False)
        if free:
            lock.release()
        return not free

    def notify(self, n=1):
        """Wakes up to n of those who wait."""
        _demand(self._is_owned(), "cannot notify on un-acquired lock")
        for _ in range(min(n, len(self._waiters))):
            self._waiters.popleft().release()

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))

    notifyAll = _outdated("Condition.notifyAll", "use notify_all()", lambda self: self.notify_all())

    def wait_for(self, predicate, timeout=None):
        """Waits until predicate() is true: what it gave last."""
        end = None if timeout is None else monotonic() + timeout
        while not (answer := predicate()):
            left = None if end is None else end - monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return answer

    def wait(self, timeout=None):
        """Gives the lock up until it is notified or the time is over: whether it was notified."""
        _demand(self._is_owned(), "cannot wait on un-acquired lock")
        mine, woken = Lock(), False
        mine.acquire()
        self._waiters.append(mine)
        take_back = self._give_up()
        try:
            woken = mine.acquire() if timeout is None else mine.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return woken
        finally:
            take_back()
            if not woken and mine in self._waiters:
                self._waiters.remove(mine)

    def _give_up(self):
        """Releases the lock however often it was taken; a function that takes it as often again."""
        lock = self._lock
        if not hasattr(lock, "_release_save"):
            lock.release()
            return lock.acquire
        held = lock._release_save()
        return lambda: lock._acquire_restore(held)


class _Place:
    """Something that threads wait at, with a state that it shows."""

    def __init__(self):
        self._cond = Condition(Lock())

    def __repr__(self):
        return f"<{type(self).__module__}.{type(self).__qualname__} at {id(self):#x}: {self._shown()}>"


class Event(_Place):
    """A flag that threads can wait for."""
    _flag = False

    def _shown(self):
        return "set" if self._flag else "unset"

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    isSet = is_set

    def wait(self, timeout=None):
        """Waits for the flag: whether it is set."""
        with self._cond:
            return self._flag or self._cond.wait(timeout) or self._flag

    def clear(self):
        """Takes the flag back."""
        self._turn(False)

    def set(self):
        """Sets the flag and wakes all who wait for it."""
        self._turn(True)

    def _turn(self, flag):
        with self._cond:
            self._flag = flag
            if flag:
                self._cond.notify_all()


class Semaphore(_Place):
    """A number of permits: who takes one when none is left waits."""
    _most = None

    def __init__(self, value=1):
        if not value >= 0:
            raise ValueError("semaphore initial value must be >= 0")
        _Place.__init__(self)
        self._value = value

    def _shown(self):
        return f"value={self._value}" + ("" if self._most is None else f"/{self._most}")

    def acquire(self, blocking=True, timeout=None):
        """Takes a permit: whether it could."""
        if timeout is not None and not blocking:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if blocking:
                self._cond.wait_for(lambda: self._value, timeout)
            taken = bool(self._value)
            self._value -= taken
        return taken

    def release(self, n=1):
        """Gives n permits back."""
        if not n >= 1:
            raise ValueError("n must be one or more")
        with self._cond:
            more = self._value + n
            if self._most is not None and more > self._most:
                raise ValueError("Semaphore released too many times")
            self._value = more
            self._cond.notify(n)

    __enter__ = acquire

    def __exit__(self, *problem):
        self.release()


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more permits than it began with."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._most = value


class BrokenBarrierError(RuntimeError):
    """The barrier was reset or broken."""


class Barrier(_Place):
    """Holds threads until a number of them has come."""
    _inside, _phase = 0, "filling"  # or draining, resetting, broken

    def __init__(self, parties, action=None, timeout=None):
        _Place.__init__(self)
        self._parties, self._action, self._timeout = parties, action, timeout

    parties = property(lambda self: self._parties, doc="How many threads go on together.")
    n_waiting = property(lambda self: self._inside if self._phase == "filling" else 0, doc="How many are there and wait.")
    broken = property(lambda self: self._phase == "broken", doc="Whether it holds nobody any more.")

    def _shown(self):
        return "broken" if self.broken else f"waiters={self.n_waiting}/{self.parties}"

    def _turn(self, phase):
        self._phase = phase
        self._cond.notify_all()

    def abort(self):
        """Breaks the barrier."""
        with self._cond:
            self._turn("broken")

    def reset(self):
        """Those who wait get a BrokenBarrierError; then it starts anew."""
        with self._cond:
            self._turn("resetting" if self._inside else "filling")

    def wait(self, timeout=None):
        """Waits for the others: a number from 0 to parties - 1, another one for each."""
        with self._cond:
            self._cond.wait_for(lambda: self._phase in ("filling", "broken"))
            if self.broken:
                raise BrokenBarrierError
            place, self._inside = self._inside, self._inside + 1
            try:
                if place + 1 < self._parties:
                    self._stay(self._timeout if timeout is None else timeout)
                else:
                    self._open()
                return place
            finally:
                self._inside -= 1
                if not self._inside and self._phase in ("draining", "resetting"):
                    self._turn("filling")

    def _stay(self, timeout):
        if not self._cond.wait_for(lambda: self._phase != "filling", timeout):
            self._turn("broken")
        if self._phase != "draining":
            raise BrokenBarrierError

    def _open(self):
        try:
            self._action is None or self._action()
        except BaseException:
            self._turn("broken")
            raise
        self._turn("draining")


# ---- the end ----

_last = []


def _register_atexit(func, *arg, **kwargs):
    """Has a function called before the end waits for the threads."""
    _last.append((func, arg, kwargs))


def _shutdown():
    _main._is_stopped = True
    for func, args, kwargs in reversed(_last):
        func(*args, **kwargs)
    while waiting := [each for each in enumerate() if not (each.daemon or isinstance(each, _Present))]:
        for each in waiting:
            each._started.wait()
            each.join()


_main = _MainThread("MainThread", False)
_at_end(_shutdown)
