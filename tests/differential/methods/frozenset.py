# Every method of frozenset with every kind of argument.
from _probe import Plain, probe

probe(frozenset, [lambda: frozenset(), lambda: frozenset({1, 2})])
