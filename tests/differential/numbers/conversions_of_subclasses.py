# float(), int(), complex() and index of subclasses that convert themselves; results that are subclasses are deprecated.
import operator
import warnings

warnings.simplefilter('error')


def show(f):
    try:
        value = f()
        print(type(value).__name__, value)
    except Exception as error:
        print(type(error).__name__, error)


class Fixed(float):
    def __float__(self):
        return 42.0


class Doubled(float):
    def __new__(cls, value=0.0):
        return float.__new__(cls, 2 * value)

    def __float__(self):
        return self


class Wrong(float):
    def __float__(self):
        return ''


class Whole(int):
    def __float__(self):
        return 2.5

    def __int__(self):
        return 7


class Gives:
    def __init__(self, value):
        self.value = value

    def __float__(self):
        return self.value

    def __int__(self):
        return self.value

    def __index__(self):
        return self.value

    def __complex__(self):
        return self.value


class Complex(complex):
    pass


for value in (Fixed(1), Fixed(), Doubled(21), Wrong(1), Whole(3), Gives(1.5), Gives(Doubled(1)), Gives(1), Gives('x'), Gives(True), Gives(Whole(4))):
    show(lambda: float(value))
    show(lambda: int(value))
    show(lambda: operator.index(value))
show(lambda: complex(Gives(Complex(1, 2))))
show(lambda: complex(Gives(1j)))
show(lambda: complex(Gives(1)))
show(lambda: hex(Gives(True)))
show(lambda: [1, 2, 3][Gives(True)])
warnings.simplefilter('ignore')
for value in (Doubled(21), Gives(True), Gives(Whole(4))):
    show(lambda: float(value))
    show(lambda: int(value))

# zero to infinite powers; quotients that round up to the smallest number
inf = float('inf')
for base in (0.0, -0.0):
    for power in (-inf, inf, -1.0, -2.5, -1e300, 0.0, float('nan')):
        show(lambda: base ** power)
        show(lambda: pow(base, power))
show(lambda: 0 ** -1)
for a, b in ((1, 2 ** 1074), (1, 2 ** 1075), (3, 2 ** 1076), (5, 2 ** 1077), (1, 2 ** 1076), (-3, 2 ** 1076), (2 ** 1075 + 1, 2 ** 2150),
             (3, 2 ** 1075), (2 ** 1025 - 1, 2), (2 ** 1025 - 2 ** 971, 2), (2 ** 1025 - 2 ** 970, 2)):
    show(lambda: a / b)
