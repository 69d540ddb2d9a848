# Errors of finalisers and callbacks go to sys.unraisablehook; a hook that fails is reported itself.
import sys, weakref, io

class A:
    def __del__(self):
        raise ValueError("in del")

class B:
    pass

def callback(r):
    raise KeyError("callback")

def hook(u):
    print(u.exc_type.__name__, u.exc_value, u.err_msg, u.object.__qualname__, u.exc_traceback.tb_lineno)

sys.unraisablehook = hook
a = A()
del a
b = B()
r = weakref.ref(b, callback)
del b

def bad(u):
    raise TypeError("bad hook")

sys.stderr = io.StringIO()
sys.unraisablehook = bad
a = A()
del a
for line in sys.stderr.getvalue().splitlines():
    if not line.startswith(" "):
        print(line.split(" at 0x")[0])
sys.stderr = io.StringIO()
sys.unraisablehook = None
a = A()
del a
for line in sys.stderr.getvalue().splitlines():
    if not line.startswith(" "):
        print(line.split(" at 0x")[0])
