# Packages: regular, namespace, relative and circular imports, and what modules say of themselves.
import importlib
import sys

import lib.pkg.a as a
import lib.pkg.sub
from lib.pkg import b, renamed
from lib.pkg.b import state

print(a.value, b.value, renamed, a.late(), state, lib.pkg.__doc__)
print(a.where, lib.pkg.__name__, lib.pkg.__package__, lib.pkg.sub.level)
print([p.replace("\\", "/").endswith("lib/pkg") for p in lib.pkg.__path__], lib.pkg.a.__file__.endswith("pkg/a.py"))
print(hasattr(a, "__path__"), lib.pkg.__spec__.name, a.__spec__.parent, lib.pkg.__spec__.parent)
print(lib.__name__, hasattr(lib, "__path__"), getattr(lib, "__file__", None), lib.__package__)
import lib.ns.inner.mod
from lib.pkg.sub.deep import leaf

print(lib.ns.inner.mod.here, leaf.up, sorted(n for n in sys.modules if n.startswith("lib")))


def attempt(code):
    try:
        code()
    except Exception as e:
        print(type(e).__name__, str(e).split(" (/")[0].split(" (lib")[0], getattr(e, "name", None))


def circular():
    import lib.pkg.circular


def circular_attribute():
    import lib.pkg.circular3
    print(lib.pkg.circular4.error)


def beyond():
    import lib.pkg.beyond


def broken():
    import lib.pkg.broken


def absent():
    import lib.pkg.absent


def absent_top():
    import no_such_module_anywhere


def not_package():
    import lib.pkg.a.inner


def no_name():
    from lib.pkg.a import no_such_name


def no_parent():
    from . import something


def star():
    namespace = {}
    exec("from lib.pkg import *", namespace)


for each in (circular, circular_attribute, beyond, broken, broken, absent, absent_top, not_package, no_name, no_parent, star):
    attempt(each)
print("lib.pkg.broken" in sys.modules, "lib.pkg.circular" in sys.modules)
from lib.pkg import lazy

print(lazy.computed, dir(lazy))
attempt(lambda: lazy.other)
print(importlib.import_module("lib.pkg.a") is a, importlib.import_module(".b", "lib.pkg") is b)
attempt(lambda: importlib.import_module(".b"))
attempt(lambda: importlib.import_module("lib.pkg.absent"))
print(__import__("lib.pkg.a").__name__, __import__("lib.pkg.a", fromlist=["value"]).__name__)
sys.modules["lib.pkg.fake"] = b
import lib.pkg.fake as fake

print(fake is b)
sys.modules["blocked"] = None
attempt(lambda: __import__("blocked"))
