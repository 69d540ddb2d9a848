a = [10, 20, 30, 40]
print(a[0], a[-1], a[3], a[-4], a[True], a[False])
for i in (4, -5, 100, 10 ** 30):
    try:
        print(a[i])
    except IndexError as e:
        print("IndexError", e)
for i in ("x", 1.0, None, (1,)):
    try:
        print(a[i])
    except TypeError as e:
        print("TypeError", e)
a[1] = "b"
a[-1] = "d"
print(a)
try:
    a[9] = 0
except IndexError as e:
    print(e)
try:
    del a[9]
except IndexError as e:
    print(e)
del a[0], a[-1]
print(a)
class I:
    def __init__(self, n):
        self.n = n
    def __index__(self):
        return self.n
print(a[I(0)], a[I(-1)], a[I(0):I(1)])
