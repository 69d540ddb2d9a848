# % on bytes: every conversion with flags.
values = {"d": [0, 5, -5, True, 10 ** 20], "i": [7], "u": [7, -7], "o": [8, -8], "x": [255, -255], "X": [255], "e": [0.5, -1e100], "f": [1.5, 3, float("inf")], "g": [1e-5, 1e20], "G": [1e-10], "c": [65, b"z", bytearray(b"y")],
          "s": [b"text", bytearray(b"more"), memoryview(b"view"), b""], "b": [b"t"], "a": ["é", b"x", 5, None], "r": ["é", b"\xff", [1]]}
for kind, items in values.items():
    for flags in ("", "-", "+", " ", "0", "#", "-8", "8", "08", "+08.3", ".2", "#8", "-+8"):
        for item in items:
            try:
                print(flags + kind, (f"%{flags}{kind}|").encode() % (item,), end=" ")
            except Exception as e:
                print(type(e).__name__, e, end=" ")
    print()
print(b"%(a)s %(b)5d%%" % {b"a": b"x", b"b": 5}, b"%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), b"%%" % (), bytearray(b"%d") % 5, type(bytearray(b"") % ()).__name__)


class B:
    def __bytes__(self): return b"mine"
    def __index__(self): return 66


print(b"%s" % B(), b"%b" % B(), b"%c" % B(), b"%x" % B())
for form, arg in ((b"%d", ()), (b"%d", (1, 2)), (b"%", 5), (b"%z", 5), (b"%(a", {}), (b"%(a)s", 5), (b"%(a)s", {b"b": 1}), (b"%d", "5"), (b"%d", 5j), (b"%x", 1.5), (b"%s", "text"), (b"%s", 5), (b"%c", "a"), (b"%c", -1), (b"%c", b""), (b"%*d", ("a", 5)), (b"%f", "x"), (b"text", 5), (b"text", (5,)), (b"%(a)s", {"a": b"x"})):
    try:
        print(form % arg)
    except Exception as e:
        print(form, type(e).__name__, e)
