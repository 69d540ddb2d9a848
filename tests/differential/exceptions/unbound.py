def f(flag):
    if flag:
        x = 1
    return x
print(f(True))
try:
    f(False)
except UnboundLocalError as e:
    print(e)
def g():
    del y
    y = 1
try:
    g()
except UnboundLocalError as e:
    print(e)
def h():
    def inner():
        return z
    if False:
        z = 1
    return inner()
try:
    h()
except NameError as e:
    print(type(e).__name__, e)
def k():
    v = 1
    del v
    return v
try:
    k()
except UnboundLocalError as e:
    print(e)
try:
    del nothing
except NameError as e:
    print(e)
