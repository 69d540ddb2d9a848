tests = [
    lambda: len(), lambda: len(1, 2), lambda: [].append(), lambda: [].append(1, 2), lambda: {}.get(), lambda: "a".join(),
    lambda: "a".upper(1), lambda: [].pop(1, 2), lambda: isinstance(1), lambda: getattr(1), lambda: setattr(1, 2),
    lambda: "".split(1, 2, 3), lambda: "x".split(maxsplit=1, foo=2), lambda: list.append(), lambda: list.append(5, 1),
    lambda: [].sort(1), lambda: [].sort(foo=1), lambda: [].insert(1), lambda: abs(), lambda: abs(x=1), lambda: sum(),
    lambda: getattr(1, 2), lambda: hasattr(1, 2), lambda: callable(), lambda: id(), lambda: ord("ab"), lambda: chr(-1),
    lambda: str.upper(), lambda: str.upper(1), lambda: dict.fromkeys(), lambda: int("x", 5, 6), lambda: next(5), lambda: iter(), lambda: print(foo=1),
]
for i, t in enumerate(tests):
    try:
        print(i, t())
    except (TypeError, ValueError) as e:
        print(i, type(e).__name__, e)
