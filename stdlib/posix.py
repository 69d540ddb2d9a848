"""What the operating system offers: the calls under os."""
from _molt_fd import (
    close, closerange, copy_file_range, dup, dup2, eventfd, eventfd_read, eventfd_write, fchdir, fchmod, fchown, fdatasync, fsync,
    ftruncate, get_blocking, get_inheritable, isatty, lockf, login_tty, lseek, memfd_create, openpty, pipe, pipe2, posix_fadvise,
    posix_fallocate, pread, preadv, pwrite, pwritev, read, readv, sendfile, set_blocking, set_inheritable, splice, strerror, tcgetpgrp,
    tcsetpgrp, ttyname, write, writev,
)
from _molt_fd import _fpathconf, _fstat, _terminal_size
from _molt_os import (
    _exit, access, chdir, chmod, chown, chroot, getcwd, getcwdb, getpid, getxattr, lchown, link, listdir, listxattr, mkdir, mkfifo,
    mknod, open, putenv, readlink, remove, removexattr, rename, replace, rmdir, setxattr, symlink, truncate, unlink, unsetenv,
)
from _molt_os import _environ, _pathconf, _scan, _status, _statvfs, _utime
from _molt_process import (
    abort, cpu_count, ctermid, execv, execve, getegid, geteuid, getgid, getgrouplist, getgroups, getloadavg, getlogin, getpgid, getpgrp,
    getppid, getpriority, getrandom, getresgid, getresuid, getsid, getuid, initgroups, kill, killpg, nice, pidfd_open, sched_getaffinity,
    sched_get_priority_max, sched_get_priority_min, sched_getscheduler, sched_rr_get_interval, sched_setaffinity, sched_yield, setegid,
    seteuid, setgid, setgroups, setns, setpgid, setpgrp, setpriority, setregid, setresgid, setresuid, setreuid, setsid, setuid, sync,
    system, umask, unshare, wait, waitpid,
)
import _molt_process
from _posix_tables import *
from _structseq import record_type
from posixpath import fspath

error = OSError

stat_result = record_type(
    "os", "stat_result",
    ("st_mode", "st_ino", "st_dev", "st_nlink", "st_uid", "st_gid", "st_size", "st_atime", "st_mtime", "st_ctime"),
    ("st_atime", "st_mtime", "st_ctime", "st_atime_ns", "st_mtime_ns", "st_ctime_ns", "st_blksize", "st_blocks", "st_rdev"),
    unnamed=3, stand_in={"st_atime": 7, "st_mtime": 8, "st_ctime": 9}, doc="What stat, fstat and lstat know of a file.")
statvfs_result = record_type(
    "os", "statvfs_result",
    ("f_bsize", "f_frsize", "f_blocks", "f_bfree", "f_bavail", "f_files", "f_ffree", "f_favail", "f_flag", "f_namemax"), ("f_fsid",),
    doc="What statvfs and fstatvfs know of a file system.")
uname_result = record_type("posix", "uname_result", ("sysname", "nodename", "release", "version", "machine"),
                           doc="The operating system and the machine.")
times_result = record_type("posix", "times_result", ("user", "system", "children_user", "children_system", "elapsed"),
                           doc="Times of the process and its children, in seconds.")
terminal_size = record_type("os", "terminal_size", ("columns", "lines"), doc="The size of a terminal in characters.")
waitid_result = record_type("posix", "waitid_result", ("si_pid", "si_uid", "si_signo", "si_status", "si_code"),
                            doc="What became of a child.")
_priority = record_type("posix", "sched_param", ("sched_priority",), doc="The parameter of a scheduling policy.")


class sched_param(_priority):
    """The parameter of a scheduling policy."""

    def __new__(cls, sched_priority):
        return _priority.__new__(cls, (sched_priority,))

    def __reduce__(self):
        return type(self), tuple(self)


sched_param.__module__ = "posix"


