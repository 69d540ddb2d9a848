class A:
    pass
class L:
    def __lt__(self, o):
        return NotImplemented
def show(f):
    try:
        print(f())
    except TypeError as e:
        print(e)
show(lambda: 1 < "a")
show(lambda: A() < A())
show(lambda: L() < 5)
show(lambda: L() > L())
show(lambda: None >= 1)
show(lambda: [] + ())
show(lambda: 1 + "a")
show(lambda: "a" + 1)
show(lambda: b"a" + "b")
show(lambda: 1 - [])
show(lambda: A() * 2)
show(lambda: 2 ** "a")
show(lambda: divmod(1, "a"))
show(lambda: pow(2, 3, "a"))
show(lambda: 1 << 1.0)
show(lambda: A() @ A())
show(lambda: -"a")
show(lambda: ~1.5)
show(lambda: +[])
show(lambda: abs("x"))
show(lambda: 5[0])
show(lambda: None["a"])
show(lambda: A()[0])
show(lambda: A[0])
show(lambda: int["x"])
show(lambda: 5 in 5)
show(lambda: "a" in A())
show(lambda: 5 in "abc")
show(lambda: len(A()))
show(lambda: iter(A()))
show(lambda: hash([]))
show(lambda: {[]: 1})
show(lambda: {}[{}])
show(lambda: print >> 5)
def iadd():
    x = 1
    x += "a"
def imul():
    x = A()
    x *= 2
def ipow():
    x = "a"
    x **= 2
def iand():
    x = []
    x &= 1
def setit():
    A()[0] = 1
def delit():
    del A()[0]
def settup():
    (1, 2)[0] = 5
for f in (iadd, imul, ipow, iand, setit, delit, settup):
    show(f)
