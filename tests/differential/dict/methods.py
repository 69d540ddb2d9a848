d = {"a": 1, "b": 2, "c": 3}
print(d.get("a"), d.get("z"), d.get("z", 5))
print(d.setdefault("a", 9), d.setdefault("d", 4), d.setdefault("e"), d)
print(d.pop("a"), d.pop("zz", "dflt"), d)
print(d.popitem(), d)
d.update({"x": 1})
d.update([("y", 2), ["z", 3]])
d.update(w=5, b=0)
d.update({}, q=1)
d.update((k, 0) for k in "mn")
print(d)
c = d.copy()
c.clear()
print(len(d), c)
print(dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys({}))
for f in (lambda: {}.pop(1), lambda: {}.popitem(), lambda: {}.update(5), lambda: {}.update([1]), lambda: {}.update([(1, 2, 3)]), lambda: {}.pop(), lambda: {}.get(),
          lambda: {}.update({}, {}), lambda: dict(1), lambda: dict([1, 2]), lambda: dict(["abc"]), lambda: dict.fromkeys(), lambda: dict.fromkeys(1), lambda: {}.setdefault(), lambda: {}.foo, lambda: dict([["a"]]), lambda: dict({}, {})):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
