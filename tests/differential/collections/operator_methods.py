# Each operator by the name of its method, the module's surface, and operands that know only the reflected method.
import operator

print(sorted(operator.__all__), len(operator.__all__))
for name in sorted(vars(operator)):
    member = getattr(operator, name)
    if name.startswith("__") and callable(member) and name not in ("__loader__", "__build_class__"):
        plain = [other for other in operator.__all__ if getattr(operator, other) is member]
        print(name, plain, member.__name__)


class Reflected:
    def __getattr__(self, name):
        raise AttributeError(name)


def answer(name):
    return lambda self, *operands: (name, *[type(o).__name__ for o in operands])


binary = "add sub mul matmul truediv floordiv mod pow lshift rshift and or xor".split()
for name in binary:
    setattr(Reflected, f"__r{name}__", answer(f"r{name}"))
for name in "neg pos invert abs".split():
    setattr(Reflected, f"__{name}__", answer(name))
for name in binary:
    print(getattr(operator, f"__{name}__")(1, Reflected()), getattr(operator, f"__i{name}__")([], Reflected()))
for name in "neg pos invert inv abs".split():
    print(getattr(operator, f"__{name}__")(Reflected()) if hasattr(operator, f"__{name}__") else name)
for attempt in (lambda: operator.__add__(object(), 1), lambda: operator.__lt__(1, "a"), lambda: operator.iconcat(1, [2]),
                lambda: operator.imatmul(2, 3), lambda: operator.countOf(5, 1), lambda: operator.length_hint([], "x"),
                lambda: operator.call(1), lambda: operator.delitem((1,), 0)):
    try:
        print(attempt())
    except TypeError as error:
        print(error)
