"""Abstract base classes of the containers; collections.abc shows them."""
from abc import ABCMeta, _when_registered, abstractmethod

from _molt_collections import _mark_pattern

GenericAlias = type(list[int])

__all__ = [
    "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Hashable", "Iterable", "Iterator",
    "Generator", "Reversible", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping",
    "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence",
    "ByteString", "Buffer",
]


def defines(cls, required):
    """True if the class has each of the methods; NotImplemented where one is missing or blocked by None."""
    for name in required:
        if next((vars(base)[name] for base in cls.__mro__ if name in vars(base)), None) is None:
            return NotImplemented
    return True


def structural(*required):
    """The __subclasshook__ of a class whose methods alone decide what belongs to it."""

    @classmethod
    def __subclasshook__(cls, candidate, /):
        # What derives from the abstract class inherits this hook, but asks for more than these methods.
        if vars(cls).get("__subclasshook__") is not __subclasshook__:
            return NotImplemented
        return defines(candidate, required)

    return __subclasshook__


def raise_thrown(typ, val, tb):
    """What throw(typ, val, tb) means where there is no frame to throw into."""
    if val is None and tb is not None:
        val = typ()
    error = typ if val is None else val
    raise error if tb is None else error.with_traceback(tb)


not_given = object()


def same(a, b):
    """Equality of containers' elements: an element is always equal to itself."""
    return a is b or a == b


