# locals(), dir(), vars(), globals() in every kind of scope.
def f(a, b=2):
    c = 3
    print(sorted(locals()))
    def g():
        return a, locals()
    print(g())
    print(dir())
    del c
    print(sorted(vars()))
    l = locals(); l['zz'] = 1
    print('zz' in locals(), locals() is l)
    [print(sorted(locals())) for i in range(1)]
f(1)
class K:
    x = 1
    print(sorted(k for k in locals() if not k.startswith('__')))
    y = dir()
    print([k for k in y if not k.startswith('__')])
    locals()['dyn'] = 5
print(K.dyn)
g = globals()
g['new'] = 3
print(new, vars() is globals(), locals() is globals())
import types
m = types.ModuleType('m'); m.a = 1
print(sorted(k for k in vars(m)), dir(m)[-1])
try: vars(3)
except TypeError as e: print(e)
try: dir(1, 2)
except TypeError as e: print(e)
class D:
    def __dir__(self): return ['z', 'a']
print(dir(D()))
class S: __slots__ = ('q',)
try: vars(S())
except TypeError as e: print(e)
print([n for n in dir(S()) if not n.startswith('__')])
def gen():
    x = 1
    yield sorted(locals())
    y = 2
    yield sorted(locals())
print(list(gen()))
print('__name__' in dir())
async def co(a): return locals()
try: co(1).send(None)
except StopIteration as e: print(e.value)
print((lambda x, *y, **z: sorted(locals()))(1, 2, k=3))
