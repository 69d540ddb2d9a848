# Every method of the iterators and views with every kind of argument.
from _probe import probe


def generator():
    yield 1


for build in (lambda: enumerate('ab'), lambda: zip('ab', 'cd'), lambda: map(len, ['a']), lambda: filter(None, [1]), lambda: {'a': 1}.keys(),
              lambda: {'a': 1}.items(), lambda: {'a': 1}.values(), lambda: iter([1, 2]), lambda: reversed([1, 2]), lambda: iter((1, 2)),
              lambda: iter('ab'), lambda: iter(b'ab'), lambda: iter({'a': 1}), lambda: iter(range(3)), lambda: iter(int, 0)):
    cls = type(build())
    print(cls.__name__)
    probe(cls, [build], most=2)
