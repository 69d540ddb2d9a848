"""Packages and what is in them: the modules that are linked into the program."""
import _molt_import
import os
import sys
from collections import namedtuple
from importlib.machinery import LinkedLoader

__all__ = ["get_importer", "iter_importers", "get_loader", "find_loader", "walk_packages", "iter_modules", "get_data",
           "read_code", "extend_path", "ModuleInfo", "resolve_name"]

ModuleInfo = namedtuple("ModuleInfo", "module_finder name ispkg")


def _package_of(path):
    """The linked packages whose folder is one of those of `path`."""
    folders = {os.path.abspath(folder) for folder in path}
    for name in _molt_import.names():
        file, is_package = _molt_import.linked(name)
        if is_package and file and os.path.abspath(os.path.dirname(file)) in folders:
            yield name


def iter_modules(path=None, prefix=""):
    """A ModuleInfo of each module of the packages whose __path__ that is; without one of each outermost module."""
    if isinstance(path, str):
        raise ValueError("path must be None or list of paths to look for modules in")
    parents = [""] if path is None else [name + "." for name in _package_of(path)]
    found = {}
    for name in _molt_import.names():
        for parent in parents:
            rest = name[len(parent):]
            if name.startswith(parent) and "." not in rest and rest != "__main__":
                found[rest] = _molt_import.linked(name)[1]
    for name in sorted(found):
        yield ModuleInfo(LinkedLoader, prefix + name, found[name])


def walk_packages(path=None, prefix="", onerror=None):
    """As iter_modules, with what is in the packages, which are imported for that."""
    for info in iter_modules(path, prefix):
        yield info
        if not info.ispkg:
            continue
        try:
            __import__(info.name)
        except ImportError:
            if onerror is not None:
                onerror(info.name)
        except Exception:
            if onerror is None:
                raise
            onerror(info.name)
        else:
            yield from walk_packages(getattr(sys.modules[info.name], "__path__", None) or [], info.name + ".", onerror)


def get_importer(path_item):
    """What finds the modules of a folder."""
    return LinkedLoader


def iter_importers(fullname=""):
    """All that finds modules."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    yield from sys.meta_path
    yield LinkedLoader


def find_loader(fullname):
    """The loader of a module, or None."""
    if fullname.startswith("."):
        raise ImportError(f"Relative module name {fullname!r} not supported")
    from importlib.util import find_spec
    spec = find_spec(fullname)
    return None if spec is None else spec.loader


def get_loader(module_or_name):
    """The loader of a module or of the module of a name, or None."""
    if not isinstance(module_or_name, str):
        return getattr(module_or_name, "__loader__", None) or LinkedLoader
    if module_or_name in sys.modules:
        return get_loader(sys.modules[module_or_name])
    return find_loader(module_or_name)


def get_data(package, resource):
    """The content of a file in a package's folder, None if that is not known."""
    module = sys.modules.get(package) or __import__(package, fromlist=["__file__"])
    if not getattr(module, "__file__", None):
        return None
    with open(os.path.join(os.path.dirname(module.__file__), *resource.split("/")), "rb") as file:
        return file.read()


def read_code(stream):
    """None: no bytecode is ever read."""
    return None


def extend_path(path, name):
    """The path of a package: what is linked does not depend on it."""
    return path[:] if isinstance(path, list) else path


def resolve_name(name):
    """The object of a name as `package.module:object.attribute` or with dots alone."""
    import importlib
    place, colon, rest = name.partition(":")
    parts = place.split(".")
    if not all(part.isidentifier() for part in parts) or colon and rest and not all(p.isidentifier() for p in rest.split(".")):
        raise ValueError(f"invalid format: {name!r}")
    if colon:
        found = importlib.import_module(place)
        parts = rest.split(".") if rest else []
    else:
        found = importlib.import_module(parts[0])
        parts = parts[1:]
        place = found.__name__
        while parts:
            try:
                found = importlib.import_module(f"{place}.{parts[0]}")
            except ImportError:
                break
            place += "." + parts.pop(0)
    for part in parts:
        found = getattr(found, part)
    return found
