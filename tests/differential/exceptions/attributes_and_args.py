# Builtin exceptions: constructor rules, attributes, str/repr, setting and deleting, subclasses, reduce.
import builtins


def attempt(f, *a, **k):
    try:
        return f(*a, **k)
    except BaseException as e:
        return f"{type(e).__name__}: {e}"


def show(e):
    return f"{e!r} | {e} | {e.args}" if isinstance(e, BaseException) else e


for args in ((), (1,), (1, 2), ("a", "b", "c"), (None,), (2, "No such"), (2, "msg", "file"), (13, "msg", "file", None, "file2"), (17, "m", b"f"), ("x", "m"), (11, "m", 5), (1, 2, 3, 4, 5, 6)):
    e = attempt(OSError, *args)
    print(args, show(e), (e.errno, e.strerror, e.filename, e.filename2) if isinstance(e, OSError) else "")
b = BlockingIOError(11, "m", 7)
print(b.characters_written, attempt(lambda: BlockingIOError(11, "m").characters_written), attempt(setattr, b, "characters_written", "x"), attempt(OSError, 2, "m", wrong=1))
for cls, argsets in ((StopIteration, ((), (1,), (1, 2))), (SystemExit, ((), (1,), (1, 2))), (KeyError, ((), ("k",), ("k", 2), ("",))), (ImportError, ((), ("m",), ("m", 1))), (NameError, (("n",),)), (AttributeError, (("a",),))):
    for args in argsets:
        e = cls(*args)
        print(cls.__name__, args, show(e), {n: getattr(e, n) for n in ("value", "code", "name", "path", "obj", "msg") if hasattr(e, n)})
print(show(ImportError("m", name="n", path="p")), attempt(ImportError, "m", bad=1), NameError("x", name="n").name, AttributeError("x", name="n", obj=5).obj, attempt(AttributeError, "x", foo=1), attempt(ValueError, a=1), attempt(KeyError, k=1))
for args in ((), ("m",), ("m", ("f", 1, 2, "text")), ("m", ("f", 1, 2, "text", 3, 4)), ("m", ("f", 1)), ("m", 5), ("m", ("f", 1, 2, "text", 3)), (1, 2, 3), ("m", ("f", None, None, None))):
    e = attempt(SyntaxError, *args)
    print(args, show(e), [getattr(e, n, "?") for n in ("msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset", "print_file_and_line")])
for cls, args in ((UnicodeDecodeError, ("c", b"abc", 1, 2, "r")), (UnicodeDecodeError, ("c", b"abc", 0, 3, "r")), (UnicodeEncodeError, ("c", "aé", 1, 2, "r")), (UnicodeEncodeError, ("c", "a\U0001f600", 1, 2, "r")), (UnicodeTranslateError, ("aé", 1, 2, "r")), (UnicodeDecodeError, ("c", "abc", 1, 2, "r")), (UnicodeEncodeError, ("c",)), (UnicodeEncodeError, ("c", "a", "b", 2, "r"))):
    e = attempt(cls, *args)
    print(cls.__name__, show(e), [getattr(e, n, "?") for n in ("encoding", "object", "start", "end", "reason")] if isinstance(e, Exception) else "")
u = UnicodeDecodeError("c", b"abc", 0, 1, "r")
u.start, u.end, u.reason = 1, 3, "changed"
print(u)
e = ValueError(1)
e.args = [5, 6]
print(show(e), attempt(setattr, e, "args", 5), attempt(delattr, e, "args"), attempt(setattr, e, "__cause__", 5), attempt(setattr, e, "__context__", "x"), attempt(delattr, e, "__cause__"), attempt(setattr, e, "__traceback__", 5), attempt(setattr, e, "__suppress_context__", 2), e.__suppress_context__, attempt(e.with_traceback, 5), e.with_traceback(None) is e)
e.__cause__ = KeyError("c")
print(e.__suppress_context__, repr(e.__cause__), attempt(e.add_note, 5), e.add_note("n"), e.__notes__, e.__reduce__(), e.__setstate__({"q": 1}), e.q, attempt(e.__setstate__, 5), e.__dict__)


class Own(Exception):
    def __init__(self, a, *, b=None): self.a = a
    def __str__(self): return f"own {self.a}"


class NoInit(Exception):
    def __init__(self): pass


print(show(Own(1, b=2)), attempt(Own), show(NoInit()), attempt(NoInit, 1), repr(type("K", (KeyError,), {})("k")), str(type("K", (KeyError,), {})("k")), Own.__new__(Own, 1, 2, 3).args)
print(sorted(c.__name__ for c in vars(builtins).values() if isinstance(c, type) and issubclass(c, OSError)), OSError is IOError is EnvironmentError, type(OSError(2, "m")).__name__, type(OSError(104, "m")).__name__, type(type("O", (OSError,), {})(2, "m")).__name__)
