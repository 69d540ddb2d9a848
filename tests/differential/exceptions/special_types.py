e = StopIteration(5)
print(e.value, e.args)
print(StopIteration().value, StopIteration(1, 2).value)
e = SystemExit(3)
print(e.code, SystemExit().code, SystemExit(1, 2).code)
e = ImportError("m", name="n", path="p")
print(e, e.name, e.path, e.msg, repr(e))
try:
    ImportError("m", foo=1)
except TypeError as x:
    print(x)
e = NameError("m", name="n")
print(e.name, e)
e = AttributeError("m", name="n", obj=3)
print(e.name, e.obj)
e = SyntaxError("msg", ("file.py", 3, 5, "text here"))
print(e, e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno)
print(SyntaxError("just"), SyntaxError().msg)
e = UnicodeDecodeError("utf-8", b"ab\xff", 2, 3, "bad")
print(e, e.encoding, e.object, e.start, e.end, e.reason)
print(UnicodeDecodeError("utf-8", b"ab\xff\xfe", 1, 3, "bad"))
print(UnicodeEncodeError("ascii", "ab\xe9", 2, 3, "bad"))
print(UnicodeEncodeError("ascii", "ab\u1234", 2, 3, "bad"))
print(UnicodeEncodeError("ascii", "ab\U00012345", 2, 3, "bad"))
print(UnicodeEncodeError("ascii", "abcd", 1, 3, "bad"))
print(UnicodeTranslateError("ab\xe9", 2, 3, "bad"))
for c, a in [(UnicodeDecodeError, ()), (UnicodeDecodeError, (1, 2, 3, 4, 5)), (UnicodeEncodeError, ("a", 2, 3, 4, 5))]:
    try:
        c(*a)
    except TypeError as x:
        print(x)
try:
    b"\xff".decode("utf-8")
except UnicodeDecodeError as e:
    print(e)
try:
    "\u1234".encode("ascii")
except UnicodeEncodeError as e:
    print(e)
print(KeyError("a"), KeyError("a", "b"), KeyError())
