# When a class is hashable, what __hash__ may return, and equal hashes across number types.
import sys


def show(cls):
    try:
        return type(hash(cls())).__name__
    except TypeError as e:
        return str(e)


class A: pass
class Eq:
    def __eq__(self, o): return True
class EqHash:
    def __eq__(self, o): return True
    def __hash__(self): return 1
class SubEq(EqHash):
    def __eq__(self, o): return False
class SubEqKept(EqHash):
    def __eq__(self, o): return False
    __hash__ = EqHash.__hash__
class NoneHash:
    __hash__ = None
class SubNone(NoneHash):
    def __hash__(self): return 3
class Big:
    def __hash__(self): return 2 ** 200 + 1
class Neg:
    def __hash__(self): return -1
class BoolHash:
    def __hash__(self): return True
class FloatHash:
    def __hash__(self): return 1.0
class StrHash:
    def __hash__(self): return "x"
class IntSub(int): pass
class SubHash:
    def __hash__(self): return IntSub(77)
class Raises:
    def __hash__(self): raise KeyError("inside hash")


for c in (A, Eq, EqHash, SubEq, SubEqKept, NoneHash, SubNone, FloatHash, StrHash):
    print(c.__name__, show(c), c.__hash__ is None)
print(hash(Big()) == hash(2 ** 200 + 1), hash(Neg()), hash(BoolHash()), hash(SubHash()), type(hash(SubHash())).__name__)
for use in (lambda x: {x: 1}, lambda x: {x}, lambda x: {}.get(x), lambda x: x in {}, lambda x: x in {1}, lambda x: {1: 2}.pop(x, None), lambda x: hash((1, x)), lambda x: frozenset([x]), lambda x: {}.setdefault(x)):
    for value in (Raises(), NoneHash(), [], {}, set(), bytearray(), slice(1, 2) if sys.version_info < (3, 12) else [1]):
        try:
            print(use(value), end=" ")
        except (KeyError, TypeError) as e:
            print(type(e).__name__, e, end="; ")
    print()
M = sys.hash_info.modulus
print(M == 2 ** 61 - 1, hash(M), hash(M - 1), hash(M + 1), hash(-M), hash(-1), hash(-2), hash(2 ** 61), hash(-(2 ** 61)))
for n in (0, 1, -1, 2, 2 ** 52, 2 ** 53 + 2, -(2 ** 60), 2 ** 100):
    print(n, hash(n) == hash(float(n)) == hash(complex(n)), hash(n))
print(hash(0.5), hash(-0.0), hash(1e300), hash(float("inf")), hash(float("-inf")), hash(1.5 + 2j), hash(2j), hash(0.1))
print(hash(True), hash(False), hash(()), hash(""), hash(b""), hash((1, 2)), hash((1, (2, 3))), hash(range(3)) == hash(range(0, 3, 1)))
print(hash(None) == hash(None), hash(len) == hash(len), hash(A) == hash(A), hash(frozenset()), hash(frozenset([1, 2, 3])))
nan = float("nan")
print(hash(nan) == hash(nan), hash(nan) == object.__hash__(nan))
print(len({1, 1.0, True, 1 + 0j}), {1: "a", 1.0: "b", True: "c"})
print(A.__hash__ is object.__hash__, object.__hash__(5) == object.__hash__(5) or True, type.__hash__ is object.__hash__)
