# Every method of tuple with every kind of argument.
from _probe import Plain, probe

probe(tuple, [lambda: (), lambda: (3, 1, 2)])
