"""Connections with programs on this and on other machines."""
import _socket
import os
from _socket import *
from _socket import CAPI, CMSG_LEN, CMSG_SPACE, SocketType, close, dup, has_ipv6
from enum import IntEnum, IntFlag
from errno import EAGAIN, EBADF, EWOULDBLOCK
from io import BufferedReader, BufferedRWPair, BufferedWriter, RawIOBase, TextIOWrapper, text_encoding


def _numbers(kind, name, prefix):
    """The numbers of _socket that begin with a prefix, as an enumeration; their names become this module's."""
    rows = [(each, value) for each, value in vars(_socket).items() if each.startswith(prefix) and each.isupper()]
    made = kind(name, sorted(rows, key=lambda row: row[1]), module="socket")
    globals().update(made.__members__)
    return made


AddressFamily = _numbers(IntEnum, "AddressFamily", "AF_")
SocketKind = _numbers(IntEnum, "SocketKind", "SOCK_")
MsgFlag = _numbers(IntFlag, "MsgFlag", "MSG_")
AddressInfo = _numbers(IntFlag, "AddressInfo", "AI_")


def _as(kind, number):
    """A number as a member of an enumeration, if it is one."""
    try:
        return kind(number)
    except ValueError:
        return number


# ---- ways to sockets ----

def fromfd(fd, family, type, proto=0):
    """A socket for a duplicate of a descriptor."""
    return socket(family, type, proto, dup(fd))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    """Two sockets that are connected with each other; of the family AF_UNIX if nothing is said."""
    both = _socket.socketpair(AF_UNIX if family is None else family, type, proto)
    return tuple(socket(family or AF_UNIX, type, proto, each.detach()) for each in both)


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    """The addresses of a service on a machine: [(family, type, proto, canonical name, address), …]."""
    return [(_as(AddressFamily, row[0]), _as(SocketKind, row[1]), *row[2:])
            for row in _socket.getaddrinfo(host, port, family, type, proto, flags)]


def getfqdn(name=""):
    """The full name of a machine, this one if nothing is said."""
    name = name.strip()
    if name in ("", "0.0.0.0", "::"):
        name = gethostname()
    try:
        found, others, _ = gethostbyaddr(name)
    except OSError:
        return name
    return next((each for each in [found, *others] if "." in each), found)


_GLOBAL_DEFAULT_TIMEOUT = object()  # says that no timeout was given


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    """A socket that is connected to (host, port), by the first of its addresses that answers."""
    host, port = address
    problems = []
    for family, kind, proto, _, where in getaddrinfo(host, port, 0, SOCK_STREAM):
        made = None
        try:
            made = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                made.settimeout(timeout)
            if source_address:
                made.bind(source_address)
            made.connect(where)
            problems.clear()
            return made
        except OSError as problem:
            if not all_errors:
                problems.clear()
            problems.append(problem)
            if made is not None:
                made.close()
        except BaseException:
            if made is not None:
                made.close()
            raise
    try:
        if not problems:
            raise OSError("getaddrinfo returns an empty list")
        if all_errors:
            raise ExceptionGroup("create_connection failed", problems)
        raise problems[0]
    finally:
        problems.clear()


def has_dualstack_ipv6():
    """Whether one socket can take connections by IPv4 and IPv6."""
    try:
        with socket(AF_INET6, SOCK_STREAM) as probe:
            probe.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0)
        return True
    except OSError:
        return False


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    """A socket that listens at an address; with dualstack_ipv6 to both versions of IP."""
    if dualstack_ipv6:
        if not has_dualstack_ipv6():
            raise ValueError("dualstack_ipv6 not supported on this platform")
        if family != AF_INET6:
            raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    made = socket(family, SOCK_STREAM)
    try:
        options = [(SOL_SOCKET, SO_REUSEADDR, 1)]
        if reuse_port:
            options.append((SOL_SOCKET, SO_REUSEPORT, 1))
        if family == AF_INET6:
            options.append((IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1))
        for each in options:
            made.setsockopt(*each)
        try:
            made.bind(address)
        except OSError as problem:
            text = f"{problem.strerror} (while attempting to bind on address {address!r})"
            raise OSError(problem.errno, text) from None
        made.listen() if backlog is None else made.listen(backlog)
        return made
    except BaseException:
        made.close()
        raise


