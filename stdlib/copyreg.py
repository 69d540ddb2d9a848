"""Helpers for pickling and copying: how objects are taken apart and made anew."""

__all__ = ["pickle", "constructor", "add_extension", "remove_extension", "clear_extension_cache"]

dispatch_table = {}


def pickle(ob_type, pickle_function, constructor_ob=None):
    if not callable(pickle_function):
        raise TypeError("reduction functions must be callable")
    dispatch_table[ob_type] = pickle_function
    if constructor_ob is not None:
        constructor(constructor_ob)


def constructor(object):
    if not callable(object):
        raise TypeError("constructors must be callable")


def pickle_complex(c):
    return complex, (c.real, c.imag)


pickle(complex, pickle_complex, complex)


def _reconstructor(cls, base, state):
    if base is object:
        return object.__new__(cls)
    obj = base.__new__(cls, state)
    if base.__init__ != object.__init__:
        base.__init__(obj, state)
    return obj


_bases = (int, float, str, bytes, tuple, list, dict, set, frozenset, complex, bytearray)


def _reduce_ex(self, proto):
    cls = type(self)
    base = object
    for candidate in cls.__mro__:
        if candidate in _bases:
            base = candidate
            break
    if base is cls:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = None if base is object else base(self)
    args = (cls, base, state)
    if "__getstate__" in {name for c in cls.__mro__[:-1] for name in c.__dict__}:
        namespace = self.__getstate__()
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
        new_args, kwargs = get_ex()
        if kwargs:
            function, args = __newobj_ex__, (cls, new_args, kwargs)
        else:
            args = (cls, *new_args)
    elif get is not None:
        args = (cls, *get())
    elif cls.__module__ == "builtins" and cls not in (object, list, dict):
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    state = self.__getstate__()
    items = iter(self) if isinstance(self, list) else None
    pairs = iter(self.items()) if isinstance(self, dict) else None
    return function, args, state, items, pairs


_extension_registry = {}
_inverted_registry = {}
_extension_cache = {}


def add_extension(module, name, code):
    """Register an extension code."""
    code = int(code)
    if not 1 <= code <= 0x7fffffff:
        raise ValueError("code out of range")
    key = (module, name)
    if _extension_registry.get(key) == code and _inverted_registry.get(code) == key:
        return
    if key in _extension_registry:
        raise ValueError(f"key {key} is already registered with code {_extension_registry[key]}")
    if code in _inverted_registry:
        raise ValueError(f"code {code} is already in use for key {_inverted_registry[code]}")
    _extension_registry[key] = code
    _inverted_registry[code] = key


def remove_extension(module, name, code):
    """Unregister an extension code.  For testing only."""
    key = (module, name)
    if _extension_registry.get(key) != code or _inverted_registry.get(code) != key:
        raise ValueError(f"key {key} is not registered with code {code}")
    del _extension_registry[key]
    del _inverted_registry[code]
    _extension_cache.pop(code, None)


def clear_extension_cache():
    _extension_cache.clear()
