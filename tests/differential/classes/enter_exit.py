class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    def __enter__(self): print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v)
        return self.swallow
with CM(1) as a, CM(2):
    print("body", a.n)
with CM(3, True):
    raise KeyError("k")
try:
    with CM(4):
        1 / 0
except ZeroDivisionError as e:
    print("caught", e)
class No: pass
try:
    with No(): pass
except TypeError as e:
    print(e)
