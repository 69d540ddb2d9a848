# replace, translate, maketrans, join and repetition.
for t in ("", "a", "aaa", "abab", "äbä", "\U0001f600a\U0001f600"):
    for old, new in (("", "-"), ("a", ""), ("a", "b"), ("a", "ccc"), ("aa", "a"), ("ab", "ba"), ("ä", "\u20ac"), ("\U0001f600", ":)"), ("zz", "y"), ("", "")):
        print(ascii(t), old, new, ascii(t.replace(old, new)), [ascii(t.replace(old, new, n)) for n in (-1, 0, 1, 2)])
tables = [{}, {97: None}, {97: "AA"}, {97: 98, 98: 97}, {97: "\U0001f600"}, {228: "ae"}, str.maketrans("ab", "xy"), str.maketrans("ab", "xy", "ä"), str.maketrans({"a": 1, 98: None, "ä": "?"})]
for table in tables:
    print(sorted(table.items(), key=repr), [ascii(t.translate(table)) for t in ("", "abc", "äb", "\U0001f600a")])


class Table:
    def __getitem__(self, c):
        if c == 97: raise LookupError
        if c == 98: return None
        return chr(c + 1)


print("abcabc".translate(Table()), "abc".translate("x" * 97 + "QRS"), "abc".translate([None] * 97 + [65]))
for f in (lambda: "a".replace("a"), lambda: "a".replace(1, "b"), lambda: "a".replace("a", 2), lambda: "a".replace("a", "b", "c"), lambda: "a".replace("a", "b", count=1),
          lambda: "a".translate(), lambda: "a".translate(5), lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: -1}), lambda: "a".translate({97: 0x110000}),
          lambda: str.maketrans(5), lambda: str.maketrans("a", "bc"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: "x"}), lambda: str.maketrans("a", 5),
          lambda: str.maketrans("a", "b", 5), lambda: "".join(5), lambda: "".join([1]), lambda: ",".join(["a", b"b"]), lambda: ",".join("abc"), lambda: "-".join({}),
          lambda: "a" * 1.5, lambda: "a" * None, lambda: "a" + 5, lambda: 5 + "a", lambda: "a" + b"b", lambda: "a" - "b", lambda: "a" * True, lambda: -3 * "a", lambda: "a" * "b"):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, e)
