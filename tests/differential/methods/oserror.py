# Every method of OSError with every kind of argument.
from _probe import Plain, probe

probe(OSError, [lambda: OSError(2, 'no', 'f')])
