# __missing__, overridden item access, defaultdict, OrderedDict, Counter and ChainMap side by side.
from collections import ChainMap, Counter, OrderedDict, defaultdict


class M(dict):
    def __missing__(self, k): return f"missing {k}"


m = M(a=1)
print(m["a"], m["b"], m.get("b"), "b" in m, m, m.pop("b", None), m.setdefault("c", 3), f"{m['zz']}", "%(q)s" % m, "{q}".format_map(m))


class Loud(dict):
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __setitem__(self, k, v): print("set", k, v); super().__setitem__(k, v)
    def __contains__(self, k): print("in", k); return super().__contains__(k)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __len__(self): return 99
    def __iter__(self): print("iter"); return super().__iter__()


l = Loud(x=1)
l["y"] = 2
l.update(z=3)
print(l["y"], "x" in l, l.get("x"), l.pop("x"), l.setdefault("w", 4), len(l), dict(l), list(l), l | {"o": 0}, {**l}, l.copy(), bool(l), l == {"y": 2, "z": 3, "w": 4})
del l["y"]
print(l.popitem(), sorted(l), repr(l), l.keys(), max(l))
dd = defaultdict(list, a=[1])
dd["b"].append(2)
print(dd, dd.default_factory, dd.get("zz"), "zz" in dd, dd.copy(), dd | {"n": 0}, dd.__missing__("new"), len(dd))
dd.default_factory = None
for f in (lambda: dd["gone"], lambda: defaultdict(5), lambda: defaultdict(list, 5), lambda: defaultdict(lambda: 1 / 0)["x"], lambda: M()[[]]):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
o = OrderedDict.fromkeys("abcd", 0)
o.move_to_end("a"); o.move_to_end("c", last=False)
print(o, o.popitem(last=False), o.popitem(), list(reversed(o)), o == OrderedDict(b=0, d=0), o == {"d": 0, "b": 0}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), o | {"e": 1}, {"e": 1} | o)
c = Counter("abracadabra")
print(c, c.most_common(2), c["zz"], c - Counter("aaa"), c & Counter("aab"), c | Counter("zzz"), +Counter(a=-1, b=2), -Counter(a=-1), c.total(), sorted(c.elements()), c <= Counter("abracadabraa"), c == Counter(dict(c), q=0))
c.subtract("aaaaaaa"); c.update({"n": 3})
print(c, Counter(5) if False else Counter([1, 1]), list(Counter(a=2, b=0).elements()))
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["c"] = 9
print(cm, cm["a"], cm["b"], list(cm), len(cm), cm.parents, cm.new_child({"a": 0})["a"], cm.maps, cm.get("zz"), "b" in cm, dict(cm), cm | {"z": 1})
for f in (lambda: cm["zz"], lambda: cm.pop("b"), lambda: cm.__delitem__("b"), lambda: cm.popitem() and cm.popitem() and cm.popitem(), lambda: OrderedDict().popitem(), lambda: o.move_to_end("zz"), lambda: Counter(a="x") + Counter(a=1), lambda: Counter.fromkeys("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
