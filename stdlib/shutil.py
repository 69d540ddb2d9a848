"""Copying, moving and removing files and whole folders."""
import collections
import fnmatch
import os
import stat
from errno import EACCES, EINVAL, ENODATA, ENOTSUP, EPERM

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "ExecError", "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
           "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive", "ignore_patterns", "chown",
           "which", "get_terminal_size", "SameFileError", "disk_usage"]

COPY_BUFSIZE = 256 * 1024


def _failure(name, base, about):
    """A class of exceptions of this module."""
    return type(name, (base,), {"__module__": __name__, "__doc__": about})


Error = _failure("Error", OSError, "Something went wrong with several files.")
SameFileError = _failure("SameFileError", Error, "A file was to be copied onto itself.")
SpecialFileError = _failure("SpecialFileError", OSError, "A file of a kind that cannot be copied.")
ExecError = _failure("ExecError", OSError, "A program could not be run.")
ReadError = _failure("ReadError", OSError, "An archive cannot be read.")
RegistryError = _failure("RegistryError", Exception, "Two archive formats are in each other's way.")


def copyfileobj(fsrc, fdst, length=0):
    """Copy from one open file to another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _same(one, other):
    """Whether two names are of one file; no, if one of them is of none."""
    try:
        if isinstance(one, os.DirEntry):
            return os.path.samestat(one.stat(), os.stat(other))
        return os.path.samefile(one, other)
    except OSError:
        return False


def _kind_of(path):
    """The kind of a file as stat() has it; 0 if there is none."""
    try:
        return stat.S_IFMT(os.stat(path).st_mode)
    except OSError:
        return 0


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what is in a file; the new file."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    pipes = [each for each in (src, dst) if _kind_of(each) == stat.S_IFIFO]
    if pipes:
        raise SpecialFileError(f"`{os.fspath(pipes[0])}` is a named pipe")
    if os.path.islink(src) and not follow_symlinks:
        os.symlink(os.readlink(src), dst)
    else:
        with open(src, "rb") as source, _to_be_written(dst) as target:
            copyfileobj(source, target)
    return dst


def _to_be_written(path):
    try:
        return open(path, "wb")
    except IsADirectoryError as problem:
        if os.path.exists(path):
            raise
        raise FileNotFoundError(f"Directory does not exist: {path}") from problem


def _both_links(src, dst, follow_symlinks):
    return not follow_symlinks and os.path.islink(src) and os.path.islink(dst)


def copymode(src, dst, *, follow_symlinks=True):
    """Copy who may do what with a file."""
    # Linux keeps no modes of links.
    if not _both_links(src, dst, follow_symlinks):
        os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy mode, times and extended attributes of a file."""
    how = {"follow_symlinks": not _both_links(src, dst, follow_symlinks)}
    known = src.stat(**how) if isinstance(src, os.DirEntry) else os.stat(src, **how)
    os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns), **how)
    _copy_attributes(src, dst, how)
    if how["follow_symlinks"]:
        os.chmod(dst, stat.S_IMODE(known.st_mode))


def _copy_attributes(src, dst, how):
    """Extended attributes, as far as both file systems have them and this user may set them."""
    with _tolerated(ENOTSUP, ENODATA, EINVAL):
        for name in os.listxattr(src, **how):
            with _tolerated(EPERM, ENOTSUP, ENODATA, EINVAL, EACCES):
                os.setxattr(dst, name, os.getxattr(src, name, **how), **how)


class _tolerated:
    """A with statement in which some errors of the system mean nothing."""

    def __init__(self, *numbers):
        self.numbers = numbers

    def __enter__(self):
        pass

    def __exit__(self, kind, problem, trace):
        return isinstance(problem, OSError) and problem.errno in self.numbers


def _copier(with_more):
    """What copy and copy2 do: the bytes, and then what with_more copies."""
    def run(src, dst, follow):
        if os.path.isdir(dst):
            dst = os.path.join(dst, os.path.basename(src))
        for step in copyfile, with_more:
            step(src, dst, follow_symlinks=follow)
        return dst

    return run


