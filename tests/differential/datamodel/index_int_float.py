# __index__, __int__, __float__, __complex__, __trunc__, __round__, __floor__, __ceil__ and what accepts which.
import math, operator, warnings
warnings.simplefilter("always")


def attempt(label, f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        try:
            r = f()
            print(label, repr(r), type(r).__name__, end="")
        except Exception as e:
            print(label, type(e).__name__, e, end="")
    print("".join(f" [{w.category.__name__}: {w.message}]" for w in seen))


class Sub(int): pass
class FSub(float): pass


def cls(**methods):
    return type("X", (), {f"__{n}__": (lambda v: lambda self, *a: v)(v) for n, v in methods.items()})()


cases = {"index 3": cls(index=3), "index True": cls(index=True), "index Sub": cls(index=Sub(4)), "index 2.0": cls(index=2.0), "index None": cls(index=None),
         "int 5": cls(int=5), "int Sub": cls(int=Sub(6)), "int 'x'": cls(int="x"), "int True": cls(int=True), "float 1.5": cls(float=1.5), "float FSub": cls(float=FSub(2.5)),
         "float 1": cls(float=1), "complex": cls(complex=1 + 2j), "complex bad": cls(complex=1.0), "trunc 9": cls(trunc=9)}
for label, value in cases.items():
    for name, f in (("int", int), ("float", float), ("complex", complex), ("index", operator.index), ("hex", hex), ("range", range), ("chr", chr), ("sub", lambda v: "abcdefgh"[v]),
                    ("sqrt", math.sqrt), ("mul", lambda v: [0] * v), ("bytes", bytes), ("round", lambda v: round(2.5678, v))):
        attempt(f"{label} {name}", lambda: f(value))


class All:
    def __trunc__(self): return "trunc"
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __round__(self, *n): return ("round", n)
    def __abs__(self): return "abs"
    def __neg__(self): return "neg"
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"


a = All()
print(math.trunc(a), math.floor(a), math.ceil(a), round(a), round(a, 2), round(a, None), abs(a), -a, +a, ~a)
attempt("int of str trunc", lambda: int(a))
for f in (math.trunc, math.floor, math.ceil, round, abs, operator.neg, operator.pos, operator.invert):
    attempt(getattr(f, "__name__", "?"), lambda: f(object()))
