"""Loggers whose records say something more."""
import warnings

from ._levels import CRITICAL, DEBUG, ERROR, INFO, WARNING, getLevelName


def _adapts(level, name):
    """The method of LoggerAdapter that logs at a level."""
    def method(self, msg, *args, **kwargs):
        self.log(level, msg, *args, **kwargs)

    method.__name__, method.__qualname__, method.__doc__ = name, f"LoggerAdapter.{name}", f"Log at the level {name}."
    return method


class LoggerAdapter:
    """A logger whose records all say something more."""

    __class_getitem__ = classmethod(type(list[str]))

    def __init__(self, logger, extra=None):
        self.logger, self.extra = logger, extra

    def process(self, msg, kwargs):
        """Message and keywords as the logger is to get them."""
        kwargs["extra"] = self.extra
        return msg, kwargs

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if self.isEnabledFor(level):
            msg, kwargs = self.process(msg, kwargs)
            self.logger.log(level, msg, *args, **kwargs)

    debug, info, warning = _adapts(DEBUG, "debug"), _adapts(INFO, "info"), _adapts(WARNING, "warning")
    error, critical = _adapts(ERROR, "error"), _adapts(CRITICAL, "critical")

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception that is being handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False):
        return self.logger._log(level, msg, args, exc_info, extra, stack_info)

    def isEnabledFor(self, level):
        """Whether something of a level is logged."""
        return self.logger.isEnabledFor(level)

    def setLevel(self, level):
        """Leave out what is below a level."""
        self.logger.setLevel(level)

    def getEffectiveLevel(self):
        """The level from which on something is logged."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether there is a handler for the records."""
        return self.logger.hasHandlers()

    name = property(lambda self: self.logger.name)

    @property
    def manager(self):
        return self.logger.manager

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    def __repr__(self):
        return f"<{type(self).__name__} {self.logger.name} ({getLevelName(self.getEffectiveLevel())})>"
