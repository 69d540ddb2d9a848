# Locals live as long as the traceback that goes through their frame.
import sys

class R:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("del", self.name)

def simple():
    r = R("simple")
    raise ValueError("x")

try:
    simple()
except ValueError as e:
    print("caught", e)
print("after simple")

def param(p):
    q = R("second")
    raise KeyError(p.name)

try:
    param(R("argument"))
except KeyError as e:
    print("caught", e)
print("after param")

def outer():
    a = R("outer")
    inner()
    print("never")

def inner():
    b = R("inner")
    c = R("inner2")
    len(5)

try:
    outer()
except TypeError:
    print("caught")
print("after nested")

def rebound():
    x = R("first")
    x = R("last")
    print("rebound")
    1 / 0

try:
    rebound()
except ZeroDivisionError:
    print("caught")
print("after rebound")

def deleted():
    y = R("deleted")
    del y
    raise ValueError

try:
    deleted()
except ValueError:
    print("caught")

def temporaries():
    return [R("temp"), 1 / 0]

try:
    temporaries()
except ZeroDivisionError:
    print("caught")

def kept():
    k = R("kept")
    try:
        simple()
    except ValueError as e:
        saved = e.with_traceback(None)
        print("dropped")
    print("leaving")

kept()

def loop():
    for i in range(3):
        v = R("loop%d" % i)
        if i == 1:
            raise StopAsyncIteration

try:
    loop()
except StopAsyncIteration:
    print("caught")

def generator():
    g = R("generator")
    yield 1
    raise ValueError("in generator")

try:
    for item in generator():
        print(item)
except ValueError as e:
    print("caught", e)
print("after generator")

def saved():
    s = R("saved")
    raise LookupError

try:
    saved()
except LookupError as e:
    error = e
print("still there")
names = []
tb = error.__traceback__
while tb:
    names.append((tb.tb_frame.f_code.co_name, tb.tb_lineno))
    last = tb
    tb = tb.tb_next
print(names[-1])
print(last.tb_frame.f_locals["s"].name)
del last
error.__traceback__ = None
print("gone")

def values(a, b, *rest, key=None, **more):
    total = a + b
    text = str(total)
    cell = [text]
    def nested():
        return cell
    a.missing

try:
    values(1, 2, 3, key="k", extra=4)
except AttributeError as e:
    found = e.__traceback__.tb_next.tb_frame.f_locals
    for name in ("a", "b", "rest", "key", "more", "total", "text", "cell"):
        print(name, found[name])
    e.__traceback__.tb_next.tb_frame.clear()

def forever():
    held = R("held")
    n = 0
    while True:
        n += 1
        if n == 4:
            print("raising")
            raise RuntimeError

try:
    forever()
except RuntimeError:
    print("caught")

def reraise():
    r = R("reraise")
    try:
        1 / 0
    except ZeroDivisionError:
        print("handler")
        raise

try:
    reraise()
except ZeroDivisionError:
    print("caught")

def recursive(n):
    r = R(n)
    if n:
        recursive(n - 1)
    raise ValueError

try:
    recursive(3)
except ValueError:
    print("caught")
print("end")
