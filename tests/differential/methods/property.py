# Every method of property with every kind of argument.
from _probe import Plain, probe

probe(property, [lambda: property(len)])
