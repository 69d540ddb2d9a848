class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *, k=0): return x + self.n + k
a = Adder(3)
print(a(4), a(1, k=2), callable(a), callable(5), list(map(a, [1, 2])))
try:
    a()
except TypeError as e:
    print(e)
try:
    5()
except TypeError as e:
    print(e)
class N: pass
try:
    N()()
except TypeError as e:
    print(e)
n = N()
n.__call__ = lambda: 1
try:
    n()
except TypeError as e:
    print(e)
