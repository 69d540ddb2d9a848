# Every method of float with every kind of argument.
from _probe import Plain, probe

probe(float, [lambda: 1.5, lambda: -0.0, lambda: float('inf')])
