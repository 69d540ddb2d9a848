# Classes that derive from a builtin type take keywords only where their own __init__ or __new__ does.
from itertools import chain


def show(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError", e)


for base, arg in ((float, 2.5), (tuple, (1,)), (frozenset, [1]), (set, [1]), (list, [1]), (chain, [1])):
    class Bare(base):
        pass

    class WithInit(base):
        def __init__(self, arg, extra=None):
            self.extra = extra

    class WithNew(base):
        def __new__(cls, arg, extra=None):
            made = super().__new__(cls, arg)
            made.extra = extra
            return made

    print(base.__name__)
    show(lambda: list(Bare(arg)) if base is not float else float(Bare(arg)))
    show(lambda: Bare(x=0))
    show(lambda: WithInit(arg, extra=3).extra)
    show(lambda: WithNew(arg, extra=4).extra)
