# Augmented assignment: the in-place method, its NotImplemented, the fallback, and where the result is stored.
class In:
    def __init__(self, log): self.log = log


def adder(op, answer):
    def f(self, other, *m):
        self.log.append(op)
        return answer
    return f


OPS = {"+=": "add", "-=": "sub", "*=": "mul", "@=": "matmul", "/=": "truediv", "//=": "floordiv", "%=": "mod", "**=": "pow",
       "<<=": "lshift", ">>=": "rshift", "&=": "and", "^=": "xor", "|=": "or"}


def apply(sym, x, y):
    match sym:
        case "+=": x += y
        case "-=": x -= y
        case "*=": x *= y
        case "@=": x @= y
        case "/=": x /= y
        case "//=": x //= y
        case "%=": x %= y
        case "**=": x **= y
        case "<<=": x <<= y
        case ">>=": x >>= y
        case "&=": x &= y
        case "^=": x ^= y
        case "|=": x |= y
    return x


for sym, op in OPS.items():
    Own = type("Own", (In,), {f"__i{op}__": adder("i" + op, "in place")})
    Falls = type("Falls", (In,), {f"__i{op}__": adder("i" + op, NotImplemented), f"__{op}__": adder(op, "plain")})
    Refl = type("Refl", (In,), {f"__r{op}__": adder("r" + op, "reflected")})
    Never = type("Never", (In,), {f"__i{op}__": adder("i" + op, NotImplemented), f"__{op}__": adder(op, NotImplemented)})
    log = []
    print(sym, apply(sym, Own(log), 1), apply(sym, Falls(log), 1), apply(sym, Never(log), Refl(log)), apply(sym, 1, Refl(log)), log)
    log.clear()
    try:
        apply(sym, Never(log), object())
    except TypeError as e:
        print(e, log)
    try:
        apply(sym, object(), 1.5)
    except TypeError as e:
        print(e)


class Slot:
    def __setitem__(self, k, v): print("setitem", k, v)
    def __getitem__(self, k): print("getitem", k); return 10
    def __setattr__(self, n, v): print("setattr", n, v)
    def __getattr__(self, n): print("getattr", n); return 20


def noisy(v):
    print("evaluated", type(v).__name__)
    return v


s = Slot()
noisy(s)[noisy("k") if False else "k"] += 1
s.attr -= 1
s[1:2] *= 2
s[1, 2] //= 3
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
u = v = [1]
u += [2]
print(v is u, v)
u = u + [3]
print(v is u, v)
w = (1,)
x = w
w += (2,)
print(x, w)
g = 5


def local():
    global g
    g += 1
    try:
        h += 1
    except UnboundLocalError as e:
        print(e)
    return g


print(local())
