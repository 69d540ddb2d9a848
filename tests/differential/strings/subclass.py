# Subclasses of str: attributes, overriding, results of methods.
class Name(str):
    kind = "name"

    def __new__(cls, text, extra=None):
        self = super().__new__(cls, text.title())
        self.extra = extra
        return self

    def shout(self):
        return self.upper() + "!"

    def __repr__(self):
        return "Name(%s)" % super().__repr__()


n = Name("ada lovelace", 1815)
print(n, repr(n), n.extra, n.kind, n.shout())
print(type(n.upper()).__name__, type(n[:]).__name__, type(n + "").__name__, type(str(n)).__name__)
print(n == "Ada Lovelace", hash(n) == hash("Ada Lovelace"), {n: 1}["Ada Lovelace"])
print(isinstance(n, str), len(n), n[0], list(n[:3]), "Love" in n, n.split())
n.other = [1, 2]
print(n.__dict__, sorted(vars(n)))
print("%s|%r|%10.3s" % (n, n, n), f"{n}|{n!r}|{n:>14}", "{0.extra} {0}".format(n))
print(",".join([Name("x"), Name("y")]), max(Name("b"), Name("a")))


class Loud(str):
    def __str__(self):
        return "LOUD"

    def __format__(self, spec):
        return "<" + spec + ">"

    def __len__(self):
        return 99


v = Loud("quiet")
print(str(v), f"{v}", f"{v:abc}", "%s" % v, len(v), v.upper(), "".join([v]), v * 2)


class Bytes(bytes):
    def __init__(self, *args):
        self.tag = "t"


b = Bytes(b"abc")
print(b, b.tag, type(b[:2]).__name__, b == b"abc", {b: 2}[b"abc"], b.hex(), Bytes(3), Bytes([65, 66]))


class Both(Name):
    pass


print(repr(Both("q", 2)), Both("q", 2).extra, Both.__mro__[1].__name__)
