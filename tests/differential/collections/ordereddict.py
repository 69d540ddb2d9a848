from collections import OrderedDict
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
print(o, list(o), o == {"c": 3, "b": 2, "a": 1}, o == OrderedDict([("b", 2), ("a", 1), ("c", 3)]), o == OrderedDict(o))
o.move_to_end("a")
print(o)
o.move_to_end("c", last=False)
print(o, list(reversed(o)))
print(o.popitem(), o.popitem(last=False), o)
o["z"] = 5
o.update(y=6)
print(o, o.copy(), OrderedDict(), OrderedDict.fromkeys("ab"), o | {"q": 1})
try:
    o.move_to_end("nope")
except KeyError as e:
    print(e)
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
o.move_to_end("b")
o["b"] = 9
del o["z"]
print(o, len(o))
for i in range(30):
    o[i] = i
for i in range(0, 30, 2):
    o.move_to_end(i, last=False)
print(list(o))
class LRU(OrderedDict):
    def __init__(self, cap):
        super().__init__()
        self.cap = cap
    def __setitem__(self, k, v):
        super().__setitem__(k, v)
        if len(self) > self.cap:
            self.popitem(last=False)
l = LRU(2)
l["a"] = 1; l["b"] = 2; l["c"] = 3
print(l)
