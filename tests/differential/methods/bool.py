# Every method of bool with every kind of argument.
from _probe import Plain, probe

probe(bool, [lambda: True])
