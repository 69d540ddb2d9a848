p = "/tmp/molt_io_enc"
text = "h\xe9llo \u20ac \U0001f600\n"
for enc in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "utf-32-be"):
    with open(p, "w", encoding=enc) as f:
        f.write(text)
        f.write("x" + text)
    with open(p, "rb") as f:
        print(enc, f.read())
    with open(p, encoding=enc) as f:
        print(f.read() == text + "x" + text)
    with open(p, encoding=enc) as f:
        print([l for l in f] == [text, "x" + text])
    with open(p, encoding=enc) as f:
        print(ascii(f.read(3)), ascii(f.readline()))
with open(p, "w", encoding="latin-1") as f:
    f.write("h\xe9\n")
    try:
        f.write("\u20ac")
    except UnicodeEncodeError as e:
        print(e)
with open(p, "rb") as f:
    print(f.read())
with open(p, encoding="ascii") as f:
    try:
        f.read()
    except UnicodeDecodeError as e:
        print(e)
for err in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    with open(p, encoding="ascii", errors=err) as f:
        print(err, ascii(f.read()))
for err in ("ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
    with open(p, "w", encoding="ascii", errors=err) as f:
        f.write("a\u20acb")
    with open(p) as f:
        print(err, f.read())
try:
    open(p, encoding="nope")
except LookupError as e:
    print(e)
