# What exec, eval and compile refuse, and errors in the source they are given.
import traceback


def attempt(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)


attempt(eval, "1", 5)
attempt(eval, "1", {}, 5)
attempt(eval, "1", M := type("M", (), {"__getitem__": lambda self, k: k})())
attempt(exec, "1", 5)
attempt(exec, "1", {}, 5)
attempt(exec, 5)
attempt(eval, None)
attempt(compile, "1", "f", "bad")
attempt(compile, 3, "f", "exec")
attempt(compile, "1", 3, "exec")
attempt(compile, "1", "f", 3)
attempt(compile, "1", "f", "exec", 1 << 40)
attempt(compile, "1", "f", "exec", 0, 0, 7)
attempt(exec, "1", {}, closure=())
try:
    exec("1 +\n", {})
except SyntaxError as e:
    print(repr(e), e.args)
try:
    exec("return 1")
except SyntaxError as e:
    print(e, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, e.filename)
try:
    exec("if 1:\nx", {})
except SyntaxError as e:
    print(repr(e), e.lineno)
try:
    eval("x = 1")
except SyntaxError as e:
    print(repr(e))
try:
    eval("")
except SyntaxError as e:
    print(repr(e))
try:
    compile("a\n b", "some.py", "exec")
except IndentationError as e:
    print(type(e).__name__, e)
try:
    exec("def f():\n    raise ValueError('q')\n\nf()")
except ValueError:
    print(traceback.format_exc().replace(__file__, "FILE"))
try:
    eval("x y")
except SyntaxError:
    print(traceback.format_exc().replace(__file__, "FILE"))
try:
    compile("'abc", "gone.py", "eval")
except SyntaxError:
    print(traceback.format_exc().replace(__file__, "FILE"))
for bad in ("(", "f(", "1 = x", "a b", "lambda", "def", "x = ", "for i in", "'\\N{no such name}'", "break", "nonlocal x"):
    try:
        exec(bad)
    except SyntaxError as e:
        print(bad.ljust(12), e.msg, e.lineno, e.offset)
