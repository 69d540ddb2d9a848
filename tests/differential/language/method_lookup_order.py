# A method is looked up before the arguments of its call are evaluated.
import math
import sys
import traceback


def say(text):
    print("evaluates", text)
    return text


class Plain:
    def meth(self, *args, **kwargs):
        return "meth", args, sorted(kwargs.items())

    @staticmethod
    def static(*args):
        return "static", args

    @classmethod
    def made(cls, *args):
        return cls.__name__, args


class Hooked:
    def __getattr__(self, name):
        print("looks for", name)
        if name.startswith("no"):
            raise AttributeError(f"nothing called {name}")
        return lambda *args, **kwargs: (name, args, kwargs)


class Watched:
    @property
    def prop(self):
        print("reads prop")
        return lambda *args: ("prop", args)

    @property
    def broken(self):
        print("reads broken")
        raise ValueError("broken")


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


# Missing: the arguments are not evaluated.
attempt(lambda: Plain().nope(say("a")))
attempt(lambda: None.nope(say("b"), k=say("c")))
attempt(lambda: [].nope(say("d")))
attempt(lambda: (1).nope(1 // 0))
attempt(lambda: "text".nope(undefined_name))
attempt(lambda: math.nope(say("e")))
attempt(lambda: Plain().nope())
attempt(lambda: Plain().nope(1, "x", None))
attempt(lambda: Plain().nope(*say("f")))
attempt(lambda: Plain().nope(**say("g")))
# There: the lookup's effects come first.
attempt(lambda: Hooked().some(say("h"), k=say("i")))
attempt(lambda: Hooked().none(say("j")))
attempt(lambda: Watched().prop(say("k")))
attempt(lambda: Watched().broken(say("l")))
attempt(lambda: Plain().meth(1 // 0))
attempt(lambda: Plain().meth(say("m"), k=say("n")))
attempt(lambda: Plain().static(say("o")))
attempt(lambda: Plain.made(say("p")))
attempt(lambda: Plain().made(say("q")))
attempt(lambda: Plain.meth(say("r"), say("s")))
attempt(lambda: math.floor(say("t")))
attempt(lambda: super(Plain, Plain()).nope(say("u")))


# What the arguments do to the method does not matter to this call.
class Changing:
    def meth(self, *args):
        return "old", args


def replace():
    Changing.meth = lambda self, *args: ("new", args)
    return "replaced"


def remove():
    del Changing.meth
    return "removed"


c = Changing()
for i in range(3):
    print(c.meth(replace() if i == 1 else i))
print(c.meth(remove()))
attempt(lambda: c.meth(say("v")))


class Shadowed:
    def meth(self, *args):
        return "class", args

    def shadow(self):
        self.meth = lambda *args: ("instance", args)
        return "shadowed"


s = Shadowed()
print(s.meth(s.shadow()))
print(s.meth(say("w")))
# An instance that holds the very function of its class gets no self.
s.meth = Shadowed.meth
print(s.meth(say("x")))


# One site, several kinds of objects, and a call of itself among the arguments.
class Node:
    def __init__(self, *children):
        self.children = children

    def total(self, depth=0):
        return 1 + sum(child.total(depth=depth + 1) for child in self.children)

    def add(self, other):
        return self.total() + other


class Leaf:
    children = ()

    def total(self, depth):
        return depth * 10

    def add(self, other):
        return other


print(Node(Leaf(), Node(Leaf()), Leaf()).total())
print(Node().add(Leaf().add(Node(Leaf()).add(Leaf().total(say(3))))))


def many(objects):
    out = []
    for o in objects:
        out.append(o.add(len(out) + 1))
    return out


print(many([Node(), Leaf(), Node(Leaf())] * 3))


class Bag(list):
    def append(self, item):
        super().append(item)
        super().append(-item)


def fill(bag, n):
    for i in range(n):
        bag.append(abs(i - 2))
    return bag


print(fill([], 5), fill(Bag(), 3))
print({"a": 1}.get(say("a"), say("z")), "x,y".split(say(","), maxsplit=int("1")))


# In generators the arguments may suspend, and an exception may be thrown in.
def gen(o):
    print(o.meth((yield 1), (yield 2)))
    try:
        print(o.meth(k=(yield 3)))
    except KeyError as e:
        print("caught", e)
    print(o.static((yield 4)))


g = gen(Plain())
print(next(g), g.send("a"), g.send("b"), g.throw(KeyError("thrown")))
try:
    g.send("end")
except StopIteration:
    print("over")
g = gen(Hooked())
print(next(g))
g.close()


# A failing argument releases what was looked up.
class Counted:
    def __del__(self):
        print("gone")

    def meth(self, *args):
        return args


def failing():
    try:
        Counted().meth(say(1), 1 // 0)
    except ZeroDivisionError as e:
        print(e)
    print("after")


failing()
before = sys.getrefcount(Plain.__dict__["meth"])
for i in range(100):
    attempt_failed = False
    try:
        Plain().meth(int("x"))
    except ValueError:
        attempt_failed = True
    Plain().meth(int("1"))
print(sys.getrefcount(Plain.__dict__["meth"]) - before)


# Carets: the attribute's where it is missing, else the call's.
def shown(f):
    try:
        f()
    except Exception:
        lines = traceback.format_exc().splitlines()[3:]
        print("\n".join(line.split("py\", ")[-1] for line in lines))


p = Plain()
shown(lambda: p.nope())
shown(lambda: p.nope(1, p))
shown(lambda: p.nope(say("arg")))
shown(lambda: p.meth.nope(p.meth(1)))
shown(lambda: print(p.nope(2) + 1))
shown(lambda: p.static(1).count())
shown(lambda: p.static(1).index("z"))
shown(lambda: (p
               .meth()
               .nope(1)))
shown(lambda: (p
               .nope(
                   say("inner"))))
shown(lambda: Watched().broken())
shown(lambda: p.nope(*[1]))
shown(lambda: p.nope(**{}))


def inside():
    try:
        p.nope()
    except KeyError:
        print("no")


shown(inside)
