"""What tasks wait for each other with."""
import collections
from asyncio import mixins
from asyncio.exceptions import BrokenBarrierError, CancelledError

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _Held:
    """Taken at the beginning of an `async with` and given up at its end."""

    async def __aenter__(self):
        await self.acquire()

    async def __aexit__(self, kind, problem, trace):
        self.release()


class _Waiting(mixins._LoopBound):
    """Tasks that wait, in their order."""

    def __init__(self):
        self._waiters = collections.deque()

    async def _wait(self):
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            await waiter
        finally:
            self._waiters.remove(waiter)

    def _wake(self, count=1):
        for waiter in self._waiters:
            if not count:
                break
            if not waiter.done():
                waiter.set_result(True)
                count -= 1

    def _state(self):
        return ""

    def __repr__(self):
        waiters = f", waiters:{len(self._waiters)}" if self._waiters else ""
        return f"{object.__repr__(self)[:-1]} [{self._state()}{waiters}]>"


class Lock(_Held, _Waiting):
    """One task has it at a time."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def _state(self):
        return "locked" if self._locked else "unlocked"

    def locked(self):
        return self._locked

    async def acquire(self):
        """Takes the lock when nobody has it."""
        if self._locked or any(not w.cancelled() for w in self._waiters):
            try:
                await self._wait()
            except CancelledError:
                if not self._locked:
                    self._wake()
                raise
        self._locked = True
        return True

    def release(self):
        """Gives the lock up."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        # A waiter that has been woken and has not run yet takes it.
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_Waiting):
    """A flag that tasks can wait for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def _state(self):
        return "set" if self._value else "unset"

    def is_set(self):
        return self._value

    def set(self):
        """Sets the flag and wakes all who wait for it."""
        if not self._value:
            self._value = True
            self._wake(len(self._waiters))

    def clear(self):
        """Takes the flag back."""
        self._value = False

    async def wait(self):
        """Waits for the flag."""
        if not self._value:
            await self._wait()
        return True


class Condition(_Held, _Waiting):
    """Tasks wait on it until another one notifies them."""

    def __init__(self, lock=None):
        super().__init__()
        self._lock = lock = Lock() if lock is None else lock
        self.locked, self.acquire, self.release = lock.locked, lock.acquire, lock.release

    def _state(self):
        return "locked" if self.locked() else "unlocked"

    async def wait(self):
        """Gives the lock up until it is notified."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        self.release()
        try:
            await self._wait()
            return True
        finally:
            cancelled = None
            while True:
                try:
                    await self.acquire()
                    break
                except CancelledError as problem:
                    cancelled = problem
            if cancelled is not None:
                try:
                    raise cancelled
                finally:
                    cancelled = None

    async def wait_for(self, predicate):
        """Waits until predicate() is true: what it gave."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        """Wakes up to n of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        self._wake(n)

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))


class Semaphore(_Held, _Waiting):
    """A number of permits: who takes one when none is left waits."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def _state(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """Whether who takes a permit now has to wait."""
        return self._value == 0 or any(not w.cancelled() for w in self._waiters)

    async def acquire(self):
        """Takes a permit."""
        if not self.locked():
            self._value -= 1
            return True
        waiter = self._get_loop().create_future()
        self._waiters.append(waiter)
        try:
            try:
                await waiter
            finally:
                self._waiters.remove(waiter)
        except CancelledError:
            if waiter.done() and not waiter.cancelled():
                # It had got a permit already.
                self._value += 1
                self._next()
            raise
        self._next()
        return True

    def _next(self):
        """Gives permits that are left to those who wait."""
        while self._value > 0:
            waiter = next((w for w in self._waiters if not w.done()), None)
            if waiter is None:
                return
            self._value -= 1
            waiter.set_result(True)

    def release(self):
        """Gives a permit back."""
        self._value += 1
        self._next()


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more permits than it began with."""

    def __init__(self, value=1):
        self._bound_value = value
        super().__init__(value)

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(mixins._LoopBound):
    """Holds tasks until a number of them has come."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond, self._parties, self._count, self._phase = Condition(), parties, 0, "filling"

    def __repr__(self):
        more = "" if self.broken else f", waiters:{self.n_waiting}/{self.parties}"
        return f"{object.__repr__(self)[:-1]} [{self._phase}{more}]>"

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *problem):
        pass

    async def wait(self):
        """Waits for the others: a number from 0 to parties - 1, another one for each."""
        async with self._cond:
            await self._cond.wait_for(lambda: self._phase not in ("draining", "resetting"))
            if self._phase == "broken":
                raise BrokenBarrierError("Barrier aborted")
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._phase = "draining"
                    self._cond.notify_all()
                else:
                    await self._cond.wait_for(lambda: self._phase != "filling")
                    if self._phase in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return index
            finally:
                self._count -= 1
                if not self._count:
                    if self._phase in ("draining", "resetting"):
                        self._phase = "filling"
                    self._cond.notify_all()

    async def reset(self):
        """Those who wait get a BrokenBarrierError; then it starts anew."""
        async with self._cond:
            if self._count:
                if self._phase != "resetting":
                    self._phase = "resetting"
            else:
                self._phase = "filling"
            self._cond.notify_all()

    async def abort(self):
        """Breaks the barrier."""
        async with self._cond:
            self._phase = "broken"
            self._cond.notify_all()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._phase == "filling" else 0

    @property
    def broken(self):
        return self._phase == "broken"
