"""What resources have to offer."""
from abc import ABCMeta, abstractmethod as _to_do
from os import fspath as _path

__all__ = "ResourceReader Traversable TraversableResources".split()


class TraversalError(Exception):
    """A way leads to nothing."""


class Traversable(metaclass=ABCMeta):
    """A file or folder, as pathlib has them."""

    name = property(_to_do(lambda self: None), doc="What it is called, without the way to it.")

    @_to_do
    def open(self, mode="r", *args, **kwargs):
        """The file, open."""

    @_to_do
    def is_file(self):
        """Whether it is a file."""

    @_to_do
    def is_dir(self):
        """Whether it is a folder."""

    @_to_do
    def iterdir(self):
        """What is in the folder."""

    def joinpath(self, *descendants):
        """What is below it, by names."""
        found, steps = self, [step for each in descendants for step in _path(each).split("/") if step not in ("", ".")]
        if steps:
            found = next((each for each in self.iterdir() if each.name == steps[0]), None)
            if found is None:
                raise TraversalError("Target not found during traversal.", steps[0], steps[1:])
            found = found.joinpath(*steps[1:])
        return found

    def __truediv__(self, child):
        return self.joinpath(child)

    def read_text(self, encoding=None):
        """The file's text."""
        with self.open(encoding=encoding) as file:
            return file.read()

    def read_bytes(self):
        """The file's bytes."""
        with self.open("rb") as file:
            return file.read()


def _missing(words):
    def method(self, resource):
        raise FileNotFoundError

    method.__doc__ = words
    return _to_do(method)


class ResourceReader(metaclass=ABCMeta):
    """Reads the resources of a package."""

    is_resource = _missing("Whether it is a file.")
    open_resource = _missing("A resource, open to read bytes.")
    resource_path = _missing("Where a resource is.")

    @_to_do
    def contents(self):
        """The names of the resources."""
        raise FileNotFoundError


class TraversableResources(ResourceReader):
    """A reader that has a folder."""

    @_to_do
    def files(self):
        """The folder."""

    def contents(self):
        """The names of what is in the folder."""
        return (each.name for each in self.files().iterdir())

    def is_resource(self, path):
        """Whether it is a file in the folder."""
        return self.files().joinpath(path).is_file()

    def open_resource(self, resource):
        """A file of the folder, open to read bytes."""
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource):
        """Nowhere in a file system, as far as one knows."""
        raise FileNotFoundError(resource)
