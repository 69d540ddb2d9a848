import io, sys
from contextlib import redirect_stdout, redirect_stderr
buf = io.StringIO()
with redirect_stdout(buf):
    print("hidden", 1, 2, sep="-")
    sys.stdout.write("raw\n")
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    print("to err", file=sys.stderr)
print(repr(err.getvalue()))
class W:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
w = W()
print("a", 1, None, file=w)
print(w.parts)
print("x", end="", file=w)
print(file=w)
print(w.parts)
try:
    print("x", file=3)
except AttributeError as e:
    print(e)
for kw in ({"sep": 3}, {"end": 3}, {"foo": 1}):
    try:
        print("x", **kw)
    except TypeError as e:
        print(e)
print("a", "b", sep=None, end=None)
print(1, 2.5, "s", None, True, [1, "x"], {"a": (1,)}, sep=", ")
print()
print(sep="x")
print("flush", flush=True)
