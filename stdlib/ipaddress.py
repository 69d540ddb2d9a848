"""Addresses, networks and interfaces of the Internet Protocol, versions 4 and 6."""
import functools

IPV4LENGTH, IPV6LENGTH = 32, 128


class AddressValueError(ValueError):
    """This is no address."""


class NetmaskValueError(ValueError):
    """This is no netmask."""


# ---- either version ----

def _first_of(kinds, value, what, **options):
    for kind in kinds:
        try:
            return kind(value, **options)
        except (AddressValueError, NetmaskValueError):
            continue
    raise ValueError(f"{value!r} does not appear to be an IPv4 or IPv6 {what}")


def ip_address(address):
    """The address, of the version that it looks like."""
    return _first_of((IPv4Address, IPv6Address), address, "address")


def ip_network(address, strict=True):
    """The network, of the version that it looks like."""
    return _first_of((IPv4Network, IPv6Network), address, "network", strict=strict)


def ip_interface(address):
    """The address with its network, of the version that it looks like."""
    return _first_of((IPv4Interface, IPv6Interface), address, "interface")


def _packed(number, size, version):
    try:
        return number.to_bytes(size)
    except OverflowError:
        raise ValueError(f"Address negative or too large for IPv{version}") from None


def v4_int_to_packed(address):
    """The number as the four bytes of an address."""
    return _packed(address, 4, 4)


def v6_int_to_packed(address):
    """The number as the sixteen bytes of an address."""
    return _packed(address, 16, 6)


def _same_version(one, other):
    if one.version != other.version:
        raise TypeError(f"{one} and {other} are not of the same version")


def summarize_address_range(first, last):
    """The networks that together are all addresses from the first to the last."""
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    _same_version(first, last)
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind, bits = first._network_class, first._bits
    low, high = first._ip, last._ip
    while low <= high:
        # As many addresses as begin at `low` with zeros, but not more than are left.
        free = (low & -low).bit_length() - 1 if low else bits
        free = min(free, (high - low + 1).bit_length() - 1)
        yield kind((low, bits - free))
        low += 1 << free


def collapse_addresses(addresses):
    """The fewest networks that have the same addresses."""
    ranges, networks, before = [], set(), None
    for item in addresses:
        if before is not None:
            _same_version(item, before)
        before = item
        if isinstance(item, _Interface):
            item = item.ip
        networks.add(item if isinstance(item, _Network) else item._network_class(item))
    for network in sorted(networks):
        start, end = network.network_address, network.broadcast_address
        if ranges and start._ip <= ranges[-1][1]._ip + 1:
            if end > ranges[-1][1]:
                ranges[-1][1] = end
        else:
            ranges.append([start, end])
    for start, end in ranges:
        yield from summarize_address_range(start, end)


def get_mixed_type_key(obj):
    """A key that sorts addresses and networks of both versions together."""
    if isinstance(obj, _Network):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _Address):
        return obj.version, obj
    return NotImplemented


# ---- what both versions share ----

class _Common:
    """Texts, and the numbers of the version; a subclass for each version sets the latter."""

    __slots__ = ()

    compressed = property(lambda self: str(self))
    exploded = property(lambda self: self._long())
    version = property(lambda self: self._version)
    max_prefixlen = property(lambda self: self._bits)

    def __reduce__(self):
        return type(self), (str(self),)

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"


