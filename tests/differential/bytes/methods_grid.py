# Case, predicates, strip, justify, replace, translate, join, hex of bytes and bytearray.
for t in (b"", b"aB c1", b"HELLO world", b"  x\t\n", b"-12", b"\x80\xff\x00", b"Title Case", b"abcabc", b"a\tb\tcc"):
    for v in (t, bytearray(t)):
        print(v.upper(), v.lower(), v.title(), v.capitalize(), v.swapcase(), v.strip(), v.lstrip(b" a"), v.rstrip(bytearray(b"\nc")), v.zfill(6), v.center(8, b"*"), v.ljust(7), v.rjust(7, bytearray(b".")))
        print([int(getattr(v, n)()) for n in dir(bytes) if n.startswith("is")], v.replace(b"a", b"--"), v.replace(b"", b".", 2), v.replace(b"b", b""), v.expandtabs(4), v.hex(), v.hex("-", 2), v.hex(":", -3), v.removeprefix(b"a"), v.removesuffix(b"c"))
        print(v.translate(None, b"ab"), v.translate(bytes(reversed(range(256)))), v.translate(bytes(range(256)), delete=b"c"), v.join([b"x", bytearray(b"y"), memoryview(b"z")]), v * 2, v + b"!", v[::-1], v[1:3], list(v)[:2])
for f in (lambda: b"a".center(5, b"ab"), lambda: b"a".center(5, "x"), lambda: b"a".center(5, 5), lambda: b"a".zfill("x"), lambda: b"a".replace("a", b"b"), lambda: b"a".replace(b"a"), lambda: b"a".translate(b"x"),
          lambda: b"a".translate(5), lambda: b"a".translate(None, "a"), lambda: b"a".join(["x"]), lambda: b"a".join(5), lambda: b"a".join([b"x", 5]), lambda: b"a".strip("a"), lambda: b"a".strip(5), lambda: b"a".hex(5),
          lambda: b"a".hex("ab"), lambda: b"a".hex("é"), lambda: b"ab".hex("-", 0), lambda: bytes.maketrans(b"a", b"bc"), lambda: bytes.maketrans("a", "b"), lambda: bytes.fromhex("a"), lambda: bytes.fromhex("zz"),
          lambda: bytes.fromhex(" 0a 0B\n"), lambda: bytes.fromhex(b"aa"), lambda: bytes.fromhex("0 a"), lambda: b"a" + "b", lambda: b"a" * 1.5, lambda: b"a" % 5, lambda: b"%d" % "x", lambda: b"%s" % "x", lambda: b"%c" % 256,
          lambda: b"%c" % b"ab", lambda: b"a"[5], lambda: b"a"["x"], lambda: b"a".expandtabs("x"), lambda: b"a".removeprefix("a"), lambda: b"abc".decode("ascii", 5), lambda: b"\xff".decode(), lambda: b"a" < "a", lambda: b"a".isalpha(1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
