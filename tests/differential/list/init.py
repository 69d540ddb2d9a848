a = [1, 2, 3]
a.__init__()
print(a)
a.__init__("abc")
print(a)
a.__init__((1, 2))
print(a, list.__len__(a), a.__contains__(1), a.__getitem__(0), a.__add__([5]), a.__mul__(2), a.__eq__([1, 2]), a.__eq__(5), a.__lt__([3]))
a.__setitem__(0, 7)
a.__delitem__(1)
a.__iadd__([3])
print(a, a.__hash__, list.__hash__)
try:
    hash(a)
except TypeError as e:
    print(e)
try:
    list(5)
except TypeError as e:
    print(e)
