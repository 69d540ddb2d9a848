"""A package."""
from . import a
from .a import value as renamed

__all__ = ["a", "b", "missing_in_all"]
state = []
