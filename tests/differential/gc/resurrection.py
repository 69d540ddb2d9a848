import gc
saved = []
class R:
    def __init__(self, n): self.n = n
    def __del__(self):
        print("del", self.n)
        saved.append(self)
r = R("plain")
del r
print(len(saved), saved[0].n)
saved.clear()
print("second death silent")
r = R("cycle")
r.me = r
del r
gc.collect()
print(len(saved), saved[0].me is saved[0])
saved.clear()
gc.collect()
print("done")
class Bad:
    def __del__(self):
        raise ValueError("ignored")
import sys
class H:
    def write(self, s): pass
    def flush(self): pass
sys.stderr = H()
b = Bad()
del b
print("survived")
got = []
sys.unraisablehook = lambda u: got.append((u.exc_type.__name__, str(u.exc_value)))
b = Bad()
del b
print(got)
