p = "/tmp/molt_io_iter.txt"
with open(p, "w") as f:
    for i in range(2000):
        f.write(f"line {i} \u20ac\n")
with open(p) as f:
    n = sum(len(l) for l in f)
print(n)
with open(p) as f:
    marks = []
    while True:
        pos = f.tell()
        line = f.readline()
        if not line:
            break
        if line.startswith("line 1999") or line.startswith("line 7 "):
            marks.append((pos, line))
    for pos, line in marks:
        f.seek(pos)
        print(f.readline() == line, pos)
with open(p) as f:
    next(f)
    try:
        f.tell()
    except OSError as e:
        print(e)
    print(f.read(10))
with open(p, "r+") as f:
    f.readline()
    pos = f.tell()
    f.seek(pos)
    f.write("LINE")
    f.seek(0)
    print(f.readline(), f.readline())
with open(p, "rb") as f:
    print(sum(1 for _ in f), f.tell())
with open(p) as f, open(p + "2", "w") as g:
    g.writelines(l.upper() for l in f)
with open(p + "2") as g:
    print(g.readlines()[1:3])
with open(p, "w", buffering=1) as f:
    f.write("a\nb")
    with open(p) as g:
        print(repr(g.read()))
print(open(p).read())
with open(p, "w") as f:
    print("x", "y", sep="\t", file=f, end="")
print(repr(open(p).read()))
