"""Abstract base classes of what can be called, iterated, awaited or looked into; collections.abc shows them."""
from abc import ABCMeta, _when_registered, abstractmethod as required

from _molt_collections import _mark_pattern

__name__ = "collections.abc"  # where the classes say they are from

__all__ = (
    "Hashable Callable Buffer Sized Container Iterable Iterator Reversible Generator Collection Sequence ByteString "
    "MutableSequence Set MutableSet MappingView KeysView ValuesView ItemsView Mapping MutableMapping Awaitable "
    "Coroutine AsyncIterable AsyncIterator AsyncGenerator"
).split()

GenericAlias = type(list[int])
nothing = object()


# ---- what belongs to a class by its methods alone ----

def defines(cls, methods):
    """True if the class has each of the methods; NotImplemented where one is missing or blocked by None."""
    for method in methods:
        if next((vars(base)[method] for base in cls.__mro__ if method in vars(base)), None) is None:
            return NotImplemented
    return True


def structural(*methods):
    """The __subclasshook__ of a class whose methods alone decide what belongs to it."""

    @classmethod
    def __subclasshook__(cls, C):
        # What derives from the abstract class inherits this hook, but asks for more than these methods.
        if vars(cls).get("__subclasshook__") is not __subclasshook__:
            return NotImplemented
        return defines(C, methods)

    return __subclasshook__


def protocol(name, method, body, parameter=classmethod(GenericAlias)):
    """The abstract class of one method; its body is what a subclass reaches by super(), parameter its [] if any."""
    body.__name__ = method
    body.__qualname__ = f"{name}.{method}"
    members = dict(__module__=__name__, __slots__=(), __subclasshook__=structural(method))
    members[method] = required(body)
    if parameter is not None:
        members["__class_getitem__"] = parameter
    return ABCMeta(name, (), members)


def _open(alias):
    # Whether the first of a callable's types stands for any number of parameters.
    first = alias.__args__[0]
    return len(alias.__args__) == 2 and (first is ... or type(first).__name__ == "ParamSpec")


