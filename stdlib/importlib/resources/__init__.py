"""Files beside the modules of a package, if its folder is still there when the program runs."""
import contextlib
import os
import pathlib
import types
from importlib.resources.abc import ResourceReader

__all__ = ["Package", "Resource", "ResourceReader", "as_file", "contents", "files", "is_resource", "open_binary",
           "open_text", "path", "read_binary", "read_text"]

Package = types.ModuleType | str
Resource = str


def files(anchor=None):
    """The folder of a package or of a module."""
    import inspect
    from importlib import import_module
    if anchor is None:
        anchor = inspect.stack()[1].frame.f_globals["__name__"]
    module = import_module(anchor) if isinstance(anchor, str) else anchor
    places = list(getattr(module, "__path__", ()))
    if places:
        return pathlib.Path(places[0])
    if getattr(module, "__file__", None):
        return pathlib.Path(module.__file__).parent
    raise TypeError(f"{module!r} has no files")


@contextlib.contextmanager
def as_file(path):
    """A resource as a path of the file system."""
    yield path


def _resource(package, resource):
    name = str(resource)
    if os.path.basename(name) != name:
        raise ValueError(f"{resource!r} must be only a file name")
    return files(package) / name


def open_binary(package, resource):
    """A resource, open to read bytes."""
    return _resource(package, resource).open("rb")


def open_text(package, resource, encoding="utf-8", errors="strict"):
    """A resource, open to read text."""
    return _resource(package, resource).open("r", encoding=encoding, errors=errors)


def read_binary(package, resource):
    """The bytes of a resource."""
    return _resource(package, resource).read_bytes()


def read_text(package, resource, encoding="utf-8", errors="strict"):
    """The text of a resource."""
    with open_text(package, resource, encoding, errors) as file:
        return file.read()


def contents(package):
    """The names in a package's folder."""
    return [path.name for path in files(package).iterdir()]


def is_resource(package, name):
    """Whether a package has a file of that name."""
    return _resource(package, name).is_file()


def path(package, resource):
    """A resource as a path of the file system."""
    return as_file(_resource(package, resource))
