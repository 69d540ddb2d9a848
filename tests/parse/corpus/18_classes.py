class A: pass
class A(): pass
class A(B): pass
class A(B, C, metaclass=D): pass
class A(*B, **C): pass
class A(B, *C, d=1, **E): pass
class A:
    """Doc."""
    x = 1
    def f(self): return self
    class B:
        pass
