"""What is known of installed distributions: the *.dist-info and *.egg-info folders of sys.path."""
import abc
import csv
import os
import pathlib
import re
import sys
from collections import namedtuple

__all__ = ["Distribution", "DistributionFinder", "PackageMetadata", "PackageNotFoundError", "distribution",
           "distributions", "entry_points", "files", "metadata", "packages_distributions", "requires", "version"]


class PackageNotFoundError(ModuleNotFoundError):
    """No distribution of that name is installed."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


class PackageMetadata:
    """The headers of a METADATA file: by name, upper and lower case being the same."""

    def __init__(self, text):
        self._pairs = []
        head, _, self._payload = text.partition("\n\n")
        for line in head.split("\n"):
            if line[:1] in (" ", "\t") and self._pairs:
                name, value = self._pairs[-1]
                self._pairs[-1] = name, value + "\n" + line.strip()
            else:
                name, colon, value = line.partition(":")
                if colon:
                    self._pairs.append((name, value.strip()))
        if self._payload:
            self._pairs.append(("Description", self._payload))

    def get_all(self, name, failobj=None):
        """All values of a header."""
        return [value for key, value in self._pairs if key.lower() == name.lower()] or failobj

    def get(self, name, failobj=None):
        """The first value of a header."""
        return self.get_all(name, [failobj])[0]

    def __getitem__(self, name):
        return self.get(name)

    def __contains__(self, name):
        return self.get_all(name) is not None

    def __iter__(self):
        return iter(self.keys())

    def __len__(self):
        return len(self._pairs)

    def keys(self):
        return [key for key, _ in self._pairs]

    def values(self):
        return [value for _, value in self._pairs]

    def items(self):
        return list(self._pairs)

    @property
    def json(self):
        """A dict with the names as JSON has them."""
        many = ("classifier", "obsoletes_dist", "platform", "project_url", "provides_dist", "provides_extra",
                "requires_dist", "requires_external", "supported_platform", "dynamic")
        made = {}
        for key in self.keys():
            name = key.lower().replace("-", "_")
            made[name] = self.get_all(key) if name in many else self[key]
        return made


class EntryPoint(namedtuple("EntryPoint", "name value group")):
    """A name that a distribution offers to others, and the object that it stands for."""
    dist = None

    def _parts(self):
        return re.match(r"(?P<module>[\w.]+)\s*(:\s*(?P<attr>[\w.]+)\s*)?(\[(?P<extras>.*)\])?\s*$", self.value)

    @property
    def module(self):
        return self._parts()["module"]

    @property
    def attr(self):
        return self._parts()["attr"] or ""

    @property
    def extras(self):
        return re.findall(r"\w+", self._parts()["extras"] or "")

    def load(self):
        """The object, if its module is part of the program."""
        from importlib import import_module
        found = import_module(self.module)
        for part in filter(None, self.attr.split(".")):
            found = getattr(found, part)
        return found

    def matches(self, **wanted):
        """Whether it has these attributes."""
        return all(getattr(self, name) == value for name, value in wanted.items())


class EntryPoints(tuple):
    """Entry points, to choose from by their attributes."""
    __slots__ = ()

    def __getitem__(self, name):
        for entry in self:
            if entry.name == name:
                return entry
        raise KeyError(name)

    def select(self, **wanted):
        return EntryPoints(entry for entry in self if entry.matches(**wanted))

    @property
    def names(self):
        return {entry.name for entry in self}

    @property
    def groups(self):
        return {entry.group for entry in self}


class PackagePath(pathlib.PurePosixPath):
    """A file of a distribution."""

    def locate(self):
        """Where it is."""
        return self.dist.locate_file(self)

    def read_text(self, encoding="utf-8"):
        return self.locate().read_text(encoding=encoding)

    def read_binary(self):
        return self.locate().read_bytes()


def _normal(name):
    return re.sub(r"[-_.]+", "-", name).lower().replace("-", "_")


class Distribution(metaclass=abc.ABCMeta):
    """Something that was installed."""

    @abc.abstractmethod
    def read_text(self, filename):
        """The text of a file of the distribution's metadata, or None."""

    @abc.abstractmethod
    def locate_file(self, path):
        """Where a file of the distribution is."""

    @classmethod
    def from_name(cls, name):
        """The distribution of that name."""
        if not name:
            raise ValueError("A distribution name is required.")
        for found in cls.discover(name=name):
            return found
        raise PackageNotFoundError(name)

    @classmethod
    def discover(cls, *, context=None, name=None, path=None):
        """The distributions of a path, those of that name alone."""
        if context is not None:
            name, path = context.name, context.path
        for folder in sys.path if path is None else path:
            try:
                entries = sorted(os.listdir(folder or "."))
            except OSError:
                continue
            for entry in entries:
                stem, dot, ending = entry.rpartition(".")
                if ending in ("dist-info", "egg-info") and (name is None or _normal(stem.partition("-")[0]) == _normal(name)):
                    yield PathDistribution(pathlib.Path(folder, entry))

    @staticmethod
    def at(path):
        """The distribution whose metadata that folder has."""
        return PathDistribution(pathlib.Path(path))

    @property
    def metadata(self):
        return PackageMetadata(self.read_text("METADATA") or self.read_text("PKG-INFO") or self.read_text("") or "")

    @property
    def name(self):
        return self.metadata["Name"]

    @property
    def version(self):
        return self.metadata["Version"]

    @property
    def entry_points(self):
        found, group = [], None
        for line in (self.read_text("entry_points.txt") or "").split("\n"):
            line = line.strip()
            if line.startswith("["):
                group = line[1:-1]
            elif line and line[0] not in "#;" and "=" in line:
                name, _, value = line.partition("=")
                found.append(EntryPoint(name.strip(), value.strip(), group))
        return EntryPoints(found)

    @property
    def files(self):
        text = self.read_text("RECORD")
        if text is None:
            return None
        made = []
        for row in csv.reader(text.splitlines()):
            path = PackagePath(row[0])
            path.hash, path.size, path.dist = row[1] or None, int(row[2]) if row[2] else None, self
            if path.locate().exists():
                made.append(path)
        return made

    @property
    def requires(self):
        return self.metadata.get_all("Requires-Dist")


