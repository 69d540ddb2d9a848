for t in (int, str, list, dict, tuple, set, frozenset, bytes, bool, float, complex, range, slice, type, object, type(None), type(...), type(NotImplemented), property, Exception):
    print(t, t.__name__, t.__qualname__, t.__module__, t.__bases__, len(t.__mro__))
print(type(int), type(type), int.__class__, (5).__class__, type(5) is int, type(5) == int, int == str)
print(int.__basicsize__ > 0, bool.__base__, int.__doc__[:20])
