import io
s = io.StringIO()
print(s.write("hello\nworld\n"), s.getvalue(), s.tell())
s.seek(0)
print(s.readline(), s.read(3), s.read(), repr(s.read()))
s.seek(0)
print(list(s), s.seek(0), s.readlines())
s.seek(3)
s.write("XX")
print(s.getvalue())
s.seek(20)
s.write("end")
print(repr(s.getvalue()))
print(s.truncate(5), repr(s.getvalue()), s.tell())
s = io.StringIO("init\nial")
print(s.read(2), s.getvalue())
s.write("__")
print(s.getvalue())
print(s.readable(), s.writable(), s.seekable(), s.closed, s.isatty(), s.newlines, s.line_buffering)
with io.StringIO() as t:
    print("x", file=t)
    v = t.getvalue()
print(repr(v), t.closed)
try:
    t.read()
except ValueError as e:
    print(e)
for f in (lambda: s.write(1), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 7), lambda: io.StringIO(1), lambda: io.StringIO("", newline="x"), lambda: s.truncate(-1), lambda: s.fileno(), lambda: s.detach(), lambda: s.read("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for nl in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\r\nc\rd", newline=nl)
    print(repr(nl), repr(s.getvalue()), list(s))
    s = io.StringIO(newline=nl)
    s.write("x\ny\r\n")
    print(repr(s.getvalue()))
s = io.StringIO("\u20ac\U0001f600x")
print(ascii(s.read(1)), ascii(s.read()))
s = io.StringIO()
s.writelines(["a", "b\n"])
print(repr(s.getvalue()))
class Sub(io.StringIO):
    def write(self, x):
        return super().write(x.upper())
q = Sub()
print("abc", file=q)
print(q.getvalue())
q.attr = 5
print(q.attr)
