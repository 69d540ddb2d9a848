a: int
a: int = b
(a): int
(a): int = b
a.b: int
a.b: int = c
a[b]: int = c
(a.b): int
a: int = b, c
a: int = *b, c
a: 'forward'
class A:
    b: int = 1
