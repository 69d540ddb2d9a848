# Odd receivers and operands: proxies, complex(), comparisons that clear, one lookup a setdefault, wrappers of other
# classes, what pickling asks for, throw() with three arguments, keys that are not hashed anew.
import weakref, sys, warnings
def t(name, f):
    try: print(name, repr(f()))
    except Exception as e: print(name, type(e).__name__, e)
class C:
    def __str__(self): return 'string'
    def __bytes__(self): return b'bytes'
    def __len__(self): return 3
    def __reversed__(self): return iter('cba')
c = C()
p = weakref.proxy(c)
t('bytes', lambda: bytes(p)); t('rev', lambda: list(reversed(p))); t('dir', lambda: '__bytes__' in dir(p))
class NS:
    def __init__(self, v): self.v = v
    def __complex__(self): return self.v
for v in (None, 1.5, 1, 1+2j): t('cx', lambda: complex(NS(v)))
t('cx2', lambda: complex(NS(4.25+0.5j), object()))
t('cx', lambda: complex({})); t('cx', lambda: complex(object(), 1)); t('cx', lambda: complex('1', 2)); t('cx', lambda: complex(1, '2')); t('cx', lambda: complex(1, {}))
t('cx', lambda: complex(0j, 3.14j)); t('cx', lambda: complex(-0.0, -0.0)); t('cx', lambda: complex(0, complex(0, -0.0)))
class CS(complex): pass
t('cx', lambda: type(complex(CS(1)))); t('cx', lambda: complex(CS(1), CS(2)))
class L1:
    def __eq__(self, o): l2.clear(); return NotImplemented
class L2:
    def __eq__(self, o): l1.clear(); return NotImplemented
class L3:
    def __eq__(self, o): l3.clear(); return NotImplemented
l1 = [L1()]; l2 = [L2()]
t('list eq', lambda: l1 == l2)
l3 = [L3()]; l4 = [1]
t('list eq', lambda: l3 == l4)
class Hd:
    n = e = 0
    def __hash__(self): Hd.n += 1; return 42
    def __eq__(self, o): Hd.e += 1; return self is o
y = {Hd(): 5}; y.setdefault(Hd(), []); print('setdefault', Hd.n, Hd.e)
class A(int):
    __eq__ = str.__eq__
    __add__ = str.__add__
a = A()
t('slot', lambda: a == a); t('slot', lambda: a + a); t('slot', lambda: a + 1)
t('reduce', lambda: object().__reduce__()[1:]); t('reduce', lambda: object().__reduce__(0)); t('reduce', lambda: object().__reduce_ex__(0)[1:]); t('reduce', lambda: object().__reduce_ex__()); t('reduce', lambda: object().__reduce_ex__(None)); t('reduce', lambda: object().__reduce_ex__(2)[1:])
class Ex: x = 1
t('reduce', lambda: Ex().__reduce_ex__(0)[1:]); 
class G1:
    def __getnewargs__(self): return 'bad'
class G2:
    def __getnewargs_ex__(self): return 'bad'
class G3:
    def __getnewargs_ex__(self): return ('bad',)
class G4:
    def __getnewargs_ex__(self): return ((), [])
class G5:
    def __getnewargs_ex__(self): return ([], {})
class G6:
    def __getnewargs__(self): raise IndexError('x')
class G7:
    def __getnewargs_ex__(self): return ((), {})
class G8:
    def __getnewargs__(self): return (1,)
    def __getnewargs_ex__(self): return (('y',), {'a': 1})
for k in G1, G2, G3, G4, G5, G6, G7, G8:
    for proto in (0, 1, 2, 4):
        t(f'{k.__name__} {proto}', lambda: k().__reduce_ex__(proto)[1:])
class Dd:
    @property
    def __dict__(self): return 'Not a dict'
t('dir', lambda: dir(Dd()))
t('dir', lambda: dir(object()) == dir(...))
def g(): yield 42
warnings.simplefilter('always')
for n, args in (('t', (TypeError, TypeError(24), None)), ('t2', (TypeError, 'x')), ('t3', (TypeError,)), ('t4', (TypeError('a'), 'b')), ('t5', (3,)), ('t6', (TypeError, None, 5)), ('t7', (int,)), ('t8', ('x',))):
    gen = g(); next(gen)
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        t(n, lambda: gen.throw(*args))
    print([str(x.message) for x in w])
class Bad(Exception):
    def __new__(cls, *args, **kwargs): return cls
gen = g()
try:
    gen.throw(Bad)
except TypeError as e:
    print('should have returned an instance' in str(e))
t('bad', lambda: next(gen))


class H(int):
    n = 0
    def __hash__(self):
        H.n += 1
        return int.__hash__(self)
d = dict.fromkeys(map(H, range(10)))
def c(name):
    print(name, H.n); H.n = 0
c('start')
s = set(d); c('set(d)')
f = frozenset(d); c('frozenset(d)')
s.difference(d); c('difference')
s - f; c('-')
s.symmetric_difference_update(d); c('symupd')
s = set(d); c('set')
s.symmetric_difference(d); c('sym')
s ^ f; c('^')
d2 = dict.fromkeys(set(d)); c('fromkeys set')
d3 = dict.fromkeys(frozenset(d), 123); c('fromkeys fs')
d4 = dict.fromkeys(d); c('fromkeys d')
s.intersection(d); c('inter')
s & f; c('&')
s.union(d); c('union')
s | f; c('|')
s.update(d); c('update')
s.difference_update(d); c('diffupd')
s = set(d)
s.issubset(d); c('issubset')
s.issuperset(d); c('issuperset')
s.isdisjoint(d); c('isdisjoint')
s == f; c('==')
s <= f; c('<=')
dict(d); c('dict'); d.copy(); c('copy'); {**d}; c('star'); d | d; c('dict|')
d.keys() & d; c('keys&'); d.keys() - d.keys(); c('keys-'); d.keys() | s; c('keys|')
list(s); sorted(s); c('sorted'); s.copy(); c('set copy'); set(s); c('set set')
s.intersection_update(f); c('interupd'); s.intersection_update(d); c('interupd d')