def _stat_result(fields):
    mode, ino, dev, nlink, size, mtime, atime, ctime, uid, gid, blksize, blocks, rdev = fields
    times = (atime, mtime, ctime)
    return stat_result((mode, ino, dev, nlink, uid, gid, size, *(t // 1_000_000_000 for t in times),
                        *(t // 1_000_000_000 + 1e-9 * (t % 1_000_000_000) for t in times), *times, blksize, blocks, rdev))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """What is known of a file: a path or a descriptor."""
    return _stat_result(_status(path, dir_fd, follow_symlinks, "stat"))


def lstat(path, *, dir_fd=None):
    """stat() that does not follow a symbolic link."""
    return _stat_result(_status(path, dir_fd, False, "lstat"))


def fstat(fd):
    """What stat() says, of an open descriptor."""
    return _stat_result(_fstat(fd))


def statvfs(path):
    """What is known of the file system that has a path."""
    return statvfs_result(_statvfs(path))


def fstatvfs(fd, /):
    """What is known of the file system of an open file."""
    try:
        return statvfs_result(_statvfs(fd))
    except OSError as problem:
        problem.filename = None
        raise


def _configuration(name, names):
    if isinstance(name, str):
        if name not in names:
            raise ValueError("unrecognized configuration name")
        return names[name]
    if not hasattr(type(name), "__index__"):
        raise TypeError("configuration names must be strings or integers")
    return name


def pathconf(path, name):
    """A limit that holds for a path."""
    return _pathconf(path, _configuration(name, pathconf_names))


def fpathconf(fd, name, /):
    """A limit that holds for an open file."""
    return _fpathconf(fd, _configuration(name, pathconf_names))


def sysconf(name, /):
    """A limit of the system."""
    return _molt_process._sysconf(_configuration(name, sysconf_names))


def confstr(name, /):
    """A text about the system, or None."""
    return _molt_process._confstr(_configuration(name, confstr_names))


def _split_seconds(time):
    if isinstance(time, float):
        whole = time // 1
        rest = int((time - whole) * 1e9)
        return int(whole), rest
    return time, 0


def _split_nanoseconds(time):
    parts = divmod(time, 1_000_000_000)
    if not isinstance(parts, tuple) or len(parts) != 2:
        raise TypeError(f"{type(time).__name__}.__divmod__() must return a 2-tuple, not {type(parts).__name__}")
    return parts


_missing = object()


def utime(path, times=None, *, ns=_missing, dir_fd=None, follow_symlinks=True):
    """Set the times of the last access and change: seconds in times, nanoseconds in ns, or now."""
    access_time = change_time = None
    if times is not None:
        if ns is not _missing:
            raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        access_time, change_time = map(_split_seconds, times)
    elif ns is not _missing:
        if not isinstance(ns, tuple) or len(ns) != 2:
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        access_time, change_time = map(_split_nanoseconds, ns)
    _utime(path, access_time, change_time, dir_fd, follow_symlinks)


def uname():
    """The operating system and the machine."""
    return uname_result(_molt_process._uname())


def times():
    """The times that the process and its children used."""
    return times_result(_molt_process._times())


def get_terminal_size(fd=1, /):
    """Columns and lines of a terminal."""
    return terminal_size(_terminal_size(fd))


def device_encoding(fd):
    """The encoding of a terminal, None for another file."""
    return "UTF-8" if isatty(fd) else None


def urandom(size, /):
    """Random bytes that are good enough for secrets."""
    if size < 0:
        raise ValueError("negative argument not allowed")
    from _molt_random import entropy

    return entropy(size)


_before, _after_in_parent, _after_in_child = [], [], []


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    """Functions to be called around fork(): before it in the order from the last, after it from the first."""
    if before is None and after_in_child is None and after_in_parent is None:
        raise TypeError("At least one argument is required.")
    for function, name in (before, "before"), (after_in_child, "after_in_child"), (after_in_parent, "after_in_parent"):
        if function is not None and not callable(function):
            raise TypeError(f"'{name}' must be callable, not {type(function).__name__}")
    for function, functions in (before, _before), (after_in_child, _after_in_child), (after_in_parent, _after_in_parent):
        if function is not None:
            functions.append(function)


def _run_hooks(functions):
    import sys

    for function in functions:
        try:
            function()
        except BaseException as problem:
            sys.unraisablehook(_Unraisable(problem, function))


class _Unraisable:
    """The argument of sys.unraisablehook for a function of register_at_fork."""

    def __init__(self, problem, function):
        self.exc_type, self.exc_value, self.exc_traceback = type(problem), problem, problem.__traceback__
        self.err_msg, self.object = None, function


def _forked(fork):
    _run_hooks(reversed(_before))
    try:
        result = fork()
    except OSError:
        _run_hooks(_after_in_parent)
        raise
    pid = result[0] if isinstance(result, tuple) else result
    _run_hooks(_after_in_parent if pid else _after_in_child)
    return result


def fork():
    """Make the process two; 0 in the child, the child's number in the parent."""
    return _forked(_molt_process._fork)


def forkpty():
    """fork() with a new terminal for the child; the number and the descriptor of the terminal's other end."""
    return _forked(_molt_process._forkpty)


def _spawn(path, argv, env, use_path, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler):
    policy = priority = None
    if scheduler is not None:
        if not isinstance(scheduler, tuple) or len(scheduler) != 2:
            raise TypeError("A scheduler tuple must have two elements")
        policy, priority = scheduler
        priority = _sched_priority(priority)
    return _molt_process._spawn(path, argv, env, use_path, file_actions or (),
                                (setpgroup, resetids, setsid, setsigmask or None, setsigdef or None, policy, priority))


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
                scheduler=None):
    """Run a program in a new process; its number."""
    return _spawn(path, argv, env, False, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)


def posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(),
                 scheduler=None):
    """posix_spawn() that looks for the program in the folders of PATH."""
    return _spawn(path, argv, env, True, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)


def _with_usage(fields):
    from resource import struct_rusage

    pid, status, usage = fields
    return pid, status, struct_rusage(usage)


def wait3(options):
    """wait() that also says what the child used."""
    return _with_usage(_molt_process._wait4(-1, options))


def wait4(pid, options):
    """waitpid() that also says what the child used."""
    return _with_usage(_molt_process._wait4(pid, options))


def waitid(idtype, id, options, /):
    """Wait for a change of certain children; None if there was none with WNOHANG."""
    fields = _molt_process._waitid(idtype, id, options)
    return fields and waitid_result(fields)


def _int(status):
    if isinstance(status, int):
        return status
    from operator import index

    return index(status)


def WCOREDUMP(status, /):
    """Whether the process left a core dump."""
    return bool(_int(status) & 0x80)


def WIFCONTINUED(status):
    """Whether the process went on after a stop."""
    return _int(status) == 0xFFFF


def WIFSTOPPED(status):
    """Whether the process was stopped."""
    return _int(status) & 0xFF == 0x7F


def WIFSIGNALED(status):
    """Whether a signal ended the process."""
    return 0 < _int(status) & 0x7F < 0x7F


def WIFEXITED(status):
    """Whether the process ended itself."""
    return not _int(status) & 0x7F


def WEXITSTATUS(status):
    """The exit status of a process that ended itself."""
    return _int(status) >> 8 & 0xFF


def WTERMSIG(status):
    """The signal that ended the process."""
    return _int(status) & 0x7F


def WSTOPSIG(status):
    """The signal that stopped the process."""
    return _int(status) >> 8 & 0xFF


def waitstatus_to_exitcode(status):
    """What a wait status says: the exit status, or minus the signal's number."""
    if isinstance(status, float):
        raise TypeError("'float' object cannot be interpreted as an integer")
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    if WIFSTOPPED(status):
        raise ValueError(f"process stopped by delivery of signal {WSTOPSIG(status)}")
    raise ValueError(f"invalid wait status: {status}")


def _sched_priority(param):
    if not isinstance(param, sched_param):
        raise TypeError("must have a sched_param object")
    return param.sched_priority


def sched_getparam(pid, /):
    """The parameter of a process's scheduling policy."""
    return sched_param(_molt_process._sched_getparam(pid))


def sched_setparam(pid, param, /):
    """Set the parameter of a process's scheduling policy."""
    _molt_process._sched_setscheduler(pid, -1, _sched_priority(param))


def sched_setscheduler(pid, policy, param, /):
    """Set how a process is scheduled."""
    _molt_process._sched_setscheduler(pid, policy, _sched_priority(param))


def major(device, /):
    """The first part of a device's number."""
    return device >> 8 & 0xFFF | device >> 32 & 0xFFFFF000


def minor(device, /):
    """The second part of a device's number."""
    return device & 0xFF | device >> 12 & 0xFFFFFF00


def makedev(major, minor, /):
    """A device's number of its parts."""
    return (major & 0xFFF) << 8 | (major & 0xFFFFF000) << 32 | minor & 0xFF | (minor & 0xFFFFFF00) << 12


def _path_normpath(path):
    from posixpath import normpath

    return normpath(path)


class DirEntry:
    """An entry of a folder, as scandir() gives it; what it has asked for once it keeps."""

    __slots__ = "name", "path", "_kind", "_inode", "_dir_fd", "_lstat", "_stat"

    def __new__(cls, *args, **named):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def _is(self, kind, follow_symlinks):
        symlink = self._kind == 10
        if self._kind and not (symlink and follow_symlinks):
            return self._kind == kind >> 12
        try:
            return self.stat(follow_symlinks=follow_symlinks).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        """Whether it is a folder."""
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        """Whether it is a regular file."""
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        """Whether it is a symbolic link."""
        return self._is(0o120000, False)

    def is_junction(self):
        """False: only Windows has junctions."""
        return False

    def inode(self):
        """The number of its inode."""
        return self._inode

    def _ask(self, follow_symlinks):
        if self._dir_fd is not None:
            return stat(self.name, dir_fd=self._dir_fd, follow_symlinks=follow_symlinks)
        return stat(self.path, follow_symlinks=follow_symlinks)

    def stat(self, *, follow_symlinks=True):
        """What is known of the file."""
        if follow_symlinks:
            if self._stat is None:
                self._stat = self._ask(True) if self.is_symlink() else self.stat(follow_symlinks=False)
            return self._stat
        if self._lstat is None:
            self._lstat = self._ask(False)
        return self._lstat

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


DirEntry.__module__ = "posix"


class _ScandirIterator:
    """What scandir() returns."""

    def __init__(self, path):
        entries = _scan(path)
        fd = None
        if path is None:
            path = "."
        if isinstance(path, int):
            fd, folder = path, ""
        else:
            folder = fspath(path)
            slash = b"/" if isinstance(folder, bytes) else "/"
            if not folder.endswith(slash) and folder:
                folder += slash
        self._entries = self._walk(entries, folder, fd)

    @staticmethod
    def _walk(entries, folder, fd):
        make = object.__new__
        for name, kind, inode in entries:
            entry = make(DirEntry)
            entry.name, entry.path, entry._kind, entry._inode, entry._dir_fd = name, folder + name, kind, inode, fd
            entry._lstat = entry._stat = None
            yield entry

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        """Forget the entries that are left."""
        self._entries = iter(())


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = "ScandirIterator"
_ScandirIterator.__module__ = "posix"


def scandir(path=None):
    """The entries of a folder, as DirEntry objects."""
    return _ScandirIterator(path)


try:
    environ = _environ()
except PermissionError:
    environ = None
