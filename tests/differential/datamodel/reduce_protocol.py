# object.__reduce__, __reduce_ex__ and __getstate__ seen directly.
import copyreg


def show(v):
    if isinstance(v, tuple):
        return "(" + ", ".join(show(x) for x in v) + ")"
    if isinstance(v, type) or callable(v):
        return getattr(v, "__module__", "?") + "." + v.__qualname__
    if hasattr(v, "__next__"):
        return f"<{type(v).__name__} {list(v)}>"
    return repr(v)


class Plain: pass
class WithDict:
    def __init__(self): self.a = 1
class Slots:
    __slots__ = ("x", "y")
class SlotsDict(Slots):
    __slots__ = ("z", "__dict__")
class NewArgs(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
    def __getnewargs__(self): return tuple(self)
class IntSub(int): pass
class StrSub(str): pass
class ListSub(list): pass
class DictSub(dict): pass
class SetSub(set): pass
class Exc(ValueError): pass
class HasState:
    def __getstate__(self): return "state"
class BadArgs:
    def __getnewargs__(self): return [1]
class BadEx:
    def __getnewargs_ex__(self): return (1,)
class BadEx2:
    def __getnewargs_ex__(self): return ([], {})


s = Slots()
s.x = 1
sd = SlotsDict()
sd.z, sd.free, sd.y = 1, 2, 3
e = Exc("a", 1)
e.note = 5
ls = ListSub([1, 2])
ls.attr = 1
cases = [Plain(), WithDict(), s, sd, NewArgs(1, 2), IntSub(5), StrSub("s"), ls, DictSub(a=1), SetSub([1]), e, HasState(), BadArgs(), BadEx(), BadEx2(), object(), ValueError("x"), OSError(2, "no", "f"), [1], {1: 2}, {3}, 5, "s",
         slice(1, 2), range(2), iter([1, 2]), iter("ab"), enumerate([1]), reversed([1]), zip([1]), bytearray(b"a"), frozenset([1]), 1.5, 1j, len, type, int, None, ...]
for v in cases:
    for protocol in (0, 2):
        try:
            print(type(v).__name__, protocol, show(v.__reduce_ex__(protocol)))
        except (TypeError, AttributeError, ValueError) as err:
            print(type(v).__name__, protocol, type(err).__name__, err)
for v in (Plain(), WithDict(), s, sd, HasState(), object(), e, 5, ls):
    print(type(v).__name__, v.__getstate__())
for v in (Plain(), s):
    try:
        print(show(v.__reduce__()))
    except TypeError as err:
        print(err)
print(copyreg.__newobj__(IntSub, 7), type(copyreg.__newobj__(IntSub, 7)).__name__)
print(type(copyreg.__newobj_ex__(dict, (), {})).__name__ if hasattr(copyreg, "__newobj_ex__") else "")
