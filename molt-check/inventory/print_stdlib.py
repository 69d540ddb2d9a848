"""What CPython's standard library has, for molt-check stdlib-intrinsics.

    python3.13 print_stdlib.py modules   every module and package by its dotted name, kind behind a tab
    python3.12 print_stdlib.py names     the public names of each module that can be imported here

Recorded in stdlib-modules-VERSION.txt and stdlib-names-3.12.txt.
"""
import importlib
import io
import os
import subprocess
import sys
import types
import warnings

# Not for import: they open a browser or a window, print, or are programs.
LEFT_OUT = ("antigravity", "this", "idlelib", "turtledemo", "turtle", "tkinter", "lib2to3.pgen2.conv")
# Their names belong to the platform or are a program's own.
NO_LIBRARY = {"test", "__phello__", "__hello__", "lib2to3.tests", "ctypes.test", "distutils"}


def walk(folder, prefix):
    for entry in sorted(os.listdir(folder)):
        path = os.path.join(folder, entry)
        if entry.endswith(".py") and entry != "__init__.py":
            yield prefix + entry[:-3], "module"
        elif os.path.exists(os.path.join(path, "__init__.py")) and entry not in ("test", "tests", "idle_test"):
            yield prefix + entry, "package"
            yield from walk(path, prefix + entry + ".")


def modules():
    lib = os.path.dirname(os.__file__)
    found = {}
    for name, kind in walk(lib, ""):
        top = name.split(".")[0]
        if top in sys.stdlib_module_names and top not in NO_LIBRARY and not name.startswith("site-packages"):
            found[name] = kind
    for name in sys.stdlib_module_names:
        found.setdefault(name, "module")
    return found


def public(name):
    """In a process of its own: the names of one module, or nothing."""
    warnings.simplefilter("ignore")
    out, sys.stdout = sys.stdout, io.StringIO()
    try:
        module = importlib.import_module(name)
    except BaseException:
        return []
    finally:
        sys.stdout = out
    if hasattr(module, "__all__"):
        return sorted(set(module.__all__))
    return sorted(n for n, v in vars(module).items() if not n.startswith("_") and not isinstance(v, types.ModuleType))


def main(what):
    if what == "modules":
        for name, kind in sorted(modules().items()):
            print(name, kind, sep="\t")
        return
    for name in sorted(modules()):
        if name.split(".")[-1] == "__main__" or any(name == x or name.startswith(x + ".") for x in LEFT_OUT):
            continue
        code = f"import sys; sys.path.insert(0, {os.path.dirname(__file__)!r}); import print_stdlib as p; print(*p.public({name!r}))"
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL)
        names = run.stdout.strip().split("\n")[-1]
        if names:
            print(name, names, sep="\t")


if __name__ == "__main__":
    main(sys.argv[1])
