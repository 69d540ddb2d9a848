class L(list):
    def append(self, x):
        super().append(x * 2)
    def __getitem__(self, i):
        if isinstance(i, slice):
            return L(super().__getitem__(i))
        return super().__getitem__(i)
    def __repr__(self):
        return "L" + super().__repr__()
l = L([1, 2])
l.append(5)
l.extend([7])
l.tag = "hello"
print(l, l[0], l[1:], type(l[:]).__name__, l.tag, len(l), l == [1, 2, 10, 7], isinstance(l, list))
print(type(l + [1]).__name__, type(l * 2).__name__, type(l.copy()).__name__, sorted(l), list(l))
class R(list):
    def __radd__(self, other):
        return "radd"
    def __iter__(self):
        return iter("custom")
print([1] + R([2]), list(R([1])), [*R([1])], [1, 2] + [3])
class N(list):
    def __init__(self, n):
        super().__init__(range(n))
print(N(4), N(2) + N(1))
print(list.__new__(L), L.__mro__[1].__name__)
