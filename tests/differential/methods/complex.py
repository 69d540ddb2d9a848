# Every method of complex with every kind of argument.
from _probe import Plain, probe

probe(complex, [lambda: 1 + 2j])
