"""Comparing files and folders."""
import os
import stat

__all__ = ["clear_cache", "cmp", "dircmp", "cmpfiles", "DEFAULT_IGNORES"]

DEFAULT_IGNORES = ["RCS", "CVS", "tags", ".git", ".hg", ".bzr", "_darcs", "__pycache__"]
BUFSIZE = 8 * 1024
_cache = {}


def clear_cache():
    """Forget what was compared."""
    _cache.clear()


def _signature(path):
    known = os.stat(path)
    return stat.S_IFMT(known.st_mode), known.st_size, known.st_mtime


def cmp(f1, f2, shallow=True):
    """Whether two files are equal; shallow: those of one kind, size and time are taken for equal."""
    first, second = _signature(f1), _signature(f2)
    if first[0] != stat.S_IFREG or second[0] != stat.S_IFREG:
        return False
    if shallow and first == second:
        return True
    if first[1] != second[1]:
        return False
    key = f1, f2, first, second
    if key not in _cache:
        if len(_cache) > 100:
            clear_cache()
        _cache[key] = _equal_bytes(f1, f2)
    return _cache[key]


def _equal_bytes(f1, f2):
    with open(f1, "rb") as one, open(f2, "rb") as other:
        while True:
            data = one.read(BUFSIZE)
            if data != other.read(BUFSIZE):
                return False
            if not data:
                return True


def cmpfiles(a, b, common, shallow=True):
    """Files of two folders: (equal ones, different ones, those that could not be compared)."""
    equal, different, failed = [], [], []
    for name in common:
        try:
            (equal if cmp(os.path.join(a, name), os.path.join(b, name), shallow) else different).append(name)
        except (OSError, ValueError):
            failed.append(name)
    return equal, different, failed


class dircmp:
    """The comparison of two folders; what is asked for is found out then."""

    def __init__(self, a, b, ignore=None, hide=None):
        self.left, self.right = a, b
        self.hide = [os.curdir, os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore

    def _listing(self, folder):
        hidden = {*self.hide, *self.ignore}
        return sorted(name for name in os.listdir(folder) if name not in hidden)

    def phase0(self):
        """The names of both folders."""
        self.left_list, self.right_list = self._listing(self.left), self._listing(self.right)

    def phase1(self):
        """Which names both have."""
        left, right = {os.path.normcase(n): n for n in self.left_list}, {os.path.normcase(n): n for n in self.right_list}
        self.common = [name for key, name in left.items() if key in right]
        self.left_only = [name for key, name in left.items() if key not in right]
        self.right_only = [name for key, name in right.items() if key not in left]

    def phase2(self):
        """What the common names are."""
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = [stat.S_IFMT(os.stat(os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)]
            except (OSError, ValueError):
                kinds = [0, 1]
            if kinds[0] != kinds[1]:
                self.common_funny.append(name)
            elif kinds[0] == stat.S_IFDIR:
                self.common_dirs.append(name)
            elif kinds[0] == stat.S_IFREG:
                self.common_files.append(name)
            else:
                self.common_funny.append(name)

    def phase3(self):
        """Which common files are equal."""
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files)

    def phase4(self):
        """The comparisons of the common folders."""
        self.subdirs = {name: self.__class__(os.path.join(self.left, name), os.path.join(self.right, name), self.ignore, self.hide)
                        for name in self.common_dirs}

    def phase4_closure(self):
        """phase4 all the way down."""
        self.phase4()
        for inner in self.subdirs.values():
            inner.phase4_closure()

    methodmap = {"left_list": phase0, "right_list": phase0, "common": phase1, "left_only": phase1, "right_only": phase1,
                 "common_dirs": phase2, "common_files": phase2, "common_funny": phase2, "same_files": phase3, "diff_files": phase3,
                 "funny_files": phase3, "subdirs": phase4}

    def __getattr__(self, name):
        if name not in self.methodmap:
            raise AttributeError(name)
        self.methodmap[name](self)
        return getattr(self, name)

    def report(self):
        """Print what is different."""
        print("diff", self.left, self.right)
        for title, names in (("Only in " + str(self.left), self.left_only), ("Only in " + str(self.right), self.right_only),
                                    ("Identical files", self.same_files), ("Differing files", self.diff_files),
                                    ("Trouble with common files", self.funny_files), ("Common subdirectories", self.common_dirs),
                                    ("Common funny cases", self.common_funny)):
            if names:
                names.sort()
                print(title, ":", names)

    def report_partial_closure(self):
        """report() of the folders and of those in them."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        """report() all the way down."""
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
