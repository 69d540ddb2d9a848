"""The accounts of the system."""
import _molt_process
from _structseq import record_type

struct_passwd = record_type("pwd", "struct_passwd", ("pw_name", "pw_passwd", "pw_uid", "pw_gid", "pw_gecos", "pw_dir", "pw_shell"),
                            doc="An account.")


def getpwnam(name, /):
    """The account with a name."""
    if not isinstance(name, str):
        raise TypeError(f"getpwnam() argument must be str, not {type(name).__name__}")
    fields = _molt_process._user(name)
    if fields is None:
        raise KeyError(f"getpwnam(): name not found: {name!r}")
    return struct_passwd(fields)


def getpwuid(uid, /):
    """The account with a number."""
    if isinstance(uid, str):
        raise TypeError("uid should be integer, not str")
    try:
        fields = _molt_process._user(uid)
    except OverflowError:
        raise KeyError("getpwuid(): uid not found") from None
    if fields is None:
        raise KeyError(f"getpwuid(): uid not found: {uid}")
    return struct_passwd(fields)


def getpwall():
    """All accounts."""
    return [struct_passwd(fields) for fields in _molt_process._users()]
