import io
class Raw(io.RawIOBase):
    def __init__(self, data): self.data, self.pos, self.out = data, 0, []
    def readable(self): return True
    def writable(self): return True
    def readinto(self, b):
        n = min(len(b), 3, len(self.data) - self.pos)
        b[:n] = self.data[self.pos:self.pos + n]
        self.pos += n
        return n
    def write(self, b):
        self.out.append(bytes(b))
        return len(b)
r = Raw(b"hello\nworld\nagain")
print(r.read(2), r.readline(), r.readline(), r.readall())
br = io.BufferedReader(Raw(b"hello\nworld\n"))
print(br.readline(), br.read())
t = io.TextIOWrapper(io.BufferedReader(Raw("h\xe9\nx\n".encode())), encoding="utf-8")
print([ascii(l) for l in t])
raw = Raw(b"")
bw = io.BufferedWriter(raw)
bw.write(b"abc")
bw.flush()
print(raw.out)
print(isinstance(raw, io.IOBase), isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase), issubclass(io.FileIO, io.RawIOBase))
with Raw(b"x") as q:
    pass
print(q.closed)
try:
    q.read(1)
except ValueError as e:
    print(e)
class Lines(io.TextIOBase):
    def __init__(self): self.l = ["a\n", "b\n"]
    def readline(self, size=-1):
        return self.l.pop(0) if self.l else ""
print(list(Lines()))
for f in (lambda: io.RawIOBase().read(), lambda: io.IOBase().seek(0), lambda: io.TextIOBase().read(), lambda: io.BufferedIOBase().read(), lambda: io.BufferedReader(1), lambda: io.IOBase().fileno()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
