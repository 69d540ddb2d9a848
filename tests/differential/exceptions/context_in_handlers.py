import sys
def show():
    return repr(sys.exception())
class E(Exception): pass
def helper():
    print("helper sees", show())
    try:
        raise E("inner")
    except E:
        print("helper handles", show())
    print("helper back", show())
try:
    raise ValueError("outer")
except ValueError:
    helper()
    print("outer again", show())
print(show())
class CM:
    def __enter__(self): return self
    def __exit__(self, *a):
        print("exit sees", show())
        return True
with CM():
    raise KeyError("cm")
print(show())
class D:
    def __del__(self):
        try:
            raise E("del")
        except E:
            pass
try:
    raise TypeError("t")
except TypeError:
    D()
    print(show())
def f():
    try:
        raise ValueError(1)
    except ValueError:
        return show()
print(f(), show())
for i in range(2):
    try:
        raise E(i)
    except E as e:
        if i == 0:
            continue
        print(repr(e.__context__))
