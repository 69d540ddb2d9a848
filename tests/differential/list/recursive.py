a = [1]
a.append(a)
print(a, repr(a), str(a))
d = {"a": a}
a.append(d)
d["d"] = d
print(a)
t = (a,)
a.append(t)
print(t)
b = []
c = [b]
b.append(c)
print(b, c)
try:
    print(b == c)
except RecursionError as e:
    print("RecursionError")
