"""The abstract base classes, under the name that programs know."""
from _collections_abc import *
from _collections_abc import _CallableGenericAlias, __all__ as __all__  # the first is what a pickle looks for
