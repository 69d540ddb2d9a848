"""Rows of machine values of one kind, that are used like lists: characters, integers, floats."""
from _molt_array import _array_reconstructor, array, typecodes
from _collections_abc import MutableSequence as _MutableSequence

ArrayType = array
_MutableSequence.register(array)
