print(None, ..., NotImplemented, type(None)(), type(...)() is ..., type(NotImplemented)() is NotImplemented)
print(bool(None), bool(...), hash(None) == hash(None), None == None, None is None, None != 0)
print(repr(None), str(Ellipsis), f"{None!r:>6}")
for f in (lambda: None(), lambda: None + 1, lambda: None < None, lambda: None[0], lambda: setattr(None, "a", 1), lambda: type(None)(1), lambda: len(None), lambda: iter(None)):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(e)
print({None: 1}[None], [None, ...].index(...), NotImplemented is NotImplemented)
