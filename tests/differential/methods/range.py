# Every method of range with every kind of argument.
from _probe import Plain, probe

probe(range, [lambda: range(10), lambda: range(5, -5, -2)])
