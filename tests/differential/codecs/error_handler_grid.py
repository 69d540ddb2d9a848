# Encoding and decoding of odd text and bytes with every codec and error handler.
texts = ["abc", "é", "\u20ac", "\U0001f600", "\ud800", "a\udc80b", "\x00\x7f\x80\xff", ""]
codecs = ["utf-8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be", "ascii", "latin-1", "cp1252", "utf-7", "unicode_escape", "raw_unicode_escape"]
handlers = ["strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass"]
for t in texts:
    for c in codecs:
        row = []
        for h in handlers:
            if h == "surrogateescape" and c.startswith(("utf-16", "utf-32")): continue
            try:
                row.append(t.encode(c, h))
            except UnicodeEncodeError as e:
                row.append((e.encoding, e.start, e.end, e.reason))
            except Exception as e:
                row.append((type(e).__name__, str(e)))
        print(ascii(t), c, *row)
data = [b"abc", b"\xc3\xa9", b"\xc3", b"\xe2\x82", b"\xff\xfe", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\xf8\x88\x80\x80\x80", b"\xc0\x80", b"a\x80b", b"\\x41\\u00e9\\", b"\x00\xd8", b"\xff\xfea\x00", b""]
for d in data:
    for c in ("utf-8", "utf-16-le", "utf-16", "utf-32-le", "ascii", "latin-1", "unicode_escape"):
        row = []
        for h in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
            try:
                row.append(ascii(d.decode(c, h)))
            except UnicodeDecodeError as e:
                row.append((e.encoding, e.start, e.end, e.reason))
            except Exception as e:
                row.append((type(e).__name__, str(e)))
        print(d, c, *row)
for f in (lambda: "a".encode("nope"), lambda: b"a".decode("nope"), lambda: "é".encode("ascii", "nope"), lambda: "a".encode("ascii", "nope"), lambda: "a".encode(5), lambda: "a".encode("utf-8", 5), lambda: b"a".decode(None), lambda: str(b"a", "utf-8", "strict", 1), lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: str(b"\xff", "utf-8"), lambda: str(b"a"), lambda: bytes("é", "ascii"), lambda: bytes("é"), lambda: "a".encode("a\0b"), lambda: b"a".decode("rot13"), lambda: "a".encode("hex"), lambda: UnicodeDecodeError("a", b"b", 0, 1), lambda: UnicodeEncodeError("a", "bcd", 1, 2, "why"), lambda: str(UnicodeEncodeError("a", "bcd", 0, 2, "why")), lambda: str(UnicodeDecodeError("a", b"bcd", 1, 2, "why"))):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
