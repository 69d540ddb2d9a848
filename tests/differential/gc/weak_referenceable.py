import weakref, sys, re, io, collections, functools, types
def f(): yield
async def co(): pass
class A: pass
class S:
    __slots__ = ()
class T(tuple): pass
class I(int): pass
class St(str): pass
class L(list): pass
class B(bytes): pass
class D(dict): pass
class SL(list):
    __slots__ = ()
c = co()
objs = {"set": set(), "frozenset": frozenset(), "list": [], "dict": {}, "tuple": (), "int": 10**30, "float": 1.5, "str": "x", "bytes": b"x",
 "bytearray": bytearray(), "memoryview": memoryview(b"x"), "range": range(3), "slice": slice(1), "none": None, "ellipsis": ..., "notimpl": NotImplemented,
 "object": object(), "function": f, "gen": f(), "coro": c, "method": A().__init__, "bound": A.__init__, "builtin": len, "builtin_method": [].append,
 "type": A, "module": sys, "property": property(), "classmethod": classmethod(f), "staticmethod": staticmethod(f), "super": super(A, A()),
 "iter": iter([]), "dictiter": iter({}), "keys": {}.keys(), "enumerate": enumerate([]), "zip": zip(), "map": map(len, []), "filter": filter(None, []), "reversed": reversed([]),
 "A": A(), "S": S(), "T": T(), "I": I(), "St": St(), "L": L(), "B": B(), "D": D(), "SL": SL(), "code": f.__code__, "cell": (lambda: c).__closure__,
 "exception": ValueError(), "baseexc": BaseException(), "pattern": re.compile("x"), "match": re.match("x", "x"), "stringio": io.StringIO(), "bytesio": io.BytesIO(),
 "deque": collections.deque(), "partial": functools.partial(len), "lru": functools.lru_cache(f), "namespace": types.SimpleNamespace(), "mappingproxy": types.MappingProxyType({}),
 "alias": list[int], "union": int | str, "weakref": weakref.ref(A), "complex": 1j, "bool": True, "wrapper": object().__str__, "slotw": object.__str__, "methdesc": str.upper, "getset": type.__dict__["__dict__"],
  "defaultdict": collections.defaultdict(), "ordereddict": collections.OrderedDict(), "counter": collections.Counter(), "callableiter": iter(len, 1)}
c.close()
for k, v in objs.items():
    try:
        weakref.ref(v)
        print(k, "ok")
    except TypeError as e:
        print(k, e)
