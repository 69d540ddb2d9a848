"""This module provides access to the Unicode Character Database."""
from _molt_unicodedata import *

unidata_version = "15.0.0"
