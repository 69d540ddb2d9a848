# Every method of bytearray with every kind of argument.
from _probe import Plain, probe

probe(bytearray, [lambda: bytearray(b'abc')], without=('maketrans',))
