# Locals die in the order of their slots, on every way out of a function; what dies after a call has the line of the call.
import sys


class Dies:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def after_handler():
    a = Dies('a')
    try:
        1 / 0
    except ZeroDivisionError:
        b = Dies('b')
    print('end')


after_handler()


def overflow(n):
    a = Dies('first')
    x = n
    for _ in range(40):
        x = x * 10 + 1
    b = Dies('second')
    print(x)


overflow(7)


def branches(which):
    c = Dies('c')
    if which:
        d = Dies('d')
        e = Dies('e')
        return Dies('result')
    e = Dies('other e')
    return e


branches(True)
branches(False)


class Line:
    def __del__(self):
        print('line', sys._getframe(1).f_lineno - base)


base = sys._getframe().f_lineno


def lines():
    Line()
    x = 1

    y = [Line()] and None
    return x, y


lines()
Line()
print('done')
