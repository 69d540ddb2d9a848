def outer():
    def inner(n):
        if n == 0:
            raise LookupError("bottom")
        try:
            inner(n - 1)
        except LookupError as e:
            e.args = (f"{e.args[0]}<{n}",)
            raise
    inner(3)
try:
    outer()
except LookupError as e:
    print(e)
class Acc:
    def __init__(self): self.log = []
    def run(self, f, *a):
        try:
            r = f(*a)
        except (ValueError, TypeError) as e:
            self.log.append(type(e).__name__)
            return None
        except Exception as e:
            self.log.append("other:" + type(e).__name__)
            raise
        else:
            self.log.append("ok")
            return r
        finally:
            self.log.append("fin")
a = Acc()
print(a.run(int, "5"), a.run(int, "x"), a.run(len, 5))
try:
    a.run(lambda: {}[1])
except KeyError:
    pass
print(a.log)
def multi():
    for f in (lambda: 1 / 0, lambda: [][0], lambda: {}["k"], lambda: "a" + 1, lambda: int("q"), lambda: None.x, lambda: (1, 2)[5], lambda: "abc".index("z")):
        try:
            f()
        except ArithmeticError as e:
            yield "arith", str(e)
        except LookupError as e:
            yield "lookup", str(e)
        except (TypeError, AttributeError) as e:
            yield "ta", str(e)
        except Exception as e:
            yield "exc", str(e)
for m in multi():
    print(m)
def deep(n):
    return 1 / n if n == 0 else deep(n - 1)
try:
    deep(200)
except ZeroDivisionError as e:
    c, tb = 0, e.__traceback__
    while tb:
        c += 1
        tb = tb.tb_next
    print(c)
