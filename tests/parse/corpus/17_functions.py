def f(): pass
def f(a): pass
def f(a, b=1, *c, d, e=2, **g): pass
def f(a, /): pass
def f(a, /, b): pass
def f(a=1, /, b=2, *, c, d=3): pass
def f(*, a): pass
def f(*a): pass
def f(**a): pass
def f(a: int, b: str = 'x', *c: int, d: float, **e: dict) -> None: pass
def f(*a: *b): pass
def f(a,): pass
def f(*a,): pass
def f(**a,): pass
def f(
    a,
    b,
) -> int:
    """Docstring."""
    return a
def f() -> (yield_): pass
def f():
    def g():
        def h(): pass
        return h
    return g
