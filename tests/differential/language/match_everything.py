# match: literals, captures, sequences, mappings, classes, alternatives, guards, values, stars, nesting.
from dataclasses import dataclass
from enum import Enum
import collections


class Color(Enum):
    RED = 1
    BLUE = 2


@dataclass
class P:
    x: int
    y: object = None


class K:
    __match_args__ = ("a", "b")
    def __init__(self, a, b): self.a, self.b = a, b


def what(v):
    match v:
        case None | True | False: return f"single {v}"
        case 0 | 1 | 2: return f"small {v}"
        case -3 | 2.5 | -1.5 | 1 + 2j: return f"number {v}"
        case "a" | "b" "c": return f"text {v}"
        case b"x": return "bytes"
        case Color.RED: return "red"
        case Color(): return "other colour"
        case []: return "empty"
        case [x]: return f"one {x}"
        case [0, *rest]: return f"zero then {rest}"
        case [*init, "end"]: return f"{init} then end"
        case [1, [2, *_, 3], z]: return f"nested {z}"
        case (a, b) if a == b: return f"pair of {a}"
        case [first, *middle, last]: return f"{first}..{middle}..{last}"
        case {"type": "p", "x": int(x) | float(x)}: return f"mapping {x}"
        case {"only": v2, **rest} if rest: return f"only {v2} with {rest}"
        case {"only": v2}: return f"only {v2}"
        case {1: _, 2: _}: return "one and two"
        case {}: return f"mapping of {len(v)}"
        case P(x=0): return "P at 0"
        case P(1 | 2 as n, y=[*_, q]): return f"P {n} {q}"
        case P(x, P(y=inner)): return f"P in P {x} {inner}"
        case P(x, y): return f"P({x}, {y})"
        case K(1, b=2): return "K12"
        case K(a, b): return f"K {a} {b}"
        case str(s) if len(s) > 3: return f"long {s}"
        case str() as s: return f"short {s}"
        case int(n) | float(n): return f"n {n}"
        case bytearray() | bytes(): return "byte-like"
        case set() | frozenset(): return "set"
        case type(): return "class"
        case object(__name__=name): return f"named {name}"
        case _: return "other"


for v in (None, True, False, 0, 1.0, 2, -3, 2.5, -1.5, 1 + 2j, "a", "bc", "b", b"x", bytearray(b"x"), b"y", Color.RED, Color.BLUE, [], (), [5], (5,), [0, 1, 2], [0], ["x", "end"], ["end"], [1, [2, 3], 4], [1, [2, 9, 9, 3], 4], [7, 7], (8, 9), range(3), range(0), collections.deque([1, 2, 3]), "xyz!", "ab", {"type": "p", "x": 1}, {"type": "p", "x": 1.5}, {"type": "p", "x": "s"}, {"only": 1}, {"only": 1, "more": 2}, {1: 0, 2: 0, 3: 0}, {}, collections.OrderedDict(z=1), collections.defaultdict(int), P(0), P(1, [5, 6]), P(2, []), P(3, P(4, "in")), P(5, 6), K(1, 2), K(1, 3), 99, 9.5, {1}, frozenset(), int, what, len, object(), iter([]), memoryview(b"ab"), [[]], "end"):
    r = what(v)
    print(type(v).__name__, r)


def bind(v):
    match v:
        case {"a": [x, {"b": y}]} | [x, y]:
            return x, y
        case ({"k": (1 | 2) as k} | k) if k:
            return "k", k


print(bind({"a": [1, {"b": 2}]}), bind("xy"), bind([3, 4]), bind({"k": 2}), bind({"k": 5}), bind(0))
class Bad:
    __match_args__ = "notatuple"
class Twice:
    __match_args__ = ("a", "a")
    a = 1
for cls, v in ((int, lambda v: [0 for _ in [0] if (lambda: None)() or v]), (Bad, None), (Twice, None)):
    try:
        match cls() if cls is not int else 5:
            case Bad(q): print("bad")
            case Twice(a, b): print("twice", a, b)
            case int(a): print("int", a)
    except TypeError as e:
        print(e)
for f in ("Bad", "int2", "notype"):
    try:
        match 5:
            case int(1, 2) if f == "never": pass
    except TypeError as e:
        print(e)
        break
