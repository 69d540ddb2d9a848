"""Copying, moving and removing files and whole folders."""
import collections
import fnmatch
import os
import stat

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SpecialFileError",
           "ExecError", "make_archive", "get_archive_formats", "register_archive_format", "unregister_archive_format",
           "get_unpack_formats", "register_unpack_format", "unregister_unpack_format", "unpack_archive", "ignore_patterns", "chown",
           "which", "get_terminal_size", "SameFileError", "disk_usage"]

COPY_BUFSIZE = 256 * 1024


class Error(OSError):
    """Something went wrong with several files."""


class SameFileError(Error):
    """A file was to be copied onto itself."""


class SpecialFileError(OSError):
    """A file of a kind that cannot be copied."""


class ExecError(OSError):
    """A program could not be run."""


class ReadError(OSError):
    """An archive cannot be read."""


class RegistryError(Exception):
    """Two archive formats are in each other's way."""


def copyfileobj(fsrc, fdst, length=0):
    """Copy from one open file to another."""
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _same(src, dst):
    if isinstance(src, os.DirEntry) and hasattr(os.path, "samestat"):
        try:
            return os.path.samestat(src.stat(), os.stat(dst))
        except OSError:
            return False
    try:
        return os.path.samefile(src, dst)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy what is in a file; the new file."""
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    for path in src, dst:
        try:
            mode = os.stat(path).st_mode
        except OSError:
            continue
        if stat.S_ISFIFO(mode):
            raise SpecialFileError(f"`{os.fspath(path)}` is a named pipe")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source:
        try:
            with open(dst, "wb") as target:
                copyfileobj(source, target)
        except IsADirectoryError as problem:
            if not os.path.exists(dst):
                raise FileNotFoundError(f"Directory does not exist: {dst}") from problem
            raise
    return dst


def _both_links(src, dst, follow_symlinks):
    return not follow_symlinks and os.path.islink(src) and os.path.islink(dst)


def copymode(src, dst, *, follow_symlinks=True):
    """Copy who may do what with a file."""
    if _both_links(src, dst, follow_symlinks):
        return
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    """Copy mode, times and extended attributes of a file."""
    follow = not _both_links(src, dst, follow_symlinks)
    known = src.stat(follow_symlinks=follow) if isinstance(src, os.DirEntry) else os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(known.st_atime_ns, known.st_mtime_ns), follow_symlinks=follow)
    try:
        for name in os.listxattr(src, follow_symlinks=follow):
            try:
                os.setxattr(dst, name, os.getxattr(src, name, follow_symlinks=follow), follow_symlinks=follow)
            except OSError as problem:
                if problem.errno not in (1, 95, 61, 22, 13):
                    raise
    except OSError as problem:
        if problem.errno not in (95, 61, 22):
            raise
    if follow:
        os.chmod(dst, stat.S_IMODE(known.st_mode))


def _inside(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file and its mode, into a folder if that is what dst is; the new file."""
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """copy() that keeps times and extended attributes, too."""
    dst = _inside(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    """A function for copytree that leaves out what fits one of the patterns."""
    def _ignore_patterns(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}

    return _ignore_patterns


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a folder with all that is in it; the new folder."""
    with os.scandir(src) as entries:
        entries = list(entries)
    left_out = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    problems, uses_entry = [], copy_function is copy2 or copy_function is copy
    for entry in entries:
        if entry.name in left_out:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        given = entry if uses_entry else source
        try:
            if entry.is_symlink():
                link = os.readlink(source)
                if symlinks:
                    os.symlink(link, target)
                    copystat(given, target, follow_symlinks=False)
                    continue
                if not os.path.exists(source) and ignore_dangling_symlinks:
                    continue
            if entry.is_dir():
                copytree(given, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(given, target)
        except Error as problem:
            problems.extend(problem.args[0])
        except OSError as problem:
            problems.append((source, target, str(problem)))
    try:
        copystat(src, dst)
    except OSError as problem:
        problems.append((src, dst, str(problem)))
    if problems:
        raise Error(problems)
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
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/") if isinstance(os.fspath(src), str) else os.fspath(src).rstrip(b"/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError:
        if os.path.islink(src):
            os.symlink(os.readlink(src), target)
            os.unlink(src)
        elif os.path.isdir(src):
            whole = [os.path.abspath(os.fsdecode(each)).rstrip("/") + "/" for each in (src, dst)]
            if whole[1].startswith(whole[0]):
                raise Error(f"Cannot move a directory '{src}' into itself '{dst}'.")
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def chown(path, user=None, group=None):
    """Change whose a file is, by name or number."""
    if user is None and group is None:
        raise ValueError("user and/or group must be set")
    uid, gid = -1 if user is None else user, -1 if group is None else group
    if isinstance(user, str):
        import pwd

        try:
            uid = pwd.getpwnam(user).pw_uid
        except KeyError:
            raise LookupError(f"no such user: {user!r}") from None
    if isinstance(group, str):
        import grp

        try:
            gid = grp.getgrnam(group).gr_gid
        except KeyError:
            raise LookupError(f"no such group: {group!r}") from None
    os.chown(path, uid, gid)


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
    def variable(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = variable("COLUMNS"), variable("LINES")
    if columns <= 0 or lines <= 0:
        try:
            import sys

            size = os.get_terminal_size(sys.__stdout__.fileno())
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        if columns <= 0:
            columns = size.columns or fallback[0]
        if lines <= 0:
            lines = size.lines or fallback[1]
    return os.terminal_size((columns, lines))


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