class DistributionFinder:
    """Finds distributions."""

    class Context:
        """What is searched for, and where."""
        name = None

        def __init__(self, **wanted):
            vars(self).update(wanted)

        @property
        def path(self):
            return vars(self).get("path", sys.path)


class PathDistribution(Distribution):
    """A distribution whose metadata is in a folder."""

    def __init__(self, path):
        self._path = path

    def read_text(self, filename):
        try:
            return self._path.joinpath(filename).read_text(encoding="utf-8")
        except (OSError, KeyError):
            return None

    def locate_file(self, path):
        return self._path.parent / path


def distribution(distribution_name):
    """The distribution of that name."""
    return Distribution.from_name(distribution_name)


def distributions(**wanted):
    """All distributions."""
    return Distribution.discover(**wanted)


def metadata(distribution_name):
    """The metadata of a distribution."""
    return Distribution.from_name(distribution_name).metadata


def version(distribution_name):
    """The version of a distribution."""
    return distribution(distribution_name).version


def files(distribution_name):
    """The files of a distribution, or None."""
    return distribution(distribution_name).files


def requires(distribution_name):
    """What a distribution needs, or None."""
    return distribution(distribution_name).requires


def entry_points(**wanted):
    """The entry points of all distributions."""
    return EntryPoints(entry for found in distributions() for entry in found.entry_points).select(**wanted)


def packages_distributions():
    """The distributions that have each outermost package."""
    made = {}
    for found in distributions():
        tops = (found.read_text("top_level.txt") or "").split() or {
            path.parts[0].removesuffix(".py") for path in found.files or () if path.suffix == ".py"}
        for top in tops:
            made.setdefault(top, []).append(found.metadata["Name"])
    return made
