"""Sockets as objects, and the names of machines and services: what socket is made of."""
import _molt_socket
from _molt_fd import close as _close_fd, dup as _dup_fd, set_blocking as _set_blocking
from _socket_addresses import NUL, index, integer, packed, unpacked, viewed
from _socket_names import *
from _socket_tables import *
from math import ceil

has_ipv6 = True
CAPI = None
_SECOND = 1_000_000_000
_limit = -1  # what a new socket's timeout is


def _timeout(value):
    """Seconds, or None, as nanoseconds."""
    if value is None:
        return -1
    if not isinstance(value, float):
        value = index(value)
    elif value != value:
        raise ValueError("Invalid value NaN (not a number)")
    if value < 0:
        raise ValueError("Timeout value out of range")
    if value > 9_223_372_036:
        raise OverflowError("timestamp too large to convert to C _PyTime_t")
    return ceil(value * _SECOND)


def _seconds(nanoseconds):
    return None if nanoseconds < 0 else nanoseconds / _SECOND


def getdefaulttimeout():
    """The timeout of sockets that are made from now on, in seconds, or None."""
    return _seconds(_limit)


def setdefaulttimeout(timeout, /):
    """Give sockets that are made from now on a timeout."""
    global _limit
    _limit = _timeout(timeout)


def close(fd, /):
    """Close a socket by its descriptor."""
    try:
        _close_fd(index(fd))
    except ConnectionResetError:
        pass


def dup(fd, /):
    """A second descriptor of a socket, which programs that are run do not get."""
    return _dup_fd(index(fd))


def _room(data, function):
    """A writable view of bytes."""
    view = memoryview(data)
    if view.readonly:
        raise TypeError(f"{function}() argument 1 must be read-write bytes-like object, not {type(data).__name__}")
    return view.cast("B")


def _counted(size, most, function, too_small):
    if size < 0:
        raise ValueError(f"negative buffersize in {function}")
    if size > most:
        raise ValueError(too_small)
    return size or most


_HEADER = 16  # of an item of control data: length, level and type


def _control(items):
    """Control data for sendmsg from its items."""
    whole = bytearray()
    for item in items:
        try:
            level, kind, data = item
        except TypeError:
            raise TypeError(f"[sendmsg() ancillary data items]() argument must be 3-item sequence, not {type(item).__name__}") from None
        except ValueError:
            raise TypeError(f"[sendmsg() ancillary data items]() argument must be sequence of length 3, not {len(item)}") from None
        data = memoryview(data).cast("B") if not isinstance(data, bytes) else data
        whole += (_HEADER + len(data)).to_bytes(8, "little") + integer(index(level)) + integer(index(kind)) + data
        whole += bytes(-len(whole) % 8)
    return whole


def _control_items(whole):
    """The items of control data."""
    items, at = [], 0
    while at + _HEADER <= len(whole):
        size = int.from_bytes(whole[at:at + 8], "little")
        if size < _HEADER:
            break
        level, kind = (int.from_bytes(whole[at + i:at + i + 4], "little", signed=True) for i in (8, 12))
        items.append((level, kind, whole[at + _HEADER:at + size]))
        at += size + -size % 8
    return items


def CMSG_LEN(length, /):
    """How long an item of control data with so much in it is."""
    return _control_length(length, "CMSG_LEN", 0)


def CMSG_SPACE(length, /):
    """How much room an item of control data with so much in it takes."""
    return _control_length(length, "CMSG_SPACE", -length % 8)


def _control_length(length, function, padding):
    if not 0 <= length < 1 << 31:
        raise OverflowError(f"{function}() argument out of range")
    return _HEADER + length + padding


