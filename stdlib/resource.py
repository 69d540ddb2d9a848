"""What processes use, and the limits for that."""
import _molt_process
from _structseq import record_type

error = OSError
RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD = 0, -1, 1
RLIM_INFINITY = -1
RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_DATA, RLIMIT_STACK, RLIMIT_CORE, RLIMIT_RSS, RLIMIT_NPROC, RLIMIT_NOFILE = range(8)
RLIMIT_OFILE = RLIMIT_NOFILE
RLIMIT_MEMLOCK, RLIMIT_AS = 8, 9
RLIMIT_SIGPENDING, RLIMIT_MSGQUEUE, RLIMIT_NICE, RLIMIT_RTPRIO, RLIMIT_RTTIME = range(11, 16)

struct_rusage = record_type(
    "resource", "struct_rusage",
    ("ru_utime", "ru_stime", "ru_maxrss", "ru_ixrss", "ru_idrss", "ru_isrss", "ru_minflt", "ru_majflt", "ru_nswap", "ru_inblock",
     "ru_oublock", "ru_msgsnd", "ru_msgrcv", "ru_nsignals", "ru_nvcsw", "ru_nivcsw"), doc="What a process used.")


def getrusage(who, /):
    """What this process or its children used."""
    if who not in (RUSAGE_SELF, RUSAGE_CHILDREN, RUSAGE_THREAD):
        raise ValueError("invalid who parameter")
    return struct_rusage(_molt_process._getrusage(who))


def getpagesize():
    """The bytes of a page of memory."""
    from os import sysconf

    return sysconf("SC_PAGESIZE")


def _checked(resource):
    if not 0 <= resource < 16:
        raise ValueError("invalid resource specified")
    return resource


def getrlimit(resource, /):
    """The soft and the hard limit."""
    return _molt_process._prlimit(0, _checked(resource), None, None)


def _pair(limits):
    limits = tuple(limits)
    if len(limits) != 2:
        raise ValueError("expected a tuple of 2 integers")
    return limits


def _set(pid, resource, limits):
    try:
        return _molt_process._prlimit(pid, _checked(resource), *_pair(limits))
    except PermissionError:
        raise ValueError("not allowed to raise maximum limit") from None
    except OSError as problem:
        if problem.errno == 22:
            raise ValueError("current limit exceeds maximum limit") from None
        raise


def setrlimit(resource, limits, /):
    """Set the soft and the hard limit."""
    _set(0, resource, limits)


def prlimit(pid, resource, limits=None, /):
    """The limits of a process; given new ones, it sets them."""
    if limits is None:
        return _molt_process._prlimit(pid, _checked(resource), None, None)
    return _set(pid, resource, limits)
