"""Fields of Unicode errors as programs set and remove them; keywords of exceptions that know theirs."""
for f in (lambda: NameError(name=1, bad=2), lambda: AttributeError(bad=2), lambda: ImportError(bad=1), lambda: ImportError("x", path=1, name=2, z=3), lambda: NameError("a", nam=1), lambda: AttributeError(name=1, obj=2, x=3)):
    try: print(repr(f()))
    except TypeError as e: print(e)
e = UnicodeDecodeError("ascii", b"abc", 0, 1, "why")
for n, v in (("start", "x"), ("end", None), ("reason", 3), ("object", "s"), ("encoding", 4), ("start", 1.5)):
    try:
        setattr(e, n, v); print(n, v, "set", getattr(e, n))
    except BaseException as x: print(n, type(x).__name__, x)
e = UnicodeDecodeError("ascii", b"abc", 0, 1, "why")
for s, t in ((-5, 2), (2, 100), (5, 6), (1, 0), (-3, -1), (10, 11)):
    e.start, e.end = s, t
    print(e.start, e.end, str(e))
u = UnicodeEncodeError("ascii", "ab\u1234", 0, 1, "why")
for s, t in ((-5, 2), (2, 100), (5, 6), (1, 0), (-3, -1), (2, 3)):
    u.start, u.end = s, t
    print(u.start, u.end, str(u))
e = UnicodeDecodeError("ascii", b"abc", 0, 1, "why")
class I:
    def __index__(self): return 2
def t(f):
    try: print(f(), e.start, repr(e.start))
    except BaseException as x: print(type(x).__name__, x)
t(lambda: setattr(e, "start", True)); t(lambda: setattr(e, "start", I())); t(lambda: setattr(e, "start", 1 << 70)); t(lambda: setattr(e, "end", -(1 << 63))); t(lambda: setattr(e, "start", -(1 << 64)))
t(lambda: delattr(e, "start")); t(lambda: delattr(e, "end")); t(lambda: delattr(e, "reason")); t(lambda: e.reason); t(lambda: str(e))
t(lambda: type(e).start)
t(lambda: UnicodeDecodeError("a", b"", 1, 2, "r"))
t(lambda: str(UnicodeDecodeError("a", b"xyz", 9, 2, "r")))
t(lambda: str(UnicodeDecodeError.__new__(UnicodeDecodeError)))
t(lambda: UnicodeDecodeError.__new__(UnicodeDecodeError).start)
t(lambda: UnicodeDecodeError.__new__(UnicodeDecodeError).reason)
t(lambda: str(UnicodeTranslateError("abc", 5, 6, "r")))
t(lambda: str(UnicodeTranslateError("abc", 1, 2, "r")))
e = UnicodeEncodeError("ascii", "ab\u1234", 0, 1, "why")
e.reason = 5; e.encoding = [1]
print(e)
e.encoding = None; print(e)
del e.encoding; print(e)
class B:
    def __str__(self): raise KeyError("no")
e.reason = B(); t(lambda: str(e))
d = UnicodeTranslateError("ab\u1234", 0, 1, "why"); d.reason = 5; print(d); e = d
