# Orders of things that need each other.
from graphlib import *
import graphlib
def t(f, *a):
    try: print(repr(f(*a)))
    except BaseException as e: print(type(e).__name__, e, e.args)
print(graphlib.__all__, CycleError.__mro__[1])
print(list(TopologicalSorter({'D': {'B'}, 'B': ['A'], 'C': 'A'}).static_order()), list(TopologicalSorter().static_order()), list(TopologicalSorter({1: [2, 3], 2: [4], 3: [4], 5: []}).static_order()))
s = TopologicalSorter({'a': ['b', 'b'], 'c': ['a']}); t(s.get_ready); t(s.is_active); t(s.done, 'a'); t(bool, s); s.add('c', 'z'); s.add('q'); s.prepare(); t(s.prepare); t(s.add, 1); print(s.is_active(), s.get_ready(), s.get_ready(), bool(s)); t(s.done, 'a'); t(s.done, 'nope'); s.done('b', 'z'); t(s.done, 'b'); print(s.get_ready(), s.is_active()); s.done('a', 'q'); print(s.get_ready()); s.done('c'); print(s.is_active(), s.get_ready())
for g in ({1: [1]}, {1: [2], 2: [1]}, {1: [2], 2: [3], 3: [1], 4: [5]}, {0: [1], 1: [2], 2: [3], 3: [1]}, {'a': ['b'], 'b': ['c', 'd'], 'd': ['b']}): t(lambda: list(TopologicalSorter(g).static_order()))
s = TopologicalSorter({1: [2], 2: [1], 3: [4]}); t(s.prepare); print(s.get_ready()); s.done(4); print(s.get_ready(), s.is_active())
t(TopologicalSorter, {[]: 1} if False else {1: [[]]}); print(TopologicalSorter[int])
