def plain(a, b=2, /, c=3, *args, d, e=5, **kw):
    """Doc."""
    return a + b

def closure(n):
    def inner():
        nonlocal n
        n += 1
        return n
    return inner

@plain
def decorated(x: int) -> str:
    global top
    top = x
    del x
    return x

square = lambda v: v * v
