"""What finders and loaders have to offer."""
import abc

__all__ = """ExecutionLoader FileLoader InspectLoader Loader MetaPathFinder PathEntryFinder ResourceLoader
    SourceLoader""".split()


class Loader(metaclass=abc.ABCMeta):
    """Makes modules."""

    def create_module(self, spec):
        """A new module, None for an ordinary one."""
        return None

    def load_module(self, fullname):
        """Makes the module: for loaders that have exec_module."""
        if not hasattr(self, "exec_module"):
            raise ImportError
        import sys
        from importlib.util import module_from_spec, spec_from_loader
        if fullname in sys.modules:
            module = sys.modules[fullname]
        else:
            module = sys.modules[fullname] = module_from_spec(spec_from_loader(fullname, self))
        self.exec_module(module)
        return sys.modules[fullname]


class MetaPathFinder(metaclass=abc.ABCMeta):
    """Finds modules: an entry of sys.meta_path."""

    def invalidate_caches(self):
        """Forgets what was found."""


class PathEntryFinder(metaclass=abc.ABCMeta):
    """Finds the modules of one entry of a path."""

    def invalidate_caches(self):
        """Forgets what was found."""


class ResourceLoader(Loader):
    """A loader that reads files."""

    @abc.abstractmethod
    def get_data(self, path):
        """The content of a file."""
        raise OSError


class InspectLoader(Loader):
    """A loader that can say what a module consists of."""

    def is_package(self, fullname):
        """Whether the module is a package."""
        raise ImportError

    def get_code(self, fullname):
        """The module's code; a compiled program compiles nothing."""
        raise ImportError

    @abc.abstractmethod
    def get_source(self, fullname):
        """The module's source, None if there is none."""
        raise ImportError


class ExecutionLoader(InspectLoader):
    """A loader that knows the file of a module."""

    @abc.abstractmethod
    def get_filename(self, fullname):
        """The module's file."""
        raise ImportError


class FileLoader(ResourceLoader, ExecutionLoader):
    """A loader of one file."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def get_filename(self, fullname=None):
        return self.path

    def get_data(self, path):
        with open(path, "rb") as file:
            return file.read()


class SourceLoader(ResourceLoader, ExecutionLoader):
    """A loader of source."""

    def path_mtime(self, path):
        return int(self.path_stats(path)["mtime"])

    def path_stats(self, path):
        return {"mtime": self.path_mtime(path)}

    def set_data(self, path, data):
        """Writes a file; not everywhere."""

    def get_source(self, fullname):
        from importlib.util import decode_source
        return decode_source(self.get_data(self.get_filename(fullname)))
