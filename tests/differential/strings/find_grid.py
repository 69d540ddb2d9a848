# find, index, count, startswith, endswith with bounds of every kind.
t = "abcabcabc"
bounds = [(), (None,), (3,), (-3,), (0, 0), (3, 6), (-6, -3), (None, 4), (4, None), (99,), (-99, 99), (5, 2), (2 ** 70,), (-2 ** 70, 2 ** 70), (True, 5)]
for sub in ("", "a", "abc", "c", "cab", "z", "abcabcabcabc"):
    for b in bounds:
        row = [t.find(sub, *b), t.rfind(sub, *b), t.count(sub, *b), t.startswith(sub, *b), t.endswith(sub, *b)]
        for name in ("index", "rindex"):
            try:
                row.append(getattr(t, name)(sub, *b))
            except ValueError as e:
                row.append(str(e))
        print(repr(sub), b, *row)
print(t.startswith(("x", "ab")), t.startswith(()), t.endswith(("bc", "c"), 2), t.endswith(("",), 99), t.startswith("", 9), t.startswith("", 10))
print("".find(""), "".rfind(""), "".count(""), "abc".count(""), "abc".find("", 3), "abc".find("", 4), "aaaa".count("aa"), "äbä".find("ä", 1), "a\U0001f600b".index("b"))
for f in (lambda: t.find(5), lambda: t.find(b"a"), lambda: t.find(), lambda: t.find("a", "b"), lambda: t.find("a", 1.5), lambda: t.startswith(5),
          lambda: t.startswith(("a", 5)), lambda: t.startswith(["a"]), lambda: t.endswith(None), lambda: t.count("a", 1, 2, 3), lambda: t.count(None),
          lambda: "x" in 5, lambda: 5 in "x", lambda: None in "x", lambda: b"x" in "x", lambda: t.index("z"), lambda: t.rindex("z", 3)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
