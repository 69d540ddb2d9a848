# What lives until the end: finalisers see their globals, in the order of the collector.
import json
import weakref


class Box:
    alive = 0

    def __init__(self, name, part=None):
        self.name = name
        self.part = part
        Box.alive += 1

    def __del__(self):
        Box.alive -= 1
        print("del", self.name, Box.alive, helper(self.name), json.dumps([self.name]))


def helper(text):
    return text.upper()


def paused(name):
    inside = Box(name)
    try:
        yield inside.name
    finally:
        print("closed", name, Box.alive)


def outer():
    hidden = Box("hidden")

    def read():
        return hidden

    return read


class Meta(type):
    def __del__(cls):
        print("class", cls.__name__)


class Made(metaclass=Meta):
    kept = Box("of a class")


first = Box("first")
in_list = [Box("in a list"), Box("second in it")]
in_dict = {"key": Box("in a dict")}
in_tuple = (Box("in a tuple"),)
chain = Box("chain", Box("part", Box("part of a part")))
loop = Box("loop")
loop.part = loop
generator = paused("generator")
print(next(generator))
closure = outer()
watched = Box("watched")
reference = weakref.ref(watched, lambda r: print("callback"))
finalizer = weakref.finalize(first, print, "finalize")
again = first
_private = Box("private")
garbage = Box("garbage")
garbage.part = [garbage]
del garbage
last = Box("last")
print("end")
