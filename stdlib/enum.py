"""Enumerations: classes with a fixed set of named values."""
import operator
import sys
from types import DynamicClassAttribute, MappingProxyType

__all__ = [
    "EnumType", "EnumMeta", "EnumDict", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "ReprEnum", "auto", "unique",
    "property", "verify", "member", "nonmember", "FlagBoundary", "STRICT", "CONFORM", "EJECT", "KEEP", "global_flag_repr",
    "global_enum_repr", "global_str", "global_enum", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE",
    "pickle_by_global_name", "pickle_by_enum_name", "show_flag_values",
]

_plain_property = property  # the builtin; this module has a `property` of its own

Enum = Flag = EJECT = KEEP = ReprEnum = None  # the metaclass runs before they exist


class nonmember:
    """Wraps a value in a class body that shall stay an ordinary attribute."""

    def __init__(self, value):
        self.value = value


class member:
    """Wraps a value in a class body that shall become a member, though it would not by itself."""

    def __init__(self, value):
        self.value = value


_undecided = object()


class auto:
    """Stands in a class body for a value that _generate_next_value_ chooses."""

    def __init__(self, value=_undecided):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class property(DynamicClassAttribute):
    """A property of members; on the class the name may belong to a member."""
    member = None

    def __set_name__(self, ownerclass, name):
        self.clsname, self.name = ownerclass.__name__, name

    def __get__(self, instance, ownerclass=None):
        if instance is not None and self.fget is not None:
            return self.fget(instance)
        if self.member is None:
            raise AttributeError("%r has no attribute %r" % (ownerclass, self.name))
        return self.member

    def __set__(self, instance, value):
        if self.fset is None:
            raise AttributeError("<enum %r> cannot set attribute %r" % (self.clsname, self.name))
        self.fset(instance, value)

    def __delete__(self, instance):
        if self.fdel is None:
            raise AttributeError("<enum %r> cannot delete attribute %r" % (self.clsname, self.name))
        self.fdel(instance)


# Names in a class body

def _name_kind(owner, name):
    """'private' (mangled), 'sunder' (_x_), 'dunder' (__x__) or 'plain'."""
    prefix = f"_{owner}__"
    if name.startswith(prefix) and name != prefix and not name.endswith("__"):
        return "private"
    core = name.strip("_")
    if core and name == f"__{core}__":
        return "dunder"
    return "sunder" if core and name == f"_{core}_" else "plain"


def _words(names):
    """Names given as one string with blanks or commas, or as a sequence."""
    return names.replace(",", " ").split() if isinstance(names, str) else list(names)


_settings = frozenset(["_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_",
                       "_iter_member_by_value_", "_iter_member_by_def_"])


class EnumDict(dict):
    """The namespace of a class body: it knows which names are members, and refuses a name used twice."""

    def __init__(self, owner=None, generate=None):
        super().__init__()
        self._owner = owner
        self._generate = generate
        self._generated = False
        self._member_names = {}
        self._values = []  # of the members so far
        self._ignored = []

    def __setitem__(self, key, value):
        kind = _name_kind(self._owner, key)
        if kind == "sunder":
            value = self._setting(key, value)
        elif kind == "dunder":
            key = "_order_" if key == "__order__" else key
        elif kind == "plain":
            value = self._entry(key, value)
        super().__setitem__(key, value)

    def _setting(self, key, value):
        if key not in _settings:
            raise ValueError(f"_sunder_ names, such as {key!r}, are reserved for future Enum use")
        if key == "_generate_next_value_":
            if self._generated:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._generate = getattr(value, "__func__", value)
        elif key == "_ignore_":
            value = self._ignored = _words(value)
            late = set(value).intersection(self._member_names)
            if late:
                raise ValueError(f"_ignore_ cannot specify already set names: {late!r}")
        return value

    def _entry(self, key, value):
        if key in self._member_names:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if key in self._ignored:
            return value
        if isinstance(value, nonmember):
            return value.value
        if any(hasattr(type(value), method) for method in ("__get__", "__set__", "__delete__")):
            return value
        if isinstance(value, member):
            self._member_names[key] = None
            return value.value
        if key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, auto):
            value = self._chosen(key, value)
        elif type(value) is tuple and any(isinstance(part, auto) for part in value):
            value = tuple([self._chosen(key, part) if isinstance(part, auto) else part for part in value])
        else:
            self._values.append(value)
        self._member_names[key] = None
        return value

    def _chosen(self, key, placeholder):
        if placeholder.value is _undecided:
            placeholder.value = self._generate(key, 1, len(self._member_names), self._values[:])
            self._generated = True
        self._values.append(placeholder.value)
        return placeholder.value

    def update(self, members, *more_members):
        pairs = [(name, members[name]) for name in members.keys()] if hasattr(members, "keys") else members
        for source in (pairs, more_members):
            for name, value in source:
                self[name] = value


