# What the classes of collections.abc are: names, bases, signatures, what they demand, what super() reaches, aliases.
import collections.abc as abc
import inspect
import pickle
import typing

for name in sorted(abc.__all__):
    cls = getattr(abc, name)
    print(cls, [base.__name__ for base in cls.__mro__], sorted(cls.__abstractmethods__), cls.__hash__ is None)
    for key in sorted(vars(cls)):
        value = vars(cls)[key]
        if key.startswith("_") and not key.endswith("__") or key in ("__doc__", "__module__", "__class_getitem__"):
            continue
        if inspect.isfunction(value) and name + key != "MutableMappingpop":
            print("   ", key, inspect.signature(value), value.__name__, value.__qualname__, value.__module__)
        elif key == "__slots__":
            print("   ", key, value)


class Everything(abc.Sized, abc.Container, abc.Callable, abc.Iterable, abc.Hashable):
    def __len__(self):
        return super().__len__()

    def __contains__(self, x):
        return super().__contains__(x)

    def __call__(self, *args, **kwds):
        return super().__call__(*args, **kwds)

    def __iter__(self):
        return super().__iter__()

    def __hash__(self):
        return super().__hash__()


e = Everything()
print(len(e), 3 in e, e(1, k=2), list(e), hash(e), isinstance(e, abc.Collection))


class Steps(abc.Generator):
    def __init__(self, stubborn):
        self.stubborn = stubborn
        self.sent = []

    def send(self, value):
        self.sent.append(value)
        if len(self.sent) > 3:
            return super().send(value)
        return len(self.sent)

    def throw(self, typ, val=None, tb=None):
        if self.stubborn:
            return "still here"
        super().throw(typ, val, tb)


print(list(Steps(False)), iter(Steps(False)).send(5), Steps(False).close())
for attempt in (lambda: Steps(True).close(), lambda: Steps(False).throw(ValueError("a")),
                lambda: Steps(False).throw(ValueError, "b"), lambda: Steps(False).throw(ValueError)):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)


class Waits(abc.Coroutine):
    def __await__(self):
        return (yield from super().__await__())

    def send(self, value):
        return super().send(value)

    def throw(self, typ, val=None, tb=None):
        if typ is GeneratorExit:
            return 1
        super().throw(typ, val, tb)


w = Waits()
print(next(w.__await__()), isinstance(w, abc.Awaitable))
for attempt in (w.close, lambda: w.send(1), lambda: w.throw(KeyError, KeyError(3))):
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)

T = typing.TypeVar("T")
P = typing.ParamSpec("P")
for alias in (abc.Callable[[int, T], str], abc.Callable[..., T], abc.Callable[[], None], abc.Callable[P, T],
              abc.Iterable[int], abc.Mapping[str, T], abc.ItemsView[int, str], abc.Callable[[list[T]], "Later"]):
    print(alias, alias.__args__, alias.__parameters__, alias.__origin__, isinstance(alias, type(list[int])))
print(abc.Callable[[int, T], str][bool], abc.Callable[..., T][int], abc.Callable[P, T][[int, str], bool])
print(abc.Callable[[int], str] == abc.Callable[[int], str], abc.Callable[[int], str] == abc.Callable[[str], str],
      len({abc.Callable[[int], str], abc.Callable[[int], str]}))
print(pickle.loads(pickle.dumps(abc.Callable[[int], str])), pickle.loads(pickle.dumps(abc.Callable[..., str])))
for wrong in (int, (int, str), ([int],), (int, str, bytes)):
    try:
        print(abc.Callable[wrong])
    except TypeError as error:
        print(error)
for wrong in (abc.Sized, abc.Hashable, abc.Buffer):
    try:
        print(wrong[int])
    except TypeError as error:
        print(error)
