from dataclasses import dataclass, field, fields, asdict, astuple, replace, is_dataclass
@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
p = P(1)
p.tags.append("t")
print(p, P(1, 2, [3]), P(x=9), p == P(1), p == P(1, 5, ["t"]), P(1) != P(2), p == (1, 5, ["t"]))
print([f.name for f in fields(P)], asdict(p), astuple(p), replace(p, y=7), is_dataclass(P), is_dataclass(p), is_dataclass(int), P.__match_args__, P.__doc__)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(1, z=1), lambda: P(1, x=2), lambda: hash(p), lambda: P(1) < P(2), lambda: fields(5), lambda: asdict(P), lambda: replace(p, q=1)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
p.x = 10
p.new = "attr"
print(p, p.new, P(1).tags is P(1).tags)
match p:
    case P(x=10, y=yy):
        print("match", yy)
@dataclass
class Empty:
    pass
print(Empty(), Empty() == Empty())
