# What counts as a path.
import os, pathlib, inspect
class A: 
    def __fspath__(self): return 'a'
class B(os.PathLike): pass
class C: __fspath__ = None
class D(os.PathLike):
    def __fspath__(self): return 'd'
print(isinstance(A(), os.PathLike), isinstance(5, os.PathLike), issubclass(A, os.PathLike), isinstance(pathlib.Path('x'), os.PathLike), os.fspath(D()))
try: B()
except TypeError as e: print(e)
print(isinstance(C(), os.PathLike), issubclass(D, os.PathLike), os.PathLike[str], type(os.PathLike))
class E:
    def __init__(self): self.__fspath__ = 5
print(isinstance(E(), os.PathLike), inspect.isabstract(os.PathLike))
