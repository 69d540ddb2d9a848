# Iterating, interning, str() of objects, methods as functions.
import sys

it = iter("añ☃")
print(next(it), it.__length_hint__(), list(it), list(it))
print(type(iter("abc")).__name__, type(iter("é")).__name__)
print(list(map(str.strip, [" a ", "b "])), list(map(str.upper, "abc")), sorted(["b", "A", "c"], key=str.lower))
print("".join(reversed("abc☃")), dict(zip("ab", "xy")), list(enumerate("ab")), sorted("hello"), set("aab") == {"a", "b"})
a, b, *rest = "hello"
print(a, b, rest)
print(sys.intern("abc" * 2) is sys.intern("abcabc"), "a" is chr(97), min("hello"), max("hello"))


class P:
    def __str__(self):
        return "str-P"

    def __repr__(self):
        return "repr-P"


print(P(), [P()], str(P()), repr(P()), f"{P()} {P()!r} {P()!s:>8}", "%s %r" % (P(), P()))


class Bad:
    def __str__(self):
        return 1

    def __repr__(self):
        return None


for f in (str, repr, "{}".format, lambda x: f"{x}", lambda x: "%s" % x):
    try:
        f(Bad())
    except TypeError as e:
        print(e)
for i in range(-4, 4):
    try:
        print("abc"[i], end=" ")
    except IndexError as e:
        print(e, end=" ")
print()
s = ""
for i in range(1000):
    s += chr(97 + i % 26)
print(len(s), s[:30], s[-3:], s.count("abc"))
x = "abc"
x *= 3
x += "d"
print(x, x.__add__("e"), x.__mul__(0) == "", "b".__contains__("b"), x.__len__(), "a".__lt__("b"), "a".__eq__(1))
print("a" "b" 'c', """multi
line""", r"raw\n", "\x41\u0042\U00000043\N{BULLET}\101")
print(str(b"caf\xc3\xa9", "utf-8"), str(object=5), str(), bool(""), bool(" "), not "x")
print("%s" % (("a", 1),), "%s %s" % ("a", (1,)), "a".join("bcd"), "abc".__hash__() == hash("abc"))
print([c.isalpha() for c in "a1é "], "ß".upper(), "ŉ".upper(), "ΑΣ".lower(), "İ".lower() == "i\u0307", "ǆ".title())
print("Straße".casefold() == "STRASSE".casefold(), "x".isidentifier(), "1x".isidentifier(), "def".isidentifier())
