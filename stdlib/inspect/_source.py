"""Source text of objects, when the files that a program was compiled from are still there."""
import linecache
import os
import re
import sys
import types


class ClassFoundException(Exception):
    """Ends a search when the class is found."""


class EndOfBlock(Exception):
    """Ends the reading of a block."""


def _code(object):
    """The code object of a function, frame or traceback, or None."""
    if isinstance(object, types.MethodType):
        object = object.__func__
    if isinstance(object, types.FunctionType):
        object = object.__code__
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.FrameType):
        object = object.f_code
    return object if isinstance(object, types.CodeType) else None


def getfile(object):
    """The file that an object was defined in."""
    if isinstance(object, types.ModuleType):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isinstance(object, type):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _code(object)
    if code is None:
        raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                        + type(object).__name__)
    return code.co_filename


def getmodulename(path):
    """The name of the module that a file of this name has, or None."""
    name, extension = os.path.splitext(os.path.basename(path))
    return name if extension in (".py", ".pyc") else None


def getsourcefile(object):
    """The file of an object's source, None if it is not there."""
    name = getfile(object)
    if os.path.exists(name) or name in linecache.cache:
        return name
    return None


def getabsfile(object, _filename=None):
    """The absolute path of the file that an object was defined in."""
    name = _filename if _filename is not None else getsourcefile(object) or getfile(object)
    return os.path.normcase(os.path.abspath(name))


def getmodule(object, _filename=None):
    """The module that an object was defined in, None if that is not known."""
    if isinstance(object, types.ModuleType):
        return object
    name = getattr(object, "__module__", None)
    if name is not None:
        return sys.modules.get(name)
    try:
        path = getabsfile(object, _filename)
    except (TypeError, FileNotFoundError):
        return None
    for module in list(sys.modules.values()):
        own = getattr(module, "__file__", None)
        if isinstance(own, str) and os.path.normcase(os.path.abspath(own)) == path:
            return module
    return None


def findsource(object):
    """All lines of an object's file and the index of the line that it begins at."""
    name = getsourcefile(object)
    if name:
        linecache.checkcache(name)
    else:
        name = getfile(object)
        if not (name.startswith("<") and name.endswith(">")):
            raise OSError("source code not available")
    module = getmodule(object, name)
    lines = linecache.getlines(name, vars(module)) if module else linecache.getlines(name)
    if not lines:
        raise OSError("could not get source code")
    if isinstance(object, types.ModuleType):
        return lines, 0
    if isinstance(object, type):
        return lines, _class_line(lines, object.__qualname__)
    code = _code(object)
    if code is None:
        raise OSError("could not find code object")
    if code.co_firstlineno > len(lines):
        raise OSError("lineno is out of bounds")
    return lines, max(code.co_firstlineno - 1, 0)


def _class_line(lines, name):
    """Where a class of that qualified name begins: with its first decorator."""
    path, found = [], None
    for number, line in enumerate(lines):
        match = re.match(r"(\s*)(?:async\s+)?(class|def)\s+(\w+)", line)
        if not match:
            continue
        indent = len(match[1].expandtabs())
        while path and path[-1][0] >= indent:
            path.pop()
        path.append((indent, match[3] if match[2] == "class" else match[3] + ".<locals>"))
        if match[2] == "class" and ".".join(part for _, part in path) == name:
            found = number
            break
    if found is None:
        raise OSError("could not find class definition")
    margin = lines[found][:len(lines[found]) - len(lines[found].lstrip())]
    while found and lines[found - 1].startswith(margin + "@"):
        found -= 1
    return found


def indentsize(line):
    """How far a line is indented, tabs as spaces."""
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


class BlockFinder:
    """Says where the block that begins at the first of some lines ends."""

    def __init__(self):
        self.last = 1

    # What matters in a line: strings, brackets, comments.
    _piece = re.compile(r"""#.*|[rRbBuUfF]{0,2}('''|\"""|'|")|[()\[\]{}]|\\\n""")

    def find(self, lines):
        """The number of lines of the block."""
        depth, quote, continued = 0, None, False
        margin, headed = None, False
        for number, line in enumerate(lines):
            starting = not depth and quote is None and not continued
            text = line.strip()
            if starting and text and not text.startswith("#"):
                indent = indentsize(line)
                if margin is None:
                    margin = indent
                elif indent <= margin and headed:
                    return self.last
                if not headed:
                    headed = not text.startswith("@")
                    self.single = headed and not re.match(r"(async\s+)?(def|class)\b", text)
            elif starting:
                if text and margin is not None and indentsize(line) > margin:
                    self.last = number + 1
                continue
            at, continued = 0, False
            while at < len(line):
                if quote is not None:
                    stop = line.find(quote, at)
                    escape = line.find("\\", at)
                    if 0 <= escape and (stop < 0 or escape < stop):
                        at = escape + 2
                        continue
                    if stop < 0:
                        break
                    at, quote = stop + len(quote), None
                    continue
                piece = self._piece.search(line, at)
                if piece is None:
                    break
                at = piece.end()
                if piece[1]:
                    quote = piece[1]
                elif piece[0] in "([{":
                    depth += 1
                elif piece[0] in ")]}":
                    depth -= 1
                elif piece[0] == "\\\n":
                    continued = True
            if quote is not None and len(quote) == 1 and not line.endswith("\\\n"):
                quote = None
            self.last = number + 1
            if headed and self.single and not depth and quote is None and not continued:
                return self.last
        return self.last


def getblock(lines):
    """The lines of the block that begins at the first."""
    return lines[:BlockFinder().find(lines)]


def getsourcelines(object):
    """The lines of an object's source and the number of the first."""
    from inspect._signature import unwrap
    object = unwrap(object)
    lines, at = findsource(object)
    if isinstance(object, types.TracebackType):
        object = object.tb_frame
    if isinstance(object, types.ModuleType) or isinstance(object, types.FrameType) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[at:]), at + 1


def getsource(object):
    """The text of an object's source."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The comments right before an object's source, or None."""
    try:
        lines, at = findsource(object)
    except (OSError, TypeError):
        return None
    if isinstance(object, types.ModuleType):
        start = 1 if lines and lines[0].startswith("#!") else 0
        while start < len(lines) and lines[start].strip() in ("", "#"):
            start += 1
        stop = start
        while stop < len(lines) and lines[stop].startswith("#"):
            stop += 1
        found = [line.expandtabs() for line in lines[start:stop]]
        return "".join(found) or None
    margin, found = indentsize(lines[at]), []
    at -= 1
    while at >= 0 and lines[at].lstrip().startswith("#") and indentsize(lines[at]) == margin:
        found.insert(0, lines[at].expandtabs().lstrip())
        at -= 1
    return "".join(found) or None
