t = ()
u = (1,)
v = 1, "two", 3.0, (4, 5)
print(t, u, v, len(v), v[0], v[-1], v[1:3], v[::-1], tuple("abc"), tuple([1, 2]), tuple({1: 2}), tuple(range(3)))
print(() is tuple(), tuple(u) is u, v[:] is v, (1, 2) + (3,), (1, 2) * 2, 2 * ("a",), () * 5, (1,) + ())
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) == [1, 2], (1,) < (1, 0), () < (0,), (2,) > (1, 5))
print(1 in (1, 2), 3 in (1, 2), (1, 2, 1).count(1), (1, 2, 3).index(2), bool(()), bool((0,)))
for f in (lambda: (1,)[5], lambda: (1,)["a"], lambda: (1,).index(9), lambda: (1,) + [2], lambda: (1,) * 1.0, lambda: tuple(5), lambda: (1, 2) < (1, "a"), lambda: (1,) < 5, lambda: tuple(1, 2)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
def assign():
    t = (1, 2)
    t[0] = 5
def delete():
    t = (1, 2)
    del t[0]
for f in (assign, delete):
    try:
        f()
    except TypeError as e:
        print(e)
