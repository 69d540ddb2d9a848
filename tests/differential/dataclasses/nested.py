from dataclasses import dataclass, asdict, astuple, field, make_dataclass, replace
from typing import ClassVar, Optional
@dataclass
class Addr:
    city: str
    zip: int = 0
@dataclass
class Person:
    kind: ClassVar[str] = "human"
    name: str
    addr: Addr
    friends: list = field(default_factory=list)
    meta: dict = field(default_factory=dict)
    nick: Optional[str] = None
p = Person("Al", Addr("X"), ["bob"], {"k": Addr("Y", 1)})
print(p, asdict(p), astuple(p), Person.kind)
q = replace(p, name="Bo", addr=Addr("Z"))
print(q.name, q.addr, q.friends is p.friends)
d = asdict(p)
d["friends"].append("zed")
print(p.friends)
X = make_dataclass("X", ["a", ("b", int), ("c", int, 5)])
print(X(1, 2), X(1, 2, 3))
@dataclass(order=True)
class V:
    key: int
    name: str = field(compare=False)
print(sorted([V(2, "b"), V(1, "z"), V(1, "a")]), V(1, "a") == V(1, "q"))
