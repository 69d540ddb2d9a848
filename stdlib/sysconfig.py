"""How Python was built and where things are, as far as a compiled program has that."""
import os
import sys

__all__ = ["get_config_h_filename", "get_config_var", "get_config_vars", "get_makefile_filename", "get_path",
           "get_path_names", "get_paths", "get_platform", "get_python_version", "get_scheme_names", "parse_config_h",
           "get_default_scheme", "get_preferred_scheme"]

_NAMES = ("stdlib", "platstdlib", "purelib", "platlib", "include", "platinclude", "scripts", "data")
_SCHEMES = ("nt", "nt_user", "nt_venv", "osx_framework_user", "posix_home", "posix_prefix", "posix_user", "posix_venv", "venv")


def get_python_version():
    """'3.12', for example."""
    return f"{sys.version_info.major}.{sys.version_info.minor}"


def get_platform():
    """'linux-x86_64', for example."""
    if sys.platform != "linux":
        return sys.platform
    return f"linux-{os.uname().machine}"


def get_config_vars(*args):
    """What is known of the build; with names a list of the values."""
    version = get_python_version()
    known = {"prefix": sys.prefix, "exec_prefix": sys.exec_prefix, "py_version": sys.version.split()[0],
             "py_version_short": version, "py_version_nodot": version.replace(".", ""), "installed_base": sys.base_prefix,
             "base": sys.prefix, "installed_platbase": sys.base_exec_prefix, "platbase": sys.exec_prefix,
             "platlibdir": "lib", "abiflags": "", "userbase": os.path.expanduser("~/.local"), "Py_DEBUG": 0,
             "Py_GIL_DISABLED": None, "EXT_SUFFIX": f".cpython-{version.replace('.', '')}-x86_64-linux-gnu.so",
             "SOABI": f"cpython-{version.replace('.', '')}-x86_64-linux-gnu", "EXE": "", "WITH_PYMALLOC": 1}
    return [known.get(name) for name in args] if args else known


def get_config_var(name):
    """One of get_config_vars, None if it is not known."""
    return get_config_vars().get(name)


def get_scheme_names():
    """The ways to install."""
    return _SCHEMES


def get_default_scheme():
    """The usual way to install."""
    return "posix_prefix"


def get_preferred_scheme(key):
    """The way to install for 'prefix', 'home' or 'user'."""
    try:
        return {"prefix": "posix_prefix", "home": "posix_home", "user": "posix_user"}[key]
    except KeyError:
        raise ValueError(f"{key!r} is not a valid scheme") from None


def get_path_names():
    """The kinds of places."""
    return _NAMES


def get_paths(scheme="posix_prefix", vars=None, expand=True):
    """The places by kind."""
    if scheme not in _SCHEMES:
        raise KeyError(scheme)
    values = dict(get_config_vars(), **(vars or {}))
    user = scheme == "posix_user"
    lib = ("{userbase}" if user else "{base}") + "/lib/python{py_version_short}"
    base = "{userbase}" if user else "{base}"
    found = {"stdlib": lib, "platstdlib": lib, "purelib": lib + "/site-packages", "platlib": lib + "/site-packages",
             "include": base + "/include/python{py_version_short}",
             "platinclude": base + "/include/python{py_version_short}", "scripts": base + "/bin", "data": base}
    return {name: os.path.normpath(text.format(**values)) for name, text in found.items()} if expand else found


def get_path(name, scheme="posix_prefix", vars=None, expand=True):
    """One of get_paths."""
    return get_paths(scheme, vars, expand)[name]


def get_config_h_filename():
    """Where pyconfig.h would be."""
    return get_path("include") + "/pyconfig.h"


def get_makefile_filename():
    """Where the Makefile would be."""
    return get_path("stdlib") + "/config/Makefile"


def is_python_build(check_home=None):
    """False: this is no build folder of Python."""
    return False


def parse_config_h(fp, vars=None):
    """The definitions of a file like pyconfig.h."""
    import re
    found = {} if vars is None else vars
    for line in fp:
        match = re.match(r"#define ([A-Z][A-Za-z0-9_]+) (.*)\n", line)
        if match:
            text = match[2]
            found[match[1]] = int(text) if text.lstrip("-").isdigit() else text
        elif match := re.match(r"/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n", line):
            found[match[1]] = 0
    return found
