# Reflected methods against builtin operands, including those whose own operator refuses by exception.
class R:
    def __radd__(self, o): return ("radd", o)
    def __rmul__(self, o): return ("rmul", o)
    def __rmod__(self, o): return ("rmod", o)
    def __rpow__(self, o, m=None): return ("rpow", o, m)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __ror__(self, o): return ("ror", o)
    def __rand__(self, o): return ("rand", o)
    def __rsub__(self, o): return ("rsub", o)
    def __rlshift__(self, o): return ("rlshift", o)
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __rtruediv__(self, o): return ("rtruediv", o)


r = R()
for v in (1, 10**30, 1.5, 2j, True, "s", b"b", [1], (1,), {1: 2}, {1}, None):
    row = []
    for name, f in [("+", lambda: v + r), ("*", lambda: v * r), ("%", lambda: v % r), ("**", lambda: v ** r), ("|", lambda: v | r),
                    ("&", lambda: v & r), ("-", lambda: v - r), ("<<", lambda: v << r), ("@", lambda: v @ r), ("/", lambda: v / r),
                    ("divmod", lambda: divmod(v, r))]:
        try:
            got = f()
            row.append(got[0] if isinstance(got, tuple) and got and isinstance(got[0], str) else repr(got))
        except TypeError as e:
            row.append(f"{name}: {e}")
    print(v, row)
try:
    print(pow(2, r, 5))
except TypeError as e:
    print(e)
print(pow(2, r))
acc = [1, 2]
try:
    acc += r
except TypeError as e:
    print(e)
acc = (1,)
acc += r
print(acc)
n = 5
n -= r
print(n)
s = "x"
s *= r
print(s)


class Seq(list):
    def __radd__(self, o): return ("Seq radd", o)
    def __rmul__(self, o): return ("Seq rmul", o)


print([1] + Seq([2]), 3 * Seq([1]), Seq([1]) * 2, (1,) + Seq() if False else "skip")


class MyInt(int):
    def __radd__(self, o): return ("MyInt radd", o)
    def __rsub__(self, o): return NotImplemented
    def __lt__(self, o): return "lt"
    def __gt__(self, o): return "gt"


m = MyInt(3)
print(1 + m, m + 1, 10 - m, m - 10, 5 < m, 5 > m, m < 5, True + m, 1.5 + m, 2 ** 70 + m)


class MyStr(str):
    def __radd__(self, o): return "radd:" + o
    def __rmod__(self, o): return ("rmod", o)
    def __mod__(self, o): return ("mod", o)


print("a" + MyStr("b"), "%s" % MyStr("x"), MyStr("%s") % 1, MyStr("q") + "r")


class MyFloat(float):
    def __rmul__(self, o): return ("frmul", o)
    def __eq__(self, o): return "eq"
    __hash__ = float.__hash__


print(2.0 * MyFloat(3), 2 * MyFloat(3), MyFloat(3) * 2, 2.0 == MyFloat(1), 2 == MyFloat(1))
