"""Warnings: messages about a place in the program that it goes on after."""
import sys

__all__ = ["warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
           "catch_warnings", "deprecated"]

filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"
onceregistry = {}
_version = 1  # of the filters: what a registry holds was decided under one version
_recorders = []  # lists that catch_warnings(record=True) made; the last takes all warnings
_actions = ("error", "ignore", "always", "default", "module", "once")


def _filters_mutated():
    global _version
    _version += 1


class WarningMessage:
    """One warning: what was said, where, and where it shall be shown."""
    _details = ("message", "category", "filename", "lineno", "file", "line", "source")

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        for name, value in zip(self._details, (message, category, filename, lineno, file, line, source)):
            setattr(self, name, value)

    def __str__(self):
        category = self.category.__name__ if self.category else None
        return (f"{{message : {self.message!r}, category : {category!r}, filename : {self.filename!r}, "
                f"lineno : {self.lineno}, line : {self.line!r}}}")


def formatwarning(message, category, filename, lineno, line=None):
    """The text of a warning: its place, its kind, what it says, and the source line."""
    if line is None:
        from _molt_traceback import source_line
        line = source_line(filename, lineno)
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return f"{text}  {line.strip()}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Writes a warning, to stderr by default. A program may put another function in this one's place."""
    stream = sys.stderr if file is None else file
    if stream is not None:
        try:
            stream.write(formatwarning(message, category, filename, lineno, line))
        except OSError:
            pass


_own_showwarning = showwarning


def _show(msg):
    if showwarning is not _own_showwarning:
        if not callable(showwarning):
            raise TypeError("warnings.showwarning() must be set to a function or method")
    elif _recorders and _recorders[-1] is not None:
        _recorders[-1].append(msg)
        return
    showwarning(msg.message, msg.category, msg.filename, msg.lineno, msg.file, msg.line)


def _check(condition, problem):
    if not condition:
        raise AssertionError(problem)


def _add_filter(entry, append):
    if not append or entry not in filters:
        if entry in filters:
            filters.remove(entry)
        filters.insert(len(filters) if append else 0, entry)
    _filters_mutated()


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Adds a rule for warnings whose text, class, module and line match; it comes before the others unless append."""
    _check(action in _actions, f"invalid action: {action!r}")
    _check(isinstance(message, str), "message must be a string")
    _check(isinstance(category, type) and issubclass(category, Warning), "category must be a Warning subclass")
    _check(isinstance(module, str), "module must be a string")
    _check(isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0")
    if message or module:
        import re
        message = re.compile(message, re.I) if message else None
        module = re.compile(module) if module else None
    _add_filter((action, message or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Adds a rule for warnings of a class, whatever they say."""
    _check(action in _actions, f"invalid action: {action!r}")
    _check(isinstance(lineno, int) and lineno >= 0, "lineno must be an int >= 0")
    _add_filter((action, None, category, None, lineno), append)


def resetwarnings():
    """Takes all rules away."""
    filters.clear()
    _filters_mutated()


def _caller(stacklevel):
    try:
        frame = sys._getframe(stacklevel)
    except (AttributeError, ValueError):
        return "sys", 1, "sys", {}
    globals = frame.f_globals
    return frame.f_code.co_filename, frame.f_lineno, globals.get("__name__", "<string>"), globals


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Warns about the caller's line, or about a line further out with a higher stacklevel."""
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module, globals = _caller(max(stacklevel, 1) + 1)
    registry = globals.setdefault("__warningregistry__", {})
    warn_explicit(message, category, filename, lineno, module, registry, globals, source)


def _matches(pattern, text):
    if pattern is None or isinstance(pattern, str):
        return pattern is None or pattern == text
    return pattern.match(text) is not None


def _rule_for(text, category, module, lineno):
    """The first rule that applies; an own one with the default action where none does."""
    for rule in filters:
        _, message, kind, where, line = rule
        if line in (0, lineno) and issubclass(category, kind) and _matches(message, text) and _matches(where, module):
            return rule
    return defaultaction, None, Warning, None, 0


def _first_time(registry, key):
    known = registry.get(key)
    registry[key] = 1
    return not known


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warns about a line of a file. The registry remembers what was shown."""
    lineno = int(lineno)
    if module is None:
        module = filename or "<unknown>"
        module = module[:-3] if module.lower().endswith(".py") else module
    registry = {} if registry is None else registry
    if registry.get("version", 0) != _version:
        registry.clear()
        registry["version"] = _version
    if isinstance(message, Warning):
        text, category = str(message), type(message)
    else:
        text, message = message, category(message)
    key = text, category, lineno
    if registry.get(key):
        return
    rule = _rule_for(text, category, module, lineno)
    action = rule[0]
    if action == "error":
        raise message
    if action == "ignore":
        return
    if action not in _actions:
        raise RuntimeError(f"Unrecognized action ({action!r}) in warnings.filters:\n {rule}")
    if action != "always":
        registry[key] = 1
    if action == "once" and not _first_time(onceregistry, (text, category)):
        return
    if action == "module" and not _first_time(registry, (text, category, 0)):
        return
    _show(WarningMessage(message, category, filename, lineno, source=source))


class catch_warnings:
    """Restores filters and showwarning at its end; with record it gives a list that the warnings go to meanwhile."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self.record, self.module = record, module
        self.rule = None if action is None else (action, category, lineno, append)
        self.before = None

    def __repr__(self):
        arguments = ["record=True"] * bool(self.record)
        if self.module is not None:
            arguments.append(f"module={self.module!r}")
        return f"{type(self).__name__}({', '.join(arguments)})"

    def __enter__(self):
        global filters, showwarning
        if self.before is not None:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self.before = filters, showwarning
        filters = filters[:]
        _filters_mutated()
        log = [] if self.record else _recorders[-1] if _recorders else None
        _recorders.append(log)
        if self.record:
            showwarning = _own_showwarning
        if self.rule is not None:
            simplefilter(*self.rule)
        return log if self.record else None

    def __exit__(self, *exc_info):
        global filters, showwarning
        if self.before is None:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        filters, showwarning = self.before
        _filters_mutated()
        _recorders.pop()


class deprecated:
    """A decorator for classes and functions that shall not be used any more: using them warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        if not isinstance(message, str):
            raise TypeError(f"Expected an object of type str for 'message', not {type(message).__name__!r}")
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, arg, /):
        import functools
        msg, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            arg.__deprecated__ = msg
            return arg
        if isinstance(arg, type):
            original_new = arg.__new__

            @functools.wraps(original_new)
            def __new__(cls, /, *args, **kwargs):
                if cls is arg:
                    warn(msg, category=category, stacklevel=stacklevel + 1)
                if original_new is not object.__new__:
                    return original_new(cls, *args, **kwargs)
                return original_new(cls)

            arg.__new__ = staticmethod(__new__)
            arg.__deprecated__ = __new__.__deprecated__ = msg
            return arg
        if callable(arg):
            @functools.wraps(arg)
            def wrapper(*args, **kwargs):
                warn(msg, category=category, stacklevel=stacklevel + 1)
                return arg(*args, **kwargs)

            arg.__deprecated__ = wrapper.__deprecated__ = msg
            return wrapper
        raise TypeError("@deprecated decorator with non-None category must be applied to a class or callable, "
                        f"not {arg!r}")
