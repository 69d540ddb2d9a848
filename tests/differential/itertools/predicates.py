from itertools import *
print(list(dropwhile(lambda x: x < 3, [1, 2, 3, 1, 5])), list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", "a"])))
print(list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: sum(a), [[1, 2], (3,), range(4)])))
t = takewhile(str.isdigit, "12a34")
print(list(t), list(t))
try:
    list(starmap(pow, [5]))
except TypeError as e:
    print(e)
try:
    dropwhile(None)
except TypeError as e:
    print(e)
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest([1], [2, 3], [])), list(zip_longest()))
