# Which classes match as sequences and which as mappings: by inheritance the first base that does, by registration at any time.
import collections
import collections.abc


def kind(value):
    match value:
        case [*_]:
            return 'sequence'
        case {}:
            return 'mapping'
    return None


class Bare:
    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise LookupError(key)

    def get(self, key, default=None):
        return default


class Later(Bare):
    pass


class Below(Later):
    pass


print(kind(Later()), kind(Below()))
collections.abc.Sequence.register(Later)
print(kind(Later()), kind(Below()), kind(Bare()))


class Afterwards(Later):
    pass


print(kind(Afterwards()))


class Map(Bare):
    pass


collections.abc.MutableMapping.register(Map)
print(kind(Map()))
collections.abc.MutableSequence.register(Map)
print(kind(Map()))


class Mine(collections.abc.Sequence):
    def __len__(self):
        return 0

    def __getitem__(self, key):
        raise IndexError


class Registered(Bare):
    pass


Mine.register(Registered)
print(kind(Mine()), kind(Registered()))


class A(collections.UserDict, collections.abc.Sequence):
    pass


class B(collections.UserDict, list):
    pass


class C(dict, collections.abc.Sequence):
    pass


class D(list, collections.abc.Mapping):
    pass


class E(Bare, collections.UserDict, collections.abc.Sequence):
    pass


for cls in (A, B, C, D, E):
    print(cls.__name__, kind(cls()))
for value in ([], (), range(0), collections.deque(), memoryview(b''), '', b'', bytearray(), {}, set(), collections.OrderedDict(),
              collections.ChainMap(), collections.Counter(), collections.UserList(), collections.UserString(''), iter([]), {}.keys()):
    print(type(value).__name__, kind(value))
