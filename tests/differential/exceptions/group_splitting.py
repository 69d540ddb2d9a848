# split, subgroup, derive, except* with nested groups, notes, contexts and re-raising.
def tree(e, depth=0):
    print("  " * depth + f"{type(e).__name__}: {e}", getattr(e, "__notes__", ""))
    if isinstance(e, BaseExceptionGroup):
        for x in e.exceptions: tree(x, depth + 1)


g = ExceptionGroup("outer", [ValueError(1), ExceptionGroup("inner", [TypeError("t"), KeyError("k"), ValueError(2)]), OSError(5, "io")])
g.add_note("a note")
for c in (ValueError, (TypeError, KeyError), Exception, ArithmeticError, lambda e: "2" in str(e), lambda e: isinstance(e, ExceptionGroup) and e.message == "inner"):
    a, b = g.split(c)
    print(c if isinstance(c, (type, tuple)) else "function")
    for part in (a, b):
        tree(part) if part else print("none")
    s = g.subgroup(c)
    print(s is g, s == a, s and s.message)


class G(ExceptionGroup):
    def derive(self, excs): return G(self.message + "'", excs)
class Plain(ExceptionGroup): pass


tree(G("mine", [ValueError(), TypeError()]).split(ValueError)[0])
print(type(Plain("p", [ValueError(), TypeError()]).subgroup(ValueError)).__name__)


def run(e):
    try:
        try:
            raise e
        except* ValueError as v:
            print("values", v.exceptions)
        except* (TypeError, KeyError) as t:
            print("types", [type(x).__name__ for x in t.exceptions], t.message)
            raise
        except* OSError:
            raise RuntimeError("instead")
        else:
            print("else")
        finally:
            print("finally")
    except BaseException as x:
        tree(x)
        print("context", type(x.__context__).__name__)


run(g)
run(ValueError("naked"))
run(ZeroDivisionError("other"))
run(ExceptionGroup("values only", [ValueError(3)]))
run(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError(4)]))
for f in (lambda: ExceptionGroup("m"), lambda: ExceptionGroup("m", []), lambda: ExceptionGroup("m", [5]), lambda: ExceptionGroup("m", 5), lambda: ExceptionGroup(5, [ValueError()]), lambda: ExceptionGroup("m", [KeyboardInterrupt()]), lambda: g.split(5), lambda: g.subgroup((ValueError, 5)), lambda: type("B", (ExceptionGroup, KeyboardInterrupt), {}), lambda: BaseExceptionGroup("x", [ValueError()]), lambda: BaseExceptionGroup("x", [SystemExit()]), lambda: setattr(g, "message", 1), lambda: setattr(g, "exceptions", 1), lambda: repr(g), lambda: str(ExceptionGroup("one", [KeyError()])), lambda: ExceptionGroup("a", {ValueError(): 1}), lambda: ExceptionGroup("a", (ValueError(),)).args, lambda: ExceptionGroup[int]):
    try:
        print(repr(f()))
    except BaseException as e:
        print(type(e).__name__, e)
