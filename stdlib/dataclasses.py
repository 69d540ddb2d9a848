"""Data classes: __init__, __repr__, __eq__ and more, made from annotated fields."""
import abc
import copy
import sys
from types import GenericAlias, MappingProxyType

from _molt_dataclasses import _make_init

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


def _marker(kind, text=None):
    """An object that stands for itself; the name of its class and its repr are seen in signatures."""
    return type(kind, (), {"__module__": __name__} | ({"__repr__": lambda self: text} if text else {}))()


MISSING = _marker("_MISSING_TYPE")
KW_ONLY = _marker("_KW_ONLY_TYPE")


class _FieldKind:
    __slots__ = ("name",)

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD = _FieldKind("_FIELD")
_FIELD_CLASSVAR = _FieldKind("_FIELD_CLASSVAR")
_FIELD_INITVAR = _FieldKind("_FIELD_INITVAR")

_fields_name = "__dataclass_fields__"
_params_name = "__dataclass_params__"


class InitVar:
    __slots__ = ("type",)

    def __init__(self, type):
        self.type = type

    def __repr__(self):
        if isinstance(self.type, type) and not isinstance(self.type, GenericAlias):
            return f"dataclasses.InitVar[{self.type.__name__}]"
        return f"dataclasses.InitVar[{self.type!r}]"

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    __slots__ = (
        "name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
        "_field_type",
    )

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.kw_only = init, kw_only
        self.repr, self.hash, self.compare = repr, hash, compare
        self.metadata = MappingProxyType({} if metadata is None else metadata)

    def __repr__(self):
        shown = ("name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only")
        return f"Field({','.join([f'{name}={getattr(self, name)!r}' for name in shown])},_field_type={self._field_type})"

    def __set_name__(self, owner, name):
        # The default may be a descriptor, which would have been told its name if it stood there itself.
        tell = getattr(type(self.default), "__set_name__", None)
        if tell is not None:
            tell(self.default, owner, name)

    __class_getitem__ = classmethod(GenericAlias)


class _DataclassParams:
    """The arguments of the decorator."""
    __slots__ = (
        "init", "repr", "eq", "order", "unsafe_hash", "frozen", "match_args", "kw_only", "slots", "weakref_slot",
    )

    def __init__(self, **arguments):
        for name in self.__slots__:
            setattr(self, name, arguments[name])

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={getattr(self, name)!r}' for name in self.__slots__])})"


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    """What a class body gives a field that is not as usual."""
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _names_class_var(annotation):
    if isinstance(annotation, str):
        text = annotation.strip().partition("[")[0].strip()
        return text == "ClassVar" or text.endswith(".ClassVar")
    typing = sys.modules.get("typing")
    if typing is None:
        return False
    return annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar


def _names_init_var(annotation):
    if isinstance(annotation, str):
        text = annotation.strip().partition("[")[0].strip()
        return text == "InitVar" or text.endswith(".InitVar")
    return annotation is InitVar or type(annotation) is InitVar


def _names_kw_only(annotation):
    if isinstance(annotation, str):
        return annotation == "KW_ONLY" or annotation.endswith(".KW_ONLY")
    return annotation is KW_ONLY


def _field_of(cls, name, annotation, kw_only):
    """The field for an annotated name; its default is the class attribute of that name."""
    given = getattr(cls, name, MISSING)
    if not isinstance(given, Field):
        is_slot = type(given).__name__ == "member_descriptor"
        given = field(default=MISSING if is_slot else given)
    given.name, given.type = name, annotation
    is_class_var = _names_class_var(annotation)
    if is_class_var:
        given._field_type = _FIELD_CLASSVAR
    else:
        given._field_type = _FIELD_INITVAR if _names_init_var(annotation) else _FIELD
    if given._field_type is not _FIELD and given.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if is_class_var and given.kw_only is not MISSING:
        raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
    if not is_class_var and given.kw_only is MISSING:
        given.kw_only = kw_only
    if given._field_type is _FIELD and type(given.default).__hash__ is None:
        raise ValueError(f"mutable default {type(given.default)} for field {name} is not allowed: use default_factory")
    return given


def _add_method(cls, name, function):
    """False where the class has such an attribute of its own, which stays."""
    if name in vars(cls):
        return False
    _name_function(cls, function, name)
    setattr(cls, name, function)
    return True


