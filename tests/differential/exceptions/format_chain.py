import traceback
def show():
    print(traceback.format_exc().replace(__file__, "FILE"))
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise TypeError("b") from e
except TypeError:
    show()
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise TypeError("b")
except TypeError:
    show()
try:
    try:
        raise ValueError("a")
    except ValueError as e:
        raise TypeError("b") from None
except TypeError:
    show()
def rec(n):
    if n == 0:
        raise ValueError("deep")
    rec(n - 1)
try:
    rec(10)
except ValueError:
    show()
try:
    e = ValueError("n")
    e.add_note("note 1\nline 2")
    e.add_note("note 2")
    raise e
except ValueError:
    show()
class BadStr(Exception):
    def __str__(self):
        raise ValueError("no")
try:
    raise BadStr()
except BadStr:
    show()
class Outer:
    class Inner(Exception):
        pass
try:
    raise Outer.Inner("q")
except Exception:
    show()
try:
    raise KeyError("k")
except KeyError:
    show()
try:
    raise ValueError
except ValueError:
    show()
