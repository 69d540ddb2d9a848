"""Waiting until files can be read from or written to."""
import _molt_select

error = OSError
PIPE_BUF = 4096
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL, POLLRDNORM, POLLRDBAND = 1, 2, 4, 8, 16, 32, 64, 128
POLLWRNORM, POLLWRBAND, POLLMSG, POLLRDHUP = 256, 512, 1024, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP, EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND = 1, 2, 4, 8, 16, 64, 128, 256, 512
EPOLLMSG, EPOLLRDHUP, EPOLL_CLOEXEC = 1024, 8192, 524288
EPOLLEXCLUSIVE, EPOLLONESHOT, EPOLLET = 1 << 28, 1 << 30, 1 << 31


def _fileno(file):
    if not isinstance(file, int):
        if not hasattr(file, "fileno"):
            raise TypeError("argument must be an int, or have a fileno() method.")
        file = file.fileno()
        if not isinstance(file, int):
            raise TypeError("fileno() returned a non-integer")
    if file < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({file})")
    return file


def _nanoseconds(timeout, unit, message="timeout must be an integer or None"):
    """A timeout in units of nanoseconds, rounded up; None: no limit."""
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError(message)
    scaled = timeout * unit
    whole = int(scaled)
    return whole + (whole < scaled)


def select(rlist, wlist, xlist, timeout=None, /):
    """The files of three lists that can be read from, written to, and that something unusual happened to."""
    wait = _nanoseconds(timeout, 1_000_000_000, "timeout must be a float or None")
    if wait is not None and wait < 0:
        raise ValueError("timeout must be non-negative")
    lists, wanted = [], {}
    for files, events in (rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI):
        try:
            files = list(files)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        numbered = []
        for file in files:
            fd = _fileno(file)
            if fd >= 1024:
                raise ValueError("filedescriptor out of range in select()")
            numbered.append((fd, file))
            wanted[fd] = wanted.get(fd, 0) | events
        lists.append(numbered)
    ready = dict(_molt_select.poll(wanted.items(), wait))
    if any(events & POLLNVAL for events in ready.values()):
        raise OSError(9, "Bad file descriptor")
    return tuple([file for fd, file in numbered if ready.get(fd, 0) & events]
                 for numbered, events in zip(lists, (POLLIN | POLLHUP | POLLERR, POLLOUT | POLLERR, POLLPRI)))


class poll:
    """Files with the events to wait for."""

    def __init__(self):
        self._events = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        """Wait for events of a file, too."""
        self._events[_fileno(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        """Wait for other events of a file."""
        fd = _fileno(fd)
        if fd not in self._events:
            raise FileNotFoundError(2, "No such file or directory")
        self._events[fd] = eventmask

    def unregister(self, fd, /):
        """Wait for a file no longer."""
        del self._events[_fileno(fd)]

    def poll(self, timeout=None, /):
        """The descriptors that have events, with these; the timeout is in milliseconds."""
        wait = _nanoseconds(timeout, 1_000_000)
        return _molt_select.poll(self._events.items(), None if wait is not None and wait < 0 else wait)


class epoll:
    """As poll, kept in the kernel."""

    _fd = -1

    def __init__(self, sizehint=-1, flags=0):
        if sizehint <= 0 and sizehint != -1:
            raise ValueError("negative sizehint")
        if flags & ~EPOLL_CLOEXEC:
            raise OSError(22, "Invalid argument")
        self._fd = _molt_select.epoll_create(flags)

    @classmethod
    def fromfd(cls, fd, /):
        """An object for a descriptor that epoll made."""
        made = cls.__new__(cls)
        made._fd = fd
        return made

    @property
    def closed(self):
        """Whether close() was called."""
        return self._fd < 0

    def fileno(self):
        """The descriptor of the object itself."""
        if self._fd < 0:
            raise ValueError("I/O operation on closed epoll object")
        return self._fd

    def close(self):
        """Close the descriptor."""
        if self._fd >= 0:
            from os import close

            fd, self._fd = self._fd, -1
            close(fd)

    __del__ = close

    def __enter__(self):
        self.fileno()
        return self

    def __exit__(self, exc_type=None, exc_value=None, exc_tb=None, /):
        self.close()

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        """Wait for events of a file, too."""
        _molt_select.epoll_ctl(self.fileno(), 1, _fileno(fd), eventmask)

    def modify(self, fd, eventmask):
        """Wait for other events of a file."""
        _molt_select.epoll_ctl(self.fileno(), 3, _fileno(fd), eventmask)

    def unregister(self, fd):
        """Wait for a file no longer."""
        _molt_select.epoll_ctl(self.fileno(), 2, _fileno(fd), 0)

    def poll(self, timeout=None, maxevents=-1):
        """The descriptors that have events, with these; the timeout is in seconds."""
        fd = self.fileno()
        wait = _nanoseconds(timeout, 1_000_000_000, "timeout must be an integer or None")
        if maxevents == -1:
            maxevents = 1023
        elif maxevents <= 0:
            raise ValueError(f"maxevents must be greater than 0, got {maxevents}")
        return _molt_select.epoll_wait(fd, None if wait is not None and wait < 0 else wait, maxevents)
