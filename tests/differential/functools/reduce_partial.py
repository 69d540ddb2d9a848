from functools import reduce, partial, partialmethod
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6), 10), reduce(max, "hello"), reduce(lambda a, b: a, [], 5), reduce(lambda a, b: (a, b), [1, 2, 3]))
for f in (lambda: reduce(max, []), lambda: reduce(max, 5), lambda: reduce(5, [1, 2])):
    try:
        print(f())
    except TypeError as e:
        print(e)
def f(a, b, *rest, k=0, **kw):
    return a, b, rest, k, kw
p = partial(f, 1, k=2)
print(p(5), p(5, 6, k=9, z=1), p.args, p.keywords, p.func is f)
q = partial(p, 7, w=3)
print(q(8), q.args, q.keywords, q.func is f)
print(partial(int, base=2)("101"), list(map(partial(pow, 2), range(4))))
print(repr(partial(max, 1, x=2)))
try:
    partial(5)
except TypeError as e:
    print(e)
p.extra = 1
print(p.extra)
class C:
    def base(self, a, b):
        return (a, b)
    fixed = partialmethod(base, 1)
    named = partialmethod(base, b=9)
print(C().fixed(2), C().named(3))