@functools.total_ordering
class _Address(_Common):
    """A number that is shown as an address."""

    __slots__ = ()

    def _take(self, address):
        """The number of what an address is made of, other than text."""
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError(f"{address} (< 0) is not permitted as an IPv{self._version} address")
            if address >> self._bits:
                raise AddressValueError(f"{address} (>= 2**{self._bits}) is not permitted as an IPv{self._version} address")
            return address
        if isinstance(address, bytes):
            if len(address) != self._bits // 8:
                raise AddressValueError(f"{address!r} (len {len(address)} != {self._bits // 8}) is not permitted as an "
                                        f"IPv{self._version} address")
            return int.from_bytes(address)
        return None

    packed = property(lambda self: self._ip.to_bytes(self._bits // 8))

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        if isinstance(other, _Address) and not isinstance(other, _Interface):
            return (self._ip, self._version, self._scope) == (other._ip, other._version, other._scope)
        return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        _same_version(self, other)
        return self._ip < other._ip

    def __hash__(self):
        return hash((self._ip, self._scope))

    def __add__(self, other):
        return type(self)(self._ip + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return type(self)(self._ip - other) if isinstance(other, int) else NotImplemented

    def __str__(self):
        return self._text(self._ip) + (f"%{self._scope}" if self._scope else "")

    def __format__(self, fmt):
        if not fmt or fmt[-1] == "s":
            return format(str(self), fmt)
        flags, kind = fmt[:-1], fmt[-1]
        if kind not in "bnxX" or flags not in ("", "#", "_", "#_"):
            return super().__format__(fmt)
        if kind == "n":
            kind = "b" if self._version == 4 else "x"
        width = self._bits if kind == "b" else self._bits // 4
        if "_" in flags:
            width += width // 4 - 1
        if "#" in flags:
            width += 2
        return format(self._ip, f"{'#' if '#' in flags else ''}0{width}{'_' if '_' in flags else ''}{kind}")

    # What kind of address it is, by the networks that are set apart.

    def _in(self, *names):
        return any(self._ip >> self._bits - length == start for name in names for start, length in _special(self._version, name))

    is_multicast = property(lambda self: self._in("multicast"))
    is_private = property(lambda self: self._in("private"))
    is_global = property(lambda self: not self._in("private", "shared"))
    is_unspecified = property(lambda self: self._ip == 0)
    is_reserved = property(lambda self: self._in("reserved"))
    is_loopback = property(lambda self: self._in("loopback"))
    is_link_local = property(lambda self: self._in("link local"))


_set_apart = {
    4: {"multicast": "224.0.0.0/4", "shared": "100.64.0.0/10", "reserved": "240.0.0.0/4", "loopback": "127.0.0.0/8",
        "link local": "169.254.0.0/16",
        "private": "0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24 "
                   "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32"},
    6: {"multicast": "ff00::/8", "shared": "", "loopback": "::1/128", "link local": "fe80::/10", "site local": "fec0::/10",
        "reserved": "::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 a000::/3 c000::/3 e000::/4 "
                    "f000::/5 f800::/6 fe00::/9",
        "private": "::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10"},
}


@functools.cache
def _special(version, name):
    """The first bits of the networks of a kind, as a number, and how many bits that are."""
    kind = IPv4Network if version == 4 else IPv6Network
    networks = [kind(text) for text in _set_apart[version][name].split()]
    return [(network.network_address._ip >> network._bits - network.prefixlen, network.prefixlen) for network in networks]


def _parts(address):
    """Address and prefix of what a network or interface is made of; the prefix is None where it is left out."""
    if isinstance(address, (bytes, int)):
        return address, None
    if isinstance(address, tuple):
        return address if len(address) > 1 else (address[0], None)
    text = str(address)
    pieces = text.split("/")
    if len(pieces) > 2:
        raise AddressValueError(f"Only one '/' permitted in {text!r}")
    return pieces[0], pieces[1] if len(pieces) == 2 else None


@functools.total_ordering
class _Network(_Common):
    """All addresses that begin with the same bits."""

    def __init__(self, address, strict=True):
        start, prefix = _parts(address)
        start = self._address_class(start)
        self._prefixlen = self._prefix(prefix)
        self.netmask = self._address_class(self._ones() >> self._bits - self._prefixlen << self._bits - self._prefixlen)
        number = start._ip & self.netmask._ip
        if number != start._ip:
            if strict:
                raise ValueError(f"{start}/{self._prefixlen} has host bits set")
            start = self._address_class(number)
        self.network_address = start

    @classmethod
    def _ones(cls):
        return (1 << cls._bits) - 1

    @classmethod
    def _prefix(cls, given):
        """The length of a prefix, given as a number, as its digits, or as a mask."""
        if given is None:
            return cls._bits
        refused = NetmaskValueError(f"{given!r} is not a valid netmask")
        if isinstance(given, int):
            length = given
        elif given.isascii() and given.isdigit():
            length = int(given)
            refused = NetmaskValueError(f"{given!r} is not a valid netmask")
        else:
            length = cls._prefix_of_mask(given)
        if length is None or not 0 <= length <= cls._bits:
            raise refused
        return length

    @classmethod
    def _prefix_of_mask(cls, given):
        return None

    prefixlen = property(lambda self: self._prefixlen)
    num_addresses = property(lambda self: 1 << self._bits - self._prefixlen)

    @property
    def hostmask(self):
        return self._address_class(self._ones() ^ self.netmask._ip)

    @property
    def broadcast_address(self):
        return self._address_class(self.network_address._ip | self.hostmask._ip)

    def __str__(self):
        return f"{self.network_address}/{self._prefixlen}"

    def _long(self):
        return f"{self.network_address._long()}/{self._prefixlen}"

    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f"{self.network_address}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.network_address}/{self.hostmask}")

    @property
    def reverse_pointer(self):
        return _pointer(self)

    # -- addresses --

    def __iter__(self):
        for number in range(self.network_address._ip, self.broadcast_address._ip + 1):
            yield self._address_class(number)

    def hosts(self):
        """The addresses that hosts can have."""
        free = self._bits - self._prefixlen
        if free == 0:
            return [self._address_class(self.network_address._ip)]
        return iter(self) if free == 1 else self._inner()

    def _inner(self):
        for number in range(self.network_address._ip + 1, self.broadcast_address._ip + (self._version == 6)):
            yield self._address_class(number)

    def __getitem__(self, n):
        base = self.network_address._ip if n >= 0 else self.broadcast_address._ip + 1
        if not self.network_address._ip <= base + n <= self.broadcast_address._ip:
            raise IndexError("address out of range")
        return self._address_class(base + n)

    def __contains__(self, other):
        if isinstance(other, _Network) or other._version != self._version:
            return False
        return other._ip & self.netmask._ip == self.network_address._ip

    # -- other networks --

    def _bounds(self):
        return self.network_address._ip, self.broadcast_address._ip

    def overlaps(self, other):
        """Whether some address is in both."""
        return (other.network_address in self or other.broadcast_address in self
                or self.network_address in other or self.broadcast_address in other)

    def subnet_of(self, other):
        """Whether all addresses are in the other network."""
        return _is_within(self, other)

    def supernet_of(self, other):
        """Whether all addresses of the other network are in this one."""
        return _is_within(other, self, self)

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        """The network around it with a shorter prefix."""
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = self._prefixlen - new_prefix
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError(f"current prefixlen is {self._prefixlen}, cannot have a prefixlen_diff of {prefixlen_diff}")
        free = self._bits - length
        return type(self)((self.network_address._ip >> free << free, length))

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        """The networks inside it with a longer prefix."""
        if self._prefixlen == self._bits:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        length = self._prefixlen + prefixlen_diff
        if length > self._bits:
            raise ValueError(f"prefix length diff {length} is invalid for netblock {self}")
        low, high = self._bounds()
        for start in range(low, high + 1, 1 << self._bits - length):
            yield type(self)((start, length))

    def address_exclude(self, other):
        """The networks that are left without the other one."""
        _same_version(self, other)
        if not isinstance(other, _Network):
            raise TypeError(f"{other} is not a network object")
        if not other.subnet_of(self):
            raise ValueError(f"{other} not contained in {self}")
        around = self
        while around != other:
            halves = list(around.subnets())
            inside = 0 if other.subnet_of(halves[0]) else 1
            yield halves[1 - inside]
            around = halves[inside]

    def compare_networks(self, other):
        """-1, 0 or 1, by the addresses and then by the masks."""
        if self._version != other._version:
            raise TypeError(f"{self} and {other} are not of the same type")
        left, right = [(network.network_address._ip, network.netmask._ip) for network in (self, other)]
        return (left > right) - (left < right)

    def __eq__(self, other):
        if isinstance(other, _Network):
            return (self._version == other._version and self.network_address == other.network_address
                    and self._prefixlen == other._prefixlen)
        return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        _same_version(self, other)
        left, right = [(network.network_address._ip, network.netmask._ip) for network in (self, other)]
        return left < right

    def __hash__(self):
        return hash((self.network_address._ip, self.netmask._ip))

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_reserved, is_link_local = map(_both, ("is_multicast", "is_reserved", "is_link_local"))
    is_unspecified, is_loopback = map(_both, ("is_unspecified", "is_loopback"))
    del _both

    def _within(self, name):
        low, high = self._bounds()
        free = self._bits
        return any(low >> free - length == high >> free - length == start for start, length in _special(self._version, name))

    is_private = property(lambda self: self._within("private"))
    is_global = property(lambda self: not self._within("private") and not self._within("shared"))


def _is_within(inner, outer, asker=None):
    """Whether the inner network is in the outer one; the one that is not the asker may be anything."""
    asked = outer if asker is None else inner
    if not isinstance(asked, _Network):
        raise TypeError(f"Unable to test subnet containment between {inner} and {outer}")
    _same_version(inner, outer)
    (start, end), (low, high) = inner._bounds(), outer._bounds()
    return low <= start and end <= high


class _Interface:
    """An address in a network."""

    def __init__(self, address):
        start, prefix = _parts(address)
        super().__init__(start)
        self.network = self._network_class((start, self._bits if prefix is None else prefix), strict=False)
        self.netmask, self._prefixlen = self.network.netmask, self.network._prefixlen

    hostmask = property(lambda self: self.network.hostmask)

    @property
    def ip(self):
        return self._address_class(super().__str__())

    def __str__(self):
        return f"{super().__str__()}/{self._prefixlen}"

    def _long(self):
        return f"{super()._long()}/{self._prefixlen}"

    with_prefixlen = property(lambda self: str(self))
    with_netmask = property(lambda self: f"{self.ip}/{self.netmask}")
    with_hostmask = property(lambda self: f"{self.ip}/{self.hostmask}")

    def __eq__(self, other):
        if isinstance(other, _Interface):
            return self.ip == other.ip and self.network == other.network
        return False if isinstance(other, _Address) else NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if isinstance(other, _Interface):
            _same_version(self, other)
            return self.network < other.network or self.network == other.network and self._ip < other._ip
        return super().__lt__(other)

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))


