# Slots, dicts and weak references of classes with several bases; classes with the same slots have the same layout.
import types
import weakref


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


class Empty:
    __slots__ = ()


class Slotted:
    __slots__ = ('x',)


class Open:
    pass


class WithDict:
    __slots__ = ['__dict__']


class WithWeak:
    __slots__ = ['__weakref__']


class A(Slotted, Open):
    __slots__ = ('y',)


class B(Open, Slotted):
    __slots__ = ('y',)


class C(Slotted, Open):
    pass


class D(WithDict, WithWeak):
    pass


class E(WithWeak, WithDict):
    pass


class F(WithDict, WithWeak):
    __slots__ = ()


class G(Empty, Slotted):
    __slots__ = ()


class H(Slotted, WithWeak):
    __slots__ = ()


for cls in (A, B, C, D, E, F, G, H):
    o = cls()
    for name in ('x', 'y', 'z'):
        show(lambda: setattr(o, name, 1))
    show(lambda: o.__dict__)
    show(lambda: weakref.ref(o)() is o)
    print(cls.__name__, sorted(n for n in cls.__dict__ if n in ('x', 'y', '__dict__', '__weakref__')))
show(lambda: types.new_class('Both', (Slotted, types.new_class('Other', (), {}, lambda ns: ns.update(__slots__=('z',))))))


# assignment to __class__
def slotted(*names):
    return type('S', (), {'__slots__': names})


p = slotted('a', 'b')()
p.a, p.b = 1, 2
p.__class__ = slotted('b', 'a')
print(p.a, p.b)


def become(cls):
    p.__class__ = cls
    return p.a, p.b


show(lambda: become(slotted('a', 'c')))
show(lambda: become(slotted('a')))
show(lambda: become(slotted('a', 'b', 'c')))
show(lambda: become(slotted('a', 'b')))
show(lambda: become(type('T', (slotted('a'),), {'__slots__': ('b',)})))
show(lambda: become(Open))


# names
class Outer:
    class Inner:
        __slots__ = ('field', '__private')


print(Outer.Inner.field.__qualname__, Outer.Inner.field, sorted(n for n in Outer.Inner.__dict__ if 'private' in n))


class Callable:
    def __call__(self):
        pass


f = Callable()
print(types.MethodType(f, 3))
f.__name__ = 'name'
print(types.MethodType(f, 3))
f.__qualname__ = 'qualname'
print(types.MethodType(f, 3))
f.__name__ = f.__qualname__ = 3
print(types.MethodType(f, 3))


def drop(o):
    del o.__dict__
    return o.__dict__


show(lambda: drop(KeyError()))
show(lambda: drop(Open()))
