# __format__, nested specs, conversions, attribute and item access.
class Money:
    def __init__(self, v):
        self.v = v
        self.parts = {"a": [1, 2], "b c": "x"}

    def __format__(self, spec):
        return "Money(%r, %r)" % (self.v, spec)

    def __repr__(self):
        return "repr"

    def __str__(self):
        return "str"


m = Money(5)
print(f"{m}", f"{m:x>5}", f"{m!r:>6}|{m!s:^7}|{m!a}", "{:{}}".format(m, "zz"), format(m), format(m, "q"))
print("{0.v} {0.parts[a][1]} {0.parts[b c]}".format(m), "{x.v}".format(x=m), "{[0]}".format([7]))
w, p = 10, 3
print(f"{3.14159:{w}.{p}f}|{'s':{'*'}^{w}}|{42:{'0'}{w}}|{w=}|{p = !r:>4}")
print("{:>{w}}|{:<{w}}|{:^{w}}".format("a", "b", "c", w=4))
print("{0}{1}{0}".format("a", "b"), "{}{}".format("a", "b"), "{{{}}}".format(1), "{a}{b}".format(**{"a": 1, "b": 2}))


class D(dict):
    def __missing__(self, key):
        return "<" + key + ">"


print("{x} {y}".format_map(D(x=1)), "%(x)s %(z)s" % D(x=1))
print(f"{'a' if w else 'b'} {[i for i in range(3)]} {{}} {(lambda q: q * 2)(4)} {w:,} {1234567:,} {1234567:_} {255:#x} {255:b}")
print(f"{1e10:g} {0.1:.3%} {-1:+d} {5: d} {True} {None} {True:d} {1j} {1.0}")
print(f'{"nested " + f"{w}"}', f"{'quo' 'ted'}", f"{w!r}", f"{'é':>3}", f"{'x':\u2603^5}")


class NoStr:
    __str__ = None


class Bad:
    def __format__(self, spec):
        return 5


for f in (lambda: f"{Bad()}", lambda: format(Bad()), lambda: "{}".format(Bad()), lambda: "{:q}".format([]), lambda: f"{'a':d}",
          lambda: "{0.nope}".format(1), lambda: "{0[x]}".format({}), lambda: f"{object():x}", lambda: "{:{:{}}}".format(1, 2, 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class I:
    def __index__(self):
        return 65

    def __int__(self):
        return 66

    def __float__(self):
        return 1.25


print("%c %d %x %f" % (I(), I(), I(), I()))
print("%s" % None, "%-5s|" % "ab", "%05.1f" % 2.25, "%+d % d" % (3, 3), "%#o %#x %#X" % (8, 255, 255), "%e" % 12345.678, "%%")
print("%(a)s-%(b)05d" % {"a": "x", "b": 42}, "%*.*f" % (8, 2, 3.14159), "%r %a" % ("é", "é"), "%i" % 3.7, "%.3s|" % "abcdef")
