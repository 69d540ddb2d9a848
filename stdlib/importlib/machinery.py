"""What describes modules, and the classes that would find and load them outside a compiled program."""
import _molt_import
import sys

__all__ = """BYTECODE_SUFFIXES BuiltinImporter DEBUG_BYTECODE_SUFFIXES EXTENSION_SUFFIXES ExtensionFileLoader FileFinder
    FrozenImporter ModuleSpec NamespaceLoader OPTIMIZED_BYTECODE_SUFFIXES PathFinder SOURCE_SUFFIXES SourceFileLoader
    SourcelessFileLoader WindowsRegistryFinder all_suffixes""".split()

SOURCE_SUFFIXES = [".py"]
BYTECODE_SUFFIXES = [".pyc"]
DEBUG_BYTECODE_SUFFIXES = [".pyc"]
OPTIMIZED_BYTECODE_SUFFIXES = [".pyc"]
EXTENSION_SUFFIXES = [".cpython-312-x86_64-linux-gnu.so", ".abi3.so", ".so"]


def all_suffixes():
    """The endings of files that are modules."""
    return SOURCE_SUFFIXES + BYTECODE_SUFFIXES + EXTENSION_SUFFIXES


class ModuleSpec:
    """What is known of a module before it is made."""

    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self._set_fileattr = False
        self._cached = None
        self._initializing = False

    def __repr__(self):
        shown = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            shown.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            shown.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"{type(self).__name__}({', '.join(shown)})"

    def __eq__(self, other):
        try:
            return all(getattr(self, name) == getattr(other, name) for name in
                       ("name", "loader", "origin", "submodule_search_locations", "cached", "has_location"))
        except AttributeError:
            return NotImplemented

    __hash__ = None

    @property
    def cached(self):
        return self._cached

    @cached.setter
    def cached(self, value):
        self._cached = value

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition(".")[0]

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)


class LinkedLoader:
    """Gives the modules that are linked into the program."""

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        """The spec of a linked module, or None."""
        found = _molt_import.linked(fullname)
        if found is None:
            return None
        name, is_package = found
        spec = ModuleSpec(fullname, LinkedLoader, origin=name or "built-in", is_package=is_package)
        if name is not None and not name.startswith("<"):
            spec.has_location = True
        if is_package and name and "/" in name:
            spec.submodule_search_locations.append(name.rpartition("/")[0])
        return spec

    @staticmethod
    def create_module(spec):
        """The module, which runs when it is made."""
        __import__(spec.name)
        return sys.modules[spec.name]

    @staticmethod
    def exec_module(module):
        """The module has run already."""

    @staticmethod
    def is_package(fullname):
        return _molt_import.linked(fullname)[1]

    @staticmethod
    def get_source(fullname):
        return None

    @staticmethod
    def get_code(fullname):
        return None

    @staticmethod
    def load_module(fullname):
        __import__(fullname)
        return sys.modules[fullname]


class BuiltinImporter(LinkedLoader):
    """Finds the modules of the runtime."""


class FrozenImporter(LinkedLoader):
    """Finds no module: none is frozen."""

    @staticmethod
    def find_spec(fullname, path=None, target=None):
        return None


class PathFinder(LinkedLoader):
    """Finds the linked modules, whatever the path."""

    @classmethod
    def invalidate_caches(cls):
        pass


class WindowsRegistryFinder(FrozenImporter):
    """Finds no module."""


class _FileLoader:
    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def __eq__(self, other):
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self):
        return hash((self.name, self.path))

    def create_module(self, spec):
        """None: an empty module."""

    def exec_module(self, module):
        """A compiled program runs no code from files."""
        raise ImportError(f"running {self.path!r} is outside the ahead-of-time contract: "
                          "modules are compiled into the program", name=self.name, path=self.path)

    def is_package(self, fullname):
        return self.path.rpartition("/")[2].rpartition(".")[0] == "__init__"

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        """The content of a file."""
        with open(path, "rb") as file:
            return file.read()


class SourceFileLoader(_FileLoader):
    """Knows the file of a module's source."""

    def get_source(self, fullname):
        """The text of the source."""
        from importlib.util import decode_source
        try:
            return decode_source(self.get_data(self.path))
        except OSError as problem:
            raise ImportError("source not available through get_data()", name=fullname) from problem


class SourcelessFileLoader(_FileLoader):
    """Knows a file of bytecode."""

    def get_source(self, fullname):
        return None


class ExtensionFileLoader(SourcelessFileLoader):
    """Knows an extension module's file."""


class NamespaceLoader:
    """Makes packages that are only folders."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ""

    def create_module(self, spec):
        """None: an empty module."""

    def exec_module(self, module):
        """There is nothing to run."""


class FileFinder:
    """Finds the files of modules in a folder."""

    def __init__(self, path, *loader_details):
        self._loaders = [(suffix, loader) for loader, suffixes in loader_details for suffix in suffixes]
        self.path = path or "."

    def find_spec(self, fullname, target=None):
        """The spec of a module whose file the folder has, or None."""
        import os
        from importlib.util import spec_from_file_location
        last = fullname.rpartition(".")[2]
        for suffix, loader in self._loaders:
            package = os.path.join(self.path, last, "__init__" + suffix)
            if os.path.isfile(package):
                return spec_from_file_location(fullname, package, loader=loader(fullname, package),
                                               submodule_search_locations=[os.path.dirname(package)])
            path = os.path.join(self.path, last + suffix)
            if os.path.isfile(path):
                return spec_from_file_location(fullname, path, loader=loader(fullname, path))
        return None

    def invalidate_caches(self):
        """Nothing is cached."""
