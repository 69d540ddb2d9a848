# Order, equality, containment and hashing across kinds of text.
import itertools
texts = ["", "a", "A", "b", "ab", "é", "e\u0301", "\u20ac", "\U0001f600", "\uffff", "\x00", "a\x00", "\ud800"]
for a, b in itertools.product(texts, repeat=2):
    print(int(a < b), int(a <= b), int(a == b), int(a != b), int(a > b), int(a >= b), int(a in b), end=" ")
print()
print(sorted(texts, key=ascii) == sorted(map(ascii, texts)) or "differs", [ascii(t) for t in sorted(texts)])
print(ascii(max(texts)), ascii(min(texts)), hash("a") == hash("a" + ""), hash("é") == hash("\u00e9"), {"a": 1}["".join(["a"])])


class T(str):
    def __eq__(self, o): return "eq"
    def __hash__(self): return 5
    def __lt__(self, o): return "lt"
    def __contains__(self, o): return 7


t = T("x")
print(t == "y", "y" == t, t != "x", t < "a", "a" > t, "a" < t, "q" in t, hash(t), {t: 1}.get("x"), [t].count("zz"), ["zz"].index(t))
for f in (lambda: "a" < 5, lambda: "a" >= None, lambda: "a" < b"a", lambda: "a" == b"a", lambda: "a" == 5, lambda: sorted(["a", 5]), lambda: max("a", 5), lambda: "a" in 5):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
