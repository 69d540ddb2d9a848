# Frames that show what their functions' variables hold while these run.
import sys


def caller():
    return dict(sys._getframe(1).f_locals)


def run(first, *rest):
    total = first
    for each in rest:
        total += each
    seen = caller()
    del each
    return seen, sorted(caller())


print(run(1, 2, 3))
look = locals


def renamed(a):
    b = [a]
    return look()


print(renamed("x"))
