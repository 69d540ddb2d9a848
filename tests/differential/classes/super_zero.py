# super() without arguments: its first argument deleted, rebound, captured or missing.
class A:
    def m(self): return 'A.m'
class B(A):
    def m(self):
        me = self
        del self
        try: return super().m()
        except RuntimeError as e: return str(e)
    def n(self):
        self = 5
        try: return super().m()
        except Exception as e: return type(e).__name__ + str(e)
    def o(*args):
        try: return super().m()
        except RuntimeError as e: return str(e)
    @staticmethod
    def s():
        try: return super().m()
        except RuntimeError as e: return str(e)
    def p(self):
        return [super().m() for _ in [1]]
    def q(self):
        def inner(): return super().m()
        try: return inner()
        except RuntimeError as e: return str(e)
    def r(self):
        def inner(x): return super().m()
        return inner(self)
    def t(self): 
        return __class__.__name__
    def u(self):
        def cap(): return self
        return super().m()
b = B()
for n in 'mnopqrtus': print(n, getattr(b, n)())
try: super()
except RuntimeError as e: print(e)
def outside(x): return super().m()
try: outside(1)
except RuntimeError as e: print(e)
try: super(B, 3).m
except TypeError as e: print(e)
class X(A):
    def __class_getitem__(cls, i): return cls, i
    m = lambda self: super().m()
    def g(self): 
        yield super().m()
    async def c(self): return super().m()
print(X().m(), list(X().g()), X[2])
print(super(X, X()).m(), super(X, X).m(1))
print(repr(super(X, X()))[:20])
