import math
import math as m
from math import pi, sqrt as root
import sys, functools
print(m is math, round(pi, 3), root(16), math.__name__, "math" in sys.modules)
try:
    import nonexistent_module_x
except ModuleNotFoundError as e:
    print(e, e.name)
try:
    from math import nothere
except ImportError as e:
    print(str(e).split(" (")[0], e.name)
try:
    import math.sub
except ModuleNotFoundError as e:
    print(e)
try:
    math.nope
except AttributeError as e:
    print(e)
print(__name__, type(math).__name__, type(sys).__name__)
math.added = 5
print(math.added, m.added)
del math.added
print(hasattr(math, "added"))
def local():
    import random as r
    from functools import reduce
    return r.__name__, reduce(lambda a, b: a + b, [1, 2, 3])
print(local())
