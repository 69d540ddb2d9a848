# The match statement.
from dataclasses import dataclass
class Pt:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case None | True | False: return f"singleton {v}"
        case 0: return "zero"
        case int(n) if n < 0: return f"neg {n}"
        case int() | float() as num: return f"num {num}"
        case "": return "empty"
        case str(s) if len(s) == 1: return f"char {s}"
        case str(): return "str"
        case []: return "[]"
        case [x]: return f"one {x}"
        case [x, y, *rest] if rest: return f"many {x} {y} {rest}"
        case (1, x) | (x, 1): return f"alt {x}"
        case [Pt(x=0, y=yy), _]: return f"pt first {yy}"
        case [_, _]: return "pair"
        case {"k": v, **rest}: return f"k={v} {rest}"
        case {}: return "map"
        case Pt(0, 0): return "origin"
        case Pt(x, y=0): return f"x axis {x}"
        case Pt(): return "pt"
        case bytes(): return "bytes"
        case _: return "other"
for v in (None, True, 0, -3, 5, 2.5, "", "a", "ab", [], [1], [1, 2, 3], [1, 5], (7, 1), [Pt(0, 4), 3], [3, 4], {"k": 1, "z": 2}, {}, {"q": 1}, Pt(0, 0), Pt(3, 0), Pt(1, 1), b"x", {1}, range(2), bytearray(b"")):
    print(m(v))
class Color:
    RED = 1
match 1:
    case Color.RED: print("red")
match [1, [2, [3, 4]]]:
    case [a, [b, [*c]]]: print(a, b, c)
match {"a": {"b": [1, 2]}}:
    case {"a": {"b": [first, *_]}}: print(first)
try:
    match Pt(1, 2):
        case Pt(1, 2, 3): pass
except TypeError as e: print(e)
class NoArgs: pass
try:
    match NoArgs():
        case NoArgs(1): pass
except TypeError as e: print(e)
class BadArgs: __match_args__ = ["a"]
try:
    match BadArgs():
        case BadArgs(1): pass
except TypeError as e: print(e)
class Dup: __match_args__ = ("a",); a = 1
try:
    match Dup():
        case Dup(1, a=1): pass
except TypeError as e: print(e)
try:
    match 1:
        case NotDefined(): pass
except NameError as e: print(e)
x = 3
try:
    match 1:
        case x.y: pass
except AttributeError as e: print(e)
try:
    match 3:
        case x(): pass
except TypeError as e: print(e)
match = 5; case = 6; print(match, case)
match (1, 2):
    case (a, b) if a > b: print("gt")
    case (a, b): print(a, b)
match "abc":
    case ["a", *_]: print("list")
    case str() as s: print(s)
match 1.0:
    case 1: print("eq")
match True:
    case 1: print("true is 1")
match {"x": 1}:
    case {"x": int(n), "y": _}: print("no")
    case {"x": n}: print(n)
match -1, 1+2j:
    case -1, 1+2j: print("numbers")
@dataclass
class D:
    a: int
    b: str = "q"
match D(1):
    case D(1, b="q"): print("dataclass")
def cap(v):
    match v:
        case [1, y] if y > 5: return y
        case [1, y]: return -y
print(cap([1, 9]), cap([1, 2]), cap(3))
class M(dict): pass
match M(a=1):
    case {"a": 1}: print("dict subclass")
import collections.abc
class Sq(collections.abc.Sequence):
    def __len__(self): return 2
    def __getitem__(self, i): return (10, 20)[i]
match Sq():
    case [a, b]: print(a, b)
