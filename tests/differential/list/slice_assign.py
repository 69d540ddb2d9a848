def show(f, *xs):
    a = list(range(8))
    try:
        f(a, *xs)
    except Exception as e:
        print(type(e).__name__, e, a)
    else:
        print(a)
def assign(a, s, v):
    a[s] = v
def delete(a, s):
    del a[s]
show(assign, slice(2, 4), "xyz")
show(assign, slice(2, 4), [])
show(assign, slice(2, 2), [7, 7])
show(assign, slice(5, 2), [7, 7])
show(assign, slice(None, None), [])
show(assign, slice(100, None), [1])
show(assign, slice(None, None, 2), [0, 0, 0, 0])
show(assign, slice(None, None, -1), range(8))
show(assign, slice(None, None, 2), [0])
show(assign, slice(None, None, -2), "abcde")
show(assign, slice(1, 2), 5)
show(assign, slice(1, 5, 2), 5)
show(assign, slice(0, 3), (x for x in "gen"))
show(delete, slice(1, 3))
show(delete, slice(None, None, 2))
show(delete, slice(None, None, -3))
show(delete, slice(6, 1, -2))
show(delete, slice(None, None))
show(delete, slice(3, 3))
a = [1, 2, 3]
a[1:2] = a
print(a)
a[:] = a[::-1]
print(a)
a[::2] = a[1::2] + [0]
print(a)
