"""Importing by name. A compiled program has the modules that were linked into it."""

import sys

__all__ = ["__import__", "import_module", "invalidate_caches", "reload"]

from builtins import __import__


def import_module(name, package=None):
    """The module of that name, absolute or with leading dots relative to `package`."""
    dots = len(name) - len(name.lstrip("."))
    if dots:
        if not package:
            raise TypeError(f"the 'package' argument is required to perform a relative import for {name!r}")
        parts = package.split(".")
        if dots > len(parts):
            raise ImportError("attempted relative import beyond top-level package")
        base = ".".join(parts[: len(parts) - dots + 1])
        rest = name[dots:]
        name = f"{base}.{rest}" if rest else base
    __import__(name)
    return sys.modules[name]


def invalidate_caches():
    """Nothing is cached: what is linked is there."""


def reload(module):
    """A compiled module's body runs once."""
    raise NotImplementedError("reload() is outside the ahead-of-time contract: a compiled module runs once")