class _CallableGenericAlias(GenericAlias):
    """Callable[[parameter, ...], result], with the types in one row."""
    __slots__ = ()

    def __new__(cls, origin, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        takes, result = args
        if isinstance(takes, (list, tuple)):
            return super().__new__(cls, origin, (*takes, result))
        if takes is not ... and type(takes).__module__ != "typing":
            raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {takes}")
        return super().__new__(cls, origin, args)

    def __repr__(self):
        if _open(self):
            return super().__repr__()
        *takes, result = [repr(GenericAlias(list, arg))[5:-1] for arg in self.__args__]
        return f"{__name__}.Callable[[{', '.join(takes)}], {result}]"

    def __getitem__(self, item):
        *takes, result = super().__getitem__(item).__args__
        if len(takes) == 1 and (takes[0] is ... or isinstance(takes[0], (list, tuple)) or _open(self)):
            takes = takes[0]
        return _CallableGenericAlias(self.__origin__, (takes, result))

    def __reduce__(self):
        *takes, result = self.__args__
        return _CallableGenericAlias, (self.__origin__, (takes[0] if _open(self) else takes, result))


def _buffer(self, flags: int, /) -> memoryview:
    raise NotImplementedError


Hashable = protocol("Hashable", "__hash__", lambda self: 0, None)
Callable = protocol("Callable", "__call__", lambda self, *args, **kwds: False, classmethod(_CallableGenericAlias))
Buffer = protocol("Buffer", "__buffer__", _buffer, None)
Sized = protocol("Sized", "__len__", lambda self: 0, None)
Container = protocol("Container", "__contains__", lambda self, x: False)
Iterable = protocol("Iterable", "__iter__", lambda self: (yield from ()))
Awaitable = protocol("Awaitable", "__await__", lambda self: (yield))
AsyncIterable = protocol("AsyncIterable", "__aiter__", lambda self: AsyncIterator())


# ---- steps: iterators, generators and coroutines ----

def raise_thrown(typ, val, tb):
    """What throw(typ, val, tb) means where there is no frame to throw into."""
    if val is None:
        val = typ if tb is None else typ()
    raise val if tb is None else val.with_traceback(tb)


class Iterator(Iterable):
    """What next() steps through."""
    __slots__ = ()
    __subclasshook__ = structural("__next__", "__iter__")

    @required
    def __next__(self):
        "The next item; StopIteration at the end."
        raise StopIteration

    def __iter__(self):
        return self


class Generator(Iterator):
    """An iterator that values and exceptions can be sent into."""
    __slots__ = ()
    __subclasshook__ = structural("close", "throw", "send", "__next__", "__iter__")

    def close(self):
        "Ends the generator by a GeneratorExit."
        if not _ends(self):
            raise RuntimeError("generator ignored GeneratorExit")

    @required
    def throw(self, typ, val=None, tb=None):
        "Continues the generator with an exception; the next item, or StopIteration."
        raise_thrown(typ, val, tb)

    @required
    def send(self, value):
        "Continues the generator with a value; the next item, or StopIteration."
        raise StopIteration

    def __next__(self):
        item = self.send(None)
        return item


class Coroutine(Awaitable):
    """What await can run, step by step."""
    __slots__ = ()
    __subclasshook__ = structural("close", "throw", "send", "__await__")

    def close(self):
        "Ends the coroutine by a GeneratorExit."
        if not _ends(self):
            raise RuntimeError("coroutine ignored GeneratorExit")

    @required
    def throw(self, typ, val=None, tb=None):
        "Continues the coroutine with an exception; what it awaits next, or StopIteration."
        raise_thrown(typ, val, tb)

    @required
    def send(self, value):
        "Continues the coroutine with a value; what it awaits next, or StopIteration."
        raise StopIteration


def _ends(steps):
    # Whether a GeneratorExit ends the steps of a generator or coroutine.
    try:
        steps.throw(GeneratorExit)
    except (StopIteration, GeneratorExit):
        return True
    return False


class AsyncIterator(AsyncIterable):
    """What async for steps through."""
    __slots__ = ()
    __subclasshook__ = structural("__anext__", "__aiter__")

    @required
    async def __anext__(self):
        "An awaitable of the next item; StopAsyncIteration at the end."
        raise StopAsyncIteration

    def __aiter__(self):
        return self


class AsyncGenerator(AsyncIterator):
    """An asynchronous iterator that values and exceptions can be sent into."""
    __slots__ = ()
    __subclasshook__ = structural("aclose", "athrow", "asend", "__anext__", "__aiter__")

    async def aclose(self):
        "Ends the generator by a GeneratorExit."
        try:
            await self.athrow(GeneratorExit)
        except (StopAsyncIteration, GeneratorExit):
            pass
        else:
            raise RuntimeError("asynchronous generator ignored GeneratorExit")

    @required
    async def athrow(self, typ, val=None, tb=None):
        "Continues the generator with an exception; the next item, or StopAsyncIteration."
        raise_thrown(typ, val, tb)

    @required
    async def asend(self, value):
        "Continues the generator with a value; the next item, or StopAsyncIteration."
        raise StopAsyncIteration

    async def __anext__(self):
        item = await self.asend(None)
        return item


# ---- sequences ----

class Reversible(Iterable):
    """What reversed() takes."""
    __slots__ = ()
    __subclasshook__ = structural("__reversed__", "__iter__")

    @required
    def __reversed__(self):
        yield from ()


class Collection(Sized, Iterable, Container):
    """What has a length, items and members."""
    __slots__ = ()
    __subclasshook__ = structural("__contains__", "__iter__", "__len__")


def same(a, b):
    """Equality of containers' elements: an element is always equal to itself."""
    return a is b or a == b


class Sequence(Reversible, Collection):
    """What a sequence can do without changing, made of __getitem__ and __len__."""
    __slots__ = ()

    def count(self, value):
        "How many items are equal to the value."
        return sum(1 for item in self if same(item, value))

    def index(self, value, start=0, stop=None):
        "The first position with the value, from start and before stop; ValueError where there is none."
        position = start
        if position is not None and position < 0:
            position = max(position + len(self), 0)
        end = stop
        if end is not None and end < 0:
            end += len(self)
        try:
            while end is None or position < end:
                if same(self[position], value):
                    return position
                position += 1
        except IndexError:
            pass
        raise ValueError

    def __reversed__(self):
        position = len(self)
        while position > 0:
            position -= 1
            yield self[position]

    def __contains__(self, value):
        return any(same(item, value) for item in self)

    def __iter__(self):
        position = 0
        while True:
            try:
                item = self[position]
            except IndexError:
                return
            yield item
            position += 1

    @required
    def __getitem__(self, index):
        raise IndexError


_mark_pattern(Sequence, 1)  # before anything derives from it


class ByteString(Sequence):
    """The sequences of bytes."""
    __slots__ = ()


class MutableSequence(Sequence):
    """A sequence with insert, __setitem__ and __delitem__, and what follows from them."""
    __slots__ = ()

    def reverse(self):
        "Reverses the order of the items, in place."
        low, high = 0, len(self) - 1
        while low < high:
            self[low], self[high] = self[high], self[low]
            low, high = low + 1, high - 1

    def remove(self, value):
        "Takes the first item with the value out; ValueError where there is none."
        position = self.index(value)
        del self[position]

    def pop(self, index=-1):
        "Takes the item at index out and returns it."
        item = self[index]
        del self[index]
        return item

    def clear(self):
        "Takes all items out, from the end."
        _until(IndexError, self.pop)

    def extend(self, values):
        "Puts each of the values at the end."
        source = [*values] if values is self else values
        for value in source:
            self.append(value)

    def __iadd__(self, values):
        self.extend(values)
        return self

    def append(self, value):
        "Puts the value at the end."
        end = len(self)
        self.insert(end, value)

    @required
    def insert(self, index, value):
        "Puts the value before the item at index."
        raise IndexError

    @required
    def __delitem__(self, index):
        raise IndexError

    @required
    def __setitem__(self, index, value):
        raise IndexError


def _until(error, take):
    # Takes one after the other until nothing is left, which the error says.
    try:
        while True:
            take()
    except error:
        pass


# ---- sets ----

class Set(Collection):
    """What a set can do without changing, made of __contains__, __iter__ and __len__.

    A class with a faster comparison overrides __le__ and __ge__; the others follow. One whose constructor does not take
    an iterable overrides _from_iterable.
    """
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return cls(it)

    def _hash(self):
        """A hash for the elements, the one that frozenset has for them."""
        return hash(frozenset(self))

    def isdisjoint(self, other):
        "Whether no element is in both."
        return not any(item in self for item in other)

    def __ge__(self, other):
        if isinstance(other, Set):
            return len(self) >= len(other) and all(item in self for item in other)
        return NotImplemented

    def __gt__(self, other):
        if isinstance(other, Set):
            return len(self) != len(other) and self.__ge__(other)
        return NotImplemented

    def __le__(self, other):
        if isinstance(other, Set):
            return len(self) <= len(other) and all(item in other for item in self)
        return NotImplemented

    def __lt__(self, other):
        if isinstance(other, Set):
            return len(self) != len(other) and self.__le__(other)
        return NotImplemented

    def __eq__(self, other):
        if isinstance(other, Set):
            return len(self) == len(other) and self.__le__(other)
        return NotImplemented

    def __xor__(self, other):
        there = _members(self, other)
        return there if there is NotImplemented else (self - there) | (there - self)

    def __sub__(self, other):
        there = _members(self, other)
        return there if there is NotImplemented else self._from_iterable(item for item in self if item not in there)

    def __rsub__(self, other):
        there = _members(self, other)
        return there if there is NotImplemented else self._from_iterable(item for item in there if item not in self)

    def __and__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for item in other if item in self)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, Iterable):
            return self._from_iterable(item for half in (self, other) for item in half)
        return NotImplemented

    __rxor__, __rand__, __ror__ = __xor__, __and__, __or__