_with_mode, _with_all = _copier(copymode), _copier(copystat)


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file and its mode, into a folder if that is what dst is; the new file."""
    return _with_mode(src, dst, follow_symlinks)


def copy2(src, dst, *, follow_symlinks=True):
    """copy() that keeps times and extended attributes, too."""
    return _with_all(src, dst, follow_symlinks)


def ignore_patterns(*patterns):
    """A function for copytree that leaves out what fits one of the patterns."""
    def left_out(folder, names):
        return set().union(*[fnmatch.filter(names, each) for each in patterns])

    left_out.__name__, left_out.__qualname__ = "_ignore_patterns", "ignore_patterns.<locals>._ignore_patterns"
    return left_out


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a folder with all that is in it; the new folder."""
    with os.scandir(src) as listing:
        inside = list(listing)
    if ignore is not None:
        unwanted = ignore(os.fspath(src), [each.name for each in inside])
        inside = [each for each in inside if each.name not in unwanted]
    os.makedirs(dst, 0o777, dirs_exist_ok)
    failed = []

    def attempt(step, place, target):
        """Takes a step; what goes wrong is told at the end, with all that can be copied copied."""
        try:
            step()
        except Error as several:
            failed.extend(several.args[0])
        except OSError as problem:
            failed.append((place, target, str(problem)))

    def one(entry, place, target):
        given = entry if copy_function in (copy, copy2) else place
        if entry.is_symlink():
            leads_to = os.readlink(place)
            if symlinks:
                os.symlink(leads_to, target)
                return copystat(given, target, follow_symlinks=False)
            if ignore_dangling_symlinks and not os.path.exists(place):
                return None
        if not entry.is_dir():
            return copy_function(given, target)
        return copytree(given, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)

    for each in inside:
        place, target = [os.path.join(folder, each.name) for folder in (src, dst)]
        attempt(lambda: one(each, place, target), place, target)
    attempt(lambda: copystat(src, dst), src, dst)
    if failed:
        raise Error(failed)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    """Remove a folder with all that is in it."""
    if onerror is not None:
        import warnings

        warnings.warn("onerror argument is deprecated, use onexc instead", DeprecationWarning, stacklevel=2)
    if ignore_errors:
        def failed(function, path, problem):
            pass
    elif onexc is not None:
        failed = onexc
    elif onerror is not None:
        def failed(function, path, problem):
            onerror(function, path, (type(problem), problem, problem.__traceback__))
    else:
        def failed(function, path, problem):
            raise problem
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    try:
        before = os.lstat(path, dir_fd=dir_fd)
    except Exception as problem:
        return failed(os.lstat, path, problem)
    if stat.S_ISLNK(before.st_mode):
        try:
            raise OSError("Cannot call rmtree on a symbolic link")
        except OSError as problem:
            return failed(os.path.islink, path, problem)
    try:
        fd = os.open(path, os.O_RDONLY | os.O_NONBLOCK, dir_fd=dir_fd)
    except Exception as problem:
        return failed(os.open, path, problem)
    try:
        if not os.path.samestat(before, os.fstat(fd)):
            try:
                raise OSError("Cannot call rmtree on a symbolic link")
            except OSError as problem:
                return failed(os.path.islink, path, problem)
        if not stat.S_ISDIR(before.st_mode):
            return failed(os.scandir, path, NotADirectoryError(20, os.strerror(20), path))
        _empty(fd, path, failed)
    finally:
        os.close(fd)
    try:
        os.rmdir(path, dir_fd=dir_fd)
    except OSError as problem:
        failed(os.rmdir, path, problem)


def _empty(fd, path, failed):
    """Removes what is in an open folder; nothing is found by its whole path, so nobody can put a link in the way."""
    try:
        entries = list(os.scandir(fd))
    except OSError as problem:
        problem.filename = path
        return failed(os.scandir, path, problem)
    for entry in entries:
        whole = os.path.join(path, entry.name)
        try:
            is_dir = entry.is_dir(follow_symlinks=False)
        except OSError:
            is_dir = False
        if not is_dir:
            try:
                os.unlink(entry.name, dir_fd=fd)
            except OSError as problem:
                failed(os.unlink, whole, problem)
            continue
        try:
            inner = os.open(entry.name, os.O_RDONLY | os.O_NONBLOCK | os.O_NOFOLLOW, dir_fd=fd)
        except OSError as problem:
            failed(os.open, whole, problem)
            continue
        try:
            _empty(inner, whole, failed)
        finally:
            os.close(inner)
        try:
            os.rmdir(entry.name, dir_fd=fd)
        except OSError as problem:
            failed(os.rmdir, whole, problem)


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    """Move a file or folder, into a folder if that is what dst is; where it is then."""
    into = os.path.isdir(dst)
    if into and _same(src, dst):
        # Only the letters' case of a name can change so.
        return os.rename(src, dst)
    target = _inside(dst, src) if into else dst
    if into and os.path.exists(target):
        raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        # Between file systems only a copy helps.
        _carry_over(src, dst, target, copy_function)
    return target


def _inside(folder, path):
    """Where a path's last name is in another folder."""
    text = os.fspath(path)
    return os.path.join(folder, os.path.basename(text.rstrip(b"/" if isinstance(text, bytes) else "/")))


def _carry_over(src, dst, target, copy_function):
    remove = os.unlink
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
    elif not os.path.isdir(src):
        copy_function(src, target)
    else:
        outer, inner = [os.path.abspath(os.fsdecode(each)).rstrip("/") + "/" for each in (src, dst)]
        if inner.startswith(outer):
            raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
        copytree(src, target, True, copy_function=copy_function)
        remove = rmtree
    remove(src)


def _number(named, kind, table, field):
    """The number of a user or group given by name or number; -1, which changes nothing, for None."""
    if not isinstance(named, str):
        return -1 if named is None else named
    try:
        return getattr(table(named), field)
    except KeyError:
        raise LookupError(f"no such {kind}: {named!r}") from None


