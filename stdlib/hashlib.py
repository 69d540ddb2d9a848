"""Hash functions: MD5, SHA-1, SHA-2, SHA-3, BLAKE2, and PBKDF2 over them."""
from _molt_hashlib import finish, start, update

algorithms_guaranteed = {
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384',
    'sha3_512', 'shake_128', 'shake_256',
}
algorithms_available = set(algorithms_guaranteed)

__all__ = (
    'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384',
    'sha3_512', 'shake_128', 'shake_256', 'new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest',
    'pbkdf2_hmac',
)

# name: number of the kernel, bytes of the digest (of the capacity / 2 for shake), bytes of a block
_KINDS = {
    'md5': (0, 16, 64), 'sha1': (1, 20, 64), 'sha224': (2, 28, 64), 'sha256': (2, 32, 64), 'sha384': (3, 48, 128),
    'sha512': (3, 64, 128), 'sha3_224': (4, 28, 144), 'sha3_256': (4, 32, 136), 'sha3_384': (4, 48, 104),
    'sha3_512': (4, 64, 72), 'shake_128': (5, 16, 168), 'shake_256': (5, 32, 136),
}


class HASH:
    """A hash is an object used to calculate a checksum of a string of information."""
    __module__ = '_hashlib'
    __slots__ = 'name', 'digest_size', 'block_size', '_state'

    def __init__(self, *args, **kwargs):
        raise TypeError(f"cannot create '{type(self).__module__}.{type(self).__name__}' instances")

    def update(self, obj, /):
        """Update this hash object's state with the provided string."""
        update(self._state, obj)

    def digest(self):
        """Return the digest value as a bytes object."""
        return finish(self._state, self.digest_size)

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Return a copy of the hash object."""
        twin = object.__new__(type(self))
        twin.name, twin.digest_size, twin.block_size = self.name, self.digest_size, self.block_size
        twin._state = bytearray(self._state)
        return twin

    def __repr__(self):
        return f'<{self.name} {type(self).__module__}.{type(self).__name__} object @ {id(self):#x}>'


class HASHXOF(HASH):
    """A hash whose digest may have any length."""
    __module__ = '_hashlib'
    __slots__ = ()

    def digest(self, length):
        """Return the digest value as a bytes object."""
        return finish(self._state, length)

    def hexdigest(self, length):
        """Return the digest value as a string of hexadecimal digits."""
        return finish(self._state, length).hex()


def _make(name, data):
    kind, size, block = _KINDS[name]
    made = object.__new__(HASH if kind != 5 else HASHXOF)
    made.name, made.digest_size, made.block_size = name, size if kind != 5 else 0, block
    made._state = bytearray(start(kind, size, b''))
    update(made._state, data)
    return made


def md5(string=b'', *, usedforsecurity=True):
    """Returns a md5 hash object; optionally initialized with a string"""
    return _make('md5', string)


def sha1(string=b'', *, usedforsecurity=True):
    """Returns a sha1 hash object; optionally initialized with a string"""
    return _make('sha1', string)


def sha224(string=b'', *, usedforsecurity=True):
    """Returns a sha224 hash object; optionally initialized with a string"""
    return _make('sha224', string)


def sha256(string=b'', *, usedforsecurity=True):
    """Returns a sha256 hash object; optionally initialized with a string"""
    return _make('sha256', string)


def sha384(string=b'', *, usedforsecurity=True):
    """Returns a sha384 hash object; optionally initialized with a string"""
    return _make('sha384', string)


def sha512(string=b'', *, usedforsecurity=True):
    """Returns a sha512 hash object; optionally initialized with a string"""
    return _make('sha512', string)


def sha3_224(string=b'', *, usedforsecurity=True):
    """Returns a sha3-224 hash object; optionally initialized with a string"""
    return _make('sha3_224', string)


def sha3_256(string=b'', *, usedforsecurity=True):
    """Returns a sha3-256 hash object; optionally initialized with a string"""
    return _make('sha3_256', string)


def sha3_384(string=b'', *, usedforsecurity=True):
    """Returns a sha3-384 hash object; optionally initialized with a string"""
    return _make('sha3_384', string)


def sha3_512(string=b'', *, usedforsecurity=True):
    """Returns a sha3-512 hash object; optionally initialized with a string"""
    return _make('sha3_512', string)


def shake_128(string=b'', *, usedforsecurity=True):
    """Returns a shake-128 variable hash object; optionally initialized with a string"""
    return _make('shake_128', string)


def shake_256(string=b'', *, usedforsecurity=True):
    """Returns a shake-256 variable hash object; optionally initialized with a string"""
    return _make('shake_256', string)


def _within(value, low, high, message):
    if not low <= value <= high:
        raise ValueError(message)
    return value


def _unsigned(value, bits, name):
    if value < 0:
        raise ValueError('value must be positive')
    if value >> 64:
        raise OverflowError('int too big to convert')
    if value >> bits:
        raise OverflowError(f'{name} is too large')
    return value.to_bytes(bits // 8, 'little')


class _Blake2:
    __slots__ = 'digest_size', '_state'

    def __new__(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0,
                node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        top, salted = cls.MAX_DIGEST_SIZE, cls.SALT_SIZE
        if digest_size is None:
            digest_size = top
        _within(digest_size, 1, top, f'digest_size must be between 1 and {top} bytes')
        _within(len(salt), 0, salted, f'maximum salt length is {salted} bytes')
        _within(len(person), 0, salted, f'maximum person length is {salted} bytes')
        _within(fanout, 0, 255, 'fanout must be between 0 and 255')
        _within(depth, 1, 255, 'depth must be between 1 and 255')
        leaf = _unsigned(leaf_size, 32, 'leaf_size')
        offset = _unsigned(node_offset, cls._offset_bits, 'node_offset')
        _within(node_depth, 0, 255, 'node_depth must be between 0 and 255')
        _within(inner_size, 0, top, f'inner_size must be between 0 and is {top}')
        _within(len(key), 0, top, f'maximum key length is {top} bytes')
        # Section 2.5 of RFC 7693; the bytes between the sizes and the salt are reserved.
        block = bytes((digest_size, len(key), fanout, depth)) + leaf + offset + bytes((node_depth, inner_size))
        block = block.ljust(top - 2 * salted, b'\0') + bytes(salt).ljust(salted, b'\0') + bytes(person).ljust(salted, b'\0')
        made = object.__new__(cls)
        made.digest_size = digest_size
        made._state = bytearray(start(cls._kind, digest_size, block + b'\1' if last_node else block))
        if key:
            update(made._state, bytes(key).ljust(cls.block_size, b'\0'))
        update(made._state, data)
        return made

    name = property(lambda self: type(self).__name__)

    def update(self, data, /):
        """Update this hash object's state with the provided bytes-like object."""
        update(self._state, data)

    def digest(self):
        """Return the digest value as a bytes object."""
        return finish(self._state, self.digest_size)

    def hexdigest(self):
        """Return the digest value as a string of hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """Return a copy of the hash object."""
        twin = object.__new__(type(self))
        twin.digest_size, twin._state = self.digest_size, bytearray(self._state)
        return twin


class blake2b(_Blake2):
    """Return a new BLAKE2b hash object."""
    __module__ = '_blake2'
    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 64
    SALT_SIZE = PERSON_SIZE = 16
    block_size = 128
    _kind, _offset_bits = 6, 64


class blake2s(_Blake2):
    """Return a new BLAKE2s hash object."""
    __module__ = '_blake2'
    __slots__ = ()
    MAX_DIGEST_SIZE = MAX_KEY_SIZE = 32
    SALT_SIZE = PERSON_SIZE = 8
    block_size = 64
    _kind, _offset_bits = 7, 48


def new(name, data=b'', *, usedforsecurity=True):
    """Return a new hashing object using the named algorithm; optionally initialized with a bytes-like object."""
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    known = name.lower().replace('-', '_')
    if known.startswith('sha_'):
        known = 'sha' + known[4:]
    if known in ('blake2b', 'blake2s'):
        return (blake2b if known == 'blake2b' else blake2s)(data)
    if known not in _KINDS:
        raise ValueError('unsupported hash type ' + name)
    return _make(known, data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """Password based key derivation function 2 (PKCS #5 v2.0) with HMAC as pseudorandom function."""
    if iterations < 1:
        raise ValueError('iteration value must be greater than 0.')
    inner, outer = new(hash_name), new(hash_name)
    wanted = inner.digest_size if dklen is None else dklen
    if wanted < 1:
        raise ValueError('key length must be greater than 0.')
    key = bytes(password)
    if len(key) > inner.block_size:
        key = new(hash_name, key).digest()
    key = key.ljust(inner.block_size, b'\0')
    inner.update(bytes(b ^ 0x36 for b in key))
    outer.update(bytes(b ^ 0x5C for b in key))

    def keyed(message):
        first, second = inner.copy(), outer.copy()
        first.update(message)
        second.update(first.digest())
        return second.digest()

    derived = b''
    number = 0
    while len(derived) < wanted:
        number += 1
        link = keyed(bytes(salt) + number.to_bytes(4, 'big'))
        total = int.from_bytes(link, 'big')
        for _ in range(iterations - 1):
            link = keyed(link)
            total ^= int.from_bytes(link, 'big')
        derived += total.to_bytes(inner.digest_size, 'big')
    return derived[:wanted]


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    """Hash the contents of a file-like object. Returns a digest object."""
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    space = bytearray(_bufsize)
    view = memoryview(space)
    while count := fileobj.readinto(space):
        made.update(view[:count])
    return made
