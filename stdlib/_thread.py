"""The elements of threads: starting one, and locks."""
import sys
import _molt_thread
from _molt_thread import LockType, RLock, allocate_lock, get_ident, get_native_id, interrupt_main, stack_size

__all__ = """LockType RLock TIMEOUT_MAX allocate allocate_lock daemon_threads_allowed error exit exit_thread get_ident
    get_native_id interrupt_main stack_size start_new start_new_thread""".split()

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
allocate = allocate_lock


def start_new_thread(function, args, kwargs=None, /):
    """Starts a thread that calls function(*args, **kwargs): its number."""
    if not callable(function):
        raise TypeError("first arg must be callable")
    if not isinstance(args, tuple):
        raise TypeError("2nd arg must be a tuple")
    if kwargs is not None and not isinstance(kwargs, dict):
        raise TypeError("optional 3rd arg must be a dictionary")
    return _molt_thread.start(function, args, kwargs or {})


start_new = start_new_thread


def exit():
    """Ends the running thread."""
    raise SystemExit


exit_thread = exit


def daemon_threads_allowed():
    """Whether threads may run on while the program ends."""
    return True


def _count():
    return _molt_thread.count()


class _local:
    """An object whose attributes are those of the running thread."""
    __slots__ = ("_spaces", "_made", "__weakref__")

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_spaces", {get_ident(): {}})
        object.__setattr__(self, "_made", (args, kwargs))
        return self

    def __getattribute__(self, name):
        space = _space(self)
        if name == "__dict__":
            return space
        if name in space and not _is_data(type(self), name):
            return space[name]
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if _is_data(type(self), name):
            object.__setattr__(self, name, value)
        else:
            _space(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        if _is_data(type(self), name):
            object.__delattr__(self, name)
        elif name in (space := _space(self)):
            del space[name]
        else:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")


def _space(local):
    """The running thread's attributes; a thread that comes for the first time runs __init__."""
    spaces = object.__getattribute__(local, "_spaces")
    number = get_ident()
    space = spaces.get(number)
    if space is None:
        space = spaces[number] = {}
        _places.setdefault(number, []).append(spaces)
        cls = type(local)
        if cls.__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(local, "_made")
            cls.__init__(local, *args, **kwargs)
    return space


def _is_data(cls, name):
    """Whether the class has a descriptor that takes assignments to that name."""
    for base in cls.__mro__:
        if name in base.__dict__:
            kind = type(base.__dict__[name])
            return hasattr(kind, "__set__") and name not in ("_spaces", "_made")
    return False


# By thread: the tables that have attributes of it, which go when it ends.
_places = {}


def _forget(number):
    for spaces in _places.pop(number, ()):
        spaces.pop(number, None)