def _name_function(cls, function, name):
    function.__name__ = name
    function.__qualname__ = f"{cls.__qualname__}.{name}"


def _init_function(cls, all_fields, frozen, has_post_init):
    seen_default = False
    for f in all_fields:
        if f.init and not f.kw_only:
            if not (f.default is MISSING and f.default_factory is MISSING):
                seen_default = True
            elif seen_default:
                raise TypeError(f"non-default argument {f.name!r} follows default argument")
    specs = []
    for f in all_fields:
        if f._field_type is _FIELD_INITVAR and not f.init:
            continue
        specs.append((f.name, f.default, f.default_factory, bool(f.kw_only), bool(f.init), f._field_type is _FIELD_INITVAR))
    annotations = {f.name: f.type for f in all_fields if f.init}
    annotations["return"] = None
    return _make_init(f"{cls.__qualname__}.__init__", tuple(specs), MISSING, frozen, has_post_init, annotations)


_in_repr = []


def _repr_function(names):
    def __repr__(self):
        for other in _in_repr:
            if self is other:
                return "..."
        _in_repr.append(self)
        try:
            return self.__class__.__qualname__ + "(" + ", ".join([f"{n}={getattr(self, n)!r}" for n in names]) + ")"
        finally:
            _in_repr.pop()
    return __repr__


def _values_getter(names):
    if len(names) == 1:
        name, = names
        return lambda self: (getattr(self, name),)
    if len(names) == 2:
        first, second = names
        return lambda self: (getattr(self, first), getattr(self, second))
    return lambda self: tuple([getattr(self, n) for n in names])


def _eq_function(values):
    def __eq__(self, other):
        if other.__class__ is self.__class__:
            return values(self) == values(other)
        return NotImplemented
    return __eq__


def _order_functions(values):
    def __lt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) < values(other)
        return NotImplemented

    def __le__(self, other):
        if other.__class__ is self.__class__:
            return values(self) <= values(other)
        return NotImplemented

    def __gt__(self, other):
        if other.__class__ is self.__class__:
            return values(self) > values(other)
        return NotImplemented

    def __ge__(self, other):
        if other.__class__ is self.__class__:
            return values(self) >= values(other)
        return NotImplemented

    return {"__lt__": __lt__, "__le__": __le__, "__gt__": __gt__, "__ge__": __ge__}


def _frozen_functions(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return {"__setattr__": __setattr__, "__delattr__": __delattr__}


def _hash_function(values):
    def __hash__(self):
        return hash(values(self))
    return __hash__


def _inherited_fields(cls, frozen):
    """The fields of the bases, those of later bases first; base and class have to be frozen both or neither."""
    found = {}
    bases = [base for base in cls.__mro__[:0:-1] if hasattr(base, _fields_name)]
    for base in bases:
        found.update(getattr(base, _fields_name))
    are_frozen = [getattr(base, _params_name).frozen for base in bases]
    if any(are_frozen) and not frozen:
        raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
    if frozen and not all(are_frozen):
        raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return found


def _own_fields(cls, kw_only):
    """The fields that the class body annotates. Their defaults become plain class attributes."""
    annotations = cls.__annotations__
    marker = None
    found = []
    for name, annotation in annotations.items():
        if not _names_kw_only(annotation):
            found.append(_field_of(cls, name, annotation, kw_only or marker is not None))
        elif marker is None:
            marker = name
        else:
            raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
    for each in found:
        if isinstance(getattr(cls, each.name, None), Field):
            if each.default is MISSING:
                delattr(cls, each.name)
            else:
                setattr(cls, each.name, each.default)
    for name, value in vars(cls).items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _make_dataclass_of(cls, options):
    setattr(cls, _params_name, options)
    own = _own_fields(cls, options.kw_only)
    table = _inherited_fields(cls, options.frozen)
    table.update({each.name: each for each in own})
    setattr(cls, _fields_name, table)
    namespace = vars(cls)
    has_own_hash = "__hash__" in namespace and not (namespace["__hash__"] is None and "__eq__" in namespace)
    if options.order and not options.eq:
        raise ValueError("eq must be true if order is true")

    arguments = [each for each in table.values() if each._field_type is not _FIELD_CLASSVAR]
    stored = [each for each in arguments if each._field_type is _FIELD]
    positional = [each for each in arguments if each.init and not each.kw_only]
    if options.init:
        function = _init_function(cls, arguments, options.frozen, hasattr(cls, "__post_init__"))
        if "__init__" not in namespace:
            cls.__init__ = function
    if options.repr:
        _add_method(cls, "__repr__", _repr_function([each.name for each in stored if each.repr]))
    compared = _values_getter(tuple(each.name for each in stored if each.compare))
    if options.eq:
        _add_method(cls, "__eq__", _eq_function(compared))
    if options.order:
        for name, function in _order_functions(compared).items():
            if not _add_method(cls, name, function):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. "
                                "Consider using functools.total_ordering")
    if options.frozen:
        for name, function in _frozen_functions(cls, {each.name for each in stored}).items():
            if not _add_method(cls, name, function):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    if options.unsafe_hash and has_own_hash:
        raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
    if options.unsafe_hash or options.eq and options.frozen and not has_own_hash:
        _put_hash(cls, tuple(each.name for each in stored if (each.compare if each.hash is None else each.hash)))
    elif options.eq and not has_own_hash:
        cls.__hash__ = None
    if not cls.__doc__:
        by_keyword = [each for each in arguments if each.init and each.kw_only]
        cls.__doc__ = cls.__name__ + _signature_text(positional, by_keyword)
    if options.match_args and "__match_args__" not in vars(cls):
        cls.__match_args__ = tuple(each.name for each in positional)
    if options.slots:
        cls = _with_slots(cls, options.frozen, options.weakref_slot)
    elif options.weakref_slot:
        raise TypeError("weakref_slot is True but slots is False")
    abc.update_abstractmethods(cls)
    return cls


