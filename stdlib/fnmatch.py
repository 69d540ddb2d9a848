"""Filename matching with shell patterns.

A pattern is text with four special forms: * is anything, ? one character, [seq] one of a set, [!seq] one outside of it.
"""
import functools
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def _set_of(inside):
    """The regular expression for what stands between the brackets of a pattern."""
    outside = inside[0] == "!"
    if outside:
        inside = inside[1:]
    # Single characters and ranges; a hyphen at either end is itself, and a range that runs backwards holds nothing.
    items = []
    at = 0
    while at < len(inside):
        if at + 2 < len(inside) and inside[at + 1] == "-":
            if inside[at] <= inside[at + 2]:
                items.append(_quoted(inside[at]) + "-" + _quoted(inside[at + 2]))
            at += 3
        else:
            items.append(_quoted(inside[at]))
            at += 1
    if not items:
        return "." if outside else "(?!)"
    return "[" + "^" * outside + "".join(items) + "]"


def _quoted(character):
    return "\\" + character if character in "\\-^[&~|" else character


def translate(pat):
    """Translate a shell PATTERN to a regular expression."""
    runs = [[]]     # what stands between the stars
    at = 0
    while at < len(pat):
        character = pat[at]
        at += 1
        if character == "*":
            if len(runs) == 1 or runs[-1]:
                runs.append([])
        elif character == "?":
            runs[-1].append(".")
        elif character == "[":
            # A closing bracket that comes first is a member.
            end = pat.find("]", at + (pat[at:at + 1] == "!") + 1)
            if end < 0:
                runs[-1].append("\\[")
            else:
                runs[-1].append(_set_of(pat[at:end]))
                at = end + 1
        else:
            runs[-1].append(re.escape(character))
    parts = ["".join(run) for run in runs]
    if len(parts) == 1:
        body = parts[0]
    else:
        # The shortest text up to each run that a star precedes is enough, and atomic groups say so; the last one decides.
        body = parts[0] + "".join(f"(?>.*?{part})" for part in parts[1:-1]) + ".*" + parts[-1]
    return f"(?s:{body})\\Z"


@functools.lru_cache(maxsize=32768, typed=True)
def _matcher(pat):
    if isinstance(pat, bytes):
        return re.compile(translate(pat.decode("latin-1")).encode("latin-1")).match
    return re.compile(translate(pat)).match


def fnmatchcase(name, pat):
    """Test whether FILENAME matches PATTERN, including case."""
    return _matcher(pat)(name) is not None


def fnmatch(name, pat):
    """Test whether FILENAME matches PATTERN."""
    return fnmatchcase(posixpath.normcase(name), posixpath.normcase(pat))


def filter(names, pat):
    """Construct a list from those elements of the iterable NAMES that match PAT."""
    match = _matcher(posixpath.normcase(pat))
    return [name for name in names if match(name)]
