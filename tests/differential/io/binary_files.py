p = "/tmp/molt_io_bin"
with open(p, "wb") as f:
    print(f.write(b"abc\ndef\n" * 3), f.tell())
    try:
        f.write("s")
    except TypeError as e:
        print(e)
    try:
        f.read()
    except OSError as e:
        print(e)
with open(p, "rb") as f:
    print(f.read(2), f.peek(3)[:3], f.readline(), f.tell(), f.seek(-4, 2), f.read(), f.read())
    f.seek(0)
    b = bytearray(5)
    print(f.readinto(b), b)
    print(f.readlines())
with open(p, "rb") as f:
    print([l for l in f])
    f.seek(3)
    print(f.read1(4))
with open(p, "r+b") as f:
    f.seek(4)
    f.write(b"XYZ")
    f.seek(0)
    print(f.read(9))
    f.write(b"!")
    f.flush()
    f.seek(0)
    print(f.read())
with open(p, "ab") as f:
    f.write(b"end")
    print(f.tell())
with open(p, "rb", buffering=0) as f:
    print(type(f).__name__, f.read(3), f.readall()[-3:], f.tell())
with open(p, "wb") as f:
    for i in range(5000):
        f.write(b"0123456789")
    print(f.tell())
with open(p, "rb") as f:
    d = f.read()
    print(len(d), d == b"0123456789" * 5000)
    f.seek(49990)
    print(f.read(100))
with open(p, "rb") as f:
    n = 0
    while c := f.read(777):
        n += len(c)
    print(n)
with open(p, "r+b") as f:
    print(f.truncate(10), f.read())
f = open(p, "rb")
f.close()
for op in (f.read, f.readline, lambda: f.seek(0), f.tell, lambda: next(f), lambda: f.peek()):
    try:
        op()
    except ValueError as e:
        print(e)
