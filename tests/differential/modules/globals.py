x = 1
def f():
    global y
    y = 2
    return globals()["x"]
print(f(), y)
g = globals()
g["z"] = 3
print(z, g["__name__"], "f" in g)
x = 10
print(g["x"])
g["x"] = 11
print(x)
del x
print("x" in g)
try:
    x
except NameError as e:
    print(e)
try:
    del undefined_name
except NameError as e:
    print(e)
def h():
    try:
        return len2
    except NameError as e:
        return str(e)
print(h())
len2 = 5
print(h())
len = lambda v: "mine"
print(len([1]))
del len
print(len([1]))
print(sorted(k for k in globals() if not k.startswith("_")))
