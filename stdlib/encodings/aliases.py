"""The other names of the encodings."""
from _molt_codecs import aliases as _names

aliases = _names()
