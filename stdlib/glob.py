"""Filename globbing: the names that a shell pattern stands for."""
import fnmatch
import os

__all__ = ["glob", "iglob", "escape"]


def has_magic(s):
    return any(c in s for c in ("*?[" if isinstance(s, str) else (b"*", b"?", b"[")))


def escape(pathname):
    """Escape all special characters."""
    special = "*?[" if isinstance(pathname, str) else b"*?["
    pieces = [pathname[i:i + 1] for i in range(len(pathname))]
    left, right = ("[", "]") if isinstance(pathname, str) else (b"[", b"]")
    return pathname[:0].join(left + p + right if p in special else p for p in pieces)


def _names(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _below(root, prefix, hidden):
    """Every path under the folder `prefix`, itself first, without following links."""
    yield prefix
    for name in _names(os.path.join(root, prefix) or "."):
        if hidden or not name.startswith("."):
            path = os.path.join(prefix, name)
            whole = os.path.join(root, path)
            if os.path.isdir(whole) and not os.path.islink(whole):
                yield from _below(root, path, hidden)
            else:
                yield path


def _expand(root, prefix, parts, recursive, hidden):
    """The paths that begin with `prefix`, which exists, and go on as the parts say."""
    if not parts:
        yield prefix
        return
    part, rest = parts[0], parts[1:]
    if part == "**" and recursive:
        for path in _below(root, prefix, hidden):
            if rest:
                if not path or os.path.isdir(os.path.join(root, path)):
                    yield from _expand(root, path, rest, recursive, hidden)
            elif path != prefix:
                yield path
            elif prefix:
                yield os.path.join(prefix, "")
    elif has_magic(part):
        names = fnmatch.filter(_names(os.path.join(root, prefix) or "."), part)
        for name in names:
            if hidden or part.startswith(".") or not name.startswith("."):
                path = os.path.join(prefix, name)
                if not rest or os.path.isdir(os.path.join(root, path)):
                    yield from _expand(root, path, rest, recursive, hidden)
    else:
        path = os.path.join(prefix, part)
        if os.path.lexists(os.path.join(root, path)):
            yield from _expand(root, path, rest, recursive, hidden)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return an iterator which yields the paths matching a pathname pattern."""
    if dir_fd is not None:
        raise NotImplementedError("dir_fd unavailable on this platform")
    root = os.fsdecode(root_dir) if root_dir is not None else ""
    text = os.fsdecode(pathname)
    slashes = text[:len(text) - len(text.lstrip("/"))]
    pieces = text[len(slashes):].split("/")
    parts = [p for p in pieces[:-1] if p] + pieces[-1:]
    found = _expand(root, slashes, parts, recursive, include_hidden) if text else iter(())
    return map(os.fsencode, found) if isinstance(pathname, bytes) else found


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    """Return a list of paths matching a pathname pattern."""
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))
