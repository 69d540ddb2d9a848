class A:
    x = 1
a = A()
def mod(): pass
tests = [lambda: a.y, lambda: A.y, lambda: delattr(a, "y"), lambda: delattr(a, "x"), lambda: (5).foo, lambda: setattr(5, "x", 1), lambda: "s".foo,
         lambda: None.foo, lambda: setattr(None, "x", 1), lambda: [].x, lambda: setattr([], "append", 1), lambda: delattr([], "append"),
         lambda: mod.nope, lambda: len.foo, lambda: getattr(a, 5), lambda: setattr(a, 5, 1), lambda: int.x, lambda: setattr(int, "y", 1),
         lambda: (1).real.foo, lambda: setattr((1), "real", 2), lambda: delattr("s", "x"), lambda: type.nope, lambda: setattr(A, "__name__", 5),
         lambda: delattr(A, "__name__"), lambda: setattr(a, "__dict__", 5), lambda: setattr(a, "__class__", 1)]
for t in tests:
    try:
        print(t())
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, "|", e, "|", getattr(e, "name", None))
