# Arithmetic on ints, floats, bools, ratios and big ints, kind changing all the time; no type is ever sure.
class Ratio:
    def __init__(self, top, bottom):
        self.top = top
        self.bottom = bottom

    def __add__(self, other):
        if isinstance(other, Ratio):
            return Ratio(self.top * other.bottom + other.top * self.bottom, self.bottom * other.bottom % 1009 + 1)
        if isinstance(other, int):
            return Ratio(self.top + other * self.bottom, self.bottom)
        return NotImplemented

    def __radd__(self, other):
        return self.__add__(other) if isinstance(other, int) else float(other) + self.top / self.bottom

    def __float__(self):
        return self.top / self.bottom


def fold(values, start):
    total = start
    for value in values:
        total = total + value
    return total


def main():
    checks = 0
    for i in range(7000):
        a = fold([1, True, i], 0)
        b = fold([1, 2.5, i], 0.25)
        c = fold([Ratio(i % 17, 3), 2, Ratio(1, 7)], i)
        d = fold([1 << 70, i, -(1 << 70)], 1)
        e = fold(["a", str(i)], "")
        f = fold([(1,), (i, "z")], ())
        checks += int(a + b) + int(float(c)) % 7 + d + len(e) + len(f)
    print(checks)


main()
