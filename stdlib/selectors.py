"""Waiting for files, by the best means that the system has."""
import math
import select
from abc import ABCMeta, abstractmethod
from collections import namedtuple
from collections.abc import Mapping

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = namedtuple("SelectorKey", "fileobj fd events data")
SelectorKey.__doc__ = "A file that is registered: the object, its descriptor, what is waited for, and data."


def _descriptor(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class _Map(Mapping):
    """The keys by file object."""

    def __init__(self, selector):
        self._selector = selector

    def __len__(self):
        return len(self._selector._keys)

    def get(self, fileobj, default=None):
        return self._selector._keys.get(self._selector._lookup(fileobj), default)

    def __getitem__(self, fileobj):
        key = self.get(fileobj)
        if key is None:
            raise KeyError(f"{fileobj!r} is not registered")
        return key

    def __iter__(self):
        return iter(self._selector._keys)


class BaseSelector(metaclass=ABCMeta):
    """What every selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Adds a file to wait for: its key."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Removes a file: its key."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Changes what is waited for: the new key."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Waits: [(key, events), …] of files that are ready."""
        raise NotImplementedError

    def close(self):
        """Gives up what it holds of the system."""

    def get_key(self, fileobj):
        """The key of a file."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        """The keys by file object."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        self.close()


class _Selector(BaseSelector):
    """Keeps the keys; how to wait is up to those that derive from it."""

    def __init__(self):
        self._keys = {}
        self._map = _Map(self)

    def _lookup(self, fileobj):
        try:
            return _descriptor(fileobj)
        except ValueError:
            # It may have been closed since.
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    # What to tell the system of a file: new, changed or removed.
    def _tell(self, fd, events, before):
        pass

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, self._lookup(fileobj), events, data)
        if key.fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._tell(key.fd, events, 0)
        self._keys[key.fd] = key
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._lookup(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        try:
            self._tell(key.fd, 0, key.events)
        except OSError:
            pass  # closed since
        return key

    def modify(self, fileobj, events, data=None):
        try:
            key = self._keys[self._lookup(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        if events != key.events:
            if not events or events & ~(EVENT_READ | EVENT_WRITE):
                raise ValueError(f"Invalid events: {events!r}")
            self._tell(key.fd, events, key.events)
        key = self._keys[key.fd] = key._replace(events=events, data=data)
        return key

    def close(self):
        self._keys.clear()
        self._map = None

    def get_map(self):
        return self._map

    def _ready(self, found):
        ready = []
        for fd, events in found:
            key = self._keys.get(fd)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready


class SelectSelector(_Selector):
    """By select()."""

    def select(self, timeout=None):
        timeout = None if timeout is None else max(timeout, 0)
        reads = [fd for fd, key in self._keys.items() if key.events & EVENT_READ]
        writes = [fd for fd, key in self._keys.items() if key.events & EVENT_WRITE]
        try:
            readable, writable, _ = select.select(reads, writes, [], timeout)
        except InterruptedError:
            return []
        found = dict.fromkeys(readable, EVENT_READ)
        for fd in writable:
            found[fd] = found.get(fd, 0) | EVENT_WRITE
        return self._ready(found.items())


class _Polling(_Selector):
    def __init__(self):
        super().__init__()
        self._selector = self._make()

    def _wanted(self, events):
        return (self._in if events & EVENT_READ else 0) | (self._out if events & EVENT_WRITE else 0)

    def _tell(self, fd, events, before):
        if not before:
            self._selector.register(fd, self._wanted(events))
        elif events:
            self._selector.modify(fd, self._wanted(events))
        else:
            self._selector.unregister(fd)

    def _events(self, found):
        return [(fd, (EVENT_WRITE if event & ~self._in else 0) | (EVENT_READ if event & ~self._out else 0)) for fd, event in found]


class PollSelector(_Polling):
    """By poll()."""
    _make, _in, _out = staticmethod(select.poll), select.POLLIN, select.POLLOUT

    def select(self, timeout=None):
        if timeout is not None:
            timeout = math.ceil(timeout * 1000) if timeout > 0 else 0
        try:
            return self._ready(self._events(self._selector.poll(timeout)))
        except InterruptedError:
            return []


class EpollSelector(_Polling):
    """By epoll."""
    _make, _in, _out = staticmethod(select.epoll), select.EPOLLIN, select.EPOLLOUT

    def fileno(self):
        return self._selector.fileno()

    def select(self, timeout=None):
        timeout = -1 if timeout is None else math.ceil(timeout * 1000) / 1000 if timeout > 0 else 0
        try:
            return self._ready(self._events(self._selector.poll(timeout, max(len(self._keys), 1))))
        except InterruptedError:
            return []

    def close(self):
        self._selector.close()
        super().close()


DefaultSelector = EpollSelector
