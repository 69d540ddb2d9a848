# Every method of int with every kind of argument; a big one without those whose results would fill the memory.
from _probe import probe

probe(int, [lambda: 0, lambda: 5, lambda: -7])
probe(int, [lambda: 2 ** 65], without={'__pow__', '__rpow__', '__lshift__', '__rlshift__'})
