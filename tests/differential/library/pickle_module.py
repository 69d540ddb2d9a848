import pickle, collections, enum, dataclasses, functools, operator
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return type(o) is type(self) and vars(o) == vars(self)
class S:
    __slots__ = ('a', 'b')
class L(list): pass
class D(dict):
    def __init__(self, *a): super().__init__(*a)
class R:
    def __reduce__(self): return (complex, (1, 2))
class N:
    def __new__(cls, *, k): o = object.__new__(cls); o.k = k; return o
    def __getnewargs_ex__(self): return (), {'k': self.k}
class G:
    def __getstate__(self): return {'s': 1}
    def __setstate__(self, st): self.restored = st
    class Inner: pass
class C(enum.Enum):
    RED = 1
@dataclasses.dataclass
class DC:
    a: int
    b: list
P = collections.namedtuple('P', 'x y')
def func(): pass
values = [None, True, False, 0, 1, -1, 255, 256, 65535, 65536, -2**31, 2**31, 2**63, -2**70, 10**50, -128, -129, -32769, 1.5, -0.0, 1e300, 5e-324, float('inf'),
  '', 'abc', 'é€\U0001f600', 'line\nback\\slash\r\0\x1a', 'x'*300, b'', b'bytes\xff', b'y'*300, bytearray(b'ba'), (), (1,), (1,2), (1,2,3), (1,2,3,4), [], [1,[2,[3]]], {}, {'a':1,2:(3,)},
  set(), {1,2}, frozenset([1]), list(range(1005)), {i:i for i in range(5)}, A(3), [A(1)]*2, L([1,2]), D({1:2}), R(), C.RED, DC(1,[2]), P(1,2), func, A, int, len, type(None), type(...), ..., NotImplemented,
  range(3), slice(1,2,3), 1+2j, collections.OrderedDict([(1,2)]), collections.Counter('aab'), collections.deque([1,2],5), collections.defaultdict(list,{1:[2]}), ValueError('x', 1), KeyError('k'), G.Inner]
for proto in range(6):
    for v in values:
        try:
            d = pickle.dumps(v, proto)
            r = pickle.loads(d)
            same = r == v or repr(r) == repr(v)
            print(proto, len(d) if len(d) < 2000 and proto != 0 else '-', d if len(d) < 60 else d[:20], same if type(v) is not R else r)
        except Exception as e:
            print(proto, type(e).__name__, e)
    s = S(); s.a = [1]
    try: t = pickle.loads(pickle.dumps(s, proto)); print(t.a, hasattr(t, 'b'))
    except TypeError as e: print(e)
    try: print(pickle.loads(pickle.dumps(N(k=5), proto)).k)
    except Exception as e: print(type(e), e)
    print(pickle.loads(pickle.dumps(G(), proto)).restored)
    l = []; l.append(l); r = pickle.loads(pickle.dumps(l, proto)); print(r[0] is r)
    t = ([],); t[0].append(t); r = pickle.loads(pickle.dumps(t, proto)); print(r[0][0] is r)
    a = A(1); a.me = a; r = pickle.loads(pickle.dumps(a, proto)); print(r.me is r)
    x = [1]; r = pickle.loads(pickle.dumps([x, x], proto)); print(r[0] is r[1])
for f in (lambda: pickle.dumps(lambda: 0), lambda: pickle.dumps(1, 9), lambda: pickle.loads(b''), lambda: pickle.loads(b'\x80\x04.'), lambda: pickle.loads(b'abc'), lambda: pickle.loads(b'\x80\x09.'), lambda: pickle.loads('s'), lambda: pickle.dumps(x for x in ()), lambda: pickle.loads(b'h\x05.'), lambda: pickle.loads(b'X\x05\0\0\0ab'), lambda: pickle.loads(b'e.'), lambda: pickle.loads(b'cnomod\nx\n.')):
    try: print(f())
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0])
import io
class PP(pickle.Pickler):
    def persistent_id(self, o): return 'pid' if isinstance(o, A) else None
class UP(pickle.Unpickler):
    def persistent_load(self, p): return 'loaded ' + p
b = io.BytesIO(); PP(b).dump([A(1), 2]); b.seek(0); print(UP(b).load())
b = io.BytesIO(); pickle.dump(1, b); pickle.dump('two', b); b.seek(0); print(pickle.load(b), pickle.load(b))
its = [iter([1,2,3]), iter((1,2)), iter('ab'), iter(range(3)), iter({1:2}), reversed([1,2]), enumerate('ab'), zip([1],[2]), map(str,[1,2]), filter(None,[0,1])]
for it in its:
    try: print(list(pickle.loads(pickle.dumps(it))))
    except Exception as e: print(type(it).__name__, type(e).__name__, e)
