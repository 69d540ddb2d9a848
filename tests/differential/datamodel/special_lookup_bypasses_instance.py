# Special methods are looked up on the type: instance attributes and __getattribute__ do not count.
class Quiet:
    def __getattribute__(self, name):
        print("asked", name)
        return object.__getattribute__(self, name)

    def __len__(self): return 3
    def __iter__(self): return iter([1])
    def __hash__(self): return 9
    def __bool__(self): return False
    def __call__(self): return "called"
    def __enter__(self): return "entered"
    def __exit__(self, *a): return None
    def __getitem__(self, i): return i
    def __contains__(self, x): return True
    def __add__(self, o): return "sum"
    def __index__(self): return 4
    def __format__(self, spec): return f"<{spec}>"


q = Quiet()
print(len(q), list(q), hash(q), bool(q), q(), q[7], 3 in q, q + 1, [0, 1, 2, 3, 4][q], f"{q:abc}")
with q as e:
    print(e)
print(q.__len__())


class Instance:
    pass


i = Instance()
i.__len__ = lambda: 5
i.__call__ = lambda: 6
i.__iter__ = lambda: iter([])
i.__add__ = lambda o: 7
i.__hash__ = lambda: 8
i.__eq__ = lambda o: True
i.__bool__ = lambda: False
i.__repr__ = lambda: "never"
i.__enter__ = lambda: 1
for action in (lambda: len(i), lambda: i(), lambda: iter(i), lambda: i + 1, lambda: i.__enter__()):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(bool(i), i == 5, hash(i) == 8, "never" in repr(i))
try:
    with i:
        pass
except TypeError as e:
    print(e)


class Getattr:
    def __getattr__(self, name):
        print("getattr", name)
        return lambda *a: 1


g = Getattr()
for action in (lambda: len(g), lambda: g[0], lambda: g + 1, lambda: g(), lambda: next(g), lambda: 1 in g, lambda: int(g)):
    try:
        print(action())
    except TypeError as e:
        print(e)
print(g.anything())


class Late:
    pass


late = Late()
try:
    len(late)
except TypeError as e:
    print(e)
Late.__len__ = lambda self: 11
print(len(late))
del Late.__len__
try:
    len(late)
except TypeError as e:
    print(e)
Late.__add__ = lambda s, o: ("add", o)
Late.__radd__ = lambda s, o: ("radd", o)
print(late + 1, 1 + late)
Late.__len__ = None
Late.__iter__ = None
Late.__contains__ = None
Late.__hash__ = None
Late.__add__ = None
for action in (lambda: len(late), lambda: iter(late), lambda: 1 in late, lambda: hash(late), lambda: late + 1, lambda: reversed(late)):
    try:
        print(action())
    except TypeError as e:
        print(e)
