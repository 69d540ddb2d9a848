from .a import value as a_value
from .. import pkg
from ..pkg.a import where

value = a_value + 1
state = pkg.state
