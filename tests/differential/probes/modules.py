# Imports of each form, and names of modules.
import os.path
import os.path as path
import collections.abc
import sys as system
import collections.abc as abstract
from math import *
from math import pi as three
from os import path as again, sep
import contextlib, types, io

print(path is os.path, again is path, sep, floor(2.5), three == pi, collections.abc.Iterable.__name__)
print(type(system).__name__, sorted(n for n in globals() if n in ("sqrt", "path")))
try:
    from math import no_such_name
except ImportError as e:
    print(type(e).__name__, e.name)
try:
    import no_such_module_anywhere
except ImportError as e:
    print(type(e).__name__, e)


def inside():
    import json
    from json import dumps

    return dumps([1]) == json.dumps([1])


print(inside())
print(len, None, True)
print(io.StringIO("text").read(), abstract is collections.abc)
exec("import os.path as p\nfrom math import *\ndef f():\n    return globals()['sqrt'] is sqrt")
print(f())
