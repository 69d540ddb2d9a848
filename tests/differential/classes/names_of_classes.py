# Names of classes: no NUL, no lone surrogates.
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)))
class A: pass
t(lambda: type('a\0b', (), {}))
t(lambda: type('a\ud800b', (), {}))
t(lambda: setattr(A, '__name__', 'x\0y')); t(lambda: setattr(A, '__name__', 'x\ud800')); t(lambda: setattr(A, '__name__', '\u20ac')); t(lambda: A.__name__)
t(lambda: type('\u20ac', (), {}).__name__)
t(lambda: type('A', (), {'__doc__': 'x\0y'}).__doc__)
t(lambda: type('A', (), {'__doc__': 3}).__doc__)
t(lambda: setattr(A, '__doc__', 'x\ud800'))
