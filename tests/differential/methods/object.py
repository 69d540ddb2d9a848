# Every method of object with every kind of argument.
from _probe import Plain, probe

probe(object, [Plain])
