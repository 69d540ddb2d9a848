# __format__, __repr__, __str__, __bytes__, __fspath__, __dir__, __sizeof__ and __complex__: results of wrong types and fallbacks.
import os
import sys


def attempt(f):
    try:
        r = f()
        print(type(r).__name__, r if not isinstance(r, str) else ascii(r))
    except Exception as e:
        print(type(e).__name__, e)


class S(str): pass


def make(**m):
    return type("Made", (), {f"__{k}__": (lambda v: lambda self, *a: v)(v) for k, v in m.items()})()


for v in ("text", 5, None, b"bytes", ["x"]):
    for name, calls in (("repr", (repr, str, ascii, lambda o: f"{o!r}", lambda o: "%r" % (o,), lambda o: repr([o]))), ("str", (str, lambda o: f"{o}", "%s".__mod__, lambda o: "{}".format(o), lambda o: str.join(",", [str(o)]))),
                        ("format", (format, lambda o: f"{o:x}", lambda o: "{:y}".format(o))), ("bytes", (bytes,)), ("fspath", (os.fspath,)), ("dir", (dir,)), ("sizeof", (lambda o: v != 5 and sys.getsizeof(o, "default"),))):
        o = make(**{name: v})
        for i, f in enumerate(calls):
            attempt(lambda: f(o))
attempt(lambda: format(object(), "x"))
attempt(lambda: format(make(str="s"), "x"))
attempt(lambda: format(make(str="s"), ""))
attempt(lambda: format(make(str=S("s"))))
attempt(lambda: format(1, 5))
attempt(lambda: format(1, None))
attempt(lambda: format())
attempt(lambda: object.__format__(5, "d"))
attempt(lambda: repr(make(repr=S("x"))) == "x")
attempt(lambda: str(make(repr="fall", str="own")))
attempt(lambda: str(make(repr="fall")))
attempt(lambda: bytes(make(str="x")))
attempt(lambda: bytes(make(index=3)))
attempt(lambda: bytes(make(bytes=b"mine", index=3)))
attempt(lambda: dir(make(dir=("b", "a"))))
attempt(lambda: dir(make(dir=iter("zy"))))
attempt(lambda: dir(make(dir=[1, "a"])))
attempt(lambda: f"{make(format='q'):{'>'}{5}}")
attempt(lambda: ascii(make(repr="é\U0001f600\x7f")))
attempt(lambda: str(5, "utf-8"))
attempt(lambda: str(b"x", 5))
attempt(lambda: str(object=7))
attempt(lambda: str(b"\xff", errors="replace"))
attempt(lambda: repr())
attempt(lambda: repr(1, 2))


class Rec:
    def __repr__(self): return f"Rec({[self]})" if not hasattr(self, "done") else "..."


try:
    repr(Rec())
except RecursionError:
    print("RecursionError")
for name, calls in (("repr", (repr, str, ascii)), ("str", (str, lambda o: f"{o}", lambda o: str.join(",", [str(o)]))), ("format", (format, lambda o: f"{o:x}"))):
    for f in calls:
        attempt(lambda: f(make(**{name: S("sub")})))
