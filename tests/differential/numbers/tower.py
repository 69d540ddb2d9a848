# The numeric tower: who belongs to it, what it demands and what it gives.
import numbers

tower = [getattr(numbers, name) for name in numbers.__all__]
print(numbers.__all__)
for value in (1, True, 1.5, 2j, "1", None):
    print(repr(value), [isinstance(value, cls) for cls in tower], [issubclass(type(value), cls) for cls in tower])
for cls in tower:
    print(cls.__name__, [base.__name__ for base in cls.__mro__], sorted(cls.__abstractmethods__), cls.__hash__)
for cls in tower:
    try:
        print(type(cls()).__name__)
    except TypeError as error:
        print(error)


class Mod7(numbers.Integral):
    def __init__(self, value):
        self.value = int(value) % 7

    def __repr__(self):
        return f"Mod7({self.value})"

    def __int__(self):
        return self.value

    def __eq__(self, other):
        return self.value == int(other) % 7

    def make(name):
        def method(self, *others):
            return Mod7(getattr(self.value, name)(*[int(o) for o in others if o is not None]))
        return method

    for name in ("add radd mul rmul floordiv rfloordiv mod rmod pow rpow and rand or ror xor rxor lshift rlshift "
                 "rshift rrshift neg pos abs invert trunc floor ceil round truediv rtruediv").split():
        locals()[f"__{name}__"] = make(f"__{name}__")

    def __lt__(self, other):
        return self.value < int(other)

    def __le__(self, other):
        return self.value <= int(other)


a, b = Mod7(5), Mod7(3)
print(a + b, a - b, 1 - a, divmod(a, b), divmod(10, b), bool(a), bool(Mod7(7)))
print(a.real, a.imag, a.conjugate(), a.numerator, a.denominator, float(a), complex(a), [10, 20, 30, 40][b])
print(isinstance(a, numbers.Rational), isinstance(a, numbers.Integral))
try:
    numbers.Complex.__add__(a, b)
except NotImplementedError as error:
    print("NotImplementedError", error)
