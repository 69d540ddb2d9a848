"""Signals and what the program does when they come."""
import _molt_signal
from _molt_signal import alarm, default_int_handler, pause, pidfd_send_signal, pthread_kill, raise_signal
from _structseq import record_type
from enum import IntEnum

NSIG = 65
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2

Signals = IntEnum("Signals", {
    "SIGHUP": 1, "SIGINT": 2, "SIGQUIT": 3, "SIGILL": 4, "SIGTRAP": 5, "SIGABRT": 6, "SIGBUS": 7, "SIGFPE": 8, "SIGKILL": 9, "SIGUSR1": 10,
    "SIGSEGV": 11, "SIGUSR2": 12, "SIGPIPE": 13, "SIGALRM": 14, "SIGTERM": 15, "SIGSTKFLT": 16, "SIGCHLD": 17, "SIGCONT": 18, "SIGSTOP": 19,
    "SIGTSTP": 20, "SIGTTIN": 21, "SIGTTOU": 22, "SIGURG": 23, "SIGXCPU": 24, "SIGXFSZ": 25, "SIGVTALRM": 26, "SIGPROF": 27, "SIGWINCH": 28,
    "SIGIO": 29, "SIGPWR": 30, "SIGSYS": 31, "SIGRTMIN": 34, "SIGRTMAX": 64, "SIGIOT": 6, "SIGCLD": 17, "SIGPOLL": 29}, module="signal")
Handlers = IntEnum("Handlers", {"SIG_DFL": 0, "SIG_IGN": 1}, module="signal")
Sigmasks = IntEnum("Sigmasks", {"SIG_BLOCK": 0, "SIG_UNBLOCK": 1, "SIG_SETMASK": 2}, module="signal")
for _kind in Signals, Handlers, Sigmasks:
    globals().update(_kind.__members__)


class ItimerError(OSError):
    """A timer could not be set."""


ItimerError.__name__ = ItimerError.__qualname__ = "itimer_error"
struct_siginfo = record_type("signal", "struct_siginfo", ("si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band"),
                             doc="What is known of a signal that came.")

# What each signal does: a handler, SIG_DFL, SIG_IGN, or None for what is not Python's.
_handlers = {number: (SIG_DFL, SIG_IGN, default_int_handler, None)[_molt_signal.disposition(number)] for number in range(1, NSIG)}
_molt_signal.handlers(_handlers)


def _as_signal(number):
    try:
        return Signals(number)
    except ValueError:
        return number


def _number(signalnum):
    if not isinstance(signalnum, int):
        from operator import index

        signalnum = index(signalnum)
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return int(signalnum)


def signal(signalnum, handler):
    """Set what a signal does: SIG_DFL, SIG_IGN, or a function of the signal and the frame; what it did before."""
    number = _number(signalnum)
    try:
        disposition = int(handler)
    except (TypeError, ValueError):
        disposition = None
    if disposition in (0, 1):
        handler = Handlers(disposition)
    elif callable(handler):
        disposition = 2
    else:
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    before = _handlers[number]
    if disposition == 2:
        _handlers[number] = handler
    try:
        _molt_signal.install(number, disposition)
    except OSError:
        _handlers[number] = before
        raise
    _handlers[number] = handler
    return before


def getsignal(signalnum):
    """What a signal does."""
    return _handlers[_number(signalnum)]


def strsignal(signalnum, /):
    """The system's text for a signal."""
    return _molt_signal.strsignal(_number(signalnum))


def siginterrupt(signalnum, flag, /):
    """Whether a signal makes system calls fail."""
    _molt_signal.siginterrupt(_number(signalnum), flag)


def _timer(result):
    if isinstance(result, int):
        from os import strerror

        raise ItimerError(result, strerror(result))
    return result


def setitimer(which, seconds, interval=0.0, /):
    """Set a timer, which goes off after some seconds and then in intervals; the values before."""
    for value in seconds, interval:
        if not hasattr(type(value), "__float__") and not hasattr(type(value), "__index__"):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return _timer(_molt_signal.setitimer(which, seconds, interval))


def getitimer(which, /):
    """The values of a timer."""
    return _timer(_molt_signal.getitimer(which))


def valid_signals():
    """The numbers of signals."""
    return {_as_signal(number) for number in range(1, NSIG) if number not in (32, 33)}


def pthread_sigmask(how, mask):
    """Change which signals are held back; the set before."""
    return set(map(_as_signal, _molt_signal.pthread_sigmask(how, mask)))


def sigpending():
    """The signals that came and are held back."""
    return set(map(_as_signal, _molt_signal.sigpending()))


def sigwait(sigset):
    """Wait for one of the signals; which it was."""
    return _as_signal(_molt_signal.sigwait(sigset, None)[0])


def sigwaitinfo(sigset, /):
    """Wait for one of the signals; what is known of it."""
    return struct_siginfo(_molt_signal.sigwait(sigset, None))


def sigtimedwait(sigset, timeout, /):
    """sigwaitinfo() for at most some seconds; None if none came."""
    if timeout < 0:
        raise ValueError("timeout must be non-negative")
    found = _molt_signal.sigwait(sigset, int(timeout * 1_000_000_000))
    return found and struct_siginfo(found)


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """Have each signal's number written to a descriptor; the one before, or -1."""
    return _molt_signal.set_wakeup_fd(fd, warn_on_full_buffer)