def _members(beside, operand):
    # The other operand of a set as something that can be asked for members, if it is iterable at all.
    if isinstance(operand, Set):
        return operand
    return beside._from_iterable(operand) if isinstance(operand, Iterable) else NotImplemented


class MutableSet(Set):
    """A set with add and discard, and what follows from them."""
    __slots__ = ()

    def __ixor__(self, it):
        if self is it:
            self.clear()
        else:
            for item in _members(self, it) if isinstance(it, Set) else self._from_iterable(it):
                (self.discard if item in self else self.add)(item)
        return self

    def __isub__(self, it):
        if self is it:
            self.clear()
        else:
            for item in it:
                self.discard(item)
        return self

    def __iand__(self, it):
        for item in self - it:
            self.discard(item)
        return self

    def __ior__(self, it):
        for item in it:
            self.add(item)
        return self

    def clear(self):
        "Takes all elements out, one after the other."
        _until(KeyError, self.pop)

    def pop(self):
        "Takes an element out and returns it; KeyError for an empty set."
        for element in self:
            self.discard(element)
            return element
        raise KeyError

    def remove(self, value):
        "Takes the element out; KeyError where there is none."
        if value not in self:
            raise KeyError(value)
        self.discard(value)

    @required
    def discard(self, value):
        "Takes the element out, if it is there."
        raise NotImplementedError

    @required
    def add(self, value):
        "Makes value an element."
        raise NotImplementedError