def chown(path, user=None, group=None):
    """Change whose a file is, by name or number."""
    if user is group is None:
        raise ValueError("user and/or group must be set")
    from grp import getgrnam
    from pwd import getpwnam

    os.chown(path, _number(user, "user", getpwnam, "pw_uid"), _number(group, "group", getgrnam, "gr_gid"))


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The program that a command of the shell would run, or None."""
    def fits(file):
        return os.path.exists(file) and os.access(file, mode) and not os.path.isdir(file)

    if os.path.dirname(cmd):
        return cmd if fits(cmd) else None
    as_bytes = isinstance(cmd, bytes)
    if path is None:
        path = os.environ.get("PATH", None)
        if path is None:
            path = os.confstr("CS_PATH") or os.defpath
    if not path:
        return None
    folders = os.fsencode(path).split(b":") if as_bytes else os.fsdecode(path).split(":")
    for folder in dict.fromkeys(folders):
        file = os.path.join(folder, cmd)
        if fits(file):
            return file
    return None


usage = collections.namedtuple("usage", "total used free")
_ntuple_diskusage = usage


def disk_usage(path):
    """The bytes of the file system that has a path: all, used, free."""
    known = os.statvfs(path)
    return usage(known.f_blocks * known.f_frsize, (known.f_blocks - known.f_bfree) * known.f_frsize, known.f_bavail * known.f_frsize)


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines of the terminal, as the environment, standard output or the fallback has them."""
    wanted = [_positive(os.environ.get(variable)) for variable in ("COLUMNS", "LINES")]
    if not all(wanted):
        measured = _of_terminal() or fallback
        wanted = [known or found or spare for known, found, spare in zip(wanted, measured, fallback)]
    return os.terminal_size(wanted)


def _positive(text):
    """The number that a text is, 0 if it is none above that."""
    try:
        return max(int(text), 0)
    except (TypeError, ValueError):
        return 0


def _of_terminal():
    import sys

    try:
        return os.get_terminal_size(sys.__stdout__.fileno())
    except (OSError, AttributeError, ValueError):
        return None


# ---- archives: the formats are those that the program registers ----

_archive_formats, _unpack_formats = {}, {}


def get_archive_formats():
    """The formats that make_archive() knows, with a description of each."""
    return sorted((name, entry[2]) for name, entry in _archive_formats.items())


def register_archive_format(name, function, extra_args=None, description=""):
    """Have make_archive() call a function for a format."""
    if not callable(function):
        raise TypeError(f"The {function} object is not callable")
    if not isinstance(extra_args or (), (tuple, list)):
        raise TypeError("extra_args needs to be a sequence")
    for each in extra_args or ():
        if not isinstance(each, (tuple, list)) or len(each) != 2:
            raise TypeError("extra_args elements are : (arg_name, value)")
    _archive_formats[name] = function, extra_args or [], description


def unregister_archive_format(name):
    """Forget a format of make_archive()."""
    del _archive_formats[name]


def make_archive(base_name, format, root_dir=None, base_dir=None, verbose=0, dry_run=0, owner=None, group=None, logger=None):
    """Make an archive of a folder; its file's name."""
    if format not in _archive_formats:
        raise ValueError(f"unknown archive format {format!r}")
    function, extra, _ = _archive_formats[format]
    base_dir, named = os.curdir if base_dir is None else base_dir, {"dry_run": dry_run, "logger": logger, **dict(extra)}
    if format != "zip":
        named.update(owner=owner, group=group)
    base_name, before = os.fspath(base_name), None
    if root_dir is not None:
        if getattr(function, "supports_root_dir", False):
            named["root_dir"] = root_dir
        else:
            before, base_name = os.getcwd(), os.path.abspath(base_name)
            if not dry_run:
                os.chdir(root_dir)
    try:
        return function(base_name, base_dir, **named)
    finally:
        if before is not None:
            os.chdir(before)


def get_unpack_formats():
    """The formats that unpack_archive() knows: name, endings of file names, description."""
    return sorted((name, entry[0], entry[3]) for name, entry in _unpack_formats.items())


def register_unpack_format(name, extensions, function, extra_args=None, description=""):
    """Have unpack_archive() call a function for a format."""
    taken = {ending: other for other, entry in _unpack_formats.items() for ending in entry[0]}
    for ending in extensions:
        if ending in taken:
            raise RegistryError(f'{ending} is already registered for "{taken[ending]}"')
    if not callable(function):
        raise TypeError("The registered function must be a callable")
    _unpack_formats[name] = extensions, function, extra_args or [], description


def unregister_unpack_format(name):
    """Forget a format of unpack_archive()."""
    del _unpack_formats[name]


def unpack_archive(filename, extract_dir=None, format=None, *, filter=None):
    """Unpack an archive into a folder."""
    extract_dir, filename = os.fspath(os.getcwd() if extract_dir is None else extract_dir), os.fspath(filename)
    more = {} if filter is None else {"filter": filter}
    if format is not None:
        if format not in _unpack_formats:
            raise ValueError(f"Unknown unpack format '{format}'")
    else:
        found = [name for name, entry in _unpack_formats.items() if any(filename.endswith(ending) for ending in entry[0])]
        if not found:
            raise ReadError(f"Unknown archive format '{filename}'")
        format = found[0]
    _, function, extra, _ = _unpack_formats[format]
    function(filename, extract_dir, **dict(extra), **more)
