def f():
    try:
        [][1]
    except IndexError:
        g()
def g():
    return None + 1
f()
