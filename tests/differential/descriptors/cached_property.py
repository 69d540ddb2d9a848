import functools
class A:
    def __init__(self): self.calls = 0
    @functools.cached_property
    def v(self):
        self.calls += 1
        return 42
a = A()
print(a.v, a.v, a.calls, a.__dict__)
del a.v
print(a.v, a.calls)
a.v = 7
print(a.v, A.v.attrname)
