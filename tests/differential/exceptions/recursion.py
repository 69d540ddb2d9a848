def f(n):
    return f(n + 1) + 1
try:
    f(0)
except RecursionError as e:
    print(type(e).__name__, str(e).startswith("maximum recursion depth exceeded"))
class A:
    def __repr__(self):
        return repr(self)
try:
    repr(A())
except RecursionError as e:
    print("repr", type(e).__name__)
def g():
    try:
        g()
    except RecursionError:
        return "inner"
    return "outer"
print(g() in ("inner", "outer"))
