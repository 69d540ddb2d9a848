# split, rsplit, splitlines, partition with every limit and odd separators.
texts = ["", " ", "a", " a ", "a b  c", "a,b,,c,", ",,", "\ta\nb\r\nc\x0bd\x0ce\x1cf\x85g\u2028h", "aXbXXc", "\u3000x\u2003y\xa0"]
for t in texts:
    for sep in (None, ",", "X", " ", ",,", "XX"):
        for limit in (-1, 0, 1, 2, 99):
            print(ascii(t), sep, limit, ascii(t.split(sep, limit)), ascii(t.rsplit(sep, limit)))
    print(ascii(t.splitlines()), ascii(t.splitlines(True)), ascii(t.splitlines(keepends=0)))
    for sep in (",", "X", " ", "absent"):
        print(ascii(t.partition(sep)), ascii(t.rpartition(sep)))
for f in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".split(5), lambda: "a".split(None, "x"),
          lambda: "a".split(b","), lambda: "a".split(",", 1, 2), lambda: "a".split(separator=","), lambda: "a".splitlines(1, 2),
          lambda: "a".partition(None), lambda: "a".rpartition(b""), lambda: "a".split(sep=",", maxsplit=2 ** 70), lambda: "a b c".split(maxsplit=True)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
