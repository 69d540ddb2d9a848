def outer():
    x = 1
    def inner(a, *b, c=2, **d):
        y = x
        return y
    return inner
f = outer()
c = f.__code__
print(c.co_name, c.co_argcount, c.co_kwonlyargcount, c.co_varnames, c.co_freevars, c.co_nlocals, bool(c.co_flags & 4), bool(c.co_flags & 8))
print(outer.__code__.co_cellvars, c.co_qualname, c.co_firstlineno)
print(type(c).__name__, type(f.__closure__[0]).__name__, f.__closure__[0].cell_contents)
def gen(): yield
async def co(): pass
print(bool(gen.__code__.co_flags & 0x20), bool(co.__code__.co_flags & 0x80))
print(c == f.__code__, repr(c).startswith("<code object inner at 0x"))
