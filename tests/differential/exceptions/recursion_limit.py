import sys
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as e:
    print(e)
depth = 0; limit = sys.getrecursionlimit()
def g():
    global depth
    depth += 1
    g()
try:
    g()
except RecursionError:
    print(limit * 0.9 < depth < limit * 2)
def h(n):
    return 0 if n == 0 else 1 + h(n - 1)
sys.setrecursionlimit(10000)
print(h(5000))
depth = 0; limit = sys.getrecursionlimit()
try:
    g()
except RecursionError:
    print(limit * 0.9 < depth < limit * 2)
sys.setrecursionlimit(200)
depth = 0; limit = sys.getrecursionlimit()
try: g()
except RecursionError: print(limit * 0.9 < depth < limit * 2)
class A:
    def __repr__(self): return repr(self)
try: repr(A())
except RecursionError as e: print(e)
l = []
for i in range(100000): l = [l]
try: repr(l); print("no error")
except RecursionError as e: print(str(e)[:32])