_EnumDict = EnumDict


# What the bases of a new enumeration mean

def _value_type(class_name, bases):
    """The type that members are instances of beside their enumeration: object where there is no other."""
    found = []
    for base in bases:
        kind = _value_type_of(base)
        if kind is not None and kind not in found:
            found.append(kind)
    if len(found) > 1:
        raise TypeError(f"too many data types for {class_name!r}: {set(found)!r}")
    return found[0] if found else object


def _value_type_of(base):
    # A class that makes objects its own way; what stands before it among the bases derives from it.
    first = None
    for cls in base.__mro__:
        if isinstance(cls, EnumType):
            if cls._member_type_ is not object:
                return cls._member_type_
        elif cls is not object:
            first = first or cls
            if "__new__" in vars(cls) or "__dataclass_fields__" in vars(cls):
                return first
    return None


def _value_repr(bases):
    """The function that shows a member's value: None means repr."""
    for cls in (cls for base in bases for cls in base.__mro__ if cls is not object):
        own = vars(cls)
        if isinstance(cls, EnumType):
            return own.get("_value_repr_")
        if "__repr__" in own:
            is_dataclass = "__dataclass_fields__" in own and "__dataclass_params__" in own
            return _fields_repr if is_dataclass and own["__dataclass_params__"].repr else own["__repr__"]
    return None


def _fields_repr(self):
    fields = self.__dataclass_fields__.items()
    return ", ".join([f"{name}={getattr(self, name)!r}" for name, field in fields if field.repr])


def _parent_of(class_name, bases):
    for base in bases:
        for cls in base.__mro__:
            if isinstance(cls, EnumType) and vars(cls).get("_member_map_"):
                raise TypeError("<enum %r> cannot extend %r" % (class_name, cls))
    if bases and not isinstance(bases[-1], EnumType):
        raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
    return bases[-1] if bases else Enum


def _member_maker(classdict, value_type, parent):
    """The function that makes a member: the body's own __new__, else one that is inherited and not general."""
    general = (None, object.__new__, Enum.__new__)
    if "__new__" in classdict:
        return getattr(classdict["__new__"], "__func__", classdict["__new__"])
    for name in ("__new_member__", "__new__"):
        for kind in (value_type, parent):
            maker = getattr(kind, name, None)
            if not any(maker is other for other in general):
                return maker
    return object.__new__


def _is_flag(cls):
    return Flag is not None and issubclass(cls, Flag)


def _single(value):
    return value > 0 and not value & (value - 1)


def _bits(value):
    """The single bits of an int that is not negative, the lowest first."""
    while value:
        yield value & -value
        value &= value - 1


def bin(num, max_bits=None):
    """The two's complement of an int, with the sign's bit apart: bin(10) is '0b0 1010', bin(~10) is '0b1 0101'."""
    width = num.bit_length()
    digits = format(num & ((1 << width) - 1), f"0{width}b") if width else ""
    sign = "1" if num < 0 else "0"
    if max_bits is not None and len(digits) < max_bits:
        digits = sign * (max_bits - len(digits)) + digits
    return f"0b{sign} {digits}"


