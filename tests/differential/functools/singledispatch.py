from functools import singledispatch, singledispatchmethod
@singledispatch
def show(x):
    return f"object {x}"
@show.register
def _(x: int):
    return f"int {x}"
@show.register(str)
def _(x):
    return f"str {x}"
@show.register(list)
@show.register(tuple)
def _(x):
    return f"seq {len(x)}"
print(show(1), show("a"), show([1]), show((1, 2)), show(2.5), show(True), show(None))
class B(int):
    pass
print(show(B(3)), show.dispatch(bool) is show.dispatch(int), show.registry[str]("q"), show.__name__)
from collections.abc import Mapping, Sized
@show.register(Mapping)
def _(x):
    return "mapping"
print(show({}), show([]))
class P:
    @singledispatchmethod
    def f(self, x):
        return "default"
    @f.register
    def _(self, x: int):
        return "int"
    @f.register(str)
    def _(self, x):
        return "str"
print(P().f(1), P().f("a"), P().f(1.5))
try:
    show()
except TypeError as e:
    print(e)
