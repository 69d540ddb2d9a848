"""Runtime support for type hints. Annotations are not checked; the objects here can be subscripted, combined and shown."""
import collections
import collections.abc

from _molt_typing import Generic, GenericAlias, ParamSpec, TypeAliasType, TypeVar, TypeVarTuple, UnionType


def _show(item):
    if item is ...:
        return "..."
    if isinstance(item, list):
        return "[" + ", ".join(_show(i) for i in item) + "]"
    if isinstance(item, type) and not isinstance(item, (GenericAlias, _AnyMeta)):
        if item.__module__ == "builtins":
            return "None" if item is type(None) else item.__qualname__
        return f"{item.__module__}.{item.__qualname__}"
    return repr(item)


def _parameters(args):
    found = []
    for a in args:
        if isinstance(a, (TypeVar, ParamSpec, TypeVarTuple)):
            more = (a,)
        elif isinstance(a, list):
            more = _parameters(a)
        elif isinstance(a, type):
            more = ()
        else:
            more = getattr(a, "__parameters__", ())
        for p in more:
            if p not in found:
                found.append(p)
    return tuple(found)


class _Final:
    def __init_subclass__(cls, /, *args, **kwds):
        super().__init_subclass__()


class _SpecialForm:
    def __init__(self, name, getitem=None):
        self._name = name
        self._getitem = getitem

    def __repr__(self):
        return "typing." + self._name

    def __reduce__(self):
        return self._name

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __getitem__(self, parameters):
        if self._getitem is None:
            raise TypeError(f"{self!r} is not subscriptable")
        return self._getitem(self, parameters)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")


class _Alias:
    """What subscripting a form or an alias of typing gives: Optional[int], List[str]."""

    def __init__(self, origin, args, name, show=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._show = show

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __repr__(self):
        if self._show is not None:
            return self._show(self)
        return f"typing.{self._name}[{', '.join(_show(a) for a in self.__args__) or '()'}]"

    def __eq__(self, other):
        if isinstance(other, UnionType) and self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Alias):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash((self.__origin__, tuple(map(str, self.__args__))))

    def __call__(self, *args, **kwds):
        if isinstance(self.__origin__, type):
            return self.__origin__(*args, **kwds)
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, type):
            return (self.__origin__,)
        raise TypeError(f"Cannot subclass {self!r}")

    def __getitem__(self, items):
        if not isinstance(items, tuple):
            items = (items,)
        params = self.__parameters__
        if not params:
            raise TypeError(f"{self!r} is not a generic class")
        if len(items) != len(params):
            few = "many" if len(items) > len(params) else "few"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(items)}, expected {len(params)}")
        table = dict(zip(params, items))

        def replace(a):
            if a in params:
                return table[a]
            inner = () if isinstance(a, type) else getattr(a, "__parameters__", ())
            return a[tuple(table[p] for p in inner)] if inner else a

        args = tuple(replace(a) for a in self.__args__)
        if self.__origin__ is Union:
            return Union[args]
        return _Alias(self.__origin__, args, self._name, self._show)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, a) for a in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)


def _union_show(alias):
    args = alias.__args__
    if len(args) == 2 and type(None) in args:
        other = args[0] if args[1] is type(None) else args[1]
        return f"typing.Optional[{_show(other)}]"
    return f"typing.Union[{', '.join('NoneType' if a is type(None) else _show(a) for a in args)}]"


