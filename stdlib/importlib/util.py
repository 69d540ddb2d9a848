"""Tools for those who write finders and loaders."""
import _molt_import
import sys
import types
from importlib.abc import Loader
from importlib.machinery import LinkedLoader, ModuleSpec, SourceFileLoader, SourcelessFileLoader

__all__ = """LazyLoader Loader MAGIC_NUMBER cache_from_source decode_source find_spec module_from_spec resolve_name
    source_from_cache source_hash spec_from_file_location spec_from_loader""".split()

MAGIC_NUMBER = (3531).to_bytes(2, "little") + b"\r\n"
_unset = object()


def resolve_name(name, package):
    """The absolute name of a module whose name may begin with dots."""
    dots = len(name) - len(name.lstrip("."))
    if not dots:
        return name
    if not package:
        raise ImportError(f"no package specified for {name!r} (required for relative module names)")
    parts = package.rsplit(".", dots - 1)
    if len(parts) < dots:
        raise ImportError("attempted relative import beyond top-level package")
    return f"{parts[0]}.{name[dots:]}" if name[dots:] else parts[0]


def find_spec(name, package=None):
    """The spec of a module, None if there is none. Packages that it is in are imported."""
    full = resolve_name(name, package)
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f"{full}.__spec__ is not set") from None
        if spec is None:
            raise ValueError(f"{full}.__spec__ is None")
        return spec
    parent, path = full.rpartition(".")[0], None
    if parent:
        package = __import__(parent, fromlist=["__path__"])
        try:
            path = package.__path__
        except AttributeError as problem:
            raise ModuleNotFoundError(f"__path__ attribute not found on {parent!r} while trying to find {full!r}",
                                      name=full) from problem
    found = LinkedLoader.find_spec(full)
    if found is not None:
        return found
    for finder in list(sys.meta_path):
        find = getattr(finder, "find_spec", None)
        found = find(full, path, None) if find is not None else None
        if found is not None:
            return found
    return None


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    """A spec for a loader."""
    if is_package is None:
        ask = getattr(loader, "is_package", None)
        if ask is not None:
            try:
                is_package = ask(name)
            except ImportError:
                is_package = None
        else:
            is_package = False
    if origin is None:
        origin = getattr(loader, "_ORIGIN", None)
    if hasattr(loader, "get_filename"):
        return spec_from_file_location(name, loader=loader, submodule_search_locations=[] if is_package else _unset)
    return ModuleSpec(name, loader, origin=origin, is_package=is_package)


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=_unset):
    """A spec for a file; None if no loader knows its kind."""
    import os
    if location is None:
        location = "<unknown>"
        if hasattr(loader, "get_filename"):
            try:
                location = loader.get_filename(name)
            except ImportError:
                pass
    else:
        location = os.path.abspath(os.fspath(location))
    if loader is None:
        if location.endswith(".py"):
            loader = SourceFileLoader(name, location)
        elif location.endswith(".pyc"):
            loader = SourcelessFileLoader(name, location)
        else:
            return None
    spec = ModuleSpec(name, loader, origin=location)
    spec.has_location = True
    if submodule_search_locations is _unset:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
        if is_package:
            spec.submodule_search_locations = []
    else:
        spec.submodule_search_locations = submodule_search_locations
    if spec.submodule_search_locations == [] and location:
        folder = os.path.dirname(location)
        spec.submodule_search_locations.append(folder)
    return spec


def module_from_spec(spec):
    """A new module for a spec; its loader's exec_module fills it."""
    module = None
    loader = spec.loader
    if hasattr(loader, "create_module"):
        module = loader.create_module(spec)
    elif hasattr(loader, "exec_module"):
        raise ImportError("loaders that define exec_module() must also define create_module()")
    if module is None:
        module = types.ModuleType(spec.name)
    elif loader is LinkedLoader:
        return module
    for name, value in ("__name__", spec.name), ("__loader__", loader), ("__package__", spec.parent), ("__spec__", spec):
        if getattr(module, name, None) is None:
            setattr(module, name, value)
    if spec.submodule_search_locations is not None and getattr(module, "__path__", None) is None:
        module.__path__ = spec.submodule_search_locations
    if spec.has_location and getattr(module, "__file__", None) is None:
        module.__file__ = spec.origin
    return module


def decode_source(source_bytes):
    """The text of source bytes, with \\n at the end of lines."""
    import re
    head = b"\n".join(source_bytes.split(b"\n", 2)[:2])
    named = re.search(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", head, re.MULTILINE)
    encoding = "utf-8-sig" if source_bytes.startswith(b"\xef\xbb\xbf") else named[1].decode() if named else "utf-8"
    return source_bytes.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def cache_from_source(path, debug_override=None, *, optimization=None):
    """Where CPython 3.12 would put the bytecode of a file."""
    import os
    folder, name = os.path.split(os.fspath(path))
    stem = name.rpartition(".")[0] or name
    if optimization is None:
        optimization = ""
    level = str(optimization)
    if level and not level.isalnum():
        raise ValueError(f"{level!r} is not alphanumeric")
    return os.path.join(folder, "__pycache__", f"{stem}.cpython-312{'.opt-' + level if level else ''}.pyc")


def source_from_cache(path):
    """The file whose bytecode CPython 3.12 would put there."""
    import os
    folder, name = os.path.split(os.fspath(path))
    above, last = os.path.split(folder)
    if last != "__pycache__":
        raise ValueError(f"__pycache__ not bottom-level directory in {path!r}")
    dots = name.count(".")
    if dots not in (2, 3):
        raise ValueError(f"expected only 2 or 3 dots in {name!r}")
    if dots == 3 and not name.rsplit(".", 2)[-2].startswith("opt-"):
        raise ValueError("optimization portion of filename does not start with 'opt-'")
    return os.path.join(above, name.partition(".")[0] + ".py")


def source_hash(source_bytes):
    """CPython's hash of source is SipHash with its own key: no bytecode is ever read here."""
    raise NotImplementedError("source_hash() is outside the ahead-of-time contract: there is no bytecode")


class LazyLoader(Loader):
    """Puts off what a loader does until the module's first attribute is asked for."""

    def __init__(self, loader):
        if not hasattr(loader, "exec_module"):
            raise TypeError("loader must define exec_module()")
        self.loader = loader

    @classmethod
    def factory(cls, loader):
        """A function that makes lazy loaders of that kind."""
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        self.loader.exec_module(module)
