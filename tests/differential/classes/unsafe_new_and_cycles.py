# object.__new__ for types with a layout of their own, classes whose bases go in circles, iterators used while they
# compare, and sizes that no memory has.
import copy
import pickle
import re
import types
from itertools import groupby


def attempt(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


for kind in (type(re.compile('a')), type(iter([])), types.GeneratorType, types.FunctionType, type(None), int, type({}.keys())):
    attempt(lambda: object.__new__(kind))


class Circle:
    @property
    def __bases__(self):
        return self, self


for test in (lambda: issubclass(Circle(), int), lambda: isinstance(3, Circle())):
    try:
        print(test())
    except RecursionError:
        print('RecursionError')


class Key:
    def __init__(self, value):
        pass

    def __eq__(self, other):
        global compared
        compared += 1
        if compared == 1:
            next(group, None)
        return True


compared = 0
group = next(groupby(range(10), Key))[1]
for _ in range(2):
    next(group, None)
print(compared)
pattern = re.compile('a(b|c)+?', re.I)
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    print(pickle.loads(pickle.dumps(pattern, protocol)) == pattern, end=' ')
print(copy.copy(pattern) is pattern)
huge = 1 << 43
for size in (lambda: b'nyan' * huge, lambda: 'nyan' * huge, lambda: [0] * huge, lambda: (0,) * huge, lambda: bytearray(huge),
             lambda: bytes(huge), lambda: 'x'.ljust(huge), lambda: b'x'.center(huge), lambda: bytearray(b'ab') * huge):
    attempt(size)