# ---- version 4 ----

class _V4:
    """The texts of version 4."""

    __slots__ = ()
    _version, _bits = 4, IPV4LENGTH

    @staticmethod
    def _text(number):
        return ".".join([str(octet) for octet in number.to_bytes(4)])


def _octet(text, address):
    if not text:
        raise AddressValueError(f"Empty octet not permitted in {address!r}")
    if not (text.isascii() and text.isdigit()):
        raise AddressValueError(f"Only decimal digits permitted in {text!r} in {address!r}")
    if len(text) > 3:
        raise AddressValueError(f"At most 3 characters permitted in {text!r} in {address!r}")
    if text != "0" and text[0] == "0":
        raise AddressValueError(f"Leading zeros are not permitted in {text!r} in {address!r}")
    number = int(text)
    if number > 255:
        raise AddressValueError(f"Octet {number} (> 255) not permitted in {address!r}")
    return number


def _read_v4(address):
    if not address:
        raise AddressValueError("Address cannot be empty")
    octets = address.split(".")
    if len(octets) != 4:
        raise AddressValueError(f"Expected 4 octets in {address!r}")
    return int.from_bytes(bytes([_octet(octet, address) for octet in octets]))


class IPv4Address(_V4, _Address):
    """An address of version 4, of text, a number or four bytes."""

    __slots__ = ("_ip", "__weakref__")
    _scope = None

    def __init__(self, address):
        number = self._take(address)
        if number is None:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            number = _read_v4(text)
        self._ip = number

    def _long(self):
        return self._text(self._ip)

    @property
    def reverse_pointer(self):
        return ".".join(self._text(self._ip).split(".")[::-1]) + ".in-addr.arpa"


