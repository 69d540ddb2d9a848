import traceback
def show():
    print(traceback.format_exc().replace(__file__, "FILE"))
def f(x):
    return x / 0
def g(d):
    return d["a"]["b"] + f(1)
try:
    f(1)
except ZeroDivisionError:
    show()
try:
    g({"a": {}})
except KeyError:
    show()
try:
    g({"a": {"b": 1}})
except ZeroDivisionError:
    show()
try:
    undefinedd = 1; undefined
except NameError:
    show()
class C:
    value = 1
try:
    C().valeu
except AttributeError:
    show()
x = [1, 2]
try:
    print(x[0] + x[5] * 2)
except IndexError:
    show()
try:
    int("zz")
except ValueError:
    show()
try:
    raise RuntimeError("multi\nline")
except RuntimeError:
    show()
