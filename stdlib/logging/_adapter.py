"""Loggers whose records say something more."""
from ._levels import CRITICAL, DEBUG, ERROR, INFO, WARNING, getLevelName


def _adapts(level):
    """The method of LoggerAdapter that logs at a level."""
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)

    name = getLevelName(level).lower()
    method.__name__, method.__qualname__, method.__doc__ = name, f"LoggerAdapter.{name}", f"Log at the level {name}."
    return method


def _asks(name, about):
    """The method of LoggerAdapter that has the logger do it."""
    def method(self, *args, **kwargs):
        return getattr(self.logger, name)(*args, **kwargs)

    method.__name__, method.__qualname__, method.__doc__ = name, f"LoggerAdapter.{name}", about
    return method


def _with_extra(kwargs, extra):
    kwargs["extra"] = extra
    return kwargs


class LoggerAdapter:
    """A logger whose records all say something more."""

    def __init__(self, logger, extra=None):
        self.extra, self.logger = extra, logger

    def __repr__(self):
        level = getLevelName(self.getEffectiveLevel())
        return f"<{type(self).__name__} {self.logger.name} ({level})>"

    __class_getitem__ = classmethod(type(list[str]))

    # ---- what the logger says and does ----

    name = property(lambda self: self.logger.name, doc="The logger's name.")
    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, "manager", value), doc="The logger's manager.")
    hasHandlers = _asks("hasHandlers", "Whether there is a handler for the records.")
    getEffectiveLevel = _asks("getEffectiveLevel", "The level from which on something is logged.")
    isEnabledFor = _asks("isEnabledFor", "Whether something of a level is logged.")
    setLevel = _asks("setLevel", "Leave out what is below a level.")
    _log = _asks("_log", "Log without asking for the level.")

    # ---- logging ----

    def process(self, msg, kwargs):
        """Message and keywords as the logger is to get them."""
        return msg, _with_extra(kwargs, self.extra)

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if not self.isEnabledFor(level):
            return
        text, named = self.process(msg, kwargs)
        self.logger.log(level, text, *args, **named)

    critical, error, warning, info, debug = map(_adapts, (CRITICAL, ERROR, WARNING, INFO, DEBUG))

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception that is being handled."""
        kwargs["exc_info"] = exc_info
        self.log(ERROR, msg, *args, **kwargs)

    def warn(self, msg, *args, **kwargs):
        """The old name of warning()."""
        from warnings import warn

        warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        return self.warning(msg, *args, **kwargs)
