def f():
    try:
        1 / 0
    except ZeroDivisionError:
        print("log")
        raise


try:
    f()
except ZeroDivisionError as e:
    tb = e.__traceback__
    n = []
    while tb:
        n.append(tb.tb_lineno)
        tb = tb.tb_next
    print(n)
try:
    raise
except RuntimeError as e:
    print(e)


def g():
    try:
        raise KeyError(1)
    except KeyError as e:
        err = e
    try:
        raise err
    except KeyError as e2:
        print(e2 is err, len(list(walk(e2.__traceback__))))


def walk(tb):
    while tb:
        yield tb.tb_lineno
        tb = tb.tb_next


g()
import sys
try:
    raise ValueError(1)
except ValueError:
    print(sys.exc_info()[0], sys.exception())
    try:
        raise TypeError(2)
    except TypeError:
        print(sys.exception())
    print(sys.exception())
print(sys.exc_info())