# ---- descriptors in messages ----

def send_fds(sock, buffers, fds, flags=0, address=None):
    """Send descriptors to another process over an AF_UNIX socket."""
    from array import array

    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, array("i", fds))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    """Receive descriptors: (data, descriptors, flags, address)."""
    from array import array

    fds = array("i")
    data, items, came, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * fds.itemsize))
    for level, kind, content in items:
        if (level, kind) == (SOL_SOCKET, SCM_RIGHTS):
            fds.frombytes(content[:len(content) - len(content) % fds.itemsize])
    return data, list(fds), came, address


# ---- sockets and files ----

class SocketIO(RawIOBase):
    """What a file that makefile() gives reads and writes."""

    def __init__(self, sock, mode):
        if mode not in ("r", "w", "rw", "rb", "wb", "rwb"):
            raise ValueError(f"invalid mode: {mode!r}")
        RawIOBase.__init__(self)
        self._sock, self._late = sock, False
        self._reading, self._writing = "r" in mode, "w" in mode
        self._mode = mode if "b" in mode else mode + "b"

    def readinto(self, b):
        """Receive into memory; None if that would have to wait and must not."""
        self._checkClosed()
        self._checkReadable()
        if self._late:
            raise OSError("cannot read from timed out object")
        try:
            return self._sock.recv_into(b)
        except TimeoutError:
            self._late = True
            raise
        except BlockingIOError:
            return None

    def write(self, b):
        """Send what can be sent; None if that would have to wait and must not."""
        self._checkClosed()
        self._checkWritable()
        try:
            return self._sock.send(b)
        except BlockingIOError:
            return None

    def readable(self):
        """Whether it can be read from."""
        return self._open_for(self._reading)

    def writable(self):
        """Whether it can be written to."""
        return self._open_for(self._writing)

    def seekable(self):
        """A socket has no positions."""
        return super().seekable() if self._open_for(True) else False

    def _open_for(self, direction):
        if self.closed:
            raise ValueError("I/O operation on closed socket.")
        return direction

    def fileno(self):
        """The descriptor of the socket."""
        self._checkClosed()
        return self._sock.fileno()

    @property
    def name(self):
        """The descriptor, or -1."""
        return -1 if self.closed else self.fileno()

    @property
    def mode(self):
        """What it was opened for."""
        return self._mode

    def close(self):
        """Close the file, and the socket if that waits for it."""
        if not self.closed:
            RawIOBase.close(self)
            sock, self._sock = self._sock, None
            sock._decref_socketios()


