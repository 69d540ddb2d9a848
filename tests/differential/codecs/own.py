# Codecs of a program's own, transforms, and what codecs offers for making codecs.
import codecs
import io

seen = []


class Encoder(codecs.IncrementalEncoder):
    def encode(self, input, final=False):
        return input.upper().encode("ascii")


class Decoder(codecs.IncrementalDecoder):
    def decode(self, input, final=False):
        return bytes(input).decode("ascii").lower()


def search(name):
    seen.append(name)
    if name.startswith("my"):
        return codecs.CodecInfo(lambda s, e="strict": (bytes(s.upper(), "ascii"), len(s)),
                                lambda b, e="strict": (bytes(b).decode("ascii").lower(), len(b)),
                                incrementalencoder=Encoder, incrementaldecoder=Decoder, name="mine")
    if name == "bad4":
        return 1, 2, 3
    if name == "badret":
        return codecs.CodecInfo(lambda s, e="strict": 5, lambda b, e="strict": 5, name="badret")
    if name == "rets":
        return codecs.CodecInfo(lambda s, e="strict": ("x", 1), lambda b, e="strict": (b"x", 1), name="rets")
    if name == "boom":
        return codecs.CodecInfo(lambda s, e="strict": 1 / 0, lambda b, e="strict": {}["k"], name="boom")
    if name == "bits":
        return codecs.CodecInfo(lambda s, e="strict": (s, 1), lambda b, e="strict": (b, 1), name="bits", _is_text_encoding=False)


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e, getattr(e, "__notes__", None), repr(e.__cause__))


codecs.register(search)
t(lambda: codecs.lookup("Foo Bar-Baz.x é"))
print(seen)
t(lambda: 'abc'.encode('My-Codec'))
t(lambda: b'ABC'.decode('my codec'))
t(lambda: str(b'ABC','my codec'))
t(lambda: bytes('abc','my codec'))
t(lambda: codecs.lookup('bad4'))
t(lambda: 'abc'.encode('badret'))
t(lambda: b'ABC'.decode('badret'))
t(lambda: 'abc'.encode('rets'))
t(lambda: b'ABC'.decode('rets'))
t(lambda: codecs.encode('abc','rets'))
t(lambda: 'abc'.encode('boom'))
t(lambda: b'ABC'.decode('boom'))
t(lambda: codecs.encode('abc','boom'))
print(seen)
t(lambda: codecs.register(5))
t(lambda: codecs.lookup(5))
t(lambda: codecs.lookup('a\0b'))
t(lambda: codecs.unregister(search))
t(lambda: codecs.lookup('my codec'))
t(lambda: 'abc'.encode('mynew'))
for n in ['rot13', 'rot-13', 'hex', 'base64', 'quopri', 'uu', 'undefined', 'idna', 'punycode', 'utf7', 'bits']:
    t(lambda: codecs.lookup(n).name)
    t(lambda: 'abc'.encode(n))
    t(lambda: b'abc'.decode(n))
t(lambda: codecs.encode('Hello','rot13'))
t(lambda: codecs.decode('Uryyb','rot13'))
t(lambda: codecs.encode(b'Hello'*20,'base64'))
t(lambda: codecs.encode(b'Hel\xff=lo'*12,'quopri'))
t(lambda: codecs.encode(b'Hello'*12,'uu'))
t(lambda: codecs.decode(codecs.encode(b'Hello'*12,'uu'),'uu'))
t(lambda: codecs.decode(b'zz','hex'))
t(lambda: codecs.decode(b'4a4B','hex'))
t(lambda: codecs.encode('str','hex'))
t(lambda: codecs.decode('str','hex'))
t(lambda: codecs.decode(b'!','base64'))
t(lambda: codecs.encode('x',5))
t(lambda: codecs.lookup_error('nope'))
t(lambda: codecs.lookup('utf8')._is_text_encoding)
t(lambda: codecs.lookup('hex')._is_text_encoding)
t(lambda: codecs.lookup('hex') is codecs.lookup('HEX'))
t(lambda: codecs.encode('x', 'cp1250', errors='bogus'))
t(lambda: 'é'.encode('ascii', errors='bogus'))
t(lambda: codecs.charmap_encode('abc','strict',{97:98,98:b'xy',99:None}))
t(lambda: codecs.charmap_encode('ab','strict',{97:98,98:b'xy',99:None}))
t(lambda: codecs.charmap_decode(b'ab','strict',{97:98,98:'xy'}))
t(lambda: codecs.charmap_decode(b'\x00\x01\x02','strict','ab'))
t(lambda: codecs.make_identity_dict(range(3)))
t(lambda: codecs.make_encoding_map({1:2,3:2,4:5}))


class Upper(codecs.Codec):
    def encode(self, input, errors="strict"):
        return input.upper().encode("ascii", errors), len(input)

    def decode(self, input, errors="strict"):
        whole = len(input) - len(input) % 2
        return bytes(input)[:whole].decode("ascii", errors).lower(), whole


class Reader(Upper, codecs.StreamReader):
    pass


class Writer(Upper, codecs.StreamWriter):
    pass


class Pieces(codecs.BufferedIncrementalDecoder):
    def _buffer_decode(self, input, errors, final):
        return Upper().decode(input, errors)


r = Reader(io.BytesIO(b"ABC\nDEF\r\nGH\rIJKLMNOP\n"))
print(r.read(3), r.read(-1, 2), repr(r.readline()), repr(r.readline(keepends=False)), list(r))
w = Writer(io.BytesIO())
w.write("abc")
w.writelines(["d", "e"])
print(w.getvalue())
p = Pieces()
print(p.decode(b"ABC"), p.getstate(), p.decode(b"D"), p.getstate(), p.setstate((b"X", 0)), p.decode(b"Y"), p.reset(), p.getstate())
both = codecs.StreamReaderWriter(io.BytesIO(b"abc\n"), Reader, Writer)
print(both.readline(), both.read())
recoded = codecs.EncodedFile(io.BytesIO("\xe9\n\u20ac".encode("utf-16")), "utf-8", "utf-16")
print(recoded.readline(), recoded.read(), recoded.data_encoding, recoded.file_encoding)
target = io.BytesIO()
recoded = codecs.EncodedFile(target, "utf-8", "cp1252")
recoded.write("\u20ac".encode())
print(target.getvalue())
for name in "utf-16", "utf-8-sig", "utf-7", "cp1250", "shift" if False else "punycode":
    reader, writer = codecs.getreader(name), codecs.getwriter(name)
    target = io.BytesIO()
    out = writer(target)
    out.write("ab\n")
    out.write("cd")
    print(name, target.getvalue(), reader(io.BytesIO(target.getvalue())).readlines() if name != "punycode" else None)
print(codecs.escape_decode(rb"a\n\x41\101\u1234\q\\"), codecs.escape_encode(b"a\n\xff'\"\\"))
for wrong in rb"\x4", rb"\xzz", b"\\":
    t(lambda: codecs.escape_decode(wrong))
codecs.register(search)
t(lambda: io.TextIOWrapper(io.BytesIO(b"ABC\nD"), encoding="my codec").readlines())
file = io.BytesIO()
text = io.TextIOWrapper(file, encoding="my codec")
text.write("abc")
text.flush()
print(file.getvalue())
