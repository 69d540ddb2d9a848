# Augmented assignment to every kind of target: evaluation order, one evaluation of the target, fall-backs, errors.
log = []


class Num:
    def __init__(self, v, inplace=False):
        self.v, self.inplace = v, inplace

    def __repr__(self):
        return f"Num({self.v})"

    def __add__(self, o):
        log.append("add")
        return Num(self.v + getattr(o, "v", o))

    def __iadd__(self, o):
        if not self.inplace:
            log.append("iadd refuses")
            return NotImplemented
        log.append("iadd")
        self.v += getattr(o, "v", o)
        return self

    def __ror__(self, o):
        return f"ror {o}"

    def __imatmul__(self, o):
        return "matmul"


class Box:
    def __init__(self):
        self.__dict__["d"] = {}

    def __getattr__(self, n):
        log.append(f"get {n}")
        return 1

    def __setattr__(self, n, v):
        log.append(f"set {n}={v}")

    def __getitem__(self, k):
        log.append(f"item {k}")
        return [0]

    def __setitem__(self, k, v):
        log.append(f"put {k}={v}")


def step(v, name):
    log.append(name)
    return v


def flush(title):
    print(title, log)
    log.clear()


a = b = Num(1, True)
a += 2
flush(f"{a} {b} {a is b}")
a = b = Num(1)
a += 2
flush(f"{a} {b}")
step(Box(), "object").attr += step(5, "value")
flush("attribute")
step(Box(), "object")[step(1, "key")] += step([2], "value")
flush("item")
Box()[1:2] += [3]
Box()[1, ::2] += [4]
flush("slices")
x = 5
x |= Num(1)
m = Num(0)
m @= 3
print(x, m)
n, s, t, d, st, fs = 7, "a", (1,), {"a": 1}, {1, 2}, frozenset({1})
n **= 2; n //= 4; n %= 7; n <<= 3; n >>= 1; n ^= 5; n &= 0xff; n -= 1; n *= 3; n /= 4
s += "b"; s *= 3; t += (2,); t *= 2; d |= [("b", 2)]; st |= {3}; st -= {1}; st ^= {9}; st &= {2, 9}; fs |= {5}
print(n, s, t, d, sorted(st), sorted(fs))
text = "%s-%d"
text %= ("q", 4)
print(text)
lst = same = [1]
lst += "xy"
lst *= 2
print(same, lst is same)
pair = ([1], 2)
try:
    pair[0] += [9]
except TypeError as e:
    print(e, pair)


def errors():
    for code in ("y += 1", "None_ = None; None_ += 1", "z = 1; z += 'a'", "z = 'a'; z += 1", "z = {}; z |= 5", "z = []; z += 5", "z = (); z += []", "z = set(); z |= []",
                 "z = 1; z @= 2", "z = 1; z //= 0", "z = []; z[0] += 1", "z = {}; z['k'] += 1", "z = object(); z.q += 1", "z = 1; z <<= -1", "z = 'a'; z -= 'b'", "z = 2; z **= 'x'"):
        scope = {}
        try:
            exec(code, scope)
        except Exception as e:
            print(f"{code!r}: {type(e).__name__}: {e}")


errors()


def unbound():
    total += 1


count = 0


def outer():
    k = 1

    def inner():
        nonlocal k
        global count
        k += 2
        count -= k
        return k
    return inner(), inner(), k


try:
    unbound()
except UnboundLocalError as e:
    print(e)
print(outer(), count)


class C:
    v = 1
    v += 4
    count += 1


print(C.v, C.count, count)
