# Every method of set with every kind of argument.
from _probe import Plain, probe

probe(set, [lambda: set(), lambda: {1, 2, 3}])
