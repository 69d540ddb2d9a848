# center, ljust, rjust, zfill, expandtabs.
for t in ("", "a", "ab", "abc", "-5", "+", "--1", "äö", "\U0001f600"):
    for width in (-1, 0, 1, 2, 3, 4, 5, 8):
        print(ascii(t), width, ascii(t.center(width)), ascii(t.center(width, "*")), ascii(t.ljust(width, "é")), ascii(t.rjust(width, "\u20ac")), ascii(t.zfill(width)))
for t in ("", "\t", "a\tb", "ab\tcd\te", "a\n\tb\r\tc", "\t\t", "12345678\t9", "ä\tö", "a\x0b\tb"):
    print([ascii(t.expandtabs(n)) for n in (-1, 0, 1, 2, 4, 8)], ascii(t.expandtabs()), ascii(t.expandtabs(tabsize=3)))
for f in (lambda: "a".center(), lambda: "a".center("5"), lambda: "a".center(5, ""), lambda: "a".center(5, "ab"), lambda: "a".center(5, b"x"),
          lambda: "a".center(5, 3), lambda: "a".ljust(2.5), lambda: "a".rjust(None), lambda: "a".zfill("3"), lambda: "a".zfill(), lambda: "a".expandtabs("4"),
          lambda: "a".expandtabs(4, 5), lambda: "a".expandtabs(2 ** 40), lambda: "a".center(width=5), lambda: "a".rjust(3, fillchar="x")):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
