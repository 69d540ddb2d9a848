# find, index, count, startswith, endswith, in with integers, buffers and bounds.
import array
for t in (b"abcabc", bytearray(b"abcabc")):
    for sub in (b"", b"a", b"bc", 97, 99, b"z", bytearray(b"ca"), memoryview(b"ab"), array.array("B", b"c")):
        row = []
        for b in ((), (2,), (-2,), (1, 4), (4, 1), (None, None), (99,), (2 ** 70,)):
            row += [t.find(sub, *b), t.rfind(sub, *b), t.count(sub, *b)]
        print(row, sub in t)
    print(t.startswith(b"ab"), t.startswith((b"x", b"a")), t.endswith(b"bc", 0, 3), t.endswith(()), t.startswith(bytearray(b"a")), t.startswith(b"", 6), t.startswith(b"", 7))
    for f in (lambda: t.find("a"), lambda: t.find(256), lambda: t.find(-1), lambda: t.find(1.5), lambda: t.index(b"zz"), lambda: t.rindex(300), lambda: t.count(None), lambda: "a" in t,
              lambda: 256 in t, lambda: -1 in t, lambda: None in t, lambda: t.startswith("a"), lambda: t.startswith((b"x", "a")), lambda: t.startswith([b"a"]), lambda: t.endswith(5), lambda: t.index(b"a", "x"), lambda: t.find()):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
