class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g():
    d = D(2)
    try:
        raise KeyError
    except KeyError as e:
        pass
    print("end g")
g()
def h():
    for i in range(3):
        d = D(("loop", i))
    print("h")
h()
a = D("a")
a = None
b = [D("b1"), D("b2")]
del b[0]
b.clear()
print("done")
