"""Container datatypes besides dict, list, set and tuple."""
import _collections_abc as abc  # collections.abc is there without being imported
import operator as _operator
import sys as _sys
from _collections_abc import MutableMapping as _MutableMapping, MutableSequence as _MutableSequence, Sequence as _Sequence
from _collections_abc import Mapping as _Mapping
from keyword import iskeyword as _iskeyword

from _molt_collections import (
    _count_elements, _first_key, _move_to_end, _tuple_new, _tuplegetter, defaultdict, deque,
)

__all__ = [
    "ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "UserString", "defaultdict", "deque", "namedtuple",
]

_MutableSequence.register(deque)


class OrderedDict(dict):
    """A dict with operations on its order: both ends can be taken, moved to, and the order counts in comparisons."""

    def __reduce__(self):
        return type(self), (), vars(self) or None, None, iter(self.items())

    def __ior__(self, other):
        self.update(other)
        return self

    def __ror__(self, other):
        return _merged(type(self), other, self)

    def __or__(self, other):
        return _merged(type(self), self, other)

    __hash__ = None

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    def __eq__(self, other):
        equal = dict.__eq__(self, other)
        if equal is True and isinstance(other, OrderedDict):
            return list(self) == list(other)
        return equal

    def __repr__(self):
        return type(self).__name__ + (f"({_entries_repr(self)})" if self else "()")

    def copy(self):
        """Another dict of this class with the same entries."""
        return type(self)(self)

    __copy__ = copy

    def move_to_end(self, key, last=True):
        """Makes the key's entry the last one, or the first if last is false; KeyError where there is none."""
        _move_to_end(self, key, last)

    def popitem(self, last=True):
        """Takes the last entry out and returns it as (key, value); the first entry if last is false."""
        if not self:
            raise KeyError("dictionary is empty")
        if last:
            return dict.popitem(self)
        key = _first_key(self)
        return key, dict.pop(self, key)

    def clear(self):
        """Takes all entries out."""
        dict.clear(self)


def _merged(cls, first, second):
    if not (isinstance(first, dict) and isinstance(second, dict)):
        return NotImplemented
    result = cls(first)
    result.update(second)
    return result


_being_shown = []  # dicts whose repr is being made: one that contains itself is shown as '...'


def _entries_repr(mapping):
    if any(mapping is outer for outer in _being_shown):
        return "..."
    _being_shown.append(mapping)
    try:
        return "{" + ", ".join([f"{key!r}: {value!r}" for key, value in mapping.items()]) + "}"
    finally:
        _being_shown.pop()


def _usable_fields(names, rename):
    """The field names, with unusable ones replaced by their position where that is asked for."""
    result = []
    for position, name in enumerate(names):
        if rename and (not name.isidentifier() or _iskeyword(name) or name[0] == "_" or name in result):
            name = f"_{position}"
        result.append(_sys.intern(name))
    return tuple(result)


