# Every method of bytes with every kind of argument.
from _probe import Plain, probe

probe(bytes, [lambda: b'', lambda: b'abcabc'], without=('maketrans',))
