"""What resources have to offer."""
import abc

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class ResourceReader(metaclass=abc.ABCMeta):
    """Reads the resources of a package."""

    @abc.abstractmethod
    def open_resource(self, resource):
        """A resource, open to read bytes."""
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        """Where a resource is."""
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        """Whether it is a file."""
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        """The names of the resources."""
        raise FileNotFoundError


class Traversable(metaclass=abc.ABCMeta):
    """A file or folder, as pathlib has them."""

    @abc.abstractmethod
    def iterdir(self):
        """What is in the folder."""

    @abc.abstractmethod
    def is_dir(self):
        """Whether it is a folder."""

    @abc.abstractmethod
    def is_file(self):
        """Whether it is a file."""

    @abc.abstractmethod
    def open(self, mode="r", *args, **kwargs):
        """The file, open."""


class TraversableResources(ResourceReader):
    """A reader that has a folder."""

    @abc.abstractmethod
    def files(self):
        """The folder."""