_set = type.__setattr__  # past the metaclass, which protects members
_no_names = object()


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        if Enum is None:
            return {}
        parent = _parent_of(cls, bases)
        _value_type(cls, bases)
        return EnumDict(cls, getattr(parent, "_generate_next_value_", None))

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        if Enum is None:
            return super().__new__(metacls, cls, bases, dict(classdict), **kwds)
        if not isinstance(classdict, EnumDict):
            body = metacls.__prepare__(cls, bases)
            body.update(classdict)
            classdict = body
        for name in [*classdict.get("_ignore_", ()), "_ignore_"]:
            classdict.pop(name, None)
        names = classdict._member_names
        if "mro" in names or "" in names:
            raise ValueError("invalid enum member name(s) %r" % ("mro" if "mro" in names else "",))
        order = classdict.pop("_order_", None)
        parent = _parent_of(cls, bases)
        value_type = _value_type(cls, bases)
        make = _member_maker(classdict, value_type, parent)

        namespace = {name: value for name, value in classdict.items() if name not in names}
        generate = namespace.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, (staticmethod, classmethod)):
            namespace["_generate_next_value_"] = staticmethod(generate)
        namespace.update(
            _member_names_=[], _member_map_={}, _value2member_map_={}, _unhashable_values_=[], _member_type_=value_type,
            _new_member_=make, _use_args_=make is not object.__new__ and make is not Enum.__new__,
            _value_repr_=_value_repr(bases), _boundary_=boundary or getattr(parent, "_boundary_", None),
            _flag_mask_=0, _singles_mask_=0, _all_bits_=0, _inverted_=None)
        if ReprEnum in bases and value_type is not object:
            shown = value_type.__repr__ if value_type.__str__ is object.__str__ else value_type.__str__
            namespace.setdefault("__format__", value_type.__format__)
            namespace.setdefault("__str__", shown)

        made = super().__new__(metacls, cls, bases, namespace, **kwds)
        for name in names:
            _add_member(made, name, classdict[name])
        # Where a value type comes first among the bases its methods hide those of the enumeration, which are wanted.
        for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
            if name not in namespace and getattr(made, name) in (getattr(value_type, name), getattr(object, name)):
                _set(made, name, getattr(parent, name))
        if _is_flag(made):
            for name in ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"):
                if name not in namespace:
                    _set(made, name, getattr(Flag, name))
            _finish_flag(made)
        if "__new__" in classdict:
            _set(made, "__new_member__", make)
        _set(made, "__new__", Enum.__new__)
        if order is not None:
            _check_order(made, _words(order))
        return made

    def __bool__(cls):
        """A class is true, however many members it has."""
        return True

    def __call__(cls, value, names=_no_names, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        """Finds the member with a value; called on an enumeration without members, makes a new one with these names."""
        if cls._member_map_:
            return cls.__new__(cls, value if names is _no_names else (value, names, *values))
        if names is _no_names and type is None:
            raise TypeError(f"{cls!r} has no members; specify `names=()` if you meant to create a new, empty, enum")
        return _from_names(cls, value, names, module, qualname, type, start, boundary)

    def __contains__(cls, value):
        """Whether `value` is a member, or the value of one."""
        if isinstance(value, cls):
            return True
        try:
            return value in cls._value2member_map_
        except TypeError:  # not hashable
            return value in cls._unhashable_values_

    def __getitem__(cls, name):
        """The member with a name."""
        return cls._member_map_[name]

    def __iter__(cls):
        """The members in the order of their definition, without aliases."""
        members = cls._member_map_
        return (members[name] for name in cls._member_names_)

    def __reversed__(cls):
        """The members in reverse order."""
        members = cls._member_map_
        return (members[name] for name in cls._member_names_[::-1])

    def __len__(cls):
        """How many members there are, without aliases."""
        return len(cls._member_names_)

    @_plain_property
    def __members__(cls):
        """A read-only mapping of all names, those of aliases too, to members."""
        return MappingProxyType(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in vars(cls).get("_member_map_", ()):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {attr!r}.")
        super().__delattr__(attr)

    def __repr__(cls):
        return f"<{'flag' if _is_flag(cls) else 'enum'} {cls.__name__!r}>"

    def __dir__(cls):
        names = {f"__{name}__" for name in ("class", "contains", "doc", "getitem", "iter", "len", "members", "module",
                                            "name", "qualname")}
        names.update(cls._member_names_)
        if cls._new_member_ is not object.__new__:
            names.add("__new__")
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add("__init_subclass__")
        if cls._member_type_ is not object:
            names.update(dir(cls._member_type_))
        return sorted(names)


EnumMeta = EnumType


def _add_member(cls, name, value):
    """Makes the member `name`, or finds the one with the same value, for which it is another name then."""
    value_type = cls._member_type_
    args = value if isinstance(value, tuple) and value_type is not tuple else (value,)
    candidate = cls._new_member_(cls, *args) if cls._use_args_ else cls._new_member_(cls)
    if not hasattr(candidate, "_value_"):
        try:
            candidate._value_ = value if value_type is object else value_type(*args)
        except Exception as problem:
            raise TypeError("_value_ not set in __new__, unable to create it") from problem
    value = candidate._value_
    candidate._name_ = name
    candidate.__objclass__ = cls
    candidate._sort_order_ = len(cls._member_names_)
    is_flag = _is_flag(cls)
    if not is_flag:
        candidate.__init__(*args)
    known = _with_value(cls, value)
    if known is None:
        if is_flag:
            if not isinstance(value, int):
                raise TypeError(f"{value!r} is not a flag value")
            candidate.__init__(*args)
            if value > 0 or cls._boundary_ is KEEP:
                _set(cls, "_flag_mask_", cls._flag_mask_ | value)
            if _single(value):
                _set(cls, "_singles_mask_", cls._singles_mask_ | value)
        if not is_flag or _single(value):
            cls._member_names_.append(name)
        try:
            cls._value2member_map_.setdefault(value, candidate)
        except TypeError:
            cls._unhashable_values_.append(value)
        known = candidate
    _show_on_class(cls, name, known)
    cls._member_map_[name] = known


def _with_value(cls, value):
    try:
        return cls._value2member_map_.get(value)
    except TypeError:
        return next((known for known in cls._member_map_.values() if known._value_ == value), None)


def _show_on_class(cls, name, known):
    # A property that is inherited under the member's name goes on to serve the members.
    for base in cls.__mro__[1:]:
        inherited = vars(base).get(name)
        if isinstance(inherited, property):
            both = property(inherited.fget, inherited.fset, inherited.fdel)
            both.member = known
            both.__set_name__(cls, name)
            known = both
            break
    _set(cls, name, known)


def _finish_flag(cls):
    members = cls._member_map_.values()
    mask = cls._flag_mask_
    _set(cls, "_all_bits_", (1 << mask.bit_length()) - 1)
    in_order = [cls._member_map_[name]._value_ for name in cls._member_names_]
    if any(later < earlier for earlier, later in zip(in_order, in_order[1:])):
        _set(cls, "_iter_member_", cls._iter_member_by_def_)
    if cls._boundary_ is KEEP:
        return
    unnamed = [bit for flag in members if flag._value_ >= 0 and not _single(flag._value_)
               for bit in _bits(flag._value_) if not bit & mask]
    if unnamed:
        raise TypeError("invalid Flag %r -- missing values %s" % (cls.__name__, ", ".join(map(str, unnamed))))


def _check_order(cls, expected):
    names = cls._member_names_
    if _is_flag(cls):
        expected = [name for name in expected if name in names]
    if names != expected:
        raise TypeError(f"member order does not match _order_:\n  {names!r}\n  {expected!r}")


def _from_names(cls, class_name, names, module, qualname, value_type, start, boundary):
    """The functional form: Enum("Colour", "red green") and the like."""
    bases = (cls,) if value_type is None else (value_type, cls)
    body = type(cls).__prepare__(class_name, bases)
    if isinstance(names, str):
        names = _words(names)
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        values = []
        for position, name in enumerate(names):
            values.append(cls._generate_next_value_(name, start, position, values[:]))
        names = zip(names, values)
    for item in names:
        name, value = (item, names[item]) if isinstance(item, str) else item
        body[name] = value
    if module is None:
        try:
            module = sys._getframe(2).f_globals["__name__"]
        except (AttributeError, ValueError, KeyError):
            module = "__main__"
    body["__module__"] = module
    if qualname is not None:
        body["__qualname__"] = qualname
    return type(cls)(class_name, bases, body, boundary=boundary)


class Enum(metaclass=EnumType):
    """The base of enumerations.

    >>> class Colour(Enum):
    ...     RED = 1
    ...     GREEN = auto()
    >>> Colour.RED, Colour(2), Colour["RED"].value
    (<Colour.RED: 1>, <Colour.GREEN: 2>, 1)
    """
    _member_type_ = object
    _member_map_ = {}
    _member_names_ = []
    _value2member_map_ = {}
    _value_repr_ = None
    _boundary_ = None

    def __new__(cls, value):
        # Reached by calling the class only: members are made by what the metaclass keeps as _new_member_.
        if type(value) is cls:
            return value
        found = _with_value(cls, value)
        if found is not None:
            return found
        if not cls._member_map_:
            raise TypeError(f"{cls!r} has no members defined")
        problem = answer = None
        try:
            answer = cls._missing_(value)
        except Exception as raised:
            problem = raised
        ejected = _is_flag(cls) and cls._boundary_ is EJECT and isinstance(answer, int)
        if isinstance(answer, cls) or ejected:
            return answer
        invalid = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        if problem is None:
            if answer is None:
                raise invalid
            problem = TypeError(f"error in {cls.__name__}._missing_: returned {answer!r} instead of None or a valid member")
        if not isinstance(problem, ValueError):
            problem.__context__ = invalid
        raise problem

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() means: one more than the highest value so far."""
        if not last_values:
            return start
        newest = last_values[-1]
        try:
            highest = sorted(last_values)[-1]
            following = highest + 1
            if highest == newest:
                return following
        except TypeError:
            following = start
            for value in reversed(last_values):
                try:
                    following = value + 1
                    break
                except TypeError:
                    continue
        import warnings
        warnings.warn("In 3.13 the default `auto()`/`_generate_next_value_` will require all values to be sortable and support adding +1\n"
                      "and the value returned will be the largest value in the enum incremented by 1", DeprecationWarning, stacklevel=3)
        return following

    @classmethod
    def _missing_(cls, value):
        """Called for a value that no member has; a subclass may return a member."""

    @property
    def name(self):
        """The member's name."""
        return self._name_

    @property
    def value(self):
        """The member's value."""
        return self._value_

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {_shown_value(self)}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, format_spec):
        return format(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __dir__(self):
        names = {f"__{name}__" for name in ("class", "doc", "eq", "hash", "module")} | {"name", "value"}
        for cls in type(self).__mro__[:-1]:
            names.update(name for name in vars(cls) if not name.startswith("_") and name not in self._member_map_)
        return sorted(names)

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _shown_value(self):
    return (type(self)._value_repr_ or repr)(self._value_)


class ReprEnum(Enum):
    """An enumeration with a value type whose members look like members in repr() alone, elsewhere like the value."""


class IntEnum(int, ReprEnum):
    """An enumeration whose members are ints."""


class StrEnum(str, ReprEnum):
    """An enumeration whose members are strings."""

    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        expectations = "{!r} is not a string", "encoding must be a string, not {!r}", "errors must be a string, not {!r}"
        for position, (given, expectation) in enumerate(zip(values, expectations)):
            if not isinstance(given, str) and (position > 0 or len(values) == 1):
                raise TypeError(expectation.format(given))
        made = str.__new__(cls, str(*values))
        made._value_ = str(*values)
        return made

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() means: the name in small letters."""
        return name.lower()


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)


class FlagBoundary(StrEnum):
    """What happens to a flag value with bits that no member has."""
    STRICT = auto()  # an error
    CONFORM = auto()  # they are dropped
    EJECT = auto()  # the value is an int then
    KEEP = auto()  # they stay


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


def _flag_operation(name, combine):
    def operation(self, other):
        if isinstance(other, type(self)):
            other = other._value_
        elif self._member_type_ is object or not isinstance(other, self._member_type_):
            return NotImplemented
        return type(self)(combine(self._value_, other))
    operation.__name__ = name
    operation.__qualname__ = f"Flag.{name}"
    return operation


class Flag(Enum, boundary=STRICT):
    """The base of flags: members stand for bits and can be combined with | & ^ ~."""
    _numeric_repr_ = repr

    __or__ = __ror__ = _flag_operation("__or__", operator.or_)
    __and__ = __rand__ = _flag_operation("__and__", operator.and_)
    __xor__ = __rxor__ = _flag_operation("__xor__", operator.xor)

    def __invert__(self):
        if self._inverted_ is None:
            others = ~self._value_
            if self._boundary_ is not EJECT and self._boundary_ is not KEEP:
                others &= self._singles_mask_
            self._inverted_ = type(self)(others)
        return self._inverted_

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        """What auto() means: the next higher bit."""
        if not last_values:
            return 1 if start is None else start
        highest = max(last_values)
        try:
            return 1 << highest.bit_length()
        except Exception:
            raise TypeError(f"invalid flag value {highest!r}") from None

    @classmethod
    def _iter_member_by_value_(cls, value):
        """The members that a value consists of, the lowest bit first."""
        known = cls._value2member_map_
        return (known.get(bit) for bit in _bits(value & cls._flag_mask_))

    @classmethod
    def _iter_member_by_def_(cls, value):
        """The members that a value consists of, in the order of their definition."""
        return iter(sorted(cls._iter_member_by_value_(value), key=lambda flag: flag._sort_order_))

    _iter_member_ = _iter_member_by_value_

    @classmethod
    def _missing_(cls, value):
        """Makes the flag for a combination of bits that was not asked for before."""
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask, all_bits, keeps = cls._flag_mask_, cls._all_bits_, cls._boundary_ in (EJECT, KEEP)
        if value not in range(~all_bits, all_bits + 1) or value & (all_bits ^ mask):
            if cls._boundary_ is EJECT:
                return value
            value = cls._conforming(value)
        asked = value
        if value < 0:  # all bits but these
            value = value + all_bits + 1 if keeps else value & cls._singles_mask_
        unknown = value & ~mask
        if unknown and cls._boundary_ is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        made = object.__new__(cls) if cls._member_type_ is object else cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._combined_name(value)
        known = cls._value2member_map_.setdefault(made._value_, made)
        if asked < 0:
            cls._value2member_map_[asked] = known
        return known

    @classmethod
    def _conforming(cls, value):
        # What the boundary makes of a value with bits outside the members' bits.
        mask = cls._flag_mask_
        if cls._boundary_ is CONFORM:
            return value & mask
        if cls._boundary_ is KEEP:
            return value if value >= 0 else value + max(cls._all_bits_ + 1, 1 << value.bit_length())
        if cls._boundary_ is not STRICT:
            raise ValueError(f"{cls!r} unknown flag boundary {cls._boundary_!r}")
        width = max(value.bit_length(), mask.bit_length())
        raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n  allowed {bin(mask, width)}")

    @classmethod
    def _combined_name(cls, value):
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:  # members of several bits, whose bits have no names of their own
            for flag in cls._member_map_.values():
                if flag._value_ and not flag._value_ & ~value and flag not in parts:
                    parts.append(flag)
        unnamed = value
        for flag in parts:
            unnamed &= ~flag._value_
        if not parts:
            return None
        name = "|".join([flag._name_ for flag in parts])
        if not unnamed:
            return name
        if cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unnamed!r}")
        return f"{name}|{cls._numeric_repr_(unnamed)}"

    def __contains__(self, other):
        """Whether all bits of the other flag are set here."""
        if isinstance(other, type(self)):
            return not other._value_ & ~self._value_
        raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (
            type(other).__qualname__, type(self).__qualname__))

    def __iter__(self):
        """The members that this flag consists of."""
        yield from self._iter_member_(self._value_)

    def __len__(self):
        """How many bits are set."""
        return self._value_.bit_count()

    def __bool__(self):
        return self._value_ != 0

    def __repr__(self):
        name = type(self).__name__ if self._name_ is None else f"{type(self).__name__}.{self._name_}"
        return f"<{name}: {_shown_value(self)}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def __reduce_ex__(self, proto):
        return type(self), (self._value_,)


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    """Flags that are ints too."""


# Decorators that check or change an enumeration

def _aliases(enumeration):
    pairs = [f"{name} -> {known.name}" for name, known in enumeration.__members__.items() if name != known.name]
    return ", ".join(pairs)


def unique(enumeration):
    """Refuses an enumeration in which two names have the same value."""
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"duplicate values found in {enumeration!r}: {aliases}")
    return enumeration


def global_enum_repr(self):
    """module.NAME"""
    return f"{_module_of(self)}.{self._name_}"


def global_flag_repr(self):
    """module.NAME for each of the flag's members"""
    module = _module_of(self)
    if self._name_ is None:
        return f"{module}.{type(self).__name__}({self._value_!r})"
    return "|".join([f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    """NAME without its class"""
    return f"{type(self).__name__}({self._value_!r})" if self._name_ is None else self._name_


def _module_of(self):
    return type(self).__module__.rpartition(".")[2]


def global_enum(cls, update_str=False):
    """Makes the members global names of their module, and shows them as such."""
    cls.__repr__ = global_flag_repr if _is_flag(cls) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    vars(sys.modules[cls.__module__]).update(cls.__members__)
    return cls


def show_flag_values(value):
    """The single bits of a value, as ints."""
    return [*_bits(value)]


class EnumCheck(StrEnum):
    """What `verify` can look for."""
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


def _verify_unique(enumeration):
    aliases = _aliases(enumeration)
    if aliases:
        raise ValueError(f"aliases found in {enumeration!r}: {aliases}")


def _verify_continuous(enumeration):
    values = {known.value for known in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    is_flag = _is_flag(enumeration)
    expected = (1 << i for i in range(low.bit_length(), high.bit_length() - 1)) if is_flag else range(low + 1, high)
    missing = ", ".join([str(value) for value in expected if value not in values])
    if missing:
        kind = "flag" if is_flag else "enum"
        raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {missing}")


def _verify_named_flags(enumeration):
    named = {known.value for known in enumeration}
    incomplete, lost = [], 0
    for name, flag in enumeration._member_map_.items():
        if name not in enumeration._member_names_ and flag.value >= 0:
            bits = [bit for bit in _bits(flag.value) if bit not in named]
            if bits:
                incomplete.append(name)
                lost |= sum(bits)
    if not incomplete:
        return
    *others, last = incomplete
    who = f"aliases {', '.join(others)} and {last} are" if others else f"alias {last} is"
    what = f"value 0x{lost:x}" if _single(lost) else f"combined values of 0x{lost:x}"
    raise ValueError(f"invalid Flag {enumeration.__name__!r}: {who} missing {what} "
                     "[use enum.show_flag_values(value) for details]")


class verify:
    """A decorator that refuses an enumeration which fails one of the checks."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        functions = {UNIQUE: _verify_unique, CONTINUOUS: _verify_continuous, NAMED_FLAGS: _verify_named_flags}
        for check in self.checks:
            functions[check](enumeration)
        return enumeration
