def f(a, b: int = 2, *args, c: str = "x", **kw) -> list:
    """Doc of f."""
    local = 1
    return local
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_posonlyargcount, f.__code__.co_name, f.__code__.co_flags & 12, f.__closure__)
f.attr = 1
print(f.__dict__, f.attr)
del f.attr
try:
    f.attr
except AttributeError as e:
    print(e)
f.__name__ = "renamed"
f.__qualname__ = "q.renamed"
f.__doc__ = None
print(f.__name__, f.__doc__, repr(f).split(" at ")[0])
for n, v in (("__name__", 5), ("__defaults__", 5), ("__code__", 1), ("__dict__", 3), ("__globals__", {})):
    try:
        setattr(f, n, v)
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def outer():
    def inner(): pass
    return inner
print(outer().__qualname__, (lambda: 0).__name__, callable(f), f.__globals__ is globals())
print(type(f), type(len), type([].append), type(str.join), type(print).__name__)
