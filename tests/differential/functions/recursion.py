def fact(n): return 1 if n < 2 else n * fact(n - 1)
print(fact(30), fact(500) % 1000007)
def inf(n): return inf(n + 1)
try:
    inf(0)
except RecursionError as e:
    print(type(e).__name__)
class R:
    def __repr__(self): return repr(self)
try:
    repr(R())
except RecursionError as e:
    print("repr", type(e).__name__)
class G:
    def __getattr__(self, n): return self.missing
try:
    G().x
except RecursionError as e:
    print("getattr", type(e).__name__)
def even(n): return True if n == 0 else odd(n - 1)
def odd(n): return False if n == 0 else even(n - 1)
print(even(800))
l = []
l.append(l)
print(l)
try:
    l == [l]
    print("eq ok")
except RecursionError:
    print("rec")