class IPv4Network(_V4, _Network):
    """A network of version 4, of text like 192.0.2.0/24, or of an address and a prefix or mask."""

    @classmethod
    def _prefix_of_mask(cls, given):
        try:
            number = _read_v4(given)
        except AddressValueError:
            return None
        for mask in (number, cls._ones() ^ number):
            zeros = (~mask & cls._ones()).bit_length()
            if mask == cls._ones() >> zeros << zeros:
                return cls._bits - zeros
        return None


class IPv4Interface(_Interface, IPv4Address):
    """An address of version 4 in its network."""

    __slots__ = ("network", "netmask", "_prefixlen")


# ---- version 6 ----

class _V6:
    """The texts of version 6."""

    __slots__ = ()
    _version, _bits = 6, IPV6LENGTH

    @staticmethod
    def _groups(number):
        return [number >> shift & 0xFFFF for shift in range(112, -16, -16)]

    @classmethod
    def _text(cls, number):
        groups = [f"{group:x}" for group in cls._groups(number)]
        # The longest run of zeros, if it is longer than one, becomes '::'.
        best = start = 0
        length = 0
        for place, group in enumerate([*groups, ""]):
            if group == "0":
                length += 1
                if length > best:
                    best, start = length, place - length + 1
            else:
                length = 0
        if best < 2:
            return ":".join(groups)
        return ":".join(groups[:start]) + "::" + ":".join(groups[start + best:])


