p = "/tmp/molt_io_nl"
data = b"a\nb\r\nc\rd\n\r\ne"
with open(p, "wb") as f:
    f.write(data)
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(p, newline=nl) as f:
        print(repr(nl), list(f), f.newlines)
    with open(p, newline=nl) as f:
        print(repr(f.read()), f.newlines)
    with open(p, newline=nl) as f:
        print([f.read(1) for _ in range(12)])
for nl in (None, "", "\n", "\r", "\r\n"):
    with open(p, "w", newline=nl) as f:
        f.write("x\ny\r\nz")
    with open(p, "rb") as f:
        print(repr(nl), f.read())
try:
    open(p, newline="x")
except ValueError as e:
    print(e)
