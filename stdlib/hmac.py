"""Message authentication codes made with a key and a hash function (RFC 2104)."""
import hashlib

trans_5C = bytes(byte ^ 0x5C for byte in range(256))
trans_36 = bytes(byte ^ 0x36 for byte in range(256))
digest_size = None


def _hash_maker(digestmod):
    """What makes a hash object for a name, for a function, or for a module that has new()."""
    if isinstance(digestmod, str):
        return lambda data=b"": hashlib.new(digestmod, data)
    if callable(digestmod):
        return digestmod
    return digestmod.new


def _block_of(key, size, make):
    short = key if len(key) <= size else make(key).digest()
    return bytes(short).ljust(size, b"\0")


class HMAC:
    """A code that is being made; update() takes the message piece by piece."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        make = _hash_maker(digestmod)
        self._inner, self._outer = make(), make()
        self.block_size = getattr(self._inner, "block_size", self.blocksize)
        self.digest_size = self._inner.digest_size
        block = _block_of(key, self.block_size, make)
        self._outer.update(block.translate(trans_5C))
        self._inner.update(block.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f"hmac-{self._inner.name}"

    def copy(self):
        """Another code that goes on from here."""
        twin = object.__new__(type(self))
        vars(twin).update(vars(self))
        twin._inner, twin._outer = self._inner.copy(), self._outer.copy()
        return twin

    def update(self, msg):
        """Takes a further piece of the message."""
        self._inner.update(msg)

    def _finished(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        """The code of what came so far, as bytes."""
        return self._finished().digest()

    def hexdigest(self):
        """The code of what came so far, as hexadecimal digits."""
        return self._finished().hexdigest()


def new(key, msg=None, digestmod=""):
    """A code with this key, made by the hash function digestmod, and the first piece of its message."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The code of a whole message, as bytes."""
    return HMAC(key, msg, digest).digest()


def _as_bytes(value):
    try:
        return bytes(memoryview(value))
    except TypeError:
        return None


def _to_compare(a, b):
    """Both values as bytes."""
    if isinstance(a, str) and isinstance(b, str):
        if a.isascii() and b.isascii():
            return a.encode(), b.encode()
        raise TypeError("comparing strings with non-ASCII characters is not supported")
    left, right = _as_bytes(a), _as_bytes(b)
    if left is None and right is None:
        kinds = f"{type(a).__name__!r} and {type(b).__name__!r}"
        raise TypeError(f"unsupported operand types(s) or combination of types: {kinds}")
    if left is None or right is None:
        odd = type(a if left is None else b).__name__
        raise TypeError(f"a bytes-like object is required, not {odd!r}")
    return left, right


def compare_digest(a, b, /):
    """a == b, in a time that does not tell where they differ."""
    left, right = _to_compare(a, b)
    different = len(left) ^ len(right)
    for x, y in zip(right if different else left, right):
        different |= x ^ y
    return not different