class socket:
    """One end of a connection, or a place to wait for connections and messages."""

    _fd = -1
    _wait = -1

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        if fileno is None:
            family, type, proto = AF_INET if family == -1 else family, SOCK_STREAM if type == -1 else type, 0 if proto == -1 else proto
            fd = _molt_socket.socket(index(family), index(type), index(proto))
        else:
            fd, family, type, proto = self._taken(index(fileno), family, type, proto)
        self._fd, self._wait = fd, _limit
        self._family, self._type, self._proto = int(family), int(type) & ~(SOCK_NONBLOCK | SOCK_CLOEXEC), int(proto)
        if type & SOCK_NONBLOCK:
            self._wait = 0
        elif _limit >= 0:
            _set_blocking(fd, False)

    @staticmethod
    def _taken(fd, family, type, proto):
        """What a descriptor is; it must be of a socket."""
        if fd < 0:
            raise ValueError("negative file descriptor")
        own = _molt_socket.getsockname(fd)
        if family == -1:
            family = int.from_bytes(own[:2], "little")
        if type == -1:
            type = _molt_socket.getsockopt(fd, SOL_SOCKET, SO_TYPE, 0)
        if proto == -1:
            proto = _molt_socket.getsockopt(fd, SOL_SOCKET, SO_PROTOCOL, 0)
        return fd, family, type, proto

    def __repr__(self):
        return f"<socket object, fd={self._fd}, family={self._family}, type={self._type}, proto={self._proto}>"

    def __del__(self):
        if self._fd >= 0:
            from warnings import warn

            warn(f"unclosed {self!r}", ResourceWarning, 2, source=self)
            fd, self._fd = self._fd, -1
            close(fd)

    family = property(lambda self: self._family, doc="the socket family")
    type = property(lambda self: self._type, doc="the socket type")
    proto = property(lambda self: self._proto, doc="the socket protocol")
    timeout = property(lambda self: _seconds(self._wait), doc="the socket timeout")

    def fileno(self):
        """The descriptor, or -1 if the socket is closed."""
        return self._fd

    def detach(self):
        """The descriptor, which is not the object's any more."""
        fd, self._fd = self._fd, -1
        return fd

    def close(self):
        """Close the socket; once more does no harm."""
        fd, self._fd = self._fd, -1
        if fd >= 0:
            close(fd)

    # ---- waiting ----

    def settimeout(self, timeout, /):
        """Wait at most that many seconds in each call; None: without end, 0: not at all."""
        wait = _timeout(timeout)
        if self._fd < 0:
            raise OSError(9, "Bad file descriptor")
        _set_blocking(self._fd, wait < 0)
        self._wait = wait

    def gettimeout(self):
        """The timeout in seconds, or None."""
        return _seconds(self._wait)

    def setblocking(self, flag, /):
        """Wait without end, or not at all."""
        self.settimeout(None if flag else 0)

    def getblocking(self):
        """Whether calls wait."""
        return self._wait != 0

    # ---- addresses ----

    def bind(self, address, /):
        """Take an address."""
        _molt_socket.bind(self._fd, packed(self._family, address, "bind"))

    def listen(self, backlog=128, /):
        """Let others connect; the system keeps so many who wait for accept()."""
        _molt_socket.listen(self._fd, index(backlog))

    def _accept(self):
        fd, address = _molt_socket.accept(self._fd, self._wait)
        return fd, unpacked(address)

    def connect(self, address, /):
        """Connect with the socket that has an address."""
        problem = _molt_socket.connect(self._fd, packed(self._family, address, "connect"), self._wait)
        if problem < 0:
            raise TimeoutError("timed out")
        if problem:
            from os import strerror

            raise OSError(problem, strerror(problem))

    def connect_ex(self, address, /):
        """As connect; but the number of an error is the result."""
        problem = _molt_socket.connect(self._fd, packed(self._family, address, "connect_ex"), self._wait)
        return 11 if problem < 0 else problem

    def getsockname(self):
        """The address of the socket."""
        return unpacked(_molt_socket.getsockname(self._fd))

    def getpeername(self):
        """The address of the other end."""
        return unpacked(_molt_socket.getpeername(self._fd))

    def shutdown(self, how, /):
        """End one direction, or both: SHUT_RD, SHUT_WR, SHUT_RDWR."""
        _molt_socket.shutdown(self._fd, index(how))

    def getsockopt(self, level, option, buflen=0, /):
        """An option as a number, or with a length as bytes."""
        if not 0 <= buflen <= 1024:
            raise OSError("getsockopt buflen out of range")
        return _molt_socket.getsockopt(self._fd, level, option, buflen)

    def setsockopt(self, level, option, value, optlen=NUL, /):
        """Set an option to a number or bytes; None with a length stands for a null pointer."""
        if optlen is not NUL:
            if value is not None:
                raise TypeError("setsockopt() takes exactly 3 arguments (4 given)")
            return _molt_socket.setsockopt(self._fd, level, option, None, optlen)
        if isinstance(value, int) and -1 << 31 <= value < 1 << 31:
            value = integer(value)
        _molt_socket.setsockopt(self._fd, level, option, viewed(value), 0)

    # ---- receiving ----

    def recv(self, bufsize, flags=0, /):
        """At most so many bytes, as soon as there are some; none at the end."""
        size = index(bufsize)
        if size < 0:
            raise ValueError("negative buffersize in recv")
        return _molt_socket.recv(self._fd, size, flags, self._wait)

    def recv_into(self, buffer, nbytes=0, flags=0):
        """recv into memory; how many came."""
        with _room(buffer, "recv_into") as view:
            size = _counted(nbytes, len(view), "recv_into", "buffer too small for requested bytes")
            return _molt_socket.recv_into(self._fd, view, size, flags, self._wait)

    def recvfrom(self, bufsize, flags=0, /):
        """At most so many bytes, and from where they came."""
        size = index(bufsize)
        if size < 0:
            raise ValueError("negative buffersize in recvfrom")
        data, _, _, address = _molt_socket.recvmsg(self._fd, size, 0, flags, self._wait)
        return data, unpacked(address)

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        """recvfrom into memory."""
        with _room(buffer, "recvfrom_into") as view:
            size = _counted(nbytes, len(view), "recvfrom_into", "nbytes is greater than the length of the buffer")
            data, _, _, address = _molt_socket.recvmsg(self._fd, size, 0, flags, self._wait)
            view[:len(data)] = data
        return len(data), unpacked(address)

    def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
        """(data, items of control data, flags, address)"""
        if bufsize < 0:
            raise ValueError("negative buffer size in recvmsg()")
        return self._message(bufsize, ancbufsize, flags)

    def _message(self, size, room, flags):
        if not 0 <= room < 1 << 31:
            raise ValueError("invalid ancillary data buffer length")
        data, control, came, address = _molt_socket.recvmsg(self._fd, size, room, flags, self._wait)
        return data, _control_items(control), came, unpacked(address)

    def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
        """recvmsg into memory, one piece after the other."""
        try:
            pieces = list(buffers)
        except TypeError:
            raise TypeError("recvmsg_into() argument 1 must be an iterable") from None
        try:
            views = [_room(each, "") for each in pieces]
        except TypeError:
            raise TypeError("recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers") from None
        data, *rest = self._message(sum(map(len, views)), ancbufsize, flags)
        at = 0
        for view in views:
            piece = data[at:at + len(view)]
            view[:len(piece)] = piece
            at += len(piece)
        return len(data), *rest

    # ---- sending ----

    def send(self, data, flags=0, /):
        """Send what can be sent at once; how much that was."""
        return _molt_socket.send(self._fd, data, flags, self._wait)

    def sendall(self, data, flags=0, /):
        """Send everything."""
        _molt_socket.sendall(self._fd, data, flags, self._wait)

    def sendto(self, data, *where):
        """sendto(data[, flags], address): send to an address."""
        if not 1 <= len(where) <= 2:
            raise TypeError(f"sendto() takes 2 or 3 arguments ({1 + len(where)} given)")
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        flags = index(where[0]) if len(where) == 2 else 0
        return _molt_socket.sendto(self._fd, data, b"", flags, self._wait, packed(self._family, where[-1], "sendto"))

    def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
        """Send pieces as one message, with control data."""
        try:
            pieces = iter(buffers)
        except TypeError:
            raise TypeError("sendmsg() argument 1 must be an iterable") from None
        data = bytearray()
        for each in pieces:
            if isinstance(each, (int, str)):
                raise TypeError(f"a bytes-like object is required, not '{each.__class__.__name__}'")
            data += each
        try:
            items = iter(ancdata)
        except TypeError:
            raise TypeError("sendmsg() argument 2 must be an iterable") from None
        control = _control(items)
        if address is None:
            return _molt_socket.sendmsg(self._fd, data, control, flags, self._wait)
        return _molt_socket.sendto(self._fd, data, control, flags, self._wait, packed(self._family, address, "sendmsg"))

    def sendmsg_afalg(self, msg=(), *, op, iv=None, assoclen=None, flags=0):
        """Send pieces to an AF_ALG socket: encrypt or decrypt, with the initialisation vector."""
        items = [(SOL_ALG, ALG_SET_OP, integer(op))]
        if iv is not None:
            items.append((SOL_ALG, ALG_SET_IV, integer(len(iv)) + bytes(iv)))
        if assoclen is not None:
            items.append((SOL_ALG, ALG_SET_AEAD_ASSOCLEN, integer(assoclen)))
        return self.sendmsg(msg, items, flags)


SocketType = socket


def socketpair(family=AF_UNIX, type=SOCK_STREAM, proto=0, /):
    """Two sockets that are connected with each other."""
    return tuple(socket(family, type, proto, fd) for fd in _molt_socket.socketpair(index(family), index(type), index(proto)))
