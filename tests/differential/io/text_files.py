p = "/tmp/molt_io_test.txt"
with open(p, "w") as f:
    print(f.write("line one\nline two\n"), f.tell())
    f.writelines(["a\n", "b\n", "c"])
    print("printed", 5, file=f)
with open(p) as f:
    print(f.read())
with open(p) as f:
    print(f.readline(), f.readline(3), f.readline(), f.readlines())
with open(p) as f:
    for i, l in enumerate(f):
        print(i, repr(l))
with open(p) as f:
    print(f.read(4), f.tell(), f.read(3), f.seek(0), f.read(2), f.seek(0, 2), repr(f.read()))
with open(p, "a") as f:
    f.write("appended")
with open(p, "r+") as f:
    print(f.readline())
    f.seek(0)
    f.write("LINE")
with open(p) as f:
    print(f.read())
try:
    open(p, "x")
except FileExistsError as e:
    print(e.errno)
with open(p, "w+") as f:
    f.write("12345")
    f.seek(1)
    print(f.read())
    f.truncate(2)
    f.seek(0)
    print(f.read())
f = open(p)
print(f.closed, f.mode, f.encoding, f.readable(), f.writable(), f.seekable(), f.isatty(), f.newlines, f.errors)
f.close()
f.close()
print(f.closed)
for op in (f.read, f.readline, f.__enter__, lambda: next(f), f.tell, f.flush):
    try:
        op()
    except ValueError as e:
        print(e)
with open(p) as f:
    for op in (lambda: f.write("a"), lambda: f.seek(1, 1), lambda: f.seek(1, 2), lambda: f.seek(-1), lambda: f.seek(0, 5), lambda: f.truncate()):
        try:
            op()
        except (OSError, ValueError) as e:
            print(type(e).__name__, e)
with open(p, "w") as f:
    for op in (f.read, lambda: f.write(1), f.readline, lambda: next(f), lambda: f.writelines([1])):
        try:
            op()
        except (OSError, ValueError, TypeError) as e:
            print(type(e).__name__, e)
