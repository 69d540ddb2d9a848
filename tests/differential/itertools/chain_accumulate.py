from itertools import *
import operator
print(list(chain("ab", [1], (2,))), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable(x * [x] for x in range(3))))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([], initial=5)), list(accumulate([1, 2], initial=10)), list(accumulate([3, 1, 4], max)), list(accumulate("abc")), list(accumulate([5])), list(accumulate([1, 2], func=lambda a, b: a - b)))
try:
    list(chain([1], 5))
except TypeError as e:
    print(e)
try:
    list(accumulate([1, "a"]))
except TypeError as e:
    print(e)
print(list(compress("ABCDEF", [1, 0, 1, 0, 1, 1])), list(compress([1, 2], [True])), list(pairwise("abcd")), list(pairwise([1])), list(pairwise([])))
print(list(batched("abcdefg", 3)), list(batched([], 2)), list(batched(range(4), 2)))
try:
    list(batched("a", 0))
except ValueError as e:
    print(e)
