class A:
    z = 0
a = A()
for n in ("x", "y", "z"):
    setattr(a, n, n * 2)
print(vars(a))
delattr(a, "z")
print(a.z, getattr(a, "x"), getattr(A, "q", None))
a.x, a.y = a.y, a.x
print(a.x, a.y)
a.l = [1]
a.l += [2]
a.n = 1
a.n **= 2
a.n -= 5
print(a.l, a.n)
for a.i in range(3): pass
print(a.i)
with open("/dev/null") as a.f: print(a.f.closed)
print(a.f.closed)
[a.p, a.q], *a.r = (1, 2), 3, 4
print(a.p, a.q, a.r)
