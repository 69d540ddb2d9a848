from contextlib import *
def raiser(e):
    raise e
def show(e):
    r=[]
    while e is not None:
        r.append(repr(e)); e=e.__context__
    print(r)
try:
    with ExitStack() as s:
        s.callback(raiser, IndexError(1)); s.callback(raiser, KeyError(2)); s.callback(raiser, TypeError(3))
except Exception as e: show(e)
try:
    with ExitStack() as s:
        s.callback(raiser, IndexError(1)); s.callback(raiser, KeyError(2)); s.callback(raiser, TypeError(3))
        1/0
except Exception as e: show(e)
try:
    try: {}[1]
    except KeyError:
        with ExitStack() as s:
            s.callback(raiser, IndexError(1)); s.callback(raiser, KeyError(2)); s.callback(raiser, TypeError(3))
            1/0
except Exception as e: show(e)
class A:
    def __enter__(s): return s
    def __exit__(s,*a):
        try:
            try: raise ValueError('in')
            except ValueError: raise AttributeError('out')
        except AttributeError: raise OSError('last')
try:
    with ExitStack() as s:
        s.enter_context(A()); s.push(lambda *a: print(a[0]) or True); s.enter_context(A()); 
        1/0
except Exception as e: show(e)
try:
    with ExitStack() as s: s.enter_context(3)
except TypeError as e: print(e)
@contextmanager
def g(n):
    try: yield n
    except ZeroDivisionError: print('zde')
    finally: print('fin')
with g(1) as x: print(x); 1/0
@g(5)
def f(): print('f')
f(); f()
@contextmanager
def bad():
    yield 1
    yield 2
try:
    with bad(): pass
except RuntimeError as e: print(e)
@contextmanager
def bad2():
    try: yield 1
    except: yield 2
try:
    with bad2(): 1/0
except RuntimeError as e: print(e); show(e)
@contextmanager
def no():
    if 0: yield
try:
    with no(): pass
except RuntimeError as e: print(e)
@contextmanager
def plain(): yield
for e in StopIteration(1), StopAsyncIteration(2), RuntimeError(3), KeyError(4):
    try:
        with plain(): raise e
    except BaseException as x: print(repr(x), x is e, x.__context__, x.__cause__)
