import sys
def hook(kind, value, tb):
    raise TypeError("hook is bad")
sys.excepthook = hook
int("nope")
