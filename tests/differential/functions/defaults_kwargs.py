def f(a, b=2, *args, c=3, **kw):
    return a, b, args, c, sorted(kw.items())
print(f(1), f(1, 3), f(1, 2, 3, 4, c=5, d=6), f(*[1, 2, 3], **{"c": 9, "z": 0}), f(a=5, b=6), f(1, *(2, 3), *[4], x=1, **{"y": 2}))
def acc(x, l=[]):
    l.append(x)
    return l
print(acc(1), acc(2), acc(3, []), acc.__defaults__)
def kwonly(*, a=1, b): return a, b
print(kwonly(b=2), kwonly.__kwdefaults__)
f.__defaults__ = (20,)
print(f(1))
kwonly.__kwdefaults__ = {"b": 7}
try:
    print(kwonly())
except TypeError as e:
    print(e)
print(kwonly(a=0))
def star(*a): return a
print(star(*"abc", *range(2), *{1: 2}))
print((lambda x, *y, z=1, **k: (x, y, z, k))(1, 2, z=3, w=4))
