class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
d = D(1)
del d
def f():
    x = D(2)
    y = D(3)
    print("in f")
f()
l = [D(4), D(5)]
l.pop()
l = None
class E(D):
    def __del__(self):
        super().__del__()
        print("E too")
E(6)
x = D(7)
x = D(8)
print("end")
