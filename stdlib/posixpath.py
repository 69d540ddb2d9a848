"""Operations on path names as POSIX has them; os.path is this module."""
import _molt_os

__all__ = ["abspath", "basename", "commonpath", "commonprefix", "dirname", "exists", "expanduser", "expandvars", "getatime",
           "getctime", "getmtime", "getsize", "isabs", "isdir", "isfile", "islink", "join", "lexists", "normcase", "normpath",
           "realpath", "relpath", "samefile", "sameopenfile", "samestat", "split", "splitdrive", "splitext", "splitroot", "isjunction", "ismount", "curdir", "pardir", "sep", "pathsep", "extsep",
           "altsep", "defpath", "devnull", "supports_unicode_filenames"]

curdir, pardir, extsep, sep, pathsep = ".", "..", ".", "/", ":"
defpath, altsep, devnull = "/bin:/usr/bin", None, "/dev/null"
supports_unicode_filenames = False


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    cls = type(path)
    try:
        text = cls.__fspath__(path)
    except AttributeError:
        if hasattr(cls, "__fspath__"):
            raise
        raise TypeError(f"expected str, bytes or os.PathLike object, not {cls.__name__}") from None
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(f"expected {cls.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}")


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    return fspath(s)


def isabs(s):
    s = fspath(s)
    return s.startswith(_like(s, "/"))


def join(a, *p):
    a = fspath(a)
    slash = _like(a, "/")
    path = a
    for b in map(fspath, p):
        if isinstance(b, bytes) != isinstance(a, bytes):
            raise TypeError("Can't mix strings and bytes in path components") from None
        if b.startswith(slash):
            path = b
        elif not path or path.endswith(slash):
            path += b
        else:
            path += slash + b
    return path


def split(p):
    p = fspath(p)
    slash = _like(p, "/")
    i = p.rfind(slash) + 1
    head, tail = p[:i], p[i:]
    if head and head != slash * len(head):
        head = head.rstrip(slash)
    return head, tail


def splitext(p):
    p = fspath(p)
    dot = p.rfind(_like(p, "."))
    name = p.rfind(_like(p, "/")) + 1
    # Leading dots belong to the name.
    if dot > name and p[name:dot].strip(_like(p, ".")):
        return p[:dot], p[dot:]
    return p, p[:0]


def splitdrive(p):
    p = fspath(p)
    return p[:0], p


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = fspath(path)
    slash, dot, up = _like(path, "/"), _like(path, "."), _like(path, "..")
    if not path:
        return dot
    # Exactly two leading slashes are something else to POSIX.
    lead = slash if path.startswith(slash) else path[:0]
    if path.startswith(slash * 2) and not path.startswith(slash * 3):
        lead = slash * 2
    parts = []
    for part in path.split(slash):
        if not part or part == dot:
            continue
        if part != up or (not lead and not parts) or (parts and parts[-1] == up):
            parts.append(part)
        elif parts:
            parts.pop()
    return (lead + slash.join(parts)) or dot


def abspath(path):
    path = fspath(path)
    if not isabs(path):
        path = join(_like(path, _molt_os.getcwd()), path)
    return normpath(path)


def relpath(path, start=None):
    path = fspath(path)
    if not path:
        raise ValueError("no path specified")
    slash = _like(path, "/")
    start = _like(path, curdir) if start is None else fspath(start)
    a = [x for x in abspath(start).split(slash) if x]
    b = [x for x in abspath(path).split(slash) if x]
    n = 0
    while n < len(a) and n < len(b) and a[n] == b[n]:
        n += 1
    return slash.join([_like(path, pardir)] * (len(a) - n) + b[n:]) or _like(path, curdir)


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, c in enumerate(first):
        if c != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = tuple(map(fspath, paths))
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    slash, dot = _like(paths[0], "/"), _like(paths[0], ".")
    absolute = {p.startswith(slash) for p in paths}
    if len(absolute) != 1:
        raise ValueError("Can't mix absolute and relative paths") from None
    split_paths = [[c for c in p.split(slash) if c and c != dot] for p in paths]
    common = commonprefix(split_paths)
    return (slash if absolute.pop() else paths[0][:0]) + slash.join(common)


def _ask(path, follow=True):
    return _molt_os._status(path, None, follow, "stat")


def _stat(path, follow=True):
    try:
        return _ask(path, follow)
    except (OSError, ValueError):
        return None


def exists(path):
    return _stat(path) is not None


def lexists(path):
    return _stat(path, False) is not None


