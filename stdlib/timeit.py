"""How long calls take."""
import gc
import itertools
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

default_timer = time.perf_counter
_globals = globals


class Timer:
    """Times a call. Source as text is outside the ahead-of-time contract, unless it is 'pass'."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        self._calls = []
        for what, name in (setup, "setup"), (stmt, "stmt"):
            if isinstance(what, str):
                if what.strip() != "pass":
                    raise NotImplementedError("timeit of source as text is outside the ahead-of-time contract: pass a function")
                self._calls.append(None)
            elif callable(what):
                self._calls.append(what)
            else:
                raise ValueError(f"{name} is neither a string nor callable")

    def timeit(self, number=1000000):
        """Seconds for that many calls, after one of the setup."""
        setup, call = self._calls
        collects = gc.isenabled()
        gc.disable()
        try:
            if setup is not None:
                setup()
            rounds = itertools.repeat(None, number)
            if call is None:
                start = self.timer()
                for _ in rounds:
                    pass
                return self.timer() - start
            start = self.timer()
            for _ in rounds:
                call()
            return self.timer() - start
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=5, number=1000000):
        """A list of what timeit says several times."""
        return [self.timeit(number) for _ in range(repeat)]

    def autorange(self, callback=None):
        """A number of calls that takes at least 0.2 seconds, and what they took."""
        for power in itertools.count():
            for digit in 1, 2, 5:
                number = digit * 10 ** power
                taken = self.timeit(number)
                if callback:
                    callback(number, taken)
                if taken >= 0.2:
                    return number, taken

    def print_exc(self, file=None):
        """Prints the exception being handled."""
        import traceback
        traceback.print_exc(file=file)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=1000000, globals=None):
    """Timer(…).timeit(number)."""
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=5, number=1000000, globals=None):
    """Timer(…).repeat(repeat, number)."""
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
