class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
def g2():
    d = D("l2")
    yield 1
    yield 2
it = g2()
print(list(it))
print("exhausted")
def g3(d):
    yield 1
it = g3(D("arg"))
print("made")
del it
print("dropped")
def g4():
    yield D("yielded")
    print("resumed")
for x in g4():
    del x
print("end")
