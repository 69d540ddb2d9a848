import sys
def f():
    return f()
def hook(kind, value, tb):
    print(kind.__name__, value)
sys.excepthook = hook
f()
