# Every method of dict with every kind of argument.
from _probe import Plain, probe

probe(dict, [lambda: {}, lambda: {'a': 1, 3: 2}])
