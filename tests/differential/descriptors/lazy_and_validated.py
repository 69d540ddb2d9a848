class lazy:
    def __init__(self, f): self.f, self.name = f, f.__name__
    def __get__(self, o, t=None):
        if o is None: return self
        v = self.f(o)
        o.__dict__[self.name] = v
        return v
class Typed:
    def __init__(self, t): self.t = t
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, o, t=None): return self if o is None else o.__dict__[self.name]
    def __set__(self, o, v):
        if not isinstance(v, self.t): raise TypeError(f"{self.name} must be {self.t.__name__}, not {type(v).__name__}")
        o.__dict__[self.name] = v
class A:
    n = Typed(int)
    s = Typed(str)
    def __init__(self, n, s): self.n, self.s = n, s
    @lazy
    def big(self):
        print("computing")
        return self.n * 100
a = A(3, "x")
print(a.big, a.big, vars(a))
try:
    a.n = "bad"
except TypeError as e:
    print(e)
a.n += 4
print(a.n, type(A.n).__name__, A.big.name)
