"""Names of machines, services, protocols and interfaces; numbers as networks have them."""
import _molt_netdb
from _socket_addresses import asked, gaierror, herror, host_bytes, index, resolved, unpacked, viewed
from _socket_tables import AF_INET, AF_INET6, AF_UNSPEC, AI_NUMERICHOST, SOCK_DGRAM
from os import fsencode

__all__ = ["error", "gaierror", "getaddrinfo", "gethostbyaddr", "gethostbyname", "gethostbyname_ex", "gethostname", "getnameinfo",
           "getprotobyname", "getservbyname", "getservbyport", "herror", "htonl", "htons", "if_indextoname", "if_nameindex", "if_nametoindex",
           "inet_aton", "inet_ntoa", "inet_ntop", "inet_pton", "ntohl", "ntohs", "sethostname", "timeout"]
error, timeout = OSError, TimeoutError


def _text(value, function, position=1):
    """A str as bytes that end with a NUL for the C library."""
    if not isinstance(value, str):
        raise TypeError(f"{function}() argument {position} must be str, not {'None' if value is None else value.__class__.__name__}")
    if "\0" in value:
        raise ValueError("embedded null character")
    return value.encode()


# ---- machines ----

def getaddrinfo(host, port, family=AF_UNSPEC, type=0, proto=0, flags=0):
    """The addresses of a service on a machine: [(family, type, proto, canonical name, address), …]."""
    if host is not None:
        if not isinstance(host, (str, bytes)):
            raise TypeError("getaddrinfo() argument 1 must be string or None")
        if isinstance(host, str):
            host = host.encode("ascii" if host.isascii() else "idna")
    if isinstance(port, int):
        port = str(int(port)).encode()
    elif isinstance(port, str):
        port = port.encode()
    elif port is not None and not isinstance(port, bytes):
        raise OSError("Int or String expected")
    rows = asked(host, port, index(family), index(type), index(proto), index(flags))
    return [(*row[:4], unpacked(row[4])) for row in rows]


def getnameinfo(sockaddr, flags, /):
    """(machine, service) of an address, as names or, by the flags, as numbers."""
    if not isinstance(sockaddr, tuple):
        raise TypeError("getnameinfo() argument 1 must be a tuple")
    if not 2 <= len(sockaddr) <= 4 or not isinstance(sockaddr[0], str):
        raise TypeError("getnameinfo(): illegal sockaddr argument")
    host, port, *more = sockaddr
    flow, scope = (*more, 0, 0)[:2]
    if not 0 <= flow <= 0xfffff:
        raise OverflowError("getnameinfo(): flowinfo must be 0-1048575.")
    rows = asked(host.encode(), str(index(port)).encode(), AF_UNSPEC, SOCK_DGRAM, 0, AI_NUMERICHOST)
    if len(rows) > 1:
        raise OSError("sockaddr resolved to multiple addresses")
    address = rows[0][4]
    if rows[0][0] == AF_INET:
        if more:
            raise OSError("IPv4 sockaddr must be 2 tuple")
    else:
        address = address[:4] + flow.to_bytes(4, "big") + address[8:24] + scope.to_bytes(4, "little")
    names = _molt_netdb.getnameinfo(address, flags)
    if isinstance(names, int):
        raise gaierror(names, _molt_netdb.gai_strerror(names))
    return names


def _name(value, function):
    try:
        return host_bytes(value)
    except TypeError:
        if isinstance(value, (str, bytes, bytearray)):
            raise
        kind = "None" if value is None else value.__class__.__name__
        raise TypeError(f"{function}() argument 1 must be str, bytes or bytearray, not {kind}") from None


def gethostbyname(hostname, /):
    """An IPv4 address of a machine."""
    return "%d.%d.%d.%d" % tuple(resolved(_name(hostname, "gethostbyname"), AF_INET)[4:8])


def _known(answer):
    if isinstance(answer, int):
        raise herror(answer, _molt_netdb.herror(answer))
    return answer


def gethostbyname_ex(hostname, /):
    """(name, other names, IPv4 addresses) of a machine."""
    name = _name(hostname, "gethostbyname_ex")
    resolved(name, AF_INET)
    return _known(_molt_netdb.gethostbyname(name))


def gethostbyaddr(ip_address, /):
    """(name, other names, addresses) of the machine that has an address."""
    address = resolved(_name(ip_address, "gethostbyaddr"), AF_UNSPEC)
    return _known(_molt_netdb.gethostbyaddr(address[4:8] if address[0] == AF_INET else address[8:24]))