def _union(form, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    if not isinstance(parameters, tuple):
        parameters = (parameters,)
    flat = []
    for p in parameters:
        if p is None:
            p = type(None)
        members = p.__args__ if isinstance(p, UnionType) or (isinstance(p, _Alias) and p.__origin__ is Union) else (p,)
        for m in members:
            if m not in flat:
                flat.append(m)
    if len(flat) == 1:
        return flat[0]
    return _Alias(Union, tuple(flat), "Union", _union_show)


def _one(form, parameter):
    return _Alias(form, (parameter,), form._name)


def _many(form, parameters):
    return _Alias(form, parameters if isinstance(parameters, tuple) else (parameters,), form._name)


def _annotated_show(alias):
    return f"typing.Annotated[{', '.join([_show(alias.__args__[0])] + [repr(m) for m in alias.__metadata__])}]"


def _annotated(form, parameters):
    if not isinstance(parameters, tuple) or len(parameters) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    alias = _Alias(parameters[0], parameters[:1], "Annotated", _annotated_show)
    alias.__metadata__ = parameters[1:]
    return alias


def _literal_show(alias):
    return f"typing.Literal[{', '.join(repr(a) for a in alias.__args__)}]"


def _literal(form, parameters):
    return _Alias(form, parameters if isinstance(parameters, tuple) else (parameters,), "Literal", _literal_show)


def _optional(form, parameter):
    return Union[parameter, None]


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        raise TypeError("typing.Any cannot be used with isinstance()")

    def __repr__(self):
        return "typing.Any"


class Any(metaclass=_AnyMeta):
    """Special type indicating an unconstrained type."""


Union = _SpecialForm("Union", _union)
Optional = _SpecialForm("Optional", _optional)
Literal = _SpecialForm("Literal", _literal)
ClassVar = _SpecialForm("ClassVar", _one)
Final = _SpecialForm("Final", _one)
Annotated = _SpecialForm("Annotated", _annotated)
TypeGuard = _SpecialForm("TypeGuard", _one)
Required = _SpecialForm("Required", _one)
NotRequired = _SpecialForm("NotRequired", _one)
Unpack = _SpecialForm("Unpack", _one)
Concatenate = _SpecialForm("Concatenate", _many)
NoReturn = _SpecialForm("NoReturn")
Never = _SpecialForm("Never")
Self = _SpecialForm("Self")
LiteralString = _SpecialForm("LiteralString")
TypeAlias = _SpecialForm("TypeAlias")


class _Special:
    """A name of typing that stands for a class: List, Dict, Iterable."""

    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if not isinstance(parameters, tuple):
            parameters = (parameters,)
        parameters = tuple(type(None) if p is None else p for p in parameters)
        if self._name == "Callable":
            if len(parameters) != 2:
                raise TypeError("Callable must be used as Callable[[arg, ...], result].")
            args, result = parameters
            flat = (*args, result) if isinstance(args, list) else parameters

            def show(alias):
                if alias.__args__[0] is ...:
                    return f"typing.Callable[..., {_show(alias.__args__[-1])}]"
                return f"typing.Callable[[{', '.join(_show(a) for a in alias.__args__[:-1])}], {_show(alias.__args__[-1])}]"

            return _Alias(self.__origin__, flat, "Callable", show)
        return _Alias(self.__origin__, parameters, self._name)

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


List = _Special(list, "List")
Dict = _Special(dict, "Dict")
Set = _Special(set, "Set")
FrozenSet = _Special(frozenset, "FrozenSet")
Tuple = _Special(tuple, "Tuple")
Type = _Special(type, "Type")
DefaultDict = _Special(collections.defaultdict, "DefaultDict")
OrderedDict = _Special(collections.OrderedDict, "OrderedDict")
Counter = _Special(collections.Counter, "Counter")
ChainMap = _Special(collections.ChainMap, "ChainMap")
Deque = _Special(collections.deque, "Deque")
Callable = _Special(collections.abc.Callable, "Callable")
Iterable = _Special(collections.abc.Iterable, "Iterable")
Iterator = _Special(collections.abc.Iterator, "Iterator")
Generator = _Special(collections.abc.Generator, "Generator")
Collection = _Special(collections.abc.Collection, "Collection")
Container = _Special(collections.abc.Container, "Container")
Sequence = _Special(collections.abc.Sequence, "Sequence")
MutableSequence = _Special(collections.abc.MutableSequence, "MutableSequence")
Mapping = _Special(collections.abc.Mapping, "Mapping")
MutableMapping = _Special(collections.abc.MutableMapping, "MutableMapping")
AbstractSet = _Special(collections.abc.Set, "AbstractSet")
MutableSet = _Special(collections.abc.MutableSet, "MutableSet")
Hashable = _Special(collections.abc.Hashable, "Hashable")
Sized = _Special(collections.abc.Sized, "Sized")
Reversible = _Special(collections.abc.Reversible, "Reversible")
Awaitable = _Special(collections.abc.Awaitable, "Awaitable")
Coroutine = _Special(collections.abc.Coroutine, "Coroutine")
AsyncIterable = _Special(collections.abc.AsyncIterable, "AsyncIterable")
AsyncIterator = _Special(collections.abc.AsyncIterator, "AsyncIterator")
AsyncGenerator = _Special(collections.abc.AsyncGenerator, "AsyncGenerator")
Text = str
TYPE_CHECKING = False
AnyStr = TypeVar("AnyStr", bytes, str)
T = TypeVar("T")
KT = TypeVar("KT")
VT = TypeVar("VT")


class _ProtocolMeta(type(collections.abc.Sized)):
    def __instancecheck__(cls, obj):
        if not getattr(cls, "_is_protocol", False):
            return super().__instancecheck__(obj)
        if not getattr(cls, "_is_runtime", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return super().__instancecheck__(obj) or all(hasattr(obj, n) for n in cls.__protocol_attrs__)


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True
    __protocol_attrs__ = ()

    def __init_subclass__(cls, *args, **kwds):
        super().__init_subclass__(*args, **kwds)
        cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol:
            names = set()
            for base in cls.__mro__:
                if base in (object, Protocol, Generic):
                    continue
                names.update(n for n in base.__dict__ if not n.startswith("_") or n in ("__call__", "__len__", "__iter__", "__getitem__"))
                names.update(getattr(base, "__annotations__", ()))
            cls.__protocol_attrs__ = names


def runtime_checkable(cls):
    """Mark a protocol class as a runtime protocol."""
    if not getattr(cls, "_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime = True
    return cls


class SupportsInt(Protocol):
    def __int__(self): ...


class SupportsFloat(Protocol):
    def __float__(self): ...


class SupportsIndex(Protocol):
    def __index__(self): ...


class SupportsAbs(Protocol):
    def __abs__(self): ...


def cast(typ, val):
    """Cast a value to a type: returns it as it is."""
    return val


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    import sys

    print(f"Runtime type is {type(obj).__name__!r}", file=sys.stderr)
    return obj


def overload(func):
    """Decorator for overloaded functions: only the implementation is kept."""
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub "
        "module should always be followed by an implementation that is not @overload-ed.")


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def override(method, /):
    try:
        method.__override__ = True
    except (AttributeError, TypeError):
        pass
    return method


def no_type_check(arg):
    return arg


def get_origin(tp):
    if isinstance(tp, _Alias) and tp._name == "Annotated":
        return Annotated
    if isinstance(tp, (_Alias, GenericAlias, _Special)):
        return tp.__origin__
    if isinstance(tp, UnionType):
        return UnionType
    if tp is Generic:
        return Generic
    return None


def get_args(tp):
    if isinstance(tp, _Alias) and tp._name == "Annotated":
        return tp.__args__ + tp.__metadata__
    if isinstance(tp, (_Alias, GenericAlias, UnionType)):
        args = tp.__args__
        if tp.__origin__ is collections.abc.Callable and args[0] is not ... if isinstance(tp, _Alias) else False:
            return (list(args[:-1]), args[-1])
        return args
    return ()


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    """The annotations of a function, class or module."""
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            hints.update(getattr(base, "__annotations__", {}))
    else:
        hints.update(getattr(obj, "__annotations__", {}))
    return {k: type(None) if v is None else v for k, v in hints.items()}


class NewType:
    """A distinct name for a type: calling it returns its argument."""

    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _annotations_of(namespace):
    """Of a class body: a dict, or since Python 3.14 a function that makes it."""
    evaluate = namespace.get("__annotate_func__")
    return evaluate(1) if evaluate else namespace.get("__annotations__", {})


class _NamedTupleMeta(type):
    def __new__(mcs, name, bases, ns):
        types = _annotations_of(ns)
        defaults = [n for n in types if n in ns]
        fields = list(types)
        if defaults and fields[-len(defaults):] != defaults:
            wrong = next(n for n in fields[fields.index(defaults[0]):] if n not in ns)
            raise TypeError(
                f"Non-default namedtuple field {wrong} cannot follow default field{'s' if len(defaults) > 1 else ''} {', '.join(defaults)}")
        made = collections.namedtuple(name, fields, defaults=[ns[n] for n in defaults], module=ns["__module__"])
        made.__annotations__ = dict(types)
        for key, value in ns.items():
            if key in ("__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_make", "_replace", "_asdict"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + key)
            if key not in ("__module__", "__annotations__", "__qualname__") and key not in made._fields:
                setattr(made, key, value)
        return made


class _NamedTupleFactory:
    def __call__(self, typename, fields=None, /, **kwargs):
        pairs = list(kwargs.items()) if fields is None else list(fields)
        made = collections.namedtuple(typename, [n for n, _ in pairs])
        made.__annotations__ = dict(pairs)
        return made

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


_NamedTuple = type.__new__(_NamedTupleMeta, "NamedTuple", (), {})
NamedTuple = _NamedTupleFactory()


class _TypedDictMeta(type):
    def __new__(mcs, name, bases, ns, total=True):
        annotations = {}
        for base in bases:
            annotations.update(base.__dict__.get("__annotations__", {}))
        annotations.update(_annotations_of(ns))
        made = type.__new__(_TypedDictMeta, name, (dict,), {k: v for k, v in ns.items() if k != "__annotations__"})
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __init__(cls, name, bases, ns, total=True):
        super().__init__(name, bases, ns)

    def __call__(cls, *args, **kwds):
        return dict(*args, **kwds)

    def __instancecheck__(cls, obj):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDictFactory:
    def __call__(self, typename, fields=(), /, *, total=True):
        return _TypedDictMeta(typename, (), {"__annotations__": dict(fields), "__module__": "__main__"}, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (dict,), {})
TypedDict = _TypedDictFactory()


class IO(Generic):
    pass


class TextIO(IO):
    pass


class BinaryIO(IO):
    pass


import re as _re

Pattern = _Special(type(_re.compile("")), "Pattern")
Match = _Special(type(_re.match("", "")), "Match")