def _group(text, address):
    if not text.isascii() or set(text) - set("0123456789abcdefABCDEF"):
        raise AddressValueError(f"Only hex digits permitted in {text!r} in {address!r}")
    if len(text) > 4:
        raise AddressValueError(f"At most 4 characters permitted in {text!r} in {address!r}")
    return int(text, 16)


def _read_v6(address):
    if not address:
        raise AddressValueError("Address cannot be empty")
    parts = address.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {address!r}")
    if "." in parts[-1]:
        try:
            low = IPv4Address(parts.pop())._ip
        except AddressValueError as problem:
            raise AddressValueError(f"{problem} in {address!r}") from None
        parts += [f"{low >> 16:x}", f"{low & 0xFFFF:x}"]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {address!r}")
    gaps = [place for place in range(1, len(parts) - 1) if not parts[place]]
    if len(gaps) > 1:
        raise AddressValueError(f"At most one '::' permitted in {address!r}")
    if not gaps and len(parts) != 8:
        raise AddressValueError(f"Exactly 8 parts expected without '::' in {address!r}")
    leading, trailing = not parts[0], not parts[-1]
    if leading and gaps != [1]:
        raise AddressValueError(f"Leading ':' only permitted as part of '::' in {address!r}")
    if trailing and gaps != [len(parts) - 2]:
        raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {address!r}")
    if gaps:
        head = parts[leading:gaps[0]]
        tail = parts[gaps[0] + 1:len(parts) - trailing]
        if len(head) + len(tail) > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {address!r}")
        parts = head + ["0"] * (8 - len(head) - len(tail)) + tail
    number = 0
    for part in parts:
        number = number << 16 | _group(part, address)
    return number


class IPv6Address(_V6, _Address):
    """An address of version 6, of text, a number or sixteen bytes; text may name a scope behind '%'."""

    __slots__ = ("_ip", "_scope", "__weakref__")

    def __init__(self, address):
        self._scope = None
        number = self._take(address)
        if number is None:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            text, sign, scope = text.partition("%")
            if sign:
                if not scope or "%" in scope:
                    raise AddressValueError(f'Invalid IPv6 address: "{address!r}"')
                self._scope = scope
            number = _read_v6(text)
        self._ip = number

    scope_id = property(lambda self: self._scope)
    is_site_local = property(lambda self: self._in("site local"))

    def _long(self):
        return ":".join([f"{group:04x}" for group in self._groups(self._ip)])

    @property
    def reverse_pointer(self):
        return ".".join(f"{self._ip:032x}"[::-1]) + ".ip6.arpa"

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    # An address of version 4 inside one of version 6 is as private as it is by itself.

    @property
    def is_private(self):
        inside = self.ipv4_mapped
        return self._in("private") if inside is None else inside.is_private

    @property
    def is_global(self):
        inside = self.ipv4_mapped
        return not self._in("private") if inside is None else inside.is_global

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xFFFFFFFF), IPv4Address(~self._ip & 0xFFFFFFFF)

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xFFFFFFFF) if self._ip >> 112 == 0x2002 else None


class IPv6Network(_V6, _Network):
    """A network of version 6, of text like 2001:db8::/32, or of an address and a prefix."""

    is_site_local = property(lambda self: self.network_address.is_site_local and self.broadcast_address.is_site_local)


class IPv6Interface(_Interface, IPv6Address):
    """An address of version 6 in its network."""

    __slots__ = ("network", "netmask", "_prefixlen")

    is_unspecified = property(lambda self: self._ip == 0 and self.network.is_unspecified)
    is_loopback = property(lambda self: IPv6Address.is_loopback.fget(self) and self.network.is_loopback)


for _kinds in (IPv4Address, IPv4Network, IPv4Interface), (IPv6Address, IPv6Network, IPv6Interface):
    for _kind in _kinds:
        _kind._address_class, _kind._network_class = _kinds[:2]
