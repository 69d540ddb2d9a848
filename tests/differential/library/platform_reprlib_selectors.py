import platform, reprlib, selectors, os
from collections import deque
print(platform.system(), platform.python_implementation(), platform.platform().split('-')[0], platform.architecture(), platform.python_version_tuple()[:2], platform.uname().node == os.uname().nodename, len(platform.uname()), platform.libc_ver()[0])
print(platform.uname()._fields)
r = reprlib.Repr()
for x in ([1]*10, tuple(range(8)), (1,), {i: i for i in range(9)}, set(range(20)), frozenset([1]), deque(range(9)), "x"*100, 10**60, [[[[[[[[1]]]]]]]], {}, set(), object, b"q"*60):
    print(r.repr(x), reprlib.repr(x))
r = reprlib.Repr(maxlevel=2, indent=2, fillvalue="--")
print(r.repr([1, [2, [3, [4]]], {"a": (1,)}]))
class L(list):
    @reprlib.recursive_repr()
    def __repr__(self): return f"<{', '.join(map(repr, self))}>"
l = L([1]); l.append(l); print(l)
a, b = os.pipe()
for S in (selectors.SelectSelector, selectors.PollSelector, selectors.EpollSelector):
    with S() as s:
        k = s.register(a, selectors.EVENT_READ, "data")
        print(s.select(0), k == (a, a, 1, "data"), k._fields, len(s.get_map()))
        os.write(b, b"x")
        print([(k.data, e) for k, e in s.select(1)]); os.read(a, 1)
        for call in (lambda: s.register(a, 1), lambda: s.unregister(99), lambda: s.register(b, 0), lambda: s.get_key(98), lambda: s.register(-1, 1), lambda: s.register("x", 1)):
            try: call()
            except (KeyError, ValueError) as e: print(type(e).__name__, str(e).split("(FD")[-1][-24:])
        s.modify(a, 1, "new"); s.register(b, selectors.EVENT_WRITE)
        print([(k.data, e) for k, e in s.select()], s.unregister(a).data)
