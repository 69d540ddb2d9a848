class H:
    def __init__(self, h):
        self.h = h
    def __iter__(self):
        return iter([1, 2])
    def __length_hint__(self):
        if isinstance(self.h, Exception):
            raise self.h
        return self.h
for h in (0, 5, NotImplemented, TypeError("t")):
    print(list(H(h)))
for h in (-1, "x", ValueError("v")):
    try:
        print(list(H(h)))
    except Exception as e:
        print(type(e).__name__, e)
it = iter([1, 2, 3])
print(it.__length_hint__())
next(it)
print(it.__length_hint__(), iter(()).__length_hint__(), iter({1: 2}).__length_hint__(), iter({1}).__length_hint__(), reversed([1, 2]).__length_hint__())
