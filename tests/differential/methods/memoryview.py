# Every method of memoryview with every kind of argument.
from _probe import Plain, probe

probe(memoryview, [lambda: memoryview(b'abcd')])
