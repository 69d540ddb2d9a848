"""What tasks wait for each other with."""
from asyncio.exceptions import BrokenBarrierError, CancelledError
from asyncio.mixins import _LoopBound
from collections import deque

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _Line(_LoopBound):
    """Tasks that wait, in their order; an object that shows how many they are."""

    def __init__(self):
        self._waiters = deque()

    def __repr__(self):
        more = f", waiters:{len(self._waiters)}" if self._waiters else ""
        return _with_state(self, self._state() + more)

    async def _stand(self):
        """Waits in the line."""
        turn = self._get_loop().create_future()
        self._waiters.append(turn)
        try:
            await turn
        finally:
            self._waiters.remove(turn)

    def _call(self, count):
        """Lets so many of those who still wait go on."""
        for turn in list(self._waiters):
            if count > 0 and not turn.done():
                turn.set_result(True)
                count -= 1

    def _anybody(self):
        return not all(turn.cancelled() for turn in self._waiters)


def _with_state(thing, text):
    return f"{object.__repr__(thing)[:-1]} [{text}]>"


def _locked_or_not(self):
    return "locked" if self.locked() else "unlocked"


class _Block:
    """Taken at the beginning of an `async with` and given up at its end."""

    async def __aexit__(self, *problem):
        self.release()

    async def __aenter__(self):
        await self.acquire()


class Event(_Line):
    """A flag that tasks can wait for."""
    _flag = False

    def _state(self):
        return "set" if self._flag else "unset"

    async def wait(self):
        """Waits for the flag."""
        self._flag or await self._stand()
        return True

    def is_set(self):
        """Whether the flag is set."""
        return self._flag

    def set(self):
        """Sets the flag and wakes all who wait for it."""
        before, self._flag = self._flag, True
        before or self._call(len(self._waiters))

    def clear(self):
        """Takes the flag back."""
        self._flag = False


class Lock(_Block, _Line):
    """One task has it at a time."""
    _taken = False
    _state = _locked_or_not

    def release(self):
        """Gives the lock up."""
        if not self._taken:
            raise RuntimeError("Lock is not acquired.")
        self._taken = False
        self._offer()

    def _offer(self):
        # One that has been woken and has not run yet takes it.
        first = self._waiters[0] if self._waiters else None
        if first is not None and not first.done():
            first.set_result(True)

    async def acquire(self):
        """Takes the lock when nobody has it."""
        if self._taken or self._anybody():
            try:
                await self._stand()
            except CancelledError:
                self._taken or self._call(1)
                raise
        self._taken = True
        return True

    def locked(self):
        """Whether somebody has it."""
        return self._taken


class Condition(_Block, _Line):
    """Tasks wait on it until another one notifies them."""
    _state = _locked_or_not

    def __init__(self, lock=None):
        _Line.__init__(self)
        self._lock = Lock() if lock is None else lock
        for name in "locked", "acquire", "release":
            setattr(self, name, getattr(self._lock, name))

    def _owned(self, wish):
        if not self.locked():
            raise RuntimeError(f"cannot {wish} on un-acquired lock")

    def notify(self, n=1):
        """Wakes up to n of those who wait."""
        self._owned("notify")
        self._call(n)

    def notify_all(self):
        """Wakes all who wait."""
        self.notify(len(self._waiters))

    async def wait_for(self, predicate):
        """Waits until predicate() is true: what it gave."""
        while not (answer := predicate()):
            await self.wait()
        return answer

    async def wait(self):
        """Gives the lock up until it is notified."""
        self._owned("wait")
        self.release()
        try:
            await self._stand()
            return True
        finally:
            problem = await self._take_back()
            if problem is not None:
                try:
                    raise problem
                finally:
                    problem = None

    async def _take_back(self):
        """Takes the lock again whatever comes; the last cancellation meanwhile."""
        cancelled, held = None, False
        while not held:
            try:
                held = await self.acquire() or True
            except CancelledError as problem:
                cancelled = problem
        return cancelled


class Semaphore(_Block, _Line):
    """A number of permits: who takes one when none is left waits."""

    def __init__(self, value=1):
        if not value >= 0:
            raise ValueError("Semaphore initial value must be >= 0")
        _Line.__init__(self)
        self._value = value

    def _state(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """Whether who takes a permit now has to wait."""
        return not self._value or self._anybody()

    def release(self):
        """Gives a permit back."""
        self._give(1)

    def _give(self, permits):
        """Adds permits, and gives those that are left to tasks that wait."""
        self._value += permits
        for turn in list(self._waiters):
            if self._value > 0 and not turn.done():
                self._value -= 1
                turn.set_result(True)

    async def acquire(self):
        """Takes a permit."""
        if self.locked():
            await self._permitted()
        else:
            self._value -= 1
        return True

    async def _permitted(self):
        turn = self._get_loop().create_future()
        self._waiters.append(turn)
        try:
            try:
                await turn
            finally:
                self._waiters.remove(turn)
        except CancelledError:
            if turn.done() and not turn.cancelled():
                self._give(1)  # it had got one already
            raise
        self._give(0)


class BoundedSemaphore(Semaphore):
    """A semaphore that never has more permits than it began with."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._most = value

    def release(self):
        """Gives a permit back, if one was taken."""
        if self._value >= self._most:
            raise ValueError("BoundedSemaphore released too many times")
        self._give(1)


class Barrier(_LoopBound):
    """Holds tasks until a number of them has come."""
    _phase, _inside = "filling", 0  # or draining, resetting, broken

    def __init__(self, parties):
        if not parties >= 1:
            raise ValueError("parties must be > 0")
        self._parties, self._changed = parties, Condition()

    parties = property(lambda self: self._parties, doc="How many tasks go on together.")
    n_waiting = property(lambda self: self._inside if self._phase == "filling" else 0, doc="How many are there and wait.")
    broken = property(lambda self: self._phase == "broken", doc="Whether it holds nobody any more.")

    def __repr__(self):
        return _with_state(self, self._phase + ("" if self.broken else f", waiters:{self.n_waiting}/{self.parties}"))

    async def __aexit__(self, *problem):
        pass

    async def __aenter__(self):
        return await self.wait()

    def _turn(self, phase):
        self._phase = phase
        self._changed.notify_all()

    async def abort(self):
        """Breaks the barrier."""
        async with self._changed:
            self._turn("broken")

    async def reset(self):
        """Those who wait get a BrokenBarrierError; then it starts anew."""
        async with self._changed:
            self._turn("resetting" if self._inside else "filling")

    async def wait(self):
        """Waits for the others: a number from 0 to parties - 1, another one for each."""
        async with self._changed:
            await self._changed.wait_for(lambda: self._phase in ("filling", "broken"))
            if self.broken:
                raise BrokenBarrierError("Barrier aborted")
            place, self._inside = self._inside, self._inside + 1
            try:
                if place + 1 < self._parties:
                    await self._changed.wait_for(lambda: self._phase != "filling")
                else:
                    self._turn("draining")
                if self._phase != "draining":
                    raise BrokenBarrierError("Abort or reset of barrier")
                return place
            finally:
                self._inside -= 1
                if not self._inside:
                    self._turn("filling" if self._phase in ("draining", "resetting") else self._phase)