class socket(_socket.socket):
    """One end of a connection, which can be used as a file, and in a with statement."""

    __slots__ = ["__weakref__", "_io_refs", "_closed"]

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._io_refs, self._closed = 0, False  # files made of it that are open; close() was called
        _socket.socket.__init__(self, family, type, proto, fileno)

    def __enter__(self):
        return self

    def __exit__(self, *problem):
        if not self._closed:
            self.close()

    def __getstate__(self):
        raise TypeError(f"cannot pickle {self.__class__.__name__!r} object")

    def __repr__(self):
        kind, number = self.__class__, self.fileno()
        parts = [f"<{kind.__module__}.{kind.__qualname__}{' [closed]' if self._closed else ''} fd={number}, family={self.family}, "
                 f"type={self.type}, proto={self.proto}"]
        for label, ask in ("laddr", self.getsockname), ("raddr", self.getpeername):
            try:
                address = ask() if number != -1 else None
            except (OSError, AttributeError):
                continue
            if address:
                parts.append(f"{label}={address}")
        return ", ".join(parts) + ">"

    family = property(lambda self: _as(AddressFamily, self._family), doc="The address family, of AddressFamily if it is known.")
    type = property(lambda self: _as(SocketKind, self._type), doc="The kind of socket, of SocketKind if it is known.")

    def _sibling(self, fd):
        return self.family, self.type, self.proto, fd

    def dup(self):
        """A second socket object for the same socket."""
        made = self.__class__(*self._sibling(dup(self.fileno())))
        made.settimeout(self.gettimeout())
        return made

    def accept(self):
        """Wait for a connection: (its socket, the address of the other end)."""
        fd, address = self._accept()
        made = socket(*self._sibling(fd))
        if self.gettimeout() and getdefaulttimeout() is None:
            made.setblocking(True)
        return made, address

    # ---- the end ----

    def detach(self):
        """Close the object but not the socket: its descriptor."""
        self._closed = True
        return super().detach()

    def close(self):
        """Close the socket as soon as no file that was made of it is open."""
        self._closed = True
        if self._io_refs < 1:
            self._real_close()

    def _real_close(self):
        _socket.socket.close(self)

    def _decref_socketios(self):
        self._io_refs = max(self._io_refs - 1, 0)
        if self._closed:
            self.close()

    def get_inheritable(self):
        """Whether programs that are run get the socket."""
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        """Say whether programs that are run get the socket."""
        os.set_inheritable(self.fileno(), inheritable)

    # ---- as a file, with files ----

    def makefile(self, mode="r", buffering=None, *, encoding=None, errors=None, newline=None):
        """A file that reads from the socket or writes to it; its modes are "r", "w", "rw", with or without "b"."""
        if not set(mode) <= {"r", "w", "b"}:
            raise ValueError(f"invalid mode {mode!r} (only r, w, b allowed)")
        writes, binary = "w" in mode, "b" in mode
        reads = "r" in mode or not writes
        assert reads or writes
        raw = SocketIO(self, "r" * reads + "w" * writes)
        self._io_refs += 1
        size = -1 if buffering is None else buffering
        if size < 0:
            size = 8192
        elif size == 0:
            if not binary:
                raise ValueError("unbuffered streams must be binary")
            return raw
        if reads and writes:
            file = BufferedRWPair(raw, raw, size)
        else:
            file = BufferedReader(raw, size) if reads else BufferedWriter(raw, size)
        if binary:
            return file
        file = TextIOWrapper(file, text_encoding(encoding), errors, newline)
        file.mode = mode
        return file

    def sendfile(self, file, offset=0, count=None):
        """Send a file from an offset to its end, or so many bytes of it; how many were sent."""
        self._fit_to_send(file, offset, count)
        try:
            fd = file.fileno()
            size = os.fstat(fd).st_size
            regular = bool(size)
        except (AttributeError, OSError):
            regular = False
        send = self._by_kernel(fd) if regular else self._by_reading(file, offset)
        sent = 0
        try:
            while count is None or sent < count:
                n = send(offset + sent, 1 << 30 if count is None else count - sent)
                if n is None:
                    send = self._by_reading(file, offset + sent)
                elif n == 0:
                    break
                else:
                    sent += n
            return sent
        finally:
            if sent and hasattr(file, "seek"):
                file.seek(offset + sent)

    def _fit_to_send(self, file, offset, count):
        if "b" not in getattr(file, "mode", "b"):
            raise ValueError("file should be opened in binary mode")
        if not self.type & SOCK_STREAM:
            raise ValueError("only SOCK_STREAM type sockets are supported")
        if count is not None:
            if not isinstance(count, int):
                raise TypeError(f"count must be a positive integer (got {count!r})")
            if count <= 0:
                raise ValueError(f"count must be a positive integer (got {count!r})")
        if self.gettimeout() == 0:
            raise ValueError("non-blocking sockets are not supported")

    def _by_kernel(self, fd):
        """A function that sends a piece of a file without looking at it; None from it: the kernel will not do that."""
        from select import POLLOUT, poll

        waiting = poll()
        waiting.register(self, POLLOUT)

        def send(at, most):
            limit = self.gettimeout()
            while True:
                if not waiting.poll(None if limit is None else limit * 1000):
                    raise TimeoutError("timed out")
                try:
                    return os.sendfile(self.fileno(), fd, at, most)
                except BlockingIOError:
                    pass
                except OSError as problem:
                    if problem.errno in (22, 38, 95):
                        return None
                    raise

        return send

    def _by_reading(self, file, offset):
        if offset:
            file.seek(offset)

        def send(at, most):
            data = file.read(min(most, 8192))
            if data:
                self.sendall(memoryview(data))
            return len(data) if data else 0

        return send


__all__ = ["fromfd", "getfqdn", "create_connection", "create_server", "has_dualstack_ipv6", "AddressFamily", "SocketKind", "SocketType"]
__all__ += [name for name in dir(_socket) if name[0] != "_" and name not in __all__]
__all__ += ["socketpair", "send_fds", "recv_fds", "getaddrinfo"]
__all__ = list(dict.fromkeys(__all__))
