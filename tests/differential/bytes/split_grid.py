# split, rsplit, splitlines, partition of bytes and bytearray.
for make in (bytes, bytearray):
    for t in map(make, (b"", b" ", b"a", b" a ", b"a b  c", b"a,b,,c,", b",,", b"\ta\nb\r\nc\x0bd\x0ce\x1cf\x85g")):
        for sep in (None, b",", b" ", b",,", bytearray(b"b"), memoryview(b"c")):
            print(t, bytes(sep) if sep else sep, [t.split(sep, n) for n in (-1, 0, 1, 2)], [t.rsplit(sep, n) for n in (0, 1)])
        print(t.splitlines(), t.splitlines(True), t.partition(b","), t.rpartition(b","), t.partition(bytearray(b" ")))
for f in (lambda: b"a".split(b""), lambda: b"a".split("a"), lambda: b"a".split(5), lambda: b"a".rsplit(b""), lambda: b"a".partition(b""), lambda: b"a".partition("a"),
          lambda: b"a".rpartition(5), lambda: b"a".split(b",", "x"), lambda: b"a".splitlines("x"), lambda: b"a".splitlines(1, 2), lambda: b"a b".split(maxsplit=1, sep=None)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
