# UserString, UserList and UserDict: the type of every result, operands of both kinds, subclasses, copies.
import copy
from collections import UserDict, UserList, UserString


def attempt(name, action):
    try:
        result = action()
    except Exception as error:
        print(name, type(error).__name__, error)
    else:
        print(name, type(result).__name__, repr(result))


class Shout(UserString):
    pass


u = Shout("one Two,two")
calls = {
    "capitalize": (), "casefold": (), "center": (15, "*"), "count": (UserString("w"),), "encode": ("utf-8",),
    "endswith": ("two",), "expandtabs": (4,), "find": (UserString("T"),), "format": (1,), "format_map": ({},),
    "index": ("T",), "isalnum": (), "isalpha": (), "isascii": (), "isdecimal": (), "isdigit": (), "isidentifier": (),
    "islower": (), "isnumeric": (), "isprintable": (), "isspace": (), "istitle": (), "isupper": (), "join": (["a", "b"],),
    "ljust": (13,), "lower": (), "lstrip": ("o",), "partition": (",",), "removeprefix": (UserString("one"),),
    "removesuffix": ("two",), "replace": ("w", UserString("W")), "rfind": ("two",), "rindex": ("t",), "rjust": (12, "-"),
    "rpartition": (" ",), "rsplit": (None, 1), "rstrip": ("o",), "split": (",",), "splitlines": (), "startswith": ("one",),
    "strip": ("o",), "swapcase": (), "title": (), "translate": ({111: "0"},), "upper": (), "zfill": (13,),
}
for name, args in calls.items():
    attempt(name, lambda: getattr(u, name)(*args))
attempt("join users", lambda: u.join([UserString("x")]))
attempt("index", lambda: u.index("zz"))
attempt("maketrans", lambda: UserString.maketrans("ab", "cd"))
attempt("add", lambda: u + 5)
attempt("radd", lambda: "x" + u)
attempt("mul", lambda: UserString("ab") * 2)
attempt("rmul", lambda: 2 * Shout("ab"))
attempt("mod", lambda: UserString("%s-%s") % (1, u))
attempt("rmod", lambda: "%s!" % UserString("q"))
attempt("rmod user", lambda: UserString("%s!").__rmod__("<%s>"))
attempt("item", lambda: u[0])
attempt("slice", lambda: u[::-1])
attempt("contains", lambda: (UserString("Two") in u, "zz" in u))
attempt("numbers", lambda: (int(UserString("12")), float(UserString("1.5")), complex(UserString("1j"))))
attempt("bad int", lambda: int(u))
attempt("hash", lambda: hash(u) == hash(str(u)))
attempt("compare", lambda: (u == "one Two,two", u < UserString("p"), u >= "a", u != 5, {u: 1}[str(u)]))
attempt("less", lambda: u < 5)
attempt("made of", lambda: (UserString(5), UserString(u), UserString([1])))
attempt("twins", lambda: (copy.copy(u), copy.deepcopy(u), str(u), len(u), list(u)[:2], u.__getnewargs__()))


class Row(UserList):
    def __init__(self, items=None, tag="t"):
        super().__init__(items)
        self.tag = tag


r = Row([3, 1, 2], "named")
attempt("add", lambda: r + [4])
attempt("add user", lambda: r + UserList([4]))
attempt("add tuple", lambda: r + (4,))
attempt("radd", lambda: [0] + r)
attempt("mul", lambda: (r * 2, 2 * r))
attempt("slice", lambda: (r[1:], r[0], type(r[1:]).__name__))
attempt("copies", lambda: (copy.copy(r).tag, r.copy().tag, copy.copy(r) == r, copy.copy(r).data is r.data))
attempt("compare", lambda: (r == [3, 1, 2], r < UserList([4]), [3] < r, r != (3, 1, 2)))
attempt("less", lambda: r < 5)
r += (7,)
r *= 2
r[0:2] = "ab"
del r[-1]
r.insert(1, "ins")
r.extend(UserList([8]))
r.append(r.pop(0))
r.reverse()
print(r, r.count(7), r.index(7), r.index(7, 4), 8 in r)
r.remove(7)
attempt("remove", lambda: r.remove("zz"))
attempt("index", lambda: r.index("zz"))
r.data = [b for b in r if isinstance(b, int)]
r.sort(key=lambda x: -x)
print(r, list(reversed(r)), r.clear(), r, len(r))
attempt("pop", lambda: r.pop())
attempt("hash", lambda: hash(r))
attempt("of string", lambda: UserList("abc"))
attempt("of number", lambda: UserList(5))


class Defaulting(UserDict):
    def __missing__(self, key):
        return key * 2


d = Defaulting({"a": 1}, b=2)
attempt("missing", lambda: (d["zz"], d.get("zz"), "zz" in d, d.get("a")))
attempt("or", lambda: d | {"c": 3})
attempt("or user", lambda: d | UserDict(c=3))
attempt("ror", lambda: {"z": 0} | d)
attempt("or list", lambda: d | [1])
d |= {"k": 1}
d |= [("l", 2)]
attempt("items", lambda: (list(d), list(d.items()), len(d), d == {"a": 1, "b": 2, "k": 1, "l": 2}))
attempt("copies", lambda: (copy.copy(d), d.copy(), copy.copy(d).data is d.data))
attempt("fromkeys", lambda: Defaulting.fromkeys("xy", 0))
attempt("pop", lambda: (d.pop("a"), d.popitem(), d.setdefault("n"), d))
attempt("plain", lambda: UserDict()["q"])
attempt("of none", lambda: UserDict(None, dict=1))
attempt("two", lambda: UserDict({}, {}))
