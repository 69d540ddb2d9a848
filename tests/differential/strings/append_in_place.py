# `+=` and `+` on values that nobody else has grow in place; what others see must not change.
def text(n):
    s = ""
    for i in range(n):
        s += "ab"
        s = s + "c"
    return s

def shared(n):
    kept = []
    s = "x"
    for i in range(n):
        kept.append(s)
        s += str(i)
    return kept, s

def alias():
    s = "abc" * 3
    t = s
    s += "d"
    return s, t, s is t

def own(s):
    s += s
    s += s
    return s

def widen():
    s = "a" * 3
    s += "é"
    s += "日"
    s += "😀"
    s += "z"
    return s, len(s), s.isascii()

def hashes():
    s = "k" + str(1)
    h = hash(s)
    d = {s: 1}
    s += "2"
    return hash(s) == hash("k12"), h == hash("k1"), d, s in d

def lists():
    l = [1]
    m = l
    l = l + [2]
    l = l + [3]
    m += [9]
    l += (4, 5)
    return l, m

def tuples():
    t = (1,)
    u = t
    for i in range(5):
        t += (i,)
        if i == 2:
            u = t
    return t, u

def bytestrings():
    b = b"x"
    c = b
    for i in range(4):
        b += bytes([65 + i])
        if i == 1:
            c = b
    return b, c, hash(b) == hash(b"xABCD")

def failing():
    s = "abc" + str(5)
    try:
        s += 5
    except TypeError as e:
        print(e)
    l = [1] + [2]
    try:
        l = l + (3,)
    except TypeError as e:
        print(e)
    return s, l

class Acc:
    def __init__(self, n):
        self.n = n
    def __add__(self, other):
        print("add", self.n, other)
        return Acc(self.n + other)
    def __iadd__(self, other):
        print("iadd", self.n, other)
        if other == 3:
            raise ValueError("three")
        return Acc(self.n + other)
    def __del__(self):
        print("del", self.n)

def objects():
    a = Acc(1)
    a += 1
    a = a + 1
    try:
        a += 3
    except ValueError as e:
        print("caught", e, a.n)
    print("end")

class S(str):
    def __add__(self, other):
        return S(str(self) + "|" + other)

def subclass():
    s = S("q")
    s += "r"
    s = s + "t"
    return s, type(s).__name__

def closure():
    s = "a"
    def add(x):
        nonlocal s
        s += x
        return s
    return add("b"), add("c"), s

def gen(n):
    s = ""
    for i in range(n):
        s += chr(97 + i)
        yield s

print(text(3), len(text(100000)), text(100000)[-6:])
print(shared(4))
print(alias())
print(own("xy" + str(0)))
print(widen())
print(hashes())
print(lists(), tuples(), bytestrings())
print(failing())
objects()
print(subclass())
print(closure(), list(gen(4)))
big = "".join("%d," % i for i in range(300))
parts = ""
for p in big.split(","):
    parts += p
    parts += ","
print(len(parts), parts == big + ",")
