from types import SimpleNamespace
n = SimpleNamespace(a=1, b="x")
print(n, n.a, n == SimpleNamespace(a=1, b="x"), n == 5)
n.c = n
print(n)
del n.c, n.a
print(n, vars(n))
try:
    n.zzz
except AttributeError as e:
    print(e)
try:
    SimpleNamespace(1, 2)
except TypeError as e:
    print(type(e).__name__)
class S(SimpleNamespace): pass
print(S(q=1))
