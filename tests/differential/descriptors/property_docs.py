# Where a property's docstring comes from and what copies of it keep; the message of a missing accessor.
def f(self):
    "of the getter"


def g(self):
    "of another getter"


class Plain(property):
    pass


class Documented(property):
    "of the class"


class Writable(property):
    "of the class"
    __slots__ = ('more',)


for kind in (property, Plain, Documented):
    for args in ((f,), (None, None, None, 'given'), (f, None, None, 'given too'), (f, None, None, None), ()):
        p = kind(*args)
        print(kind.__name__, p.__doc__, p.setter(lambda s, v: 0).__doc__, p.getter(g).__doc__, getattr(p, '__dict__', 'none'))
        p.__doc__ = 'set later'
        print(' ', p.__doc__, p.setter(None).__doc__, p.getter(g).__doc__)

# where the instance cannot hold it: an error for a getter's docstring, silence for a given one
print(Writable().__doc__, Writable(None, None, None, 'given').__doc__)
try:
    Writable(f)
except AttributeError as error:
    print(error)


class Outer:
    class Inner:
        nothing = property()

    bare = property()
    bare.__set_name__


Outer.late = property()
for o, name in ((Outer(), 'bare'), (Outer.Inner(), 'nothing'), (Outer(), 'late')):
    for act in (lambda: getattr(o, name), lambda: setattr(o, name, 1), lambda: delattr(o, name)):
        try:
            act()
        except AttributeError as error:
            print(error)
