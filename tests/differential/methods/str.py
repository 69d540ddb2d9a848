# Every method of str with every kind of argument.
from _probe import Plain, probe

probe(str, [lambda: '', lambda: 'abcabc', lambda: 'a\u20ac b'], without=('maketrans',))
