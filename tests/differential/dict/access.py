d = {"a": 1, 2: "two", 3.5: "f", (1,): "t", None: "n", True: "yes"}
print(d["a"], d[2], d[2.0], d[3.5], d[(1,)], d[None], d[1])
for k in ("zz", 99, (2,), 2.5, False):
    try:
        print(d[k])
    except KeyError as e:
        print("KeyError", e, e.args)
for k in ([], {}, set()):
    try:
        print(d[k])
    except TypeError as e:
        print(e)
    try:
        d[k] = 1
    except TypeError as e:
        print(e)
    try:
        print(k in d)
    except TypeError as e:
        print(e)
d["new"] = 1
d["a"] = 100
del d[2]
print(d)
try:
    del d["nope"]
except KeyError as e:
    print("KeyError", e)
