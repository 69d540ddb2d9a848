# What copy and pickle get of iterators: the rest of them, without using them up.
import copy


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def parts(it):
    reduced = it.__reduce__()
    return (reduced[0].__name__, *reduced[1:])


it = iter({1, 2, 3})
next(it)
print(parts(it), len(list(it)), parts(it))
s = {1, 2, 3}
it = iter(s)
next(it)
s.add(9)
show(lambda: parts(it))

it = iter([4, 5, 0, 6].pop, 0)
print(parts(it)[0], parts(it)[1][1])
print(list(it), parts(it))

big = 2 ** 70
it = iter(range(big, big + 9, 2))
print(parts(it), next(it) - big, parts(it))
it.__setstate__(2)
print([n - big for n in copy.copy(it)], it.__length_hint__())
it.__setstate__(-5)
print(it.__length_hint__())
it.__setstate__(100)
print(list(it), parts(it))
show(lambda: it.__setstate__('x'))
it = iter(range(big, 0, -big))
print(parts(it))

it = iter(range(5))
next(it)
print(parts(it))
it.__setstate__(3)
print(list(it), parts(it))
print([n for n in copy.deepcopy(iter(range(3)))])


# state of subclasses goes through __getstate__
class Bag(set):
    __slots__ = ('x', '__dict__')


class Bytes(bytearray):
    __slots__ = ('x',)


class Stated(frozenset):
    def __getstate__(self):
        return 'stated'


b = Bag([1])
print(b.__reduce__()[1:])
b.x = 3
b.y = 4
print(b.__reduce__()[1:])
c = copy.copy(b)
print(c, c.x, c.y)
t = Bytes(b'ab')
t.x = [1]
print(t.__reduce__()[1:], copy.copy(t).x is t.x, copy.deepcopy(t).x is t.x)
print(Stated([2]).__reduce__()[1:])
