# Specs, finders that a program adds, and modules that they make.
import importlib, importlib.util, importlib.machinery, json, sys
print(importlib.util.find_spec("no_such_thing"), importlib.util.find_spec("json").name)
spec = importlib.machinery.ModuleSpec("a.b", None, origin="here")
print(spec, spec.parent, spec.has_location, spec.submodule_search_locations, spec.cached)
print(importlib.machinery.ModuleSpec("p", "L", is_package=True), spec == importlib.machinery.ModuleSpec("a.b", None, origin="here"))
for name, package in (("x", None), (".x", "a.b"), ("..x", "a.b"), ("...x", "a.b"), (".x", None), (".", "a")):
    try:
        print(importlib.util.resolve_name(name, package))
    except ImportError as e:
        print(type(e).__name__, e)


class Finder:
    def find_spec(self, fullname, path, target=None):
        if fullname.split(".")[0] == "made":
            return importlib.util.spec_from_loader(fullname, self)

    def is_package(self, name):
        return name == "made"

    def create_module(self, spec):
        print("create", spec.name)

    def exec_module(self, module):
        print("exec", module.__name__, module.__package__)
        module.answer = 42


sys.meta_path.append(Finder())
import made
import made.sub
from made.other import answer
print(made.answer, made.sub.answer, answer, made.sub.__spec__.name)
print(importlib.import_module("made.third").answer, sorted(n for n in sys.modules if n.startswith("made")))
module = importlib.util.module_from_spec(importlib.util.spec_from_loader("fresh", Finder()))
print(module.__name__, "fresh" in sys.modules, module.__spec__.origin)
print(importlib.util.cache_from_source("/a/b.py"), importlib.util.source_from_cache("/a/__pycache__/b.cpython-312.pyc"))
print(importlib.util.decode_source(b"# coding: latin-1\r\nx = '\xe9'\n"))
