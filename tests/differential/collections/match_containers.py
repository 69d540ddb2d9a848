def m(x):
    match x:
        case []:
            return "empty seq"
        case [a]:
            return f"one {a}"
        case [1, *rest]:
            return f"starts 1 {rest}"
        case (a, b) if a == b:
            return "pair equal"
        case [a, [b, c], *_]:
            return f"nested {a}{b}{c}"
        case {"type": "p", "x": x, **rest}:
            return f"p {x} {rest}"
        case {"k": [v, *_]}:
            return f"k {v}"
        case {}:
            return "mapping"
        case str() as s:
            return f"str {s}"
        case int(n) | float(n):
            return f"num {n}"
        case None:
            return "none"
        case _:
            return "other"
from collections import deque, OrderedDict, defaultdict
for x in ([], (), [5], [1, 2, 3], (2, 2), [3, [4, 5]], [3, (4, 5), 6], {"type": "p", "x": 1, "y": 2}, {"k": (9, 8)}, {}, {"z": 1}, "abc", 5, 2.5, None, b"ab", {1, 2}, deque([5]), OrderedDict(k=[1]), range(1), True, object):
    print(m(x))
d = defaultdict(list)
match d:
    case {"missing": v}:
        print("found")
    case _:
        print("not made", len(d))
try:
    match {"a": 1}:
        case {"a": x, **rest}:
            print(x, rest)
except Exception as e:
    print(e)
