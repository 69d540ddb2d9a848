def f(a, b=2):
    c = a + b
    d = locals()
    e = 5
    return d
print(f(1))
class A:
    x = 1
    loc = sorted(k for k in locals() if not k.startswith("_"))
print(A.loc)
def g():
    if False: never = 1
    return sorted(locals())
print(g())
print(locals() is globals())
def h():
    z = 1
    def i(): return z
    return sorted(dir()), i()
print(h())