def _check_names(typename, fields, rename):
    for name in (typename, *fields):
        if type(name) is not str:
            raise TypeError("Type names and field names must be strings")
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if _iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    for position, name in enumerate(fields):
        if name[0] == "_" and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in fields[:position]:
            raise ValueError(f"Encountered duplicate field name: {name!r}")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Makes a class of tuples whose items have names.

    >>> Point = namedtuple("Point", "x y", defaults=[0])
    >>> Point(5)
    Point(x=5, y=0)
    """
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    typename = _sys.intern(str(typename))
    fields = _usable_fields([str(name) for name in field_names], rename)
    _check_names(typename, fields, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError("Got more default values than field names")
    count = len(fields)

    @classmethod
    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) == count:
            return made
        raise TypeError(f"Expected {count} arguments, got {len(made)}")

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, item) for name, item in zip(fields, self)])
        if not kwds:
            return made
        raise ValueError(f"Got unexpected field names: {list(kwds)!r}")

    def _asdict(self):
        """A dict from the names of the fields to their values."""
        return {name: item for name, item in zip(self._fields, self)}

    def __repr__(self):
        """The class and each field with its value."""
        return f"{type(self).__name__}({', '.join([f'{name}={item!r}' for name, item in zip(fields, self)])})"

    def __getnewargs__(self):
        """The items: what makes the tuple again when it is copied."""
        return tuple(self)

    _make.__func__.__doc__ = f"Makes a {typename} of the items of an iterable"
    _replace.__doc__ = f"A {typename} like this one, with other values for the fields given"
    methods = dict(_make=_make, _replace=_replace, __repr__=__repr__, _asdict=_asdict, __getnewargs__=__getnewargs__)
    for name, method in methods.items():
        getattr(method, "__func__", method).__qualname__ = f"{typename}.{name}"
    if module is None:
        try:
            module = _sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = "__main__"
    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "__module__": module,
        "__match_args__": fields,
        "__new__": _tuple_new(typename, fields, defaults),
        "_fields": fields,
        "_field_defaults": dict(zip(fields[count - len(defaults):], defaults)),
        **methods,
    }
    for position, name in enumerate(fields):
        namespace[name] = _tuplegetter(position, _sys.intern(f"Alias for field number {position}"))
    return type(typename, (tuple,), namespace)


def _second(pair):
    return pair[1]


class Counter(dict):
    """A dict from things to how often they are there; what is not there counts 0.

    >>> Counter("banana").most_common(2)
    [('a', 3), ('n', 2)]
    """

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __iand__(self, other):
        for element in self:
            self[element] = min(self[element], other[element])
        return self._without_losses()

    def __ior__(self, other):
        for element, count in other.items():
            self[element] = max(self[element], count)
        return self._without_losses()

    def __isub__(self, other):
        for element, count in other.items():
            self[element] -= count
        return self._without_losses()

    def __iadd__(self, other):
        for element, count in other.items():
            self[element] += count
        return self._without_losses()

    def _without_losses(self):
        for element in [element for element, count in self.items() if not count > 0]:
            del self[element]
        return self

    def __neg__(self):
        """The entries with negative counts, made positive."""
        return Counter()._combined(self, _operator.sub)

    def __pos__(self):
        """The entries with positive counts."""
        return self._combined(Counter(), _operator.add)

    def __and__(self, other):
        """The lower of both counts, where positive."""
        return self._combined(other, min)

    def __or__(self, other):
        """The higher of both counts, where positive."""
        return self._combined(other, max)

    def __sub__(self, other):
        """The differences of the counts, where positive."""
        return self._combined(other, _operator.sub)

    def __add__(self, other):
        """The sums of the counts, where positive."""
        return self._combined(other, _operator.add)

    # Arithmetic keeps what counts more than 0. An element of the left side comes first, in its order there.

    def _combined(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        result = Counter()
        for element, count in self.items():
            count = combine(count, other[element])
            if count > 0:
                result[element] = count
        for element, count in other.items():
            if element not in self:
                count = combine(0, count)
                if count > 0:
                    result[element] = count
        return result

    def __gt__(self, other):
        """Whether no count is lower than the other's, and some is higher."""
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def __lt__(self, other):
        """Whether no count is higher than the other's, and some is lower."""
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        """Whether no count is lower than the other's."""
        return self._holds(other, _operator.ge)

    def __le__(self, other):
        """Whether no count is higher than the other's."""
        return self._holds(other, _operator.le)

    __hash__ = None

    def __ne__(self, other):
        """Whether some counts differ."""
        return not self == other if isinstance(other, Counter) else NotImplemented

    def __eq__(self, other):
        """Whether all counts agree."""
        return self._holds(other, _operator.eq)

    # Comparisons look at every element of either side; what is missing counts 0.

    def _holds(self, other, relation):
        if not isinstance(other, Counter):
            return NotImplemented
        for side in (self, other):
            for element in side:
                if not relation(self[element], other[element]):
                    return False
        return True

    def __repr__(self):
        name = type(self).__name__
        if not self:
            return name + "()"
        try:
            ordered = self.most_common()
        except TypeError:  # counts that cannot be compared
            ordered = self.items()
        return f"{name}({dict(ordered)!r})"

    def __delitem__(self, elem):
        """Takes the element out; one that is not there is no error."""
        if elem in self:
            super().__delitem__(elem)

    def __reduce__(self):
        return type(self), (dict(self),)

    def copy(self):
        """Another counter of this class with the same counts."""
        return type(self)(self)

    def subtract(self, iterable=None, /, **kwds):
        """Takes the counts of a mapping off, or one for each element of an iterable; counts may become negative."""
        if isinstance(iterable, _Mapping):
            for element, count in iterable.items():
                self[element] = self.get(element, 0) - count
        elif iterable is not None:
            for element in iterable:
                self[element] = self.get(element, 0) - 1
        if kwds:
            self.subtract(kwds)

    def update(self, iterable=None, /, **kwds):
        """Adds the counts of a mapping, or counts what an iterable gives."""
        if isinstance(iterable, _Mapping):
            if self:
                for element, count in iterable.items():
                    self[element] = count + self.get(element, 0)
            else:
                super().update(iterable)
        elif iterable is not None:
            _count_elements(self, iterable)
        if kwds:
            self.update(kwds)

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def elements(self):
        """An iterator that gives each element as often as it is counted."""
        from itertools import chain, repeat
        return chain.from_iterable(repeat(element, count) for element, count in self.items())

    def most_common(self, n=None):
        """The n entries with the highest counts, highest first; all of them if n is None."""
        if n is not None:
            from heapq import nlargest
            return nlargest(n, self.items(), key=_second)
        return sorted(self.items(), key=_second, reverse=True)

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def __missing__(self, key):
        """What is not there counts 0."""
        return 0