def gethostname():
    """What this machine is called."""
    return _molt_netdb.gethostname()


def sethostname(name, /):
    """Call this machine otherwise."""
    _molt_netdb.sethostname(fsencode(name))


# ---- services, protocols, interfaces ----

def getservbyname(servicename, protocolname=None, /):
    """The port of a service."""
    port = _molt_netdb.getservbyname(_text(servicename, "getservbyname"), protocolname and _text(protocolname, "getservbyname", 2))
    if port is None:
        raise OSError("service/proto not found")
    return port


def getservbyport(port, protocolname=None, /):
    """The service that a port is for."""
    if not 0 <= index(port) <= 65535:
        raise OverflowError("getservbyport: port must be 0-65535.")
    name = _molt_netdb.getservbyport(port, protocolname and _text(protocolname, "getservbyport", 2))
    if name is None:
        raise OSError("port/proto not found")
    return name


def getprotobyname(protocolname, /):
    """The number of a protocol."""
    number = _molt_netdb.getprotobyname(_text(protocolname, "getprotobyname"))
    if number is None:
        raise OSError("protocol not found")
    return number


def if_nameindex():
    """The network interfaces: [(number, name), …]."""
    return _molt_netdb.interfaces()


def if_nametoindex(oname, /):
    """The number of a network interface."""
    name = oname if isinstance(oname, str) else oname.decode()
    for number, known in _molt_netdb.interfaces():
        if known == name:
            return number
    raise OSError("no interface with this name")


def if_indextoname(if_index, /):
    """The name of a network interface."""
    for number, known in _molt_netdb.interfaces():
        if number == if_index:
            return known
    raise OSError(6, "No such device or address")


# ---- addresses and numbers in other notations ----

def inet_aton(ip_addr, /):
    """The four bytes of an IPv4 address in any of its notations."""
    found = _molt_netdb.inet_aton(_text(ip_addr, "inet_aton"))
    if found is None:
        raise OSError("illegal IP address string passed to inet_aton")
    return found


def inet_ntoa(packed_ip, /):
    """The text of four bytes."""
    numbers = viewed(packed_ip).tobytes()
    if len(numbers) != 4:
        raise OSError("packed IP wrong length for inet_ntoa")
    return "%d.%d.%d.%d" % tuple(numbers)


def inet_pton(address_family, ip_string, /):
    """The bytes of an IPv4 or IPv6 address."""
    found = _molt_netdb.inet_pton(address_family, _text(ip_string, "inet_pton", 2))
    if found is None:
        raise OSError("illegal IP address string passed to inet_pton")
    return found


def inet_ntop(address_family, packed_ip, /):
    """The text of such bytes."""
    numbers = viewed(packed_ip).tobytes()
    if address_family not in (AF_INET, AF_INET6):
        raise ValueError(f"unknown address family {address_family}")
    if len(numbers) != (4 if address_family == AF_INET else 16):
        raise ValueError("invalid length of packed IP address string")
    return _molt_netdb.inet_ntop(address_family, numbers)


def _swapped16(number, function):
    number = index(number)
    if number >= 1 << 63 or number < -1 << 63:
        raise OverflowError("Python int too large to convert to C long")
    if number >= 1 << 31:
        raise OverflowError("signed integer is greater than maximum")
    if number < -1 << 31:
        raise OverflowError("signed integer is less than minimum")
    if number < 0:
        raise OverflowError(f"{function}: can't convert negative Python int to C 16-bit unsigned integer")
    if number > 0xffff:
        raise OverflowError(f"{function}: Python int too large to convert to C 16-bit unsigned integer")
    return number >> 8 | (number & 0xff) << 8


def _swapped32(number):
    if not isinstance(number, int):
        raise TypeError(f"expected int, {number.__class__.__name__} found")
    if number < 0:
        raise OverflowError("can't convert negative value to unsigned int")
    if number >= 1 << 64:
        raise OverflowError("Python int too large to convert to C unsigned long")
    if number > 0xffffffff:
        raise OverflowError("int larger than 32 bits")
    return int.from_bytes(int(number).to_bytes(4, "little"), "big")


def htons(x, /):
    """A 16-bit number in the order of bytes that networks have."""
    return _swapped16(x, "htons")


def ntohs(x, /):
    """A 16-bit number of a network in this machine's order of bytes."""
    return _swapped16(x, "ntohs")


def htonl(x, /):
    """A 32-bit number in the order of bytes that networks have."""
    return _swapped32(x)


def ntohl(x, /):
    """A 32-bit number of a network in this machine's order of bytes."""
    return _swapped32(x)
