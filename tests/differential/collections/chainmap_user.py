from collections import ChainMap, UserDict, UserList, UserString
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(c["a"], c["b"], len(c), sorted(c), "b" in c, "z" in c, c.get("z", 9), c, dict(c))
c["n"] = 5
print(c.maps, c.new_child({"a": 0})["a"], c.parents)
del c["a"]
print(c["a"])
try:
    del c["b"]
except KeyError as e:
    print(e)
try:
    c["zzz"]
except KeyError as e:
    print(e)
class U(UserDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v * 2)
u = U(a=1)
u["b"] = 2
print(u, u.data, "a" in u, len(u), list(u.items()), u == {"a": 2, "b": 4}, u.pop("a"), u)
l = UserList([3, 1])
l.append(2)
l.sort()
print(l, l[0], l[1:], l + [9], len(l), l == [1, 2, 3], 2 in l, [0] + l)
s = UserString("Hello")
print(s, s.upper(), s + "!", len(s), s[1], "ell" in s, s == "Hello", s.replace("l", "L"), type(s.lower()).__name__)
