"""Addresses of sockets: what programs write, and the bytes that the system takes."""
import _molt_netdb
from _socket_tables import *
from operator import index
from os import fsdecode, fsencode

NUL = object()  # an argument that was not given
_UNIX_ROOM = 108


class gaierror(OSError):
    """A name that cannot be found, or an address that has none."""


class herror(OSError):
    """The same, from the older functions."""


gaierror.__module__ = herror.__module__ = "socket"


def integer(value):
    """An int as the C library has it in memory."""
    return value.to_bytes(4, "little", signed=value < 0)


def viewed(data):
    """A view of bytes, for which an object may stand."""
    try:
        return memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{data.__class__.__name__}'") from None


def host_bytes(host):
    """A machine's name as bytes for the C library."""
    if isinstance(host, str):
        name = host.encode("ascii" if host.isascii() else "idna")
    elif isinstance(host, (bytes, bytearray)):
        name = bytes(host)
    else:
        raise TypeError(f"str, bytes or bytearray expected, not {host.__class__.__name__}")
    if 0 in name:
        raise TypeError("host name must not contain null character")
    return name


def asked(host, service, family, kind, proto, flags):
    """getaddrinfo with the numbers of problems as exceptions."""
    rows = _molt_netdb.getaddrinfo(host, service, family, kind, proto, flags)
    if isinstance(rows, int):
        raise gaierror(rows, _molt_netdb.gai_strerror(rows))
    return rows


def resolved(name, family):
    """The sockaddr of a machine, without a port."""
    if name == b"":
        rows = asked(None, b"0", family, SOCK_DGRAM, 0, AI_PASSIVE)
        if len(rows) > 1:
            raise OSError("wildcard resolved to multiple address")
        return rows[0][4]
    if name in (b"<broadcast>", b"255.255.255.255"):
        if family not in (AF_INET, AF_UNSPEC):
            raise OSError("address family mismatched")
        return b"\2\0\0\0" + b"\xff" * 4 + bytes(8)
    for known in (AF_INET, AF_INET6) if family == AF_UNSPEC else (family,):
        number = _molt_netdb.inet_pton(known, name)
        if number is not None:
            return known.to_bytes(2, "little") + bytes(2) + (number + bytes(8) if known == AF_INET else bytes(4) + number + bytes(4))
    return asked(name, None, family, 0, 0, 0)[0][4]


def _port(number, function):
    if not 0 <= number <= 65535:
        raise OverflowError(f"{function}(): port must be 0-65535.")
    return number.to_bytes(2, "big")


def _tuple(address, family, function):
    if not isinstance(address, tuple):
        raise TypeError(f"{function}(): {family} address must be tuple, not {address.__class__.__name__}")
    return len(address)


def _pack_inet(address, function):
    if _tuple(address, "AF_INET", function) != 2:
        raise TypeError("AF_INET address must be a pair (host, port)")
    name, port = host_bytes(address[0]), index(address[1])
    found = resolved(name, AF_INET)
    return found[:2] + _port(port, function) + found[4:]


def _pack_inet6(address, function):
    if not 2 <= _tuple(address, "AF_INET6", function) <= 4:
        raise TypeError("AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])")
    name, port, flow, scope = host_bytes(address[0]), *map(index, address[1:] + (0,) * (4 - len(address)))
    found = resolved(name, AF_INET6)
    number = _port(port, function)
    if not 0 <= flow <= 0xfffff:
        raise OverflowError(f"{function}(): flowinfo must be 0-1048575.")
    return found[:2] + number + flow.to_bytes(4, "big") + found[8:24] + scope.to_bytes(4, "little")


def _pack_unix(address, function):
    if isinstance(address, str):
        path = fsencode(address)
    else:
        path = viewed(address).tobytes()
    hidden = path[:1] in (b"", b"\0")  # a name in no file system ends where it ends
    if len(path) > (_UNIX_ROOM if hidden else _UNIX_ROOM - 1):
        raise OSError("AF_UNIX path too long")
    return b"\1\0" + path + (b"" if hidden else b"\0")


def _pack_netlink(address, function):
    _tuple(address, "AF_NETLINK", function)
    process, groups = map(index, address)
    return b"\x10\0\0\0" + (process & 0xffffffff).to_bytes(4, "little") + (groups & 0xffffffff).to_bytes(4, "little")


def _pack_packet(address, function):
    _tuple(address, "AF_PACKET", function)
    name, proto, kind, hardware, mac = address + (0, 0, b"")[len(address) - 2:] if len(address) < 5 else address
    number = dict((b, a) for a, b in _molt_netdb.interfaces()).get(name)
    if number is None:
        raise OSError(19, "No such device")
    if not 0 <= proto <= 65535:
        raise OverflowError(f"{function}(): proto must be 0-65535.")
    if len(mac) > 8:
        raise ValueError("Hardware address must be 8 bytes or less")
    return (b"\x11\0" + proto.to_bytes(2, "big") + number.to_bytes(4, "little") + hardware.to_bytes(2, "little") + bytes((kind, len(mac)))
            + bytes(mac).ljust(8, b"\0"))


def _pack_vsock(address, function):
    _tuple(address, "AF_VSOCK", function)
    machine, port = map(index, address)
    return b"\x28\0\0\0" + port.to_bytes(4, "little") + machine.to_bytes(4, "little") + bytes(4)


_packers = {AF_INET: _pack_inet, AF_INET6: _pack_inet6, AF_UNIX: _pack_unix, AF_NETLINK: _pack_netlink, AF_PACKET: _pack_packet,
            AF_VSOCK: _pack_vsock}


def packed(family, address, function):
    """The sockaddr for an address; the function is what messages name."""
    pack = _packers.get(family)
    if pack is None:
        raise OSError(f"{function}(): bad family")
    return pack(address, function)


def _little(data):
    return int.from_bytes(data, "little")


def _unpack_unix(data):
    path = data[2:]
    if path[:1] == b"\0":
        return path
    return fsdecode(path.partition(b"\0")[0])


def _unpack_packet(data):
    number = _little(data[4:8])
    name = dict(_molt_netdb.interfaces()).get(number, "") if number else ""
    return name, int.from_bytes(data[2:4]), data[10], _little(data[8:10]), data[12:12 + data[11]]


_unpackers = {
    AF_INET: lambda data: ("%d.%d.%d.%d" % tuple(data[4:8]), int.from_bytes(data[2:4])),
    AF_INET6: lambda data: (_molt_netdb.inet_ntop(AF_INET6, data[8:24]), int.from_bytes(data[2:4]), int.from_bytes(data[4:8]), _little(data[24:28])),
    AF_UNIX: _unpack_unix,
    AF_NETLINK: lambda data: (_little(data[4:8]), _little(data[8:12])),
    AF_PACKET: _unpack_packet,
    AF_VSOCK: lambda data: (_little(data[8:12]), _little(data[4:8])),
}


def unpacked(data):
    """The address that a sockaddr is; None: there is none."""
    if data is None:
        return None
    family = _little(data[:2])
    unpack = _unpackers.get(family)
    return unpack(data) if unpack else (family, data[2:])