# ---- mappings ----

class MappingView(Sized):
    """A part of a mapping that follows its changes."""
    __slots__ = ("_mapping",)
    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, mapping):
        self._mapping = mapping

    def __repr__(self):
        return f"{type(self).__name__}({self._mapping!r})"

    def __len__(self):
        shown = self._mapping
        return len(shown)


class ValuesView(MappingView, Collection):
    """The values of a mapping."""
    __slots__ = ()

    def __iter__(self):
        shown = self._mapping
        for key in shown:
            yield shown[key]

    def __contains__(self, value):
        return any(same(present, value) for present in self)


class ItemsView(MappingView, Set):
    """The (key, value) pairs of a mapping."""
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return {*it}

    def __iter__(self):
        shown = self._mapping
        for key in shown:
            yield key, shown[key]

    def __contains__(self, item):
        key, expected = item
        value = _entry(self._mapping, key, nothing)
        return value is not nothing and same(value, expected)


class KeysView(MappingView, Set):
    """The keys of a mapping."""
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return {*it}

    def __iter__(self):
        shown = self._mapping
        yield from shown

    def __contains__(self, key):
        shown = self._mapping
        return key in shown


def _entry(mapping, key, otherwise):
    try:
        return mapping[key]
    except KeyError:
        return otherwise


class Mapping(Collection):
    """What a mapping can do without changing, made of __getitem__, __iter__ and __len__."""
    __slots__ = ()
    __reversed__ = None

    def values(self):
        "A view of the values."
        return ValuesView(self)

    def items(self):
        "A view of the (key, value) pairs that can do what a set can."
        return ItemsView(self)

    def keys(self):
        "A view of the keys that can do what a set can."
        return KeysView(self)

    def get(self, key, default=None):
        "The value of the key, or the default."
        return _entry(self, key, default)

    def __contains__(self, key):
        return _entry(self, key, nothing) is not nothing

    def __eq__(self, other):
        if isinstance(other, Mapping):
            return dict(self.items()) == dict(other.items())
        return NotImplemented

    @required
    def __getitem__(self, key):
        raise KeyError


_mark_pattern(Mapping, 2)


class MutableMapping(Mapping):
    """A mapping with __setitem__ and __delitem__, and what follows from them."""
    __slots__ = ()

    def setdefault(self, key, default=None):
        "The value of the key; a key that is missing gets the default first."
        value = _entry(self, key, nothing)
        if value is nothing:
            self[key] = value = default
        return value

    def update(self, other=(), /, **kwds):
        "Sets the entries of a mapping or of an iterable of pairs, then those given by keyword."
        keys = other if isinstance(other, Mapping) else other.keys() if hasattr(other, "keys") else None
        if keys is None:
            for key, value in other:
                self[key] = value
        else:
            for key in keys:
                self[key] = other[key]
        for name in kwds:
            self[name] = kwds[name]

    def clear(self):
        "Takes all entries out, one after the other."
        _until(KeyError, self.popitem)

    def popitem(self):
        "Takes the first entry out and returns it as (key, value); KeyError for an empty mapping."
        for first in self:
            entry = first, self[first]
            del self[first]
            return entry
        raise KeyError

    def pop(self, key, default=nothing):
        "Takes the entry of the key out and returns its value; without such an entry the default, or KeyError."
        try:
            taken = self[key]
        except KeyError:
            if default is nothing:
                raise
            return default
        del self[key]
        return taken

    @required
    def __delitem__(self, key):
        raise KeyError

    @required
    def __setitem__(self, key, value):
        raise KeyError


# ---- the builtin types ----

_when_registered.append(_mark_pattern)


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
