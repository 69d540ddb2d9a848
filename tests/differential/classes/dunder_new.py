class Single:
    _inst = None
    def __new__(cls, *a):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v=0): self.v = v
print(Single(1) is Single(2), Single(3).v)
class NotMine:
    def __new__(cls): return 5
    def __init__(self): print("never")
print(NotMine())
for f in (lambda: object(1), lambda: type("X", (), {})(1), lambda: object.__new__(int), lambda: object.__new__(), lambda: object.__new__(5)):
    try:
        f()
    except TypeError as e:
        print(e)
class I:
    def __init__(self): return 5
try:
    I()
except TypeError as e:
    print(e)
class N:
    def __new__(cls, a): return super().__new__(cls)
print(type(N(1)).__name__)
try:
    N()
except TypeError as e:
    print(e)
