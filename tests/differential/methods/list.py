# Every method of list with every kind of argument.
from _probe import Plain, probe

probe(list, [lambda: [], lambda: [3, 1, 2]])