def _put_hash(cls, names):
    function = _hash_function(_values_getter(names))
    _name_function(cls, function, "__hash__")
    cls.__hash__ = function


def _type_text(annotation):
    if isinstance(annotation, str):
        return repr(annotation)
    if isinstance(annotation, type) and not isinstance(annotation, GenericAlias):
        if annotation.__module__ == "builtins":
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


def _signature_text(positional, keyword_only):
    parts = []
    for f in positional:
        parts.append(_parameter_text(f))
    if keyword_only:
        parts.append("*")
        for f in keyword_only:
            parts.append(_parameter_text(f))
    return "(" + ", ".join(parts) + ")"


def _parameter_text(f):
    text = f"{f.name}: {_type_text(f.type)}"
    if f.default is not MISSING:
        return f"{text} = {f.default!r}"
    if f.default_factory is not MISSING:
        return f"{text} = <factory>"
    return text


def _field_values(self):
    return [getattr(self, f.name) for f in fields(self)]


def _set_field_values(self, state):
    for each, value in zip(fields(self), state):
        object.__setattr__(self, each.name, value)


def _slots_of(cls):
    slots = cls.__dict__.get("__slots__")
    if slots is None:
        return
    if isinstance(slots, str):
        yield slots
    else:
        yield from slots


def _with_slots(cls, is_frozen, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    namespace = dict(cls.__dict__)
    field_names = tuple(f.name for f in fields(cls))
    inherited = {name for base in cls.__mro__[1:-1] for name in _slots_of(base)}
    slots = [name for name in field_names if name not in inherited]
    if weakref_slot and "__weakref__" not in inherited:
        slots.append("__weakref__")
    namespace["__slots__"] = tuple(slots)
    for name in field_names:
        namespace.pop(name, None)
    namespace.pop("__dict__", None)
    namespace.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    if is_frozen:
        for name in ("__setattr__", "__delattr__"):  # their closures name the class
            function = namespace.get(name)
            if function is not None and getattr(function, "__qualname__", "") == f"{qualname}.{name}":
                del namespace[name]
    new = type(cls)(cls.__name__, cls.__bases__, namespace)
    if qualname is not None:
        new.__qualname__ = qualname
    if is_frozen:
        for name, function in _frozen_functions(new, set(field_names)).items():
            _add_method(new, name, function)
        if "__getstate__" not in namespace:
            new.__getstate__ = _field_values
        if "__setstate__" not in namespace:
            new.__setstate__ = _set_field_values
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    """Gives a class the methods that follow from its annotated fields.

    >>> @dataclass(order=True)
    ... class Version:
    ...     major: int
    ...     minor: int = 0
    >>> Version(1) < Version(1, 2), Version(3)
    (True, Version(major=3, minor=0))
    """
    def apply(cls):
        return _make_dataclass_of(cls, _DataclassParams(
            init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args,
            kw_only=kw_only, slots=slots, weakref_slot=weakref_slot))
    return apply if cls is None else apply(cls)


def fields(class_or_instance):
    """The Field objects of a dataclass or an instance of one."""
    table = getattr(class_or_instance, _fields_name, None)
    if table is None:
        raise TypeError("must be called with a dataclass type or instance")
    return tuple([each for each in table.values() if each._field_type is _FIELD])


def is_dataclass(obj):
    """Whether an object is a dataclass or an instance of one."""
    return hasattr(obj if isinstance(obj, type) else type(obj), _fields_name)


def _check_instance(obj, function):
    if not hasattr(type(obj), _fields_name):
        raise TypeError(f"{function}() should be called on dataclass instances")


def asdict(obj, *, dict_factory=dict):
    """A dict from the names of the fields to their values; dataclasses among the values become dicts too."""
    _check_instance(obj, "asdict")

    def converted(instance, inside):
        return dict_factory([(each.name, inside(getattr(instance, each.name))) for each in fields(instance)])
    return _converted(obj, converted)


def astuple(obj, *, tuple_factory=tuple):
    """A tuple of the fields' values; dataclasses among the values become tuples too."""
    _check_instance(obj, "astuple")

    def converted(instance, inside):
        return tuple_factory([inside(getattr(instance, each.name)) for each in fields(instance)])
    return _converted(obj, converted)


def _converted(obj, instance_converter):
    """A copy of containers all the way down, with instances of dataclasses converted."""
    def inside(value):
        kind = type(value)
        if hasattr(kind, _fields_name):
            return instance_converter(value, inside)
        if isinstance(value, dict):
            pairs = [(inside(key), inside(item)) for key, item in value.items()]
            if not hasattr(kind, "default_factory"):
                return kind(pairs)
            made = kind(value.default_factory)
            made.update(pairs)
            return made
        if not isinstance(value, (list, tuple)):
            return copy.deepcopy(value)
        items = [inside(item) for item in value]
        return kind(*items) if isinstance(value, tuple) and hasattr(value, "_fields") else kind(items)
    return inside(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, init=True, repr=True, eq=True, order=False,
                   unsafe_hash=False, frozen=False, match_args=True, kw_only=False, slots=False, weakref_slot=False,
                   module=None):
    """Makes a dataclass of names, (name, type) pairs and (name, type, default) triples."""
    from types import new_class
    annotations, body = {}, dict(namespace or {})
    for item in fields:
        name, annotation, *default = _field_parts(item)
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
        if default:
            body[name] = default[0]
    body["__annotations__"] = annotations
    made = new_class(cls_name, bases, {}, lambda actual: actual.update(body))
    if module is None:
        try:
            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        except (AttributeError, ValueError):
            module = made.__module__
    made.__module__ = module
    return dataclass(made, init=init, repr=repr, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen,
                     match_args=match_args, kw_only=kw_only, slots=slots, weakref_slot=weakref_slot)


def _field_parts(item):
    """(name, type) or (name, type, default) of what make_dataclass is given for a field."""
    from keyword import iskeyword
    parts = (item, "typing.Any") if isinstance(item, str) else tuple(item)
    if len(parts) not in (2, 3):
        raise TypeError(f"Invalid field: {item!r}")
    name = parts[0]
    if not isinstance(name, str) or not name.isidentifier():
        raise TypeError(f"Field names must be valid identifiers: {name!r}")
    if iskeyword(name):
        raise TypeError(f"Field names must not be keywords: {name!r}")
    return parts


def replace(obj, /, **changes):
    """Another instance with the given fields changed, made by calling the class."""
    _check_instance(obj, "replace")
    for each in getattr(obj, _fields_name).values():
        name, is_init_var = each.name, each._field_type is _FIELD_INITVAR
        if each._field_type is _FIELD_CLASSVAR or each.init and name in changes:
            continue
        if not each.init and name in changes:
            raise ValueError(f"field {name} is declared with init=False, it cannot be specified with replace()")
        if is_init_var and each.init and each.default is MISSING:
            raise ValueError(f"InitVar {name!r} must be specified with replace()")
        if each.init:
            changes[name] = getattr(obj, name)
    return type(obj)(**changes)
