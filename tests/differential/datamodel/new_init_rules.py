# __new__ and __init__: argument checks of object, foreign results, returning None, order, and singletons.
def attempt(f):
    try:
        r = f()
        print(type(r).__name__)
    except Exception as e:
        print(type(e).__name__, e)


class Plain: pass
class OnlyNew:
    def __new__(cls, *a): return super().__new__(cls)
class OnlyInit:
    def __init__(self, *a): pass
class PassesOn:
    def __new__(cls, *a): return super().__new__(cls, *a)
class PassesInit:
    def __init__(self, *a): super().__init__(*a)
class BothPass(PassesOn, PassesInit): pass
class NotNone:
    def __init__(self): return 5
class ForeignInt:
    def __new__(cls): return 7
    def __init__(self): print("never")
class SubResult(OnlyInit):
    def __new__(cls, *a):
        return object.__new__(Deeper) if cls is SubResult else object.__new__(cls)
class Deeper(SubResult):
    def __init__(self, *a): print("Deeper init", a)
class NoneNew:
    def __new__(cls): pass


for c in (Plain, OnlyNew, OnlyInit, PassesOn, PassesInit, BothPass, object):
    attempt(lambda: c())
    attempt(lambda: c(1))
    attempt(lambda: c(k=1))
attempt(NotNone)
attempt(ForeignInt)
attempt(lambda: SubResult(1, 2))
attempt(NoneNew)
attempt(lambda: object.__new__())
attempt(lambda: object.__new__(1))
attempt(lambda: object.__new__(int))
attempt(lambda: int.__new__(object))
attempt(lambda: int.__new__(str))
attempt(lambda: int.__new__("x"))
attempt(lambda: list.__new__(dict))
attempt(lambda: object.__init__())
attempt(lambda: object().__init__(1))
attempt(lambda: Plain.__new__(Plain, 1))
attempt(lambda: Plain.__new__(Plain).__init__(1))
attempt(lambda: Plain().__new__(OnlyInit))
attempt(lambda: tuple.__new__(Plain))
attempt(lambda: type(None)())
attempt(lambda: type(None)(1))
attempt(lambda: type(...)())
attempt(lambda: type(NotImplemented)(1))
attempt(lambda: type(len)())
attempt(lambda: type(lambda: 0)())
attempt(lambda: type((x for x in []))())
attempt(lambda: type(iter([]))())
attempt(lambda: type({}.keys())())
attempt(lambda: bool.__new__(bool, 1, 2))
attempt(lambda: bool.__new__(int))


class Single:
    made = None

    def __new__(cls, *a):
        if cls.made is None:
            cls.made = super().__new__(cls)
        return cls.made

    def __init__(self, v): self.v = v


a, b = Single(1), Single(2)
print(a is b, a.v)


class Static:
    @staticmethod
    def __new__(cls): return object.__new__(cls)


class AsClassmethod:
    @classmethod
    def __new__(cls, *a): return ("classmethod new", cls.__name__, len(a))


print(type(Static()).__name__, AsClassmethod(), type(Static.__dict__["__new__"]).__name__, type(OnlyNew.__dict__["__new__"]).__name__)
