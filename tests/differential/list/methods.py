a = [3, 1, 2]
a.append(5)
a.extend("xy")
a.extend(range(2))
print(a)
a.insert(0, "first")
a.insert(-1, "near")
a.insert(100, "last")
a.insert(-100, "front")
print(a)
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("x")
print(a, a.index(1), a.count(1), a.count("nope"))
a.reverse()
print(a)
b = a.copy()
b.clear()
print(a, b)
for f in (lambda: [].pop(), lambda: [1].pop(3), lambda: [1].remove(2), lambda: [1, 2].index(5), lambda: [1].pop("a"),
          lambda: [1].insert("a", 1), lambda: [1].append(), lambda: [1].append(1, 2), lambda: [].extend(5), lambda: [1].index(1, 1), lambda: [].sort(3),
          lambda: [1].foo):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([1, 2, 1, 2].index(2, 2), [1, 2, 1, 2].index(1, -2), [1, 2, 3].index(3, 0, 100))
