# Calls every method of a type with every kind of argument and prints, a line a method, how many calls were made and a digest
# of all they answered: results, the receiver afterwards, types and texts of exceptions. With a method's name as the
# program's argument it prints each call instead, to see where two implementations part.
import re
import sys


class Plain:
    def __hash__(self):
        return 7

    def __repr__(self):
        return '<plain>'


class Index:
    def __hash__(self):
        return 8

    def __index__(self):
        return 2

    def __repr__(self):
        return '<index 2>'


class Hostile:
    __hash__ = None

    def __index__(self):
        raise ValueError('no index')

    def __iter__(self):
        raise KeyError('no iterator')

    def __eq__(self, other):
        raise ZeroDivisionError('no equality')

    def __repr__(self):
        return '<hostile>'


class Once:
    left = 1

    def __hash__(self):
        return 9

    def __iter__(self):
        return self

    def __next__(self):
        if not self.left:
            raise StopIteration
        self.left = 0
        return 1

    def __repr__(self):
        return f'<once, {self.left} left>'


def arguments():
    return [0, -1, 3, 2 ** 70, True, 1.5, None, 'a', '', b'a', b'', (), (1, 2), [1], {}, {'a': 1}, Plain(), Index(), Hostile(),
            slice(1, 2), Once()]


HUGE = 3  # position of 2 ** 70
# What depends on memory layout or belongs to tests of its own.
LEFT_OUT = {'__sizeof__', '__reduce__', '__reduce_ex__', '__dir__', '__init_subclass__', '__subclasshook__', '__doc__',
            '__getnewargs__', '__getstate__', '__dict__', '__class__', '__module__', '__builtins__', '__globals__', '__hash__',
            '__getattribute__', '__buffer__', '__release_buffer__', '__new__', '__subclasses__', '__prepare__', '__flags__',
            '__weakrefoffset__', '__dictoffset__', '__basicsize__', '__itemsize__', '_from_flags', '__getformat__', '__code__', '__self__'}
# Methods that repeat or shift: 2 ** 70 would ask for all memory.
GROWING = {'__mul__', '__rmul__', '__imul__', '__pow__', '__rpow__', '__ipow__', '__lshift__', '__rlshift__', 'ljust', 'rjust', 'center',
           'zfill', 'expandtabs', 'to_bytes'}


def show(value):
    text = repr(value)
    if len(text) > 160:
        text = text[:160] + '...'
    return re.sub('0x[0-9a-f]+', '0x', text)


def answer(function, receiver, given, keywords):
    try:
        return show(function(receiver, *given, **keywords))
    except Exception as error:
        return type(error).__name__ + ': ' + re.sub('0x[0-9a-f]+', '0x', str(error))


def selections(count):
    kinds = len(arguments())
    if count < 2:
        return [(i,) * count for i in range(kinds if count else 1)]
    return [(i, (i * 7 + 3 + step) % kinds) + (2,) * (count - 2) for i in range(kinds) for step in (0, 4, 9)]


def probe(cls, make, most=3, without=()):
    detail = sys.argv[1] if len(sys.argv) > 1 else None
    for name in dir(cls):
        if name in LEFT_OUT or name in without or (detail and name != detail):
            continue
        member = next(base.__dict__[name] for base in cls.__mro__ if name in base.__dict__)
        if isinstance(member, (classmethod, staticmethod)) or type(member).__name__ == 'classmethod_descriptor':
            def function(receiver, *given, **keywords):
                return getattr(cls, name)(*given, **keywords)
        elif callable(member):
            function = member
        elif hasattr(member, '__get__'):
            def function(receiver):
                return getattr(receiver, name)
        else:
            continue
        calls, digest = 0, 0
        for build in make:
            for count in range(most + 1):
                for chosen in selections(count):
                    if name in GROWING and HUGE in chosen:
                        continue
                    kinds = arguments()
                    given = [kinds[i] for i in chosen]
                    receiver = build()
                    before = ', '.join([show(receiver)] + [show(one) for one in given])
                    line = f'{name}({before}) -> {answer(function, receiver, given, {})}; {show(receiver)}'
                    if detail:
                        print(line)
                    calls, digest = calls + 1, hash((digest, line))
            line = answer(function, build(), (), {'bogus': 1})
            if detail:
                print(line)
            digest = hash((digest, line))
        print(f'{name}: {calls} calls, digest {digest & 0xffffffff:08x}')
