"""The groups of the system."""
import _molt_process
from _structseq import record_type

struct_group = record_type("grp", "struct_group", ("gr_name", "gr_passwd", "gr_gid", "gr_mem"), doc="A group.")


def getgrnam(name):
    """The group with a name."""
    if not isinstance(name, str):
        raise TypeError(f"getgrnam() argument 'name' must be str, not {type(name).__name__}")
    fields = _molt_process._group(name)
    if fields is None:
        raise KeyError(f"getgrnam(): name not found: {name!r}")
    return struct_group(fields)


def getgrgid(id):
    """The group with a number."""
    if isinstance(id, str):
        raise TypeError("gid should be integer, not str")
    try:
        fields = _molt_process._group(id)
    except OverflowError:
        raise KeyError("getgrgid(): gid not found") from None
    if fields is None:
        raise KeyError(f"getgrgid(): gid not found: {id}")
    return struct_group(fields)


def getgrall():
    """All groups."""
    return [struct_group(fields) for fields in _molt_process._groups()]
