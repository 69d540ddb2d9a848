import sys
def a():
    f = sys._getframe()
    return f.f_code.co_name, f.f_lineno, f.f_back.f_code.co_name, f.f_back.f_lineno, f.f_back.f_back.f_lineno

def b():
    x = 1
    return a()

print(b())
print(sys._getframe().f_code.co_name, sys._getframe().f_lineno, sys._getframe().f_back)
try:
    sys._getframe(5)
except ValueError as e:
    print(e)
def gen():
    yield sys._getframe().f_lineno
    yield sys._getframe(1).f_code.co_name
def user():
    return list(gen())
print(user())
class C:
    line = sys._getframe().f_lineno
    name = sys._getframe().f_code.co_name
    def m(self):
        return sys._getframe(1).f_code.co_qualname, sys._getframe().f_code.co_qualname
    @property
    def p(self):
        return sys._getframe(1).f_lineno
def use():
    return C().m(), C().p, (lambda: sys._getframe().f_code.co_name)()
print(C.line, C.name, use())
def rec(n):
    if n == 0:
        k = 0
        f = sys._getframe()
        while f:
            k += 1
            f = f.f_back
        return k
    return rec(n - 1)
print(rec(0), rec(10), rec(50))
print(sorted([3, 1, 2], key=lambda x: (sys._getframe(1).f_lineno, x)))
print(sys._getframe().f_globals is globals(), sys._getframe().f_locals is globals())
import warnings
def deprecated():
    warnings.warn("old", DeprecationWarning, stacklevel=2)
def caller():
    deprecated()
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    caller()
    warnings.warn("plain")
    print([(x.lineno, x.filename.rsplit("/")[-1]) for x in w])
import traceback
def show():
    return traceback.extract_stack()
for e in show(): print(e.name, e.lineno)
def fail():
    raise ValueError
def outer():
    fail()
try:
    outer()
except ValueError as e:
    tb = e.__traceback__
    inner = tb.tb_next.tb_next.tb_frame
    print(inner.f_code.co_name, inner.f_back.f_code.co_name, inner.f_back.f_lineno, tb.tb_lineno)
print(inner.f_code is fail.__code__, b.__code__.co_firstlineno)
