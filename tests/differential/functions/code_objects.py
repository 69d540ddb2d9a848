# Code objects: what they tell, replace(), comparison; functions made of them.
import types
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    "doc"
    x = a + b
    y = [i for i in range(3)]
    def g(): return x
    return g
c = f.__code__
for n in ("co_argcount","co_posonlyargcount","co_kwonlyargcount","co_nlocals","co_varnames","co_freevars","co_cellvars","co_names","co_consts","co_flags","co_name","co_qualname","co_firstlineno"):
    v = getattr(c, n)
    print(n, v if n != "co_consts" else [k for k in v if not hasattr(k, 'co_name')])
print(f(1, d=3).__code__.co_freevars, f(1,d=2).__code__.co_flags, f(1,d=2).__code__.co_qualname)
def gen(): yield 1
async def co(): pass
async def ag(): yield
for z in (gen, co, ag, lambda: 0): print(z.__code__.co_flags, z.__code__.co_name)
class A:
    def m(self): return super().__init__()
print(A.m.__code__.co_freevars, A.m.__code__.co_names, A.m.__code__.co_varnames)
h = types.FunctionType(A.m.__code__, globals(), "hh", None, A.m.__closure__)
print(h.__name__, h(A()))
def k(x, y=1): return x + y
k2 = types.FunctionType(k.__code__, globals(), argdefs=(10,))
print(k2(1), k2.__defaults__, k2.__name__)
k3 = k.__code__.replace(co_name="zed")
print(k3.co_name, k.__code__ == k3, k.__code__ == k.__code__.replace(), hash(k.__code__) == hash(k.__code__.replace()))
try: types.FunctionType(1, {})
except TypeError as e: print(e)
try: types.FunctionType(A.m.__code__, {})
except TypeError as e: print(e)
print([type(x) for x in next(c.co_lines())[:2]])
k.__code__ = (lambda x, y: x * y).__code__
print(k(4), k(4, 5))
print(k.__kwdefaults__, f.__kwdefaults__, f.__defaults__)
f.__kwdefaults__ = {'d': 9}
try: f(1)
except TypeError as e: print(e)
print(types.CodeType, isinstance(c, types.CodeType), type(c).__name__)
