"""Names of encodings, and the codecs that are written in Python."""
import codecs

from . import aliases

__all__ = ["CodecRegistryError", "normalize_encoding", "search_function"]


class CodecRegistryError(LookupError, SystemError):
    pass


def normalize_encoding(encoding):
    """The name with one underscore for each run of characters that are no letters, digits or dots."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    words, word = [], ""
    for ch in encoding:
        if ch.isalnum() or ch == ".":
            if ch.isascii():
                word += ch
        elif word:
            words.append(word)
            word = ""
    if word:
        words.append(word)
    return "_".join(words)


def search_function(encoding):
    """The CodecInfo of an encoding that has a module in this package, or None."""
    name = normalize_encoding(encoding)
    module = aliases.aliases.get(name) or aliases.aliases.get(name.replace(".", "_")) or name
    return codecs._built_in(module)
