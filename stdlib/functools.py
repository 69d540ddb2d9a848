"""Tools for working with functions and callable objects."""
from abc import get_cache_token
from collections import namedtuple
from types import GenericAlias, MethodType

from _molt_functools import _lru_wrapper, cmp_to_key, reduce

__all__ = [
    "update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
    "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod", "cached_property",
]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__", "__type_params__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Gives the wrapper the name, the documentation and the attributes of what it wraps."""
    for name in assigned:
        try:
            setattr(wrapper, name, getattr(wrapped, name))
        except AttributeError:
            if hasattr(wrapped, name):  # then it is the wrapper that does not take it
                raise
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """A decorator that makes the decorated function look like `wrapped`."""
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


# total_ordering: for each operation that a class may have, how the others follow from it. The answer of the operation is
# taken as it is or negated; then `==` decides where both sides may be equal.
_as_is, _or_equal, _unequal_only = range(3)
_ordering_rules = {
    "__lt__": {"__gt__": (True, _unequal_only), "__le__": (False, _or_equal), "__ge__": (True, _as_is)},
    "__le__": {"__ge__": (True, _or_equal), "__lt__": (False, _unequal_only), "__gt__": (True, _as_is)},
    "__gt__": {"__lt__": (True, _unequal_only), "__ge__": (False, _or_equal), "__le__": (True, _as_is)},
    "__ge__": {"__le__": (True, _or_equal), "__gt__": (False, _unequal_only), "__lt__": (True, _as_is)},
}


def _ordering_method(name, root, negated, equality):
    def method(self, other):
        answer = getattr(type(self), root)(self, other)
        if answer is NotImplemented:
            return answer
        if negated:
            answer = not answer
        if equality == _or_equal:
            return answer or self == other
        return answer and self != other if equality == _unequal_only else answer

    method.__name__ = name
    method.__qualname__ = f"total_ordering.{name}"
    method.__doc__ = f"Made by total_ordering from {root}."
    return method


def total_ordering(cls):
    """Adds to a class that has one of < <= > >= (and ==) the three others."""
    own = [name for name in _ordering_rules if getattr(cls, name, None) is not getattr(object, name, None)]
    if not own:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, (negated, equality) in _ordering_rules[own[0]].items():
        if name not in own:
            setattr(cls, name, _ordering_method(name, own[0], negated, equality))
    return cls


_nothing = object()
_showing = []  # the partials whose repr is being made: one that holds itself is shown as '...'


def _shown_call(name, given):
    """How a partial or a partialmethod is shown."""
    parts = [repr(given.func), *map(repr, given.args), *(f"{key}={value!r}" for key, value in given.keywords.items())]
    return f"{name}({', '.join(parts)})"


class partial:
    """A function with some of its arguments given already."""
    __slots__ = ("func", "args", "keywords", "__weakref__", "__dict__")
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, func=_nothing, /, *args, **keywords):
        inner = isinstance(func, partial) and type(func).__call__ is partial.__call__
        if not inner and not callable(func):
            raise TypeError("type 'partial' takes at least one argument" if func is _nothing else "the first argument must be callable")
        made = super().__new__(cls)
        if inner:  # a partial of a partial calls the function itself
            made.func, made.args, made.keywords = func.func, func.args + args, {**func.keywords, **keywords}
        else:
            made.func, made.args, made.keywords = func, args, keywords
        return made

    def __call__(self, /, *args, **keywords):
        named = {**self.keywords, **keywords} if self.keywords else keywords
        return self.func(*self.args, *args, **named)

    def __repr__(self):
        if any(self is outer for outer in _showing):
            return "..."
        _showing.append(self)
        try:
            return _shown_call("functools.partial" if type(self) is partial else type(self).__name__, self)
        finally:
            _showing.pop()

    def __setstate__(self, state):
        if not (isinstance(state, tuple) and len(state) == 4 and callable(state[0]) and isinstance(state[1], tuple)
                and isinstance(state[2], (dict, type(None)))):
            raise TypeError("invalid partial state")
        self.func, args, keywords, namespace = state
        self.args, self.keywords = tuple(args), dict(keywords or ())
        vars(self).update(namespace or ())

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, vars(self) or None)


class partialmethod:
    """A method with some of its arguments given already; it may be of any kind that a class can hold."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            func, args, keywords = func.func, func.args + args, {**func.keywords, **keywords}
        elif not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func, self.args, self.keywords = func, args, keywords

    def __repr__(self):
        return _shown_call(f"{type(self).__module__}.{type(self).__qualname__}", self)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __get__(self, obj, cls=None):
        bind = getattr(self.func, "__get__", None)
        bound = self.func if bind is None else bind(obj, cls)
        if bound is not self.func:  # a descriptor that binds by itself
            result = partial(bound, *self.args, **self.keywords)
            if hasattr(bound, "__self__"):
                result.__self__ = bound.__self__
            return result

        def method(first, /, *args, **keywords):
            return self.func(first, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method._partialmethod = self
        return method.__get__(obj, cls)


_CacheInfo = namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"])


def lru_cache(maxsize=128, typed=False):
    """A decorator that remembers the results of a function for its last `maxsize` sets of arguments, or for all (None).

    If typed is true, arguments that are equal but of different types are remembered apart.
    """
    def decorate(function):
        cached = _lru_wrapper(function, maxsize, typed, _CacheInfo)
        cached.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
        return update_wrapper(cached, function)

    if maxsize is None:
        return decorate
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
        return decorate
    if not (callable(maxsize) and isinstance(typed, bool)):
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    function, maxsize = maxsize, 128
    return decorate(function)


def cache(user_function, /):
    """Remembers the result for every set of arguments, for ever."""
    return lru_cache(maxsize=None)(user_function)


def _find_implementation(cls, registry):
    # An abstract class that only answers isinstance stands behind the class of the mro that brings it in.
    mro = cls.__mro__
    for c in mro:
        if c in registry and c is not object:
            return registry[c]
        found = []
        for t in registry:
            if t in mro or isinstance(t, GenericAlias):
                continue
            if issubclass(c, t) and not any(issubclass(b, t) for b in c.__bases__):
                found.append(t)
        best = [t for t in found if not any(u is not t and issubclass(u, t) for u in found)]
        if len(best) > 1:
            raise RuntimeError(f"Ambiguous dispatch: {best[0]} or {best[1]}")
        if best:
            return registry[best[0]]
    return registry.get(object)


def _classes_of(kind):
    """The classes that a class or a union stands for; None for anything else."""
    from types import UnionType
    if isinstance(kind, UnionType):
        return kind.__args__ if all(isinstance(part, type) for part in kind.__args__) else None
    return (kind,) if isinstance(kind, type) and not isinstance(kind, GenericAlias) else None


def _annotated_classes(function):
    """The classes that the annotation of a function's first parameter names."""
    hints = getattr(function, "__annotations__", None)
    if not hints:
        raise TypeError(f"Invalid first argument to `register()`: {function!r}. "
                        "Use either `@register(some_class)` or plain `@register` on an annotated function.")
    parameter, hint = next(iter(hints.items()))
    classes = _classes_of(hint)
    if classes is None:
        from types import UnionType
        problem = "not all arguments are classes" if isinstance(hint, UnionType) else "is not a class"
        raise TypeError(f"Invalid annotation for {parameter!r}. {hint!r} {problem}.")
    return classes


def singledispatch(func):
    """Makes a function generic: other implementations can be registered for classes of the first argument."""
    from types import MappingProxyType
    implementations = {object: func}
    chosen = {}  # by class; void once an abstract class gets another virtual subclass
    abstract_version = None
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        """The implementation for a class."""
        nonlocal abstract_version
        if abstract_version is not None and abstract_version != get_cache_token():
            chosen.clear()
            abstract_version = get_cache_token()
        if cls not in chosen:
            exact = implementations.get(cls)
            chosen[cls] = _find_implementation(cls, implementations) if exact is None else exact
        return chosen[cls]

    def register(cls, func=None):
        """Adds an implementation for a class or a union; also as @register(cls), or by annotation as @register."""
        nonlocal abstract_version
        classes = _classes_of(cls)
        if classes is not None and func is None:
            return lambda function: register(cls, function)
        if classes is None:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            classes, func = _annotated_classes(cls), cls
        for kind in classes:
            implementations[kind] = func
            if abstract_version is None and hasattr(kind, "__abstractmethods__"):
                abstract_version = get_cache_token()
        chosen.clear()
        return func

    def generic(*args, **kw):
        if args:
            return dispatch(args[0].__class__)(*args, **kw)
        raise TypeError(f"{name} requires at least 1 positional argument")

    update_wrapper(generic, func)
    generic.register, generic.dispatch = register, dispatch
    generic.registry = MappingProxyType(implementations)
    generic._clear_cache = chosen.clear
    return generic


class singledispatchmethod:
    """The same for methods of any kind: the first argument after self or cls decides."""

    def __init__(self, func):
        if not (callable(func) or hasattr(func, "__get__")):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.dispatcher = singledispatch(func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def register(self, cls, method=None):
        """Adds an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def generic(*args, **kwargs):
            implementation = self.dispatcher.dispatch(args[0].__class__)
            return implementation.__get__(obj, cls)(*args, **kwargs)

        update_wrapper(generic, self.func)
        generic.__isabstractmethod__ = self.__isabstractmethod__
        generic.register = self.register
        return generic


class cached_property:
    """A property whose value is computed once and kept in the instance's dict."""

    __class_getitem__ = classmethod(GenericAlias)

    def __init__(self, func):
        self.func, self.attrname, self.__doc__ = func, None, func.__doc__

    def __set_name__(self, owner, name):
        known = self.attrname
        if known not in (None, name):
            raise TypeError(f"Cannot assign the same cached_property to two different names ({known!r} and {name!r}).")
        self.attrname = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        name, kind = self.attrname, type(instance).__name__
        if name is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        cache = getattr(instance, "__dict__", None)
        if cache is None:
            raise TypeError(f"No '__dict__' attribute on {kind!r} instance to cache {name!r} property.")
        if name in cache:
            return cache[name]
        value = self.func(instance)
        try:
            cache[name] = value
        except TypeError:
            refused = f"The '__dict__' attribute on {kind!r} instance does not support item assignment"
            raise TypeError(f"{refused} for caching {name!r} property.") from None
        return value