def isdir(s):
    st = _stat(s)
    return st is not None and st[0] & 0o170000 == 0o040000


def isfile(path):
    st = _stat(path)
    return st is not None and st[0] & 0o170000 == 0o100000


def islink(path):
    st = _stat(path, False)
    return st is not None and st[0] & 0o170000 == 0o120000


def getsize(filename):
    return _ask(filename)[4]


def _seconds(nanoseconds):
    whole, rest = divmod(nanoseconds, 1_000_000_000)
    return whole + 1e-9 * rest


def getmtime(filename):
    return _seconds(_ask(filename)[5])


def getatime(filename):
    return _seconds(_ask(filename)[6])


def getctime(filename):
    return _seconds(_ask(filename)[7])


def isjunction(path):
    """False: only Windows has junctions."""
    fspath(path)
    return False


def ismount(path):
    """Whether a file system is mounted there."""
    here = _stat(path, False)
    if here is None or here[0] & 0o170000 == 0o120000:
        return False
    path = fspath(path)
    above = _stat(realpath(join(path, _like(path, ".."))), False)
    return above is not None and (here[2] != above[2] or here[1] == above[1])


def samestat(s1, s2):
    """Whether two results of stat() are of one file."""
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def sameopenfile(fp1, fp2):
    """Whether two descriptors are of one file."""
    from _molt_fd import _fstat

    return _fstat(fp1)[1:3] == _fstat(fp2)[1:3]


def splitroot(p):
    """A path as (drive, root, rest); the drive is always empty."""
    p = fspath(p)
    slash, empty = _like(p, "/"), p[:0]
    if p[:1] != slash:
        return empty, empty, p
    root = p[:2] if p[1:2] == slash and p[2:3] != slash else slash
    return empty, root, p[len(root):]


def samefile(f1, f2):
    return _ask(f1)[1:3] == _ask(f2)[1:3]


def realpath(filename, *, strict=False):
    filename = fspath(filename)
    slash, dot, up = _like(filename, "/"), _like(filename, "."), _like(filename, "..")
    # A relative path stays relative as long as it goes, so that errors name it so.
    done = slash if filename.startswith(slash) else filename[:0]
    # Names still to go, the next one last; a None says that the last of the links in `opened` has been gone.
    todo, links, opened = filename.split(slash)[::-1], {}, []
    while todo:
        name = todo.pop()
        if name is None:
            links[opened.pop()] = done
        elif not name or name == dot:
            continue
        elif name == up:
            head, tail = split(done)
            done = head if done and tail != up else join(done, up)
        else:
            step = join(done, name)
            status = _ask(step, False) if strict else _stat(step, False)
            if status is None or status[0] & 0o170000 != 0o120000:
                done = step
            elif step in links:
                if links[step] is not None:
                    done = links[step]
                elif strict:
                    _ask(step)
                else:
                    done = step
            else:
                links[step] = None
                opened.append(step)
                target = _molt_os.readlink(step)
                if target.startswith(slash):
                    done = slash
                todo.append(None)
                todo.extend(target.split(slash)[::-1])
    return abspath(done)


def expanduser(path):
    path = fspath(path)
    tilde, slash = _like(path, "~"), _like(path, "/")
    if not path.startswith(tilde):
        return path
    end = path.find(slash)
    if end < 0:
        end = len(path)
    home = None
    if end == 1:
        import os

        home = os.environ.get("HOME")
    if home is None:
        import pwd

        name = path[1:end]
        try:
            home = (pwd.getpwnam(name if isinstance(name, str) else name.decode("utf-8", "surrogateescape")) if name
                    else pwd.getpwuid(os.getuid())).pw_dir
        except KeyError:
            return path
    return (_like(path, home).rstrip(slash) + path[end:]) or slash


def expandvars(path):
    path = fspath(path)
    if not isinstance(path, str):
        return expandvars(path.decode("utf-8", "surrogateescape")).encode("utf-8", "surrogateescape")
    from os import environ

    out, i = [], 0
    while i < len(path):
        if path[i] != "$":
            out.append(path[i])
            i += 1
            continue
        if path.startswith("{", i + 1) and "}" in path[i:]:
            end = path.index("}", i) + 1
            name = path[i + 2:end - 1]
        else:
            end = i + 1
            while end < len(path) and (path[end].isascii() and path[end].isalnum() or path[end] == "_"):
                end += 1
            name = path[i + 1:end]
        out.append(environ.get(name, path[i:end]) if name else path[i:end])
        i = end
    return "".join(out)
