"""Universally unique identifiers (RFC 4122)."""
import os
import time
from enum import Enum

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility", "specified in RFC 4122", "reserved for Microsoft compatibility",
    "reserved for future definition")

int_, bytes_ = int, bytes  # UUID has properties of these names

# The fields from the first to the last: how many bits each has.
_widths = (32, 16, 16, 8, 8, 48)
_first_tick = 0x01B21DD213814000  # from the beginning of the calendar in 1582 to 1970, in units of 100 ns


class SafeUUID(Enum):
    """Whether an identifier was made so that no other process can have made the same."""

    safe = 0
    unsafe = -1
    unknown = None


def _of_hex(text):
    digits = text.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
    if len(digits) != 32:
        raise ValueError("badly formed hexadecimal UUID string")
    return int_(digits, 16)


def _of_bytes(data, name):
    if len(data) != 16:
        raise ValueError(f"{name} is not a 16-char string")
    if name == "bytes_le":
        data = data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]
    return int_.from_bytes(data)


def _of_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    number = 0
    for place, (width, field) in enumerate(zip(_widths, fields), 1):
        if not 0 <= field < 1 << width:
            raise ValueError(f"field {place} out of range (need a{'n' if width == 8 else ''} {width}-bit value)")
        number = number << width | field
    return number


def _field(place):
    """A property that is one of the six fields."""
    shift = sum(_widths[place + 1:])
    return property(lambda self: self.int >> shift & (1 << _widths[place]) - 1)


def _ordering(name):
    compare = getattr(int_, name)

    def method(self, other):
        return compare(self.int, other.int) if isinstance(other, UUID) else NotImplemented

    method.__name__ = name
    return method


class UUID:
    """An identifier of 128 bits, made of hexadecimal digits, bytes, fields or a number; it cannot be changed."""

    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            number = _of_hex(hex)
        elif bytes_le is not None:
            number = _of_bytes(bytes_le, "bytes_le")
        elif bytes is not None:
            number = _of_bytes(bytes, "bytes")
        elif fields is not None:
            number = _of_fields(fields)
        else:
            number = int
        if not 0 <= number < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            number = number & ~(0xC000 << 48) | 0x8000 << 48  # the variant of RFC 4122
            number = number & ~(0xF000 << 64) | version << 76
        object.__setattr__(self, "int", number)
        object.__setattr__(self, "is_safe", is_safe)

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state["is_safe"]) if "is_safe" in state else SafeUUID.unknown)

    time_low, time_mid, time_hi_version, clock_seq_hi_variant, clock_seq_low, node = map(_field, range(6))
    fields = property(lambda self: (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                                    self.clock_seq_low, self.node))
    time = property(lambda self: (self.time_hi_version & 0xFFF) << 48 | self.time_mid << 32 | self.time_low)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3F) << 8 | self.clock_seq_low)
    hex = property(lambda self: f"{self.int:032x}")
    urn = property(lambda self: f"urn:uuid:{self}")
    bytes = property(lambda self: self.int.to_bytes(16))

    @property
    def bytes_le(self):
        data = self.bytes
        return data[3::-1] + data[5:3:-1] + data[7:5:-1] + data[8:]

    @property
    def variant(self):
        bits = self.clock_seq_hi_variant >> 5
        if bits < 4:
            return RESERVED_NCS
        return RFC_4122 if bits < 6 else RESERVED_MICROSOFT if bits == 6 else RESERVED_FUTURE

    @property
    def version(self):
        return self.time_hi_version >> 12 if self.variant == RFC_4122 else None

    __lt__, __le__, __gt__, __ge__, __eq__ = map(_ordering, ("__lt__", "__le__", "__gt__", "__ge__", "__eq__"))

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __str__(self):
        digits = self.hex
        return "-".join([digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]])

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"


_remembered = {}


def _card_address():
    """The address of a network card that its maker has given it, or else of any; None where none can be read."""
    found = []
    folder = "/sys/class/net"
    try:
        cards = sorted(os.listdir(folder))
    except OSError:
        return None
    for card in cards:
        try:
            with open(f"{folder}/{card}/address") as file:
                address = int_(file.read().strip().replace(":", "") or "0", 16)
        except (OSError, ValueError):
            continue
        if address and address < 1 << 48:
            found.append((address >> 41 & 1, address))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def getnode():
    """The address of a network card as a number; a random one, marked as such, where there is none."""
    if "node" not in _remembered:
        node = _card_address()
        if node is None:
            node = int_.from_bytes(os.urandom(6)) | 1 << 40
        _remembered["node"] = node
    return _remembered["node"]


def uuid1(node=None, clock_seq=None):
    """An identifier of the time and a network card."""
    tick = time.time_ns() // 100 + _first_tick
    tick = max(tick, _remembered.get("tick", 0) + 1)
    _remembered["tick"] = tick
    if clock_seq is None:
        clock_seq = int_.from_bytes(os.urandom(2))
    return UUID(fields=(tick & 0xFFFFFFFF, tick >> 32 & 0xFFFF, tick >> 48 & 0xFFF, clock_seq >> 8 & 0x3F, clock_seq & 0xFF,
                        getnode() if node is None else node), version=1)


def _of_name(namespace, name, function, version):
    import hashlib

    data = name.encode() if isinstance(name, str) else name
    digest = getattr(hashlib, function)(namespace.bytes + data, usedforsecurity=False).digest()
    return UUID(bytes=digest[:16], version=version)


def uuid3(namespace, name):
    """An identifier of a name in a namespace, by MD5."""
    return _of_name(namespace, name, "md5", 3)


def uuid4():
    """A random identifier."""
    return UUID(bytes=os.urandom(16), version=4)


def uuid5(namespace, name):
    """An identifier of a name in a namespace, by SHA-1."""
    return _of_name(namespace, name, "sha1", 5)


# The namespaces of RFC 4122 differ in one digit.
NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [
    UUID(f"6ba7b81{digit}-9dad-11d1-80b4-00c04fd430c8") for digit in "0124"]


def main():
    """The command line: prints a new identifier."""
    import argparse

    makers = {"uuid1": uuid1, "uuid3": uuid3, "uuid4": uuid4, "uuid5": uuid5}
    spaces = {"@dns": NAMESPACE_DNS, "@url": NAMESPACE_URL, "@oid": NAMESPACE_OID, "@x500": NAMESPACE_X500}
    parser = argparse.ArgumentParser(description="Prints a new identifier.")
    parser.add_argument("-u", "--uuid", choices=makers, default="uuid4", help="which kind of identifier; uuid4 if not given")
    parser.add_argument("-n", "--namespace", help="for uuid3 and uuid5: an identifier, or one of @dns, @url, @oid, @x500")
    parser.add_argument("-N", "--name", help="for uuid3 and uuid5: the name")
    given = parser.parse_args()
    if given.uuid in ("uuid3", "uuid5"):
        if not given.namespace or not given.name:
            parser.error(f"{given.uuid} needs a namespace and a name")
        space = spaces[given.namespace] if given.namespace in spaces else UUID(given.namespace)
        print(makers[given.uuid](space, given.name))
    else:
        print(makers[given.uuid]())


if __name__ == "__main__":
    main()
