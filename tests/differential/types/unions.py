# int | str beside typing.Union: equality, hashes, copies; the module of classes that type() makes.
import copy
import pickle
import typing

a = int | str
print(a == typing.Union[int, str], typing.Union[str, int] == a, a != typing.Union[int, None], typing.Union[int, str, float] == a)
print(hash(a) == hash(typing.Union[str, int]), len({a, typing.Union[int, str]}))
print(copy.copy(a) == a, copy.deepcopy(int | None) == int | None, pickle.loads(pickle.dumps(a)) == a)


def make(name):
    return type(name, (), {})


print(make("A").__module__, make("A"), type("B", (), {"__module__": "elsewhere"}))
