# parse: --python 3.14
# Annotations are evaluated when they are asked for (PEP 649), and __annotate__ does it. The expected output is written by hand.


def show(label, call):
    try:
        print(label, call())
    except Exception as e:
        print(label, type(e).__name__, e)


class Early:
    x: int = 1
    y: Later
    z: list[Later]


show("before", lambda: Early.__annotations__)
Later = float
show("after", lambda: Early.__annotations__)
print(Early.__annotations__ is Early.__annotations__, Early.__annotate__(1) is Early.__annotate__(1))
print(sorted(k for k in Early.__dict__ if "annot" in k))
show("other format", lambda: Early.__annotate__(3))
show("fake globals", lambda: Early.__annotate__(2))


def f(a: Missing, *rest: "text", key: int = 3, **more: list[int]) -> Result: pass


show("f", lambda: f.__annotations__)
Missing = Result = bytes
show("f", lambda: f.__annotations__)
print(f.__annotate__.__name__, f.__annotate__.__qualname__, f.__annotate__(1) == f.__annotations__)


def plain(): pass


print(plain.__annotate__, plain.__annotations__)


# ---- conditions
class Branches:
    if Later is float:
        a: int
    else:
        b: int
    for i in range(2):
        c: str
    try:
        raise ValueError
        d: int
    except ValueError:
        e: Later
    always: None


print(Branches.__annotations__)
print([k for k in Branches.__dict__ if "cond" in k])


class Closure:
    def make(T):
        class Inner:
            if T is int:
                whole: T
            else:
                other: T
            kind: type[T]
        return Inner


print(Closure.make(int).__annotations__, Closure.make(str).__annotations__)

# ---- the module
first: int
print(__annotate__(1))
show("bare", lambda: __annotations__)
if Later is float:
    second: str = "s"
else:
    third: str
fourth: Later = 2.0
print(__annotate__(1))
print(sorted(__conditional_annotations__))

# ---- assignment
import sys
me = sys.modules[__name__]
print(me.__annotations__ == __annotate__(1), me.__annotate__ is __annotate__)

f.__annotations__ = {"a": 1}
print(f.__annotations__, f.__annotate__)
f.__annotate__ = lambda format: {"made": format}
print(f.__annotations__, f.__annotate__(1))
f.__annotate__ = None
print(f.__annotations__)
show("number", lambda: setattr(f, "__annotate__", 3))
show("delete", lambda: delattr(f, "__annotate__"))

Early.__annotations__ = {"z": 0}
print(Early.__annotations__, Early.__annotate__)
Early.__annotate__ = lambda format: {"q": format}
print(Early.__annotations__)
show("number", lambda: setattr(Early, "__annotate__", 3))
show("delete", lambda: delattr(Early, "__annotate__"))
show("builtin", lambda: int.__annotate__)
show("builtin", lambda: setattr(int, "__annotate__", None))
f.__annotate__ = lambda format: [format]
show("no dict", lambda: f.__annotations__)


class Sub(Early):
    pass


print(Sub.__annotations__, Sub.__annotate__)


class Mine[T]:
    item: T
    def get(self, x: T) -> "Mine[T]": pass
    alias: Alias


type Alias = list[int]
print(Mine.__annotations__, Mine.get.__annotations__)


# ---- not evaluated at all in a function
def local():
    v: Nowhere = 3
    (w): Nowhere = 4
    return v, w


print(local())


async def co(a: Missing) -> Later: pass


print(co.__annotations__)
print((lambda: 0).__annotate__)
