"""What the program runs on."""
import os
import re
import sys
from collections import namedtuple

__all__ = """architecture freedesktop_os_release java_ver libc_ver mac_ver machine node platform processor python_branch
    python_build python_compiler python_implementation python_revision python_version python_version_tuple release
    system system_alias uname uname_result version win32_edition win32_is_iot win32_ver""".split()


class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """What uname() gives: the processor as a sixth item is found when it is asked for."""
    _fields = ("system", "node", "release", "version", "machine", "processor")

    @property
    def processor(self):
        return _processor()

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        return cls(*list(iterable)[:5])

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


_uname = None


def _processor():
    """The kind of processor as `uname -p` tells it: '' where it is not known."""
    try:
        import subprocess
        text = subprocess.check_output(["uname", "-p"], stderr=subprocess.DEVNULL, text=True).strip()
    except (OSError, subprocess.CalledProcessError):
        return ""
    return "" if text == "unknown" else text


def uname():
    """System, name in the network, release, version and machine."""
    global _uname
    if _uname is None:
        try:
            found = os.uname()
            _uname = uname_result(found.sysname, found.nodename, found.release, found.version, found.machine)
        except (AttributeError, OSError):
            _uname = uname_result(sys.platform, "", "", "", "")
    return _uname


def system():
    """'Linux', for example."""
    return uname().system


def node():
    """The machine's name in the network."""
    return uname().node


def release():
    """The system's release."""
    return uname().release


def version():
    """The system's version."""
    return uname().version


def machine():
    """'x86_64', for example."""
    return uname().machine


def processor():
    """The kind of processor, '' if it is not known."""
    return uname().processor


def architecture(executable=sys.executable, bits="", linkage=""):
    """('64bit', 'ELF') and the like."""
    return bits or ("64bit" if sys.maxsize > 2 ** 32 else "32bit"), linkage or ("ELF" if sys.platform == "linux" else "")


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library's name and version, as far as it is known."""
    try:
        name, _, number = os.confstr("CS_GNU_LIBC_VERSION").partition(" ")
    except (AttributeError, ValueError, OSError):
        return lib, version
    return name, number


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """What was given: this is no Mac."""
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    """What was given: this is no Windows."""
    return release, version, csd, ptype


def win32_edition():
    """None: this is no Windows."""
    return None


def win32_is_iot():
    """False: this is no Windows."""
    return False


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    """What was given: there is no Java here."""
    return release, vendor, vminfo, osinfo


def system_alias(system, release, version):
    """The names as they are used in public."""
    if system == "SunOS":
        return "Solaris", release, version
    if system in ("win32", "win16"):
        return "Windows", release, version
    return system, release, version


def platform(aliased=False, terse=False):
    """All of it in one word."""
    name, place, number, text, machine = tuple(uname())[:5]
    if aliased:
        name, number, text = system_alias(name, number, text)
    parts = [name, number, machine]
    libc = "".join(libc_ver())
    if libc:
        parts.append("with-" + libc)
    word = "-".join(part.strip() for part in parts if part)
    word = re.sub(r"[ /\\:;\"()]", "-", word.replace(" ", "_"))
    return re.sub("-+", "-", word).strip("-")


def python_implementation():
    """The implementation whose behaviour the program has."""
    return "CPython"


def python_version():
    """'3.12.1', for example."""
    return sys.version.split()[0]


def python_version_tuple():
    """The version's three parts as text."""
    return tuple(python_version().split("."))


def python_branch():
    """'': there is no branch of a repository."""
    return ""


def python_revision():
    """'': there is no revision of a repository."""
    return ""


def python_build():
    """The number and date of the build."""
    return "main", ""


def python_compiler():
    """The compiler that the runtime was made with."""
    found = re.search(r"\[(.*)\]", sys.version)
    return found[1] if found else ""


def freedesktop_os_release():
    """What /etc/os-release says of the distribution."""
    for path in "/etc/os-release", "/usr/lib/os-release":
        try:
            with open(path, encoding="utf-8") as file:
                lines = file.read().split("\n")
        except OSError:
            continue
        found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
        for line in lines:
            match = re.fullmatch(r"([A-Za-z0-9_]+)=(['\"]?)(.*)\2", line.strip())
            if match:
                found[match[1]] = re.sub(r"\\([$\"'\\`])", r"\1", match[3])
        return found
    raise OSError(2, "Unable to read files /etc/os-release, /usr/lib/os-release")
