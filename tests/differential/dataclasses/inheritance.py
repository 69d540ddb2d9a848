from dataclasses import dataclass, field, InitVar, fields
@dataclass
class A:
    x: int
    y: int = 1
@dataclass
class B(A):
    z: int = 2
    y: int = 10
print(B(1), B(1, 2, 3), [f.name for f in fields(B)], isinstance(B(1), A), A(1) == B(1))
@dataclass
class C:
    a: int
    b: InitVar[int] = 5
    total: int = field(init=False)
    def __post_init__(self, b):
        self.total = self.a + b
print(C(1), C(1, 10), C(1).total)
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e:
    print(e)
try:
    @dataclass
    class Bad2:
        a: list = []
except ValueError as e:
    print(e)
@dataclass
class Node:
    v: int
    next: "Node" = None
print(Node(1, Node(2)))
n = Node(1)
n.next = n
print(n)
class Plain:
    def __init__(self):
        self.p = 1
@dataclass
class D(Plain):
    q: int
    count = 0
    def __post_init__(self):
        super().__init__()
d = D(5)
print(d, d.p, D.count)
@dataclass
class Custom:
    a: int
    def __repr__(self):
        return "custom"
    def __eq__(self, o):
        return True
print(Custom(1), Custom(1) == Custom(2))
