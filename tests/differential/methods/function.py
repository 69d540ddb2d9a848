# Every method of functions, of None and of classes with every kind of argument.
from _probe import probe


def sample(x):
    return x


for build in (lambda: sample, lambda: None, lambda: len, lambda: [].append, lambda: Ellipsis, lambda: NotImplemented):
    cls = type(build())
    print(cls.__name__)
    probe(cls, [build])