class ChainMap(_MutableMapping):
    """Several mappings seen as one: the first that has a key answers; changes go to the first mapping."""

    def __init__(self, *maps):
        self.maps = list(maps) if maps else [{}]

    def __ror__(self, other):
        if isinstance(other, _Mapping):
            flat = dict(other)
            for layer in self.maps[::-1]:
                flat.update(layer)
            return type(self)(flat)
        return NotImplemented

    def __or__(self, other):
        if isinstance(other, _Mapping):
            result = self.copy()
            result |= other
            return result
        return NotImplemented

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def clear(self):
        """Empties the first mapping."""
        self.maps[0].clear()

    def popitem(self):
        """Takes an entry out of the first mapping and returns it as (key, value)."""
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.")

    def pop(self, key, *args):
        """Takes the key out of the first mapping and returns its value."""
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}")

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    @property
    def parents(self):
        """A chain of all the mappings but the first."""
        return type(self)(*self.maps[1:])

    def new_child(self, m=None, **kwargs):
        """A chain with another mapping before these, by default a new dict."""
        if m is None:
            m = {}
        if kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    def copy(self):
        """A chain with a copy of the first mapping and the other mappings themselves."""
        first, *rest = self.maps
        return type(self)(first.copy(), *rest)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        """A chain of one dict with these keys, all with the same value."""
        return cls(dict.fromkeys(iterable, value))

    def __repr__(self):
        return type(self).__name__ + "(" + ", ".join([repr(layer) for layer in self.maps]) + ")"

    def __bool__(self):
        return any(self.maps)

    def __len__(self):
        keys = set()
        for layer in self.maps:
            keys.update(layer)
        return len(keys)

    def __iter__(self):
        order = {}
        for layer in self.maps[::-1]:
            order.update(dict.fromkeys(layer))
        return iter(order)

    def __contains__(self, key):
        for layer in self.maps:
            if key in layer:
                return True
        return False

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        for layer in self.maps:
            try:
                return layer[key]  # a defaultdict makes the value
            except KeyError:
                continue
        return self.__missing__(key)

    def __missing__(self, key):
        raise KeyError(key)


# The User classes pass operations on to the builtin object in their attribute data.

def _plain(thing):
    """The builtin object of a User object; anything else is itself."""
    return thing.data if isinstance(thing, (UserString, UserList, UserDict)) else thing


def _twin(instance, data):
    """A shallow copy of a User object, whatever its constructor asks for."""
    kind = type(instance)
    made = kind.__new__(kind)
    vars(made).update(vars(instance), data=data)
    return made


def _comparison(name):
    compare = getattr(_operator, name)

    def method(self, other):
        return compare(self.data, _plain(other))
    method.__name__ = f"__{name}__"
    return method


