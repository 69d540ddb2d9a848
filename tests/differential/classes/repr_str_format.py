class A:
    def __repr__(self): return "<A>"
print(A(), str(A()), [A()], f"{A()}", f"{A()!r:>6}", "%s %r" % (A(), A()))
class B(A):
    def __str__(self): return "b"
    def __format__(self, spec): return "fmt:" + spec
print(B(), [B()], f"{B():abc}", format(B()), "{:x}".format(B()), "%s" % B())
class C:
    def __repr__(self): return 5
try:
    repr(C())
except TypeError as e:
    print(e)
class D:
    def __str__(self): return None
try:
    str(D())
except TypeError as e:
    print(e)
try:
    format(A(), "5")
except TypeError as e:
    print(e)
class E: pass
print(repr(E())[:17], str(E()).startswith("<__main__.E object at 0x"))
def outer():
    class Inner: pass
    return Inner
print(repr(outer()), outer().__qualname__)