class Hashable(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__hash__")

    @abstractmethod
    def __hash__(self):
        return 0


class Awaitable(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__await__")
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __await__(self):
        yield


class Coroutine(Awaitable):
    __slots__ = ()
    __subclasshook__ = structural("__await__", "send", "throw", "close")

    @abstractmethod
    def send(self, value):
        """Continues the coroutine with a value; the next value it awaits for, or StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Continues the coroutine with an exception."""
        raise_thrown(typ, val, tb)

    def close(self):
        """Ends the coroutine by a GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("coroutine ignored GeneratorExit")


class AsyncIterable(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__aiter__")
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __aiter__(self):
        return AsyncIterator()


class AsyncIterator(AsyncIterable):
    __slots__ = ()
    __subclasshook__ = structural("__anext__", "__aiter__")

    def __aiter__(self):
        return self

    @abstractmethod
    async def __anext__(self):
        """An awaitable of the next item; StopAsyncIteration at the end."""
        raise StopAsyncIteration


class AsyncGenerator(AsyncIterator):
    __slots__ = ()
    __subclasshook__ = structural("__aiter__", "__anext__", "asend", "athrow", "aclose")

    async def __anext__(self):
        return await self.asend(None)

    @abstractmethod
    async def asend(self, value):
        """Continues the generator with a value; the next item, or StopAsyncIteration."""
        raise StopAsyncIteration

    @abstractmethod
    async def athrow(self, typ, val=None, tb=None):
        """Continues the generator with an exception."""
        raise_thrown(typ, val, tb)

    async def aclose(self):
        """Ends the generator by a GeneratorExit."""
        try:
            await self.athrow(GeneratorExit)
        except (GeneratorExit, StopAsyncIteration):
            return
        raise RuntimeError("asynchronous generator ignored GeneratorExit")


class Iterable(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__iter__")
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __iter__(self):
        yield from ()


class Iterator(Iterable):
    __slots__ = ()
    __subclasshook__ = structural("__iter__", "__next__")

    def __iter__(self):
        return self

    @abstractmethod
    def __next__(self):
        """The next item; StopIteration at the end."""
        raise StopIteration


class Reversible(Iterable):
    __slots__ = ()
    __subclasshook__ = structural("__reversed__", "__iter__")

    @abstractmethod
    def __reversed__(self):
        yield from ()


class Generator(Iterator):
    __slots__ = ()
    __subclasshook__ = structural("__iter__", "__next__", "send", "throw", "close")

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        """Continues the generator with a value; the next item, or StopIteration."""
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        """Continues the generator with an exception."""
        raise_thrown(typ, val, tb)

    def close(self):
        """Ends the generator by a GeneratorExit."""
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError("generator ignored GeneratorExit")


class Sized(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__len__")

    @abstractmethod
    def __len__(self):
        return 0


class Container(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__contains__")
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __contains__(self, x):
        return False


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    __subclasshook__ = structural("__len__", "__iter__", "__contains__")


class Buffer(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__buffer__")

    @abstractmethod
    def __buffer__(self, flags: int, /) -> memoryview:
        raise NotImplementedError


class Callable(metaclass=ABCMeta):
    __slots__ = ()
    __subclasshook__ = structural("__call__")
    __class_getitem__ = classmethod(GenericAlias)

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False


class Set(Collection):
    """What a set can do without changing, made of __contains__, __iter__ and __len__.

    A class with a faster comparison overrides __le__ and __ge__; the others follow. One whose constructor does not take
    an iterable overrides _from_iterable.
    """
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(item in other for item in self)
        return NotImplemented

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(item in self for item in other)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) != len(other) and self.__le__(other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) != len(other) and self.__ge__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def isdisjoint(self, other):
        """Whether no element is in both."""
        return not any(item in self for item in other)

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __or__(self, other):
        if not isinstance(other, Iterable):
            return NotImplemented

        def both():
            yield from self
            yield from other
        return self._from_iterable(both())

    def __sub__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else self._from_iterable(item for item in self if item not in other)

    def __rsub__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else self._from_iterable(item for item in other if item not in self)

    def __xor__(self, other):
        other = self._operand(other)
        return other if other is NotImplemented else (self - other) | (other - self)

    __rand__, __ror__, __rxor__ = __and__, __or__, __xor__

    def _operand(self, other):
        # The right side of a difference as something that can be asked for members.
        if isinstance(other, Set):
            return other
        return self._from_iterable(other) if isinstance(other, Iterable) else NotImplemented

    def _hash(self):
        """A hash for the elements, the one that frozenset has for them."""
        return hash(frozenset(self))


class MutableSet(Set):
    """A set with add and discard, and what follows from them."""
    __slots__ = ()

    @abstractmethod
    def add(self, value):
        """Makes value an element."""
        raise NotImplementedError

    @abstractmethod
    def discard(self, value):
        """Takes the element out, if it is there."""
        raise NotImplementedError

    def remove(self, value):
        """Takes the element out; KeyError where there is none."""
        if value in self:
            self.discard(value)
        else:
            raise KeyError(value)

    def pop(self):
        """Takes an element out and returns it; KeyError for an empty set."""
        for value in self:
            break
        else:
            raise KeyError
        self.discard(value)
        return value

    def clear(self):
        """Takes all elements out, one after the other."""
        while True:
            try:
                self.pop()
            except KeyError:
                return

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def __iand__(self, it):
        for item in self - it:
            self.discard(item)
        return self

    def __isub__(self, it):
        if it is self:
            self.clear()
            return self
        for item in it:
            self.discard(item)
        return self

    def __ixor__(self, it):
        if it is self:
            self.clear()
            return self
        for item in it if isinstance(it, Set) else self._from_iterable(it):
            (self.discard if item in self else self.add)(item)
        return self


class Mapping(Collection):
    """What a mapping can do without changing, made of __getitem__, __iter__ and __len__."""
    __slots__ = ()
    __reversed__ = None

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        """The value of the key, or the default."""
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        """A view of the keys that can do what a set can."""
        return KeysView(self)

    def items(self):
        """A view of the (key, value) pairs that can do what a set can."""
        return ItemsView(self)

    def values(self):
        """A view of the values."""
        return ValuesView(self)

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented


_mark_pattern(Mapping, 2)
_when_registered.append(_mark_pattern)


class MappingView(Sized):
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        yield from self._mapping


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, expected = item
        try:
            return same(self._mapping[key], expected)
        except KeyError:
            return False

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield key, mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any(same(present, value) for present in self)

    def __iter__(self):
        mapping = self._mapping
        for key in mapping:
            yield mapping[key]


class MutableMapping(Mapping):
    """A mapping with __setitem__ and __delitem__, and what follows from them."""
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=not_given):
        """Takes the entry of the key out and returns its value; without such an entry the default, or KeyError."""
        try:
            value = self[key]
        except KeyError:
            if default is not_given:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        """Takes the first entry out and returns it as (key, value); KeyError for an empty mapping."""
        for key in self:
            break
        else:
            raise KeyError
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        """Takes all entries out, one after the other."""
        while True:
            try:
                self.popitem()
            except KeyError:
                return

    def update(self, other=(), /, **kwds):
        """Sets the entries of a mapping or of an iterable of pairs, then those given by keyword."""
        if isinstance(other, Mapping):
            pairs = ((key, other[key]) for key in other)
        elif hasattr(other, "keys"):
            pairs = ((key, other[key]) for key in other.keys())
        else:
            pairs = other
        for key, value in pairs:
            self[key] = value
        for name in kwds:
            self[name] = kwds[name]

    def setdefault(self, key, default=None):
        """The value of the key; a key that is missing gets the default first."""
        try:
            return self[key]
        except KeyError:
            self[key] = default
            return default


class Sequence(Reversible, Collection):
    """What a sequence can do without changing, made of __getitem__ and __len__."""
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        position = 0
        while True:
            try:
                item = self[position]
            except IndexError:
                return
            yield item
            position += 1

    def __contains__(self, value):
        return any(same(item, value) for item in self)

    def __reversed__(self):
        position = len(self)
        while position > 0:
            position -= 1
            yield self[position]

    def index(self, value, start=0, stop=None):
        """The first position with the value, from start and before stop; ValueError where there is none."""
        if start is None:
            start = 0
        if start < 0:
            start = max(start + len(self), 0)
        if stop is not None and stop < 0:
            stop += len(self)
        position = start
        try:
            while stop is None or position < stop:
                if same(self[position], value):
                    return position
                position += 1
        except IndexError:
            pass
        raise ValueError

    def count(self, value):
        """How many items are equal to the value."""
        total = 0
        for item in self:
            if same(item, value):
                total += 1
        return total


_mark_pattern(Sequence, 1)


class ByteString(Sequence):
    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence with insert, __setitem__ and __delitem__, and what follows from them."""
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        """Puts the value before the item at index."""
        raise IndexError

    def append(self, value):
        """Puts the value at the end."""
        self.insert(len(self), value)

    def extend(self, values):
        """Puts each of the values at the end."""
        for value in list(values) if values is self else values:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def pop(self, index=-1):
        """Takes the item at index out and returns it."""
        item = self[index]
        del self[index]
        return item

    def remove(self, value):
        """Takes the first item with the value out; ValueError where there is none."""
        del self[self.index(value)]

    def clear(self):
        """Takes all items out, from the end."""
        while True:
            try:
                self.pop()
            except IndexError:
                return

    def reverse(self):
        """Reverses the order of the items, in place."""
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1


def register_builtins():
    """The builtin types count as what they are."""
    async def coroutine():
        pass

    async def async_generator():
        yield

    unstarted = coroutine()
    table = {
        Coroutine: [type(unstarted)],
        AsyncGenerator: [type(async_generator())],
        Generator: [type(_ for _ in ())],
        Iterator: [zip] + [type(iter(empty)) for empty in ((), [], range(0), set(), {}, "", b"")],
        Set: [frozenset],
        MutableSet: [set],
        Mapping: [type(vars(type))],
        MutableMapping: [dict],
        MappingView: [type({}.values())],
        KeysView: [type({}.keys())],
        ItemsView: [type({}.items())],
        ValuesView: [type({}.values())],
        Sequence: [tuple, str, range, memoryview],
        ByteString: [bytes, bytearray],
        MutableSequence: [list, bytearray],
        Buffer: [bytes, bytearray, memoryview],
    }
    unstarted.close()
    for abstract, concrete in table.items():
        for kind in concrete:
            abstract.register(kind)


register_builtins()
del register_builtins
