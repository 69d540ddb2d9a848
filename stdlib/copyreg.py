"""Helpers for pickling and copying: how objects are taken apart and made anew."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def constructor(object):
    """Says that a function makes objects: it has to be callable."""
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle(ob_type, pickle_function, constructor_ob=None):
    """Says how objects of a type are taken apart: by a function that returns what makes them again."""
    if callable(pickle_function):
        dispatch_table[ob_type] = pickle_function
    else:
        raise TypeError("reduction functions must be callable")
    if constructor_ob is not None:
        constructor(constructor_ob)


pickle(complex, lambda number: (complex, (number.real, number.imag)), complex)


def _union_of(*members):
    union = members[0]
    for member in members[1:]:
        union = union | member
    return union


pickle(type(int | str), lambda union: (_union_of, union.__args__))


def _reconstructor(cls, base, state):
    # An object of a class that derives from a builtin type: made of a plain object of that type.
    made = object.__new__(cls) if base is object else base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(made, state)
    return made


_HEAP_TYPE = 1 << 9  # in __flags__: made by a class statement


def _reduce_ex(self, proto):
    cls = type(self)
    base = object
    for candidate in cls.__mro__:
        if not candidate.__flags__ & _HEAP_TYPE:
            base = candidate
            break
    if base is object:
        state = None
    elif base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    else:
        state = base(self)
    args = (cls, base, state)
    if "__getstate__" in {name for c in cls.__mro__[:-1] for name in c.__dict__}:
        namespace = self.__getstate__()
    elif getattr(self, "__slots__", None):
        raise TypeError("a class that defines __slots__ without defining __getstate__ cannot be pickled")
    else:
        namespace = getattr(self, "__dict__", None)
    if namespace:
        return _reconstructor, args, namespace
    return _reconstructor, args


def __newobj__(cls, *args):
    return cls.__new__(cls, *args)


def __newobj_ex__(cls, args, kwargs):
    return cls.__new__(cls, *args, **kwargs)


def _reduce_2(self, proto):
    cls = type(self)
    function, args = __newobj__, (cls,)
    get_ex = getattr(self, "__getnewargs_ex__", None)
    get = getattr(self, "__getnewargs__", None)
    if get_ex is not None:
        given = get_ex()
        if not isinstance(given, tuple):
            raise TypeError(f"__getnewargs_ex__ should return a tuple, not '{type(given).__name__}'")
        if len(given) != 2:
            raise ValueError(f"__getnewargs_ex__ should return a tuple of length 2, not {len(given)}")
        new_args, kwargs = given
        if not isinstance(new_args, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not "
                            f"'{type(new_args).__name__}'")
        if not isinstance(kwargs, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not "
                            f"'{type(kwargs).__name__}'")
        if kwargs:
            function, args = __newobj_ex__, (cls, new_args, kwargs)
        else:
            args = (cls, *new_args)
    elif get is not None:
        new_args = get()
        if not isinstance(new_args, tuple):
            raise TypeError(f"__getnewargs__ should return a tuple, not '{type(new_args).__name__}'")
        args = (cls, *new_args)
    elif cls.__module__ == "builtins" and cls not in (object, list, dict, type(None), type(...), type(NotImplemented)):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return function, args, state, items, pairs


# Short codes for classes: both directions, and the objects that were found for codes.
_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def _pair(module, name, code):
    key = module, name
    return key, _extension_registry.get(key) == code and _inverted_registry.get(code) == key


def add_extension(module, name, code):
    """Gives a global object a code from 1 to 0x7fffffff, which is stored in place of its name."""
    code = int(code)
    if code not in range(1, 0x80000000):
        raise ValueError("code out of range")
    key, is_known = _pair(module, name, code)
    if is_known:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key], _inverted_registry[code] = code, key


def remove_extension(module, name, code):
    """Takes such a code back."""
    key, is_known = _pair(module, name, code)
    if not is_known:
        raise ValueError(f"key {key} is not registered with code {code}")
    for table, entry in ((_extension_registry, key), (_inverted_registry, code)):
        del table[entry]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    """Forgets the objects that were found for codes."""
    _extension_cache.clear()
