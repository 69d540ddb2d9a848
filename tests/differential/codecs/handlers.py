# Error handlers, incremental coding, codec objects.
import codecs


def upper(e):
    print(type(e).__name__, e.encoding, e.start, e.end, e.reason, ascii(e.object))
    return "<%d>" % (e.end - e.start), e.end


codecs.register_error("test.upper", upper)
print("aé☃b".encode("ascii", "test.upper"), b"a\xff\xfeb".decode("ascii", "test.upper"))
codecs.register_error("test.bytes", lambda e: (b"\x00\x01", e.end))
print("é".encode("ascii", "test.bytes"))
codecs.register_error("test.bad", lambda e: 5)
codecs.register_error("test.far", lambda e: ("x", 100))
codecs.register_error("test.neg", lambda e: ("x", -1))
for name in ("test.bad", "test.far", "test.none"):
    for f in (lambda: "é".encode("ascii", name), lambda: b"\xff".decode("utf-8", name)):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)
print("éab".encode("ascii", "test.neg"))
for h in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape"):
    for f in (lambda: "a\xe9\u20ac\U0001f600z".encode("ascii", h), lambda: b"a\xc3\xa9\xff\xe2\x82z".decode("utf-8", h)):
        try:
            print(h, ascii(f()))
        except Exception as e:
            print(h, type(e).__name__, e)
d = codecs.getincrementaldecoder("utf-8")()
print([d.decode(bytes([b])) for b in "é☃a".encode()], repr(d.decode(b"", True)))
try:
    d.decode(b"\xe2\x82")
    d.decode(b"", True)
except UnicodeDecodeError as e:
    print(e)
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "hé".encode("utf-16")])
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"))
print(codecs.lookup("UTF8").name, codecs.lookup("ascii").name, codecs.encode("abc", "rot13"), codecs.encode(b"ab", "hex"), codecs.decode(b"6162", "hex"))
print(codecs.BOM_UTF8, codecs.encode("é", "latin-1"), codecs.decode(b"\xe9", "latin-1"))
print(list(codecs.iterencode(["a", "é"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9"], "utf-8")))
try:
    "\u20ac".encode("latin-1")
except UnicodeEncodeError as e:
    print(e.encoding, e.start, e.end, e.reason, ascii(e.object), e.args[2:])
try:
    b"ab\x80".decode("ascii")
except UnicodeDecodeError as e:
    print(e.encoding, e.start, e.end, e.reason, e.object, isinstance(e, ValueError))
print("aé".encode("utf-8-sig"), b"\xef\xbb\xbfa".decode("utf-8-sig"), "a".encode("utf-16"), "a".encode("utf-32-be"))
print("€".encode("cp1252"), b"\x80".decode("cp1252"), "é".encode("iso-8859-15"), b"\x82".decode("cp437"))
