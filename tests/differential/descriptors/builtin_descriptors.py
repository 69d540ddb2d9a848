print(int.__add__, str.join, dict.__dict__["fromkeys"], int.__dict__["real"], type.__dict__["__mro__"])
print((5).__add__(3), int.__add__(5, 3), str.join(",", ["a", "b"]), (5).__add__("x"), "abc".__len__(), [1].__contains__(1))
print(int.__add__.__name__, int.__add__.__objclass__, str.join.__qualname__, int.__dict__["real"].__get__(7))
print(type(int.__add__).__name__, type((5).__add__).__name__, type(str.join).__name__, type(int.__dict__["real"]).__name__, type(dict.__dict__["fromkeys"]).__name__)
for f in (lambda: int.__add__("x", 1), lambda: str.join(5, []), lambda: int.__add__(), lambda: int.__add__(1), lambda: int.__dict__["real"].__get__("s"), lambda: setattr(5, "real", 1)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
print(object.__init__, object.__new__ is int.__new__, [].__iter__.__name__, "__radd__" in int.__dict__, "__iadd__" in list.__dict__)
print(list.__iadd__([1], [2]), tuple.__getitem__((1, 2), 1), dict.__contains__({1: 2}, 1), str.__mod__("%d", 5), float.__truediv__(1.0, 4.0))
print(object.__repr__(5)[:14], object.__eq__(1, 1), object.__eq__(1, 2), object.__str__(5), int.__hash__(7))
print((3).__lt__(4), (3).__eq__("x"), "a".__lt__("b"), [1].__eq__([1]), (3).__bool__(), (-3).__neg__(), (2).__pow__(5), (2).__rpow__(3), (7).__divmod__(2), (7).__index__())
