# Attributes that CPython keeps as fields of a struct are member descriptors, the computed ones getset descriptors.
import types


def show(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


def assign(o, name, value):
    setattr(o, name, value)


members = [
    (slice, 'start'), (range, 'step'), (complex, 'imag'), (property, 'fget'), (staticmethod, '__wrapped__'),
    (classmethod, '__func__'), (super, '__self_class__'), (BaseException, '__suppress_context__'), (OSError, 'errno'),
    (StopIteration, 'value'), (SystemExit, 'code'), (ImportError, 'name_from'), (SyntaxError, 'end_offset'),
    (UnicodeDecodeError, 'reason'), (BaseExceptionGroup, 'exceptions'), (AttributeError, 'obj'),
    (types.CodeType, 'co_name'), (types.FunctionType, '__closure__'), (types.MethodType, '__self__'),
    (types.TracebackType, 'tb_frame'), (types.ModuleType, '__dict__'), (type, '__basicsize__'),
]
for owner, name in members:
    d = owner.__dict__[name]
    print(type(d).__name__, repr(d), d.__name__, d.__objclass__ is owner, d.__qualname__, d.__reduce__()[1] == (owner, name))

getsets = [(BaseException, 'args'), (types.FunctionType, '__code__'), (types.TracebackType, 'tb_next'), (int, 'real'), (type, '__name__')]
for owner, name in getsets:
    print(type(owner.__dict__[name]).__name__, repr(owner.__dict__[name]))


# what may not be written says so in the words of its kind
def f(a):
    return a


for o, name in [(slice(1), 'start'), (range(3), 'stop'), (2j, 'real'), (property(), 'fset'), (f, '__globals__'), (f, '__closure__'),
                (f.__code__, 'co_name'), (types.MethodType(f, 1), '__func__'), (BaseExceptionGroup('m', [KeyError()]), 'message'),
                (len, '__name__'), (3, 'real'), (classmethod(f), '__wrapped__'), (super(int, 3), '__thisclass__')]:
    show(lambda: assign(o, name, 1))
    show(lambda: delattr(o, name))

show(lambda: slice.__dict__['start'].__get__(range(1)))
show(lambda: slice.__dict__['start'].__set__(range(1), 2))
e = OSError(2, 'no', 'file')
e.errno = 5
e.filename = None
print(e.errno, e.filename, e)
show(lambda: assign(e, '__suppress_context__', 3))
del e.strerror
print(e.strerror)

# slots are members of the class that names them
class S:
    __slots__ = ('x',)


d = S.__dict__['x']
print(type(d).__name__, repr(d), d.__qualname__, d.__doc__, d.__reduce__()[1] == (S, 'x'))
show(lambda: S().x)

# what pickle asks of descriptors and bound builtins
for value in (str.join, int.__add__, (1).__add__, [].append, len, slice.start, dict.fromkeys, S.x):
    reduced = value.__reduce__()
    print(reduced if isinstance(reduced, str) else (reduced[0].__name__, reduced[1]) if value is not S.x else reduced[1][1])

# wrappers of functions
def g(x: int) -> str:
    "doc"


g.extra = 1
for kind in (classmethod, staticmethod):
    w = kind(g)
    print(sorted(w.__dict__), w.__wrapped__ is g, w.__func__ is g, w.__annotations__, w.__doc__)
    print(sorted(kind(len).__dict__), kind.__text_signature__)
print((1).__add__.__text_signature__, object.__text_signature__, types.MethodType.__text_signature__)
for fn in (getattr, iter, next, dir, vars, print, round, pow, sum, open, compile, sorted, len, globals):
    print(fn.__name__, ' '.join(fn.__text_signature__.split()))
