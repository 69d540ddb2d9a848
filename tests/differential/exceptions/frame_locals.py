# f_locals of functions that run, and locals(), vars(), dir(), globals() under another name.
import sys


def own(a, b=2, *rest, key=None, **more):
    x = 'x'
    frame = sys._getframe()
    print(sorted(frame.f_locals))
    x = 'y'
    print(frame.f_locals['x'], frame.f_locals['a'], frame.f_locals is frame.f_locals)
    del x
    print('x' in frame.f_locals)


own(1, 2, 3, key=4, z=5)


def callee():
    frame = sys._getframe(1)
    found = dict(frame.f_locals)
    return frame.f_code.co_name, sorted(found.items())


def caller(n):
    before = callee()
    total = 0
    for i in range(n):
        total += i
        if i == 1:
            print(callee())
    n = 'changed'
    print(before, callee())


caller(3)


def captured(p, q):
    inner_value = 10

    def inner():
        here = p + inner_value
        names = sorted(sys._getframe().f_locals)
        return names, sys._getframe().f_locals['p'], here
    print(inner())
    print(sorted(sys._getframe().f_locals))
    return q


captured(1, 2)


def generator(limit):
    for k in range(limit):
        got = yield k
        print(callee(), got)


g = generator(3)
next(g)
g.send('one')
g.send('two')

look = locals
names = dir
attributes = vars
world = globals


def renamed(arg):
    local = [arg]
    print(look() == {'arg': 5, 'local': [5]}, names(), sorted(attributes()))
    print(world() is globals(), list(map(len, [look()])))
    d = {'v': 3}
    return attributes(type('T', (), d))['v']


print(renamed(5))
print('renamed' in look(), look() is globals())


def raising(depth):
    here = depth * 2
    if depth:
        return raising(depth - 1)
    raise ValueError(here)


try:
    raising(2)
except ValueError as e:
    tb = e.__traceback__
    while tb:
        if tb.tb_frame.f_code.co_name == 'raising':
            print(tb.tb_frame.f_locals)
        tb = tb.tb_next


def handling(v):
    w = v + 1
    try:
        1 / 0
    except ZeroDivisionError as e:
        f = e.__traceback__.tb_frame
        print(sorted(k for k in f.f_locals if k != 'f'), f.f_locals['w'])
    print('e' in sys._getframe().f_locals)


handling(1)


def comprehension(items):
    return [callee()[0] for _ in items], {k: v for k, v in callee()[1]}


print(comprehension([1]))
f = sys._getframe()
print(f.f_locals is globals())


def kept():
    inside = 'still there'
    return sys._getframe()


frame = kept()
print(frame.f_code.co_name)
