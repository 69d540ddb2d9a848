"""Names of the builtin types, and tools for making classes."""


def _function():
    pass


def _generator():
    yield 1


async def _coroutine():
    pass


async def _async_generator():
    yield


class _Class:
    def method(self):
        pass


FunctionType = type(_function)
LambdaType = FunctionType
CodeType = type(_function.__code__)
MappingProxyType = type(type.__dict__)

from _molt_async import iterable_coroutine as _iterable_coroutine
from _molt_types import SimpleNamespace


def _cell():
    x = 1

    def inner():
        return x
    return type(inner.__closure__[0])


CellType = _cell()
GeneratorType = type(_generator())
_c = _coroutine()
CoroutineType = type(_c)
_c.close()
AsyncGeneratorType = type(_async_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = type(len)
BuiltinMethodType = type([].append)

# The kinds of attributes that builtin types have.
MethodDescriptorType, MethodWrapperType = type(list.append), type((0).__add__)
ClassMethodDescriptorType, WrapperDescriptorType = type(vars(dict)["fromkeys"]), type(int.__add__)
GetSetDescriptorType, MemberDescriptorType = type(FunctionType.__code__), type(FunctionType.__globals__)

# The types of the constants, and of types that stand for other types.
NoneType, EllipsisType, NotImplementedType = map(type, (None, ..., NotImplemented))
UnionType, GenericAlias = type(int | None), type(tuple[int])

import sys as _sys

ModuleType = type(_sys)
try:
    raise TypeError
except TypeError as _exc:
    TracebackType = type(_exc.__traceback__)
    FrameType = type(_exc.__traceback__.tb_frame)

del _sys, _function, _generator, _coroutine, _async_generator, _Class, _c, _cell


def new_class(name, bases=(), kwds=None, exec_body=None):
    """Makes a class as a class statement does; exec_body fills its namespace."""
    actual = resolve_bases(bases)
    meta, namespace, keywords = prepare_class(name, actual, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if actual is not bases:
        namespace["__orig_bases__"] = bases
    return meta(name, actual, namespace, **keywords)


def resolve_bases(bases):
    """The bases with those replaced that stand for classes by their __mro_entries__."""
    result = []
    changed = False
    for base in bases:
        if isinstance(base, type) or not hasattr(base, "__mro_entries__"):
            result.append(base)
            continue
        entries = base.__mro_entries__(bases)
        if not isinstance(entries, tuple):
            raise TypeError("__mro_entries__ must return a tuple")
        result.extend(entries)
        changed = True
    return tuple(result) if changed else bases


def get_original_bases(cls, /):
    """The bases as they were written, before __mro_entries__ replaced some of them."""
    if isinstance(cls, type):
        return vars(cls).get("__orig_bases__", cls.__bases__)
    raise TypeError(f"Expected an instance of type, not {type(cls).__name__!r}")


def prepare_class(name, bases=(), kwds=None):
    """The metaclass of a class to be made, its namespace, and the keywords that are left."""
    kwds = {} if kwds is None else dict(kwds)
    if "metaclass" in kwds:
        meta = kwds.pop("metaclass")
    else:
        meta = type(bases[0]) if bases else type
    if isinstance(meta, type):
        for base in bases:
            other = type(base)
            if issubclass(meta, other):
                continue
            if not issubclass(other, meta):
                raise TypeError(
                    "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass "
                    "of the metaclasses of all its bases")
            meta = other
    ns = meta.__prepare__(name, bases, **kwds) if hasattr(meta, "__prepare__") else {}
    return meta, ns, kwds


class DynamicClassAttribute:
    """A property of instances that leaves the name to __getattr__ of the metaclass when it is asked of the class."""

    def __init__(self, fget=None, fset=None, fdel=None, doc=None):
        self.fget, self.fset, self.fdel = fget, fset, fdel
        self.overwrite_doc = doc is None
        self.__doc__ = getattr(fget, "__doc__", None) if fget is not None and not doc else doc
        self.__isabstractmethod__ = bool(getattr(fget, "__isabstractmethod__", False))

    def deleter(self, fdel):
        return type(self)(self.fget, self.fset, fdel, self.__doc__)

    def setter(self, fset):
        return type(self)(self.fget, fset, self.fdel, self.__doc__)

    def getter(self, fget):
        return type(self)(fget, self.fset, self.fdel, self.__doc__)

    def __delete__(self, instance):
        self._accessor(self.fdel, "can't delete attribute")(instance)

    def __set__(self, instance, value):
        self._accessor(self.fset, "can't set attribute")(instance, value)

    def __get__(self, instance, ownerclass=None):
        if instance is not None:
            return self._accessor(self.fget, "unreadable attribute")(instance)
        if not self.__isabstractmethod__:
            raise AttributeError()
        return self

    def _accessor(self, function, problem):
        if function is None:
            raise AttributeError(problem)
        return function


def coroutine(func):
    """Makes a generator function one whose generators can be awaited."""
    if not callable(func):
        raise TypeError("types.coroutine() expects a callable")
    code = getattr(func, "__code__", None)
    if code is not None and code.co_flags & 0x180:
        return func
    if isinstance(func, FunctionType) and code.co_flags & 0x20:
        return _iterable_coroutine(func)

    def wrapped(*args, **kwargs):
        result = func(*args, **kwargs)
        if isinstance(result, GeneratorType):
            return _AwaitableGenerator(result)
        return result
    wrapped.__name__ = getattr(func, "__name__", "coroutine")
    wrapped.__wrapped__ = func
    return wrapped


class _AwaitableGenerator:
    """A generator that `await` accepts."""

    def __init__(self, steps):
        self._steps = steps

    def __await__(self):
        return self._steps

    def __iter__(self):
        return self._steps

    def __next__(self):
        return next(self._steps)

    def close(self):
        self._steps.close()

    def throw(self, *exception):
        return self._steps.throw(*exception)

    def send(self, value):
        return self._steps.send(value)


__all__ = [n for n in globals() if not n.startswith("_")]
