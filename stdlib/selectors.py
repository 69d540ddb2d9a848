"""Waiting for files, by the best means that the system has."""
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping
from math import ceil
import select as _system

EVENT_READ, EVENT_WRITE = 1, 2
SelectorKey = namedtuple("SelectorKey", "fileobj fd events data")
SelectorKey.__doc__ = "A file that is registered: the object, its descriptor, what is waited for, and data."


def _descriptor(file):
    """The number of a file, or of an int."""
    number = file if isinstance(file, int) else None
    if number is None:
        try:
            number = int(file.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {file!r}") from None
    if number >= 0:
        return number
    raise ValueError(f"Invalid file descriptor: {number}")


def _unknown(file):
    return KeyError(f"{file!r} is not registered")


def _checked(events):
    """Events to wait for: at least one, and none but the two."""
    if events not in (EVENT_READ, EVENT_WRITE, EVENT_READ | EVENT_WRITE):
        raise ValueError(f"Invalid events: {events!r}")
    return events


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()

    def close(self):
        """Gives up what it holds of the system."""

    @abstractmethod
    def select(self, timeout=None):
        """Waits: [(key, events), …] of files that are ready."""
        raise NotImplementedError

    @abstractmethod
    def get_map(self):
        """The keys by file object."""
        raise NotImplementedError

    def get_key(self, fileobj):
        """The key of a file."""
        keys = self.get_map()
        if keys is None:
            raise RuntimeError("Selector is closed")
        found = keys.get(fileobj)
        if found is None:
            raise _unknown(fileobj)
        return found

    @abstractmethod
    def unregister(self, fileobj):
        """Removes a file: its key."""
        raise NotImplementedError

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Adds a file to wait for: its key."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Changes what is waited for: the new key."""
        self.unregister(fileobj)
        changed = self.register(fileobj, events, data)
        return changed


class _Keys(Mapping):
    """The keys by file object."""

    def __init__(self, selector):
        self._of = selector

    def get(self, fileobj, default=None):
        return self._of._keys.get(self._of._number(fileobj), default)

    def __getitem__(self, fileobj):
        if (found := self.get(fileobj)) is not None:
            return found
        raise _unknown(fileobj)

    def __iter__(self):
        yield from self._of._keys

    def __len__(self):
        return len(self._of._keys)


class _Known(BaseSelector):
    """Keeps the keys; how to wait is up to those that derive from it."""

    def __init__(self):
        self._keys, self._view = {}, _Keys(self)

    def get_map(self):
        return self._view

    def close(self):
        self._view = None
        self._keys.clear()

    def _number(self, file):
        try:
            return _descriptor(file)
        except ValueError:
            was = [key.fd for key in self._keys.values() if key.fileobj is file]
            if not was:
                raise
            return was[0]  # it has been closed since

    def _known(self, file):
        found = self._keys.get(self._number(file))
        if found is None:
            raise _unknown(file)
        return found

    def _tell(self, fd, events, before):
        """Tells the system of a file: new, changed or removed."""

    def register(self, fileobj, events, data=None):
        _checked(events)
        new = SelectorKey(fileobj, self._number(fileobj), events, data)
        if new.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {new.fd}) is already registered")
        self._tell(new.fd, events, 0)
        return self._keys.setdefault(new.fd, new)

    def modify(self, fileobj, events, data=None):
        old = self._known(fileobj)
        if old.events != events:
            self._tell(old.fd, _checked(events), old.events)
        self._keys[old.fd] = new = old._replace(data=data, events=events)
        return new

    def unregister(self, fileobj):
        gone = self._known(fileobj)
        del self._keys[gone.fd]
        try:
            self._tell(gone.fd, 0, gone.events)
        except OSError:
            pass  # closed since
        return gone

    def select(self, timeout=None):
        try:
            found = self._wait(timeout)
        except InterruptedError:
            found = ()
        pairs = ((self._keys.get(fd), events) for fd, events in found)
        return [(key, key.events & events) for key, events in pairs if key is not None and key.events & events]


class SelectSelector(_Known):
    """By select()."""

    def _wait(self, timeout):
        wanted = [[fd for fd, key in self._keys.items() if key.events & event] for event in (EVENT_READ, EVENT_WRITE)]
        readable, writable, _ = _system.select(*wanted, [], timeout and max(timeout, 0))
        return [(fd, EVENT_READ * (fd in readable) | EVENT_WRITE * (fd in writable)) for fd in dict.fromkeys(readable + writable)]


class _Polling(_Known):
    """By an object of the system, with numbers of its own for events."""

    def __init__(self):
        _Known.__init__(self)
        self._selector = self._make()

    def _tell(self, fd, events, before):
        system = self._in * bool(events & EVENT_READ) | self._out * bool(events & EVENT_WRITE)
        if not events:
            self._selector.unregister(fd)
        else:
            (self._selector.modify if before else self._selector.register)(fd, system)

    def _wait(self, timeout):
        # What is neither is both: an error, or the other end has hung up.
        return [(fd, EVENT_READ * bool(system & ~self._out) | EVENT_WRITE * bool(system & ~self._in)) for fd, system in self._poll(timeout)]


class PollSelector(_Polling):
    """By poll()."""
    _make, _in, _out = staticmethod(_system.poll), _system.POLLIN, _system.POLLOUT

    def _poll(self, timeout):
        return self._selector.poll(timeout if timeout is None else max(ceil(timeout * 1000), 0))


class EpollSelector(_Polling):
    """By epoll."""
    _make, _in, _out = staticmethod(_system.epoll), _system.EPOLLIN, _system.EPOLLOUT

    def _poll(self, timeout):
        wait = -1 if timeout is None else max(ceil(timeout * 1000) / 1000, 0)
        return self._selector.poll(wait, len(self._keys) or 1)

    def close(self):
        self._selector.close()
        _Known.close(self)

    def fileno(self):
        """The descriptor of the object itself."""
        return self._selector.fileno()


DefaultSelector = EpollSelector
