# strip, lstrip, rstrip, removeprefix, removesuffix with characters inside and outside of ASCII.
texts = ["", "   ", "  a b  ", "xxaxx", "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\u2000 mid \u3000\u205f", "äöäbäöä", "\U0001f600x\U0001f600", "\x00a\x00", "\u200bz\u200b"]
for t in texts:
    for chars in (None, "", " ", "x", "xa", "äö", "\U0001f600", "\x00", "\u200b"):
        print(ascii(t), ascii(chars), ascii(t.strip(chars)), ascii(t.lstrip(chars)), ascii(t.rstrip(chars)))
    for affix in ("", "x", "xx", "ä", "  a", "\U0001f600"):
        print(ascii(t.removeprefix(affix)), ascii(t.removesuffix(affix)))
s = "same text"
print(s.strip() is s, s.strip("z") is s, s.removeprefix("zz") is s, s.lstrip() == s)


class T(str):
    pass


t = T("sub")
print(type(t.strip()).__name__, type(t.strip("q")).__name__, type(t.removeprefix("q")).__name__, type(t.removeprefix("s")).__name__)
for f in (lambda: "a".strip(5), lambda: "a".strip(b"a"), lambda: "a".strip("a", "b"), lambda: "a".strip(chars="a"), lambda: "a".removeprefix(),
          lambda: "a".removeprefix(None), lambda: "a".removesuffix(("a",)), lambda: "a".removesuffix(1.5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
