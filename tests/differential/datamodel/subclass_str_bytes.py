# Subclasses of str and bytes: which operations give the base type back, overridden methods that builtins skip or use.
class S(str):
    def __new__(cls, v="", *, tag=None):
        o = super().__new__(cls, v)
        o.tag = tag
        return o
    def __len__(self): return 99
    def __getitem__(self, i): return "item"
    def __iter__(self): return iter(["custom"])
    def __contains__(self, x): return True
    def __eq__(self, o): return "eq" if isinstance(o, S) else str.__eq__(self, o)
    __hash__ = str.__hash__
    def __str__(self): return "str of S"
    def __repr__(self): return "repr of S"
    def __format__(self, spec): return f"format {spec}"
    def upper(self): return "UP"


class Quiet(str): pass


s = S("hello", tag=1)
print(len(s), s[0], list(s), "zz" in s, s == S("x"), s == "hello", "hello" == s, str(s), repr(s), f"{s}", f"{s:abc}", f"{s!s}", f"{s!r}", "%s" % s, "{}".format(s), s.upper(), s.tag)
print("".join([s]), ",".join(s), "<" + s + ">", s + "!", s * 2, str.__len__(s), str.upper(s), s.title(), s.replace("l", "L"), sorted(s), {s: 1}["hello"], {"hello": 2}[s], s.find("l"), "hello world".startswith(s), "hello".index(s))
q = Quiet("abc")
for f in (lambda: q + "", lambda: "" + q, lambda: q[:], lambda: q[0:], lambda: q * 1, lambda: q.strip(), lambda: q.lower(), lambda: q.replace("z", "y"), lambda: q.ljust(1), lambda: q.zfill(1), lambda: q.center(3), lambda: q.expandtabs(), lambda: str(q), lambda: q.__str__(),
          lambda: "".join([q]), lambda: q.join([q]), lambda: q.format(), lambda: q.translate({}), lambda: q.partition("x")[0], lambda: q.split("x")[0], lambda: q.removeprefix("z"), lambda: f"{q}", lambda: "%s" % q, lambda: format(q), lambda: q.casefold(), lambda: q.title(), lambda: q.encode().decode(),
          lambda: q.splitlines()[0], lambda: q.rsplit()[0], lambda: q.removesuffix("z"), lambda: q.swapcase(), lambda: q.capitalize(), lambda: q.__getitem__(slice(None)), lambda: "{0}".format(q), lambda: max([q]), lambda: next(iter(q)), lambda: q.__add__("")):
    r = f()
    print(type(r).__name__, r is q, end="; ")
print()


class B(bytes):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __bytes__(self): return b"from __bytes__"
    def __iter__(self): return iter([1, 2])


b = B(b"xyz")
print(b, bytes(b), list(b), b[0], b[:1], type(b[:]).__name__, b + b"", type(b + b"").__name__, b"%b" % b, b"%s" % b, b"".join([b]), b.hex(), b == b"xyz", hash(b) == hash(b"xyz"), bytearray(b), memoryview(b).tobytes(), b.decode(), str(b, "ascii"), int(B(b"12")), B(3), B([65]), B("é", "utf8"), B.fromhex("4142"), type(B.fromhex("41")).__name__)
for f in (lambda: b.strip(), lambda: b.replace(b"q", b""), lambda: b * 1, lambda: b.lower(), lambda: b.ljust(1), lambda: b.split(b"q")[0], lambda: b.partition(b"q")[0], lambda: b.removeprefix(b"q"), lambda: b.translate(None), lambda: b.zfill(1), lambda: b.expandtabs(), lambda: b.join([b])):
    r = f()
    print(type(r).__name__, r is b, end="; ")
print()


class BA(bytearray):
    def __init__(self, *a):
        super().__init__(*a)
        self.extra = "e"


ba = BA(b"abc")
ba += b"d"
print(ba, type(ba).__name__, ba.extra, type(ba[:]).__name__, type(ba + b"").__name__, type(ba * 2).__name__, type(ba.copy()).__name__, type(ba.upper()).__name__, ba.pop(), repr(ba), str(ba))


class K(str):
    def __hash__(self): return 1
    def __eq__(self, o): return isinstance(o, str) and len(o) == len(self)


d = {"a": 1}
print(K("b") in d, d.get(K("a")), {K("q"): 1}.get("z"), K("x") == "y", "y" == K("x"), "y" in [K("x")], ["y"].count(K("x")), vars(type("T", (), {K("attr"): 1})).get("attr"))
