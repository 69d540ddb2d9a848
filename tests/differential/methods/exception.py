# Every method of BaseException with every kind of argument.
from _probe import Plain, probe

probe(BaseException, [lambda: ValueError('x', 1)])
