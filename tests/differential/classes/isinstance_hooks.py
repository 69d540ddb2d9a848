class M(type):
    def __instancecheck__(cls, o): return o == 5
    def __subclasscheck__(cls, c): return c is str
class A(metaclass=M): pass
print(isinstance(5, A), isinstance(6, A), isinstance(A(), A), issubclass(str, A), issubclass(int, A))
for f in (lambda: isinstance(1, 5), lambda: isinstance(1, (int, 5)), lambda: isinstance("", (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: isinstance(1, list[int])):
    try:
        print(f())
    except TypeError as e:
        print(e)
print(isinstance(True, int), isinstance(1, (str, (float, int))), isinstance(None, type(None)), isinstance(3, int | str), issubclass(bool, int | None))
class Fake:
    @property
    def __class__(self): return int
print(isinstance(Fake(), int), isinstance(Fake(), Fake), type(Fake()).__name__)
