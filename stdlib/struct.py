"""Conversions between Python values and C structs represented as bytes objects.

A format string says how the bytes lie: an optional sign for byte order, size and alignment (@ = < > !), then one letter an
item, with a repeat count before it.
"""
from _molt_struct import bind_error, calcsize, measure, pack, pack_into, unpack, unpack_from

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """Exception raised on various occasions; argument is a string describing what is wrong."""


bind_error(error)


class unpack_iterator:
    """Unpacks one struct after the other from a buffer."""
    __module__ = '_struct'
    __slots__ = '_format', '_size', '_buffer', '_at'

    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_struct.unpack_iterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        if self._buffer is None or self._at >= len(self._buffer):
            self._buffer = None
            raise StopIteration
        values = unpack_from(self._format, self._buffer, self._at)
        self._at += self._size
        return values

    def __length_hint__(self):
        return 0 if self._buffer is None else (len(self._buffer) - self._at) // self._size


def iter_unpack(format, buffer, /):
    """Return an iterator yielding tuples unpacked from the given bytes according to the format string."""
    return _iterate(*measure(format), buffer)


def _iterate(format, size, buffer):
    if size == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    view = memoryview(buffer).cast('B') if not isinstance(buffer, (bytes, bytearray)) else buffer
    if len(view) % size:
        raise error(f'iterative unpacking requires a buffer of a multiple of {size} bytes')
    found = object.__new__(unpack_iterator)
    found._format, found._size, found._buffer, found._at = format, size, view, 0
    return found


class Struct:
    """A compiled format: its methods are this module's functions without their first argument."""
    __module__ = '_struct'
    __slots__ = '_format', '_size', '__weakref__'

    def __init__(self, /, format=bind_error):
        if format is bind_error:
            raise TypeError("Struct() missing required argument 'format' (pos 1)")
        self._format, self._size = measure(format)

    @property
    def format(self):
        """struct format string"""
        return self._format

    @property
    def size(self):
        """struct size in bytes"""
        return self._size

    def pack(self, /, *values):
        return pack(self._format, *values)

    def pack_into(self, /, *arguments):
        return pack_into(self._format, *arguments)

    def unpack(self, buffer, /):
        return unpack(self._format, buffer)

    def unpack_from(self, /, buffer, offset=0):
        return unpack_from(self._format, buffer, offset)

    def iter_unpack(self, buffer, /):
        return _iterate(self._format, self._size, buffer)

    def __sizeof__(self):
        return object.__sizeof__(self)