def _conversion(name, convert):
    def method(self):
        return convert(self.data)
    method.__name__ = name
    return method


_length, _shown = _conversion("__len__", len), _conversion("__repr__", repr)


class UserDict(_MutableMapping):
    """A dict to derive from: its contents are in the attribute data."""

    __len__, __repr__ = _length, _shown

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def copy(self):
        return self.__copy__()

    def __copy__(self):
        return _twin(self, self.data.copy())

    def __ior__(self, other):
        self.data |= _plain(other)
        return self

    def __ror__(self, other):
        other = _plain(other)
        return type(self)(other | self.data) if isinstance(other, dict) else NotImplemented

    def __or__(self, other):
        other = _plain(other)
        return type(self)(self.data | other) if isinstance(other, dict) else NotImplemented

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def __delitem__(self, key):
        del self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __getitem__(self, key):
        data = self.data
        if key in data:
            return data[key]
        missing = getattr(type(self), "__missing__", None)
        if missing is None:
            raise KeyError(key)
        return missing(self, key)


class UserList(_MutableSequence):
    """A list to derive from: its contents are in the attribute data."""

    __len__, __repr__ = _length, _shown

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_plain(initlist))

    __lt__, __le__, __eq__, __gt__, __ge__ = map(_comparison, ("lt", "le", "eq", "gt", "ge"))

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def reverse(self):
        self.data.reverse()

    def index(self, item, *args):
        return self.data.index(item, *args)

    def count(self, item):
        return self.data.count(item)

    def copy(self):
        return type(self)(self)

    def clear(self):
        self.data.clear()

    def remove(self, item):
        self.data.remove(item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def insert(self, i, item):
        self.data.insert(i, item)

    def extend(self, other):
        self.data.extend(_plain(other))

    def append(self, item):
        self.data.append(item)

    def __copy__(self):
        return _twin(self, self.data[:])

    def __imul__(self, n):
        self.data *= n
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __iadd__(self, other):
        self.data += _plain(other)
        return self

    def __radd__(self, other):
        return type(self)([*_plain(other), *self.data])

    def __add__(self, other):
        return type(self)([*self.data, *_plain(other)])

    def __delitem__(self, i):
        del self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __getitem__(self, i):
        found = self.data[i]
        return type(self)(found) if isinstance(i, slice) else found

    def __contains__(self, item):
        return item in self.data


def _delegate(name):
    method = getattr(str, name)
    wrapped = name not in ("join", "format", "format_map")

    def call(self, *args, **kwds):
        result = method(self.data, *map(_plain, args), **kwds)
        return type(self)(result) if wrapped and type(result) is str else result
    call.__name__ = name
    call.__qualname__ = f"UserString.{name}"
    return call


class UserString(_Sequence):
    """A str to derive from: its contents are in the attribute data."""

    __len__, __repr__, __hash__ = _length, _shown, _conversion("__hash__", hash)
    __str__, __int__, __float__, __complex__ = map(
        _conversion, ("__str__", "__int__", "__float__", "__complex__"), (str, int, float, complex))
    maketrans = str.maketrans

    def __init__(self, seq):
        self.data = str(_plain(seq)) if not isinstance(seq, str) else seq

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __add__(self, other):
        return type(self)(self.data + str(other))

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __contains__(self, char):
        return _plain(char) in self.data

    __lt__, __le__, __eq__, __gt__, __ge__ = map(_comparison, ("lt", "le", "eq", "gt", "ge"))

    def __getnewargs__(self):
        return (self.data[:],)


for _name in (
    "capitalize", "casefold", "center", "count", "encode", "endswith", "expandtabs", "find", "format", "format_map",
    "index", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric",
    "isprintable", "isspace", "istitle", "isupper", "join", "ljust", "lower", "lstrip", "partition", "removeprefix",
    "removesuffix", "replace", "rfind", "rindex", "rjust", "rpartition", "rsplit", "rstrip", "split", "splitlines",
    "startswith", "strip", "swapcase", "title", "translate", "upper", "zfill",
):
    setattr(UserString, _name, _delegate(_name))
del _name
