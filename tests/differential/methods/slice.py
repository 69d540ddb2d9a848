# Every method of slice with every kind of argument.
from _probe import Plain, probe

probe(slice, [lambda: slice(1, 10, 2)])
