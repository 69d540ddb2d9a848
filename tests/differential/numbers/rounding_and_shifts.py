# round, shifts, floor/ceil/trunc and divmod over signs, sizes and types; what their errors say.
import math


def attempt(f, *a):
    try:
        return f(*a)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1e16 + 1, 0.1 + 0.2, 5e-324, 1.7976931348623157e308, -0.0):
    print(v, round(v), [round(v, n) for n in (0, 1, 2, -1, 15, 400, -400)])
print([round(v, n) for v in (15, 25, -15, 12345, 10**20 + 5) for n in (0, -1, -2, -3, 5, -30)], round(True), round(True, -1), type(round(True, 0)).__name__, type(round(1.0)).__name__, type(round(1.0, 0)).__name__)
for args in ((float("nan"),), (float("inf"),), (float("nan"), 2), (1.5, None), (1.5, 1.0), (1.5, "a"), ("a",), (1j,), (), (1e308, -308), (1.6e308, -308), (5, 10**30), (1.5, 10**30)):
    print(args, attempt(round, *args))
for a in (0, 1, -1, 5, -5, 2**70, -2**70, True):
    print(a, [a << n for n in (0, 1, 70)], [a >> n for n in (0, 1, 62, 63, 64, 65, 10**6)], attempt(lambda: a << -1), attempt(lambda: a >> -1))
print(0 << 10**30, attempt(lambda: -1 >> 10**30), attempt(lambda: 5 >> 10**30), attempt(lambda: 1 << "a"), attempt(lambda: 1.0 << 1), attempt(lambda: 1 << 1.0), attempt(lambda: 0 >> -10**30))
for a, b in ((7, 3), (-7, 3), (7, -3), (-7, -3), (7.5, 2), (-7.5, 2), (7.5, -2), (1e300, 1e-300), (0.0, -3), (-0.0, 3), (2**70, -3), (-2**70, 2**35), (5, float("inf")), (-5, float("inf")), (True, 2)):
    print(a, b, attempt(divmod, a, b), attempt(math.fmod, a, b), attempt(math.remainder, a, b))
for a, b in ((1, 0), (1.0, 0), (0, 0.0), (2**70, 0), (1j, 0), ("a", 1), (1, None), (float("inf"), 1), (1j, 1)):
    print(a, b, attempt(divmod, a, b), attempt(lambda: a / b), attempt(lambda: a // b), attempt(lambda: a % b))
for f in (math.floor, math.ceil, math.trunc, int):
    print(f.__name__, [attempt(f, v) for v in (2.5, -2.5, -0.0, 1e20, 10**30, True, float("inf"), float("nan"), "x", 1j, None)])


class R:
    def __round__(self, n="none"):
        return f"round {n}"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunc"

    def __divmod__(self, o):
        return "divmod", o

    def __rdivmod__(self, o):
        return "rdivmod", o

    def __rlshift__(self, o):
        return "rlshift", o


print(round(R()), round(R(), 2), round(R(), None), math.floor(R()), attempt(math.ceil, R()), math.trunc(R()), divmod(R(), 1), divmod(1, R()), 1 << R(), attempt(lambda: 1 >> R()))
print(pow(2, -1), pow(-2, 0.5) if False else attempt(pow, -8, 1 / 3), attempt(pow, 0, -1), attempt(pow, 0.0, -1), pow(3, -1, 7), attempt(pow, 2, -1, 4), attempt(pow, 2, 3, 0), pow(-3, 3, 5), pow(3, 3, -5), attempt(pow, 2.0, 2, 3), attempt(pow, 2, 2, 3.0), pow(0, 0), pow(0.0, 0), pow(10, 0, 1), attempt(pow, 1, 2, "x"))
