p = "/tmp"
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
q = "/tmp/molt_never_there"
t(lambda: open(q, "rw")); t(lambda: open(q, "")); t(lambda: open(q, "q")); t(lambda: open(q, "rb+t")); t(lambda: open(q, "b"))
t(lambda: open(q, "rb", encoding="utf-8")); t(lambda: open(q, "rb", errors="x")); t(lambda: open(q, "rb", newline="\n"))
t(lambda: open(1.5)); t(lambda: open("a\0b")); t(lambda: open(-1)); t(lambda: open("/tmp")); t(lambda: open(q))
t(lambda: open(q, "rr")); t(lambda: open(q, 5)); t(lambda: open(q, "r", -1, 5))
t(lambda: open(99)); t(lambda: open()); t(lambda: open(q, foo=1))
t(lambda: open(None))
