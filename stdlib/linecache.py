"""Lines of files, kept for later."""
import os
import re
import sys

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# By name: (size, time of last change, lines, full path), or a tuple of one function that gives the text when asked.
cache = {}


def clearcache():
    """Forgets all files."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line number `lineno` with its end, or '' if there is none; never fails."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """All lines of a file, [] if it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) > 1:
        return entry[2]
    try:
        return updatecache(filename, module_globals)
    except MemoryError:
        clearcache()
        return []


def checkcache(filename=None):
    """Forgets files that have changed since."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        try:
            found = os.stat(entry[3])
            unchanged = (found.st_size, found.st_mtime) == entry[:2]
        except (OSError, ValueError):
            unchanged = False
        if not unchanged:
            cache.pop(name, None)


def _text(data):
    """The text of a source file: UTF-8 unless one of the first two lines names another encoding."""
    head = b"\n".join(data.split(b"\n", 2)[:2])
    named = re.search(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", head, re.MULTILINE)
    encoding = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else named[1].decode() if named else "utf-8"
    return data.decode(encoding).replace("\r\n", "\n").replace("\r", "\n")


def updatecache(filename, module_globals=None):
    """Reads a file anew: its lines."""
    entry = cache.pop(filename, None)
    if not filename or filename.startswith("<") and filename.endswith(">"):
        return []
    path = filename
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        found = None
        if (entry is not None and len(entry) == 1) or lazycache(filename, module_globals):
            get = (entry or cache.pop(filename))[0]
            try:
                text = get()
            except (ImportError, OSError):
                text = None
            else:
                if text is None:
                    return []
                lines = text.splitlines(True)
                cache[filename] = len(text), None, lines, path
                return lines
        if os.path.isabs(filename):
            return []
        for folder in sys.path:
            try:
                path = os.path.join(folder, filename)
                found = os.stat(path)
                break
            except (TypeError, AttributeError, OSError, ValueError):
                continue
        if found is None:
            return []
    try:
        with open(path, "rb") as file:
            data = file.read()
        lines = _text(data).split("\n")
        lines = [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    except (OSError, UnicodeDecodeError, LookupError):
        return []
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = found.st_size, found.st_mtime, lines, path
    return lines


def lazycache(filename, module_globals):
    """Notes how a module's loader would give the text: whether it could."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">") or not module_globals:
        return False
    spec = module_globals.get("__spec__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    get = getattr(loader, "get_source", None)
    if not name or get is None:
        return False
    cache[filename] = (lambda: get(name),)
    return True
