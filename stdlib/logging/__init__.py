"""Messages of a program: loggers that take them, handlers that bring them somewhere, formatters that make them text."""
import atexit
import io
import os
import sys
import time
import traceback
import warnings
import weakref
from _thread import RLock

from ._adapter import LoggerAdapter
from ._levels import (CRITICAL, DEBUG, ERROR, FATAL, INFO, NOTSET, WARN, WARNING, _checkLevel, _levelToName, _nameToLevel, getLevelName,
                      getLevelNamesMapping)
from ._records import Filter, Filterer, LogRecord
from ._text import (_STYLES, BASIC_FORMAT, BufferingFormatter, Formatter, PercentStyle, StrFormatStyle, StringTemplateStyle,
                    _defaultFormatter, _known_style)

__all__ = """BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Formatter Handler INFO LogRecord Logger
LoggerAdapter NOTSET NullHandler StreamHandler WARN WARNING addLevelName basicConfig captureWarnings critical debug disable error
exception fatal getLevelName getLogger getLoggerClass info log makeLogRecord setLoggerClass shutdown warn warning
getLogRecordFactory setLogRecordFactory lastResort raiseExceptions getLevelNamesMapping getHandlerByName getHandlerNames""".split()

_startTime = time.time()
# What programs switch: whether errors of handlers are told, and what records say of where they come from.
raiseExceptions = logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True
_lock = RLock()


def _acquireLock():
    _lock.acquire()


def _releaseLock():
    _lock.release()


def addLevelName(level, levelName):
    """Have a level called by a name."""
    with _lock:
        _nameToLevel[levelName], _levelToName[level] = level, levelName


# These are this module's, wherever they stand.
for _class in BufferingFormatter, Filter, Filterer, Formatter, LogRecord, LoggerAdapter, PercentStyle, StrFormatStyle, StringTemplateStyle:
    _class.__module__ = "logging"
del _class


# ---- warnings ----

_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is None:
        logger = getLogger("py.warnings")
        logger.handlers or logger.addHandler(NullHandler())
        logger.warning(str(warnings.formatwarning(message, category, filename, lineno, line)))
    elif _warnings_showwarning:
        _warnings_showwarning(message, category, filename, lineno, file, line)


def captureWarnings(capture):
    """Have the warnings of the module warnings logged, or no more."""
    global _warnings_showwarning
    if capture and _warnings_showwarning is None:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    elif not capture and _warnings_showwarning is not None:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None


# ---- loggers ----

class PlaceHolder:
    """Stands in the manager's table for a logger that nobody has asked for, with those below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


class Manager:
    """Has all loggers by name; each has the nearest one above it for a parent."""

    def __init__(self, rootnode):
        self.root, self._disable, self.emittedNoHandlerWarning = rootnode, 0, False
        self.loggerDict, self.loggerClass, self.logRecordFactory = {}, None, None

    @property
    def disable(self):
        """The level up to which nothing is logged."""
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)

    def getLogger(self, name):
        """The logger of a name, made at the first time."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")
        with _lock:
            there = self.loggerDict.get(name)
            if isinstance(there, Logger):
                return there
            made = (self.loggerClass or _loggerClass)(name)
            made.manager = self
            self.loggerDict[name] = made
            made.parent = self._above(name, made)
            if there is not None:
                # Those below had a parent above this one until now.
                for each in there.loggerMap:
                    if not each.parent.name.startswith(name):
                        each.parent = made
            return made

    def _above(self, name, below):
        """The nearest logger above a name; what is between gets to know the logger below it."""
        cut = name.rfind(".")
        while cut > 0:
            name = name[:cut]
            there = self.loggerDict.get(name)
            if isinstance(there, Logger):
                return there
            if there is None:
                self.loggerDict[name] = PlaceHolder(below)
            else:
                there.append(below)
            cut = name.rfind(".")
        return self.root

    def setLoggerClass(self, klass):
        """Have loggers made by a class."""
        self.loggerClass = _logger_class(klass)

    def setLogRecordFactory(self, factory):
        """Have records made by something else."""
        self.logRecordFactory = factory

    def _clear_cache(self):
        """Levels are looked up anew each time."""


def _logger_class(klass):
    if klass is not Logger and not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")
    return klass


def _logs_at(level, name, about):
    """The method of Logger that logs at a level."""
    def method(self, msg, *args, **kwargs):
        if self.isEnabledFor(level):
            self._log(level, msg, args, **kwargs)

    method.__name__, method.__qualname__, method.__doc__ = name, f"Logger.{name}", about
    return method


class Logger(Filterer):
    """Takes messages and gives them to its handlers and to those of the loggers above it."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name, self.level = name, _checkLevel(level)
        self.parent, self.propagate, self.handlers, self.disabled = None, True, [], False
        self._cache = {}

    debug = _logs_at(DEBUG, "debug", "Log what helps to find errors.")
    info = _logs_at(INFO, "info", "Log what goes its way.")
    warning = _logs_at(WARNING, "warning", "Log what may be wrong.")
    error = _logs_at(ERROR, "error", "Log what is wrong.")
    critical = _logs_at(CRITICAL, "critical", "Log what ends the program.")
    fatal = _logs_at(CRITICAL, "fatal", "Log what ends the program.")

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """error() with the exception that is being handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)

    def log(self, level, msg, *args, **kwargs):
        """Log at any level."""
        if isinstance(level, int):
            if self.isEnabledFor(level):
                self._log(level, msg, args, **kwargs)
        elif raiseExceptions:
            raise TypeError("level must be an integer")

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        place = "(unknown file)", 0, "(unknown function)", None
        if _srcfile:
            try:
                place = self.findCaller(stack_info, stacklevel)
            except ValueError:
                pass
        if isinstance(exc_info, BaseException):
            exc_info = type(exc_info), exc_info, exc_info.__traceback__
        elif exc_info and not isinstance(exc_info, tuple):
            exc_info = sys.exc_info()
        file, line, function, stack = place
        self.handle(self.makeRecord(self.name, level, file, line, msg, args, exc_info, function, extra, stack))

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line and function of the caller, and the text of the stack if that is wanted."""
        frame = currentframe()
        if frame is None:
            return "(unknown file)", 0, "(unknown function)", None
        frame = _program_frame(frame, stacklevel)
        stack = None
        if stack_info:
            stack = "Stack (most recent call last):\n" + "".join(traceback.format_stack(frame)).removesuffix("\n")
        return frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record, with what the program has to add."""
        made = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        for key in extra or ():
            if key in ("message", "asctime") or key in made.__dict__:
                raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")
            made.__dict__[key] = extra[key]
        return made

    def handle(self, record):
        """Give a record that the filters let through to the handlers."""
        verdict = not self.disabled and self.filter(record)
        if verdict:
            self.callHandlers(verdict if isinstance(verdict, LogRecord) else record)

    def _upwards(self):
        """The loggers whose handlers get the records of this one."""
        here = self
        while here:
            yield here
            here = here.parent if here.propagate else None

    def hasHandlers(self):
        """Whether there is a handler for the records of this logger."""
        return any(each.handlers for each in self._upwards())

    def callHandlers(self, record):
        """Give a record to the handlers; to the last resort if there is none."""
        found = False
        for logger in self._upwards():
            for handler in logger.handlers:
                found = True
                if record.levelno >= handler.level:
                    handler.handle(record)
        if found:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def addHandler(self, hdlr):
        """Give records to one handler more."""
        with _lock:
            hdlr in self.handlers or self.handlers.append(hdlr)

    def removeHandler(self, hdlr):
        """Do without a handler."""
        with _lock:
            hdlr not in self.handlers or self.handlers.remove(hdlr)

    def setLevel(self, level):
        """Leave out what is below a level."""
        self.level = _checkLevel(level)

    def getEffectiveLevel(self):
        """The level of the nearest logger, from here upwards, that has one."""
        here = self
        while here:
            if here.level:
                return here.level
            here = here.parent
        return NOTSET

    def isEnabledFor(self, level):
        """Whether something of a level is logged."""
        if self.disabled or self.manager._disable >= level:
            return False
        return level >= self.getEffectiveLevel()

    def getChild(self, suffix):
        """The logger below this one with a further name."""
        return self.manager.getLogger(suffix if self.root is self else f"{self.name}.{suffix}")

    def getChildren(self):
        """The loggers one name below this one."""
        with _lock:
            every = [each for each in self.manager.loggerDict.values() if isinstance(each, Logger)]
            depth = 0 if self is self.root else self.name.count(".") + 1
            return {each for each in every if each.parent is self and each.name.count(".") == depth}

    def __repr__(self):
        return f"<{type(self).__name__} {self.name} ({getLevelName(self.getEffectiveLevel())})>"

    def __reduce__(self):
        if getLogger(self.name) is self:
            return getLogger, (self.name,)
        from pickle import PicklingError

        raise PicklingError("logger cannot be pickled")


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


_loggerClass = Logger
root = Logger.root = RootLogger(WARNING)
Logger.manager = Manager(root)


def getLogger(name=None):
    """The logger of a name; the root without one."""
    if name and (name != "root" or not isinstance(name, str)):
        return Logger.manager.getLogger(name)
    return root


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


def setLoggerClass(klass):
    """Have loggers made by a class that is derived from Logger."""
    global _loggerClass
    _loggerClass = _logger_class(klass)


def disable(level=CRITICAL):
    """Log nothing up to a level."""
    root.manager.disable = level


# ---- handlers ----

_handlers = weakref.WeakValueDictionary()  # by name
_handlerList = []  # weak references, in the order in which handlers were made: the last is closed first


def _removeHandlerRef(wr):
    lock, known = _lock, _handlerList
    if lock and known:  # both are None when the program has ended
        with lock:
            wr not in known or known.remove(wr)


def _addHandlerRef(handler):
    with _lock:
        _handlerList.append(weakref.ref(handler, _removeHandlerRef))


def getHandlerByName(name):
    """The handler that has a name, or None."""
    return _handlers.get(name)


def getHandlerNames():
    """The names of all handlers that have one."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Brings records somewhere; subclasses say where, in emit()."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name, self.level, self.formatter, self._closed = None, _checkLevel(level), None, False
        _addHandlerRef(self)
        self.createLock()

    def get_name(self):
        return self._name

    def set_name(self, name):
        with _lock:
            _handlers.pop(self._name, None)
            self._name = name
            if name:
                _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Make the lock that lets one thread at a time write."""
        self.lock = RLock()

    def _at_fork_reinit(self):
        self.createLock()

    def acquire(self):
        """Take the lock."""
        self.lock and self.lock.acquire()

    def release(self):
        """Let go of the lock."""
        self.lock and self.lock.release()

    def setLevel(self, level):
        """Leave out what is below a level."""
        self.level = _checkLevel(level)

    def setFormatter(self, fmt):
        """Have records made text by a formatter."""
        self.formatter = fmt

    def format(self, record):
        """The text of a record."""
        return (self.formatter or _defaultFormatter).format(record)

    def emit(self, record):
        """Bring a record where it belongs."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")

    def handle(self, record):
        """Bring a record that the filters let through where it belongs; what they said."""
        verdict = self.filter(record)
        if isinstance(verdict, LogRecord):
            record = verdict
        if verdict:
            self.acquire()
            try:
                self.emit(record)
            finally:
                self.release()
        return verdict

    def flush(self):
        """Write what has been held back."""

    def close(self):
        """Let go of what the handler holds."""
        with _lock:
            self._closed = True
            _handlers.pop(self._name, None)

    def handleError(self, record):
        """Tell of an error in emit() on standard error; a program goes on in spite of it."""
        out = sys.stderr
        if not raiseExceptions or not out:
            return
        kind, problem, trace = sys.exc_info()
        try:
            out.write("--- Logging error ---\n")
            traceback.print_exception(kind, problem, trace, None, out)
            out.write("Call stack:\n")
            frame = trace.tb_frame
            while frame and os.path.dirname(frame.f_code.co_filename) == os.path.dirname(_srcfile):
                frame = frame.f_back
            if frame:
                traceback.print_stack(frame, file=out)
            else:
                out.write(f"Logged from file {record.filename}, line {record.lineno}\n")
            try:
                out.write(f"Message: {record.msg!r}\nArguments: {record.args}\n")
            except RecursionError:
                raise
            except Exception:
                out.write("Unable to print the message and arguments - possible formatting error.\nUse the traceback above to help "
                          "find the error.\n")
        except OSError:
            pass  # nobody can be told
        finally:
            del kind, problem, trace

    def _shown(self):
        return ""

    def __repr__(self):
        return f"<{type(self).__name__} {self._shown()}({getLevelName(self.level)})>"


class StreamHandler(Handler):
    """Writes lines to a stream, standard error if none is given."""

    terminator = "\n"
    __class_getitem__ = classmethod(type(list[str]))

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Have the stream write what it has held back."""
        self.acquire()
        try:
            if hasattr(self.stream, "flush"):
                self.stream.flush()
        finally:
            self.release()

    def emit(self, record):
        """Write the line of a record."""
        try:
            self.stream.write(self.format(record) + self.terminator)
            self.flush()
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)

    def setStream(self, stream):
        """Write to another stream; the one before, or None if it is the same."""
        before = self.stream
        if before is stream:
            return None
        self.acquire()
        try:
            self.flush()
            self.stream = stream
        finally:
            self.release()
        return before

    def _shown(self):
        called = str(getattr(self.stream, "name", ""))
        return called and called + " "


class FileHandler(StreamHandler):
    """Writes lines to a file."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        self.baseFilename, self.mode = os.path.abspath(os.fspath(filename)), mode
        self.encoding, self.errors, self.delay = encoding if "b" in mode else io.text_encoding(encoding), errors, delay
        self._builtin_open = open
        StreamHandler.__init__(self, None if delay else self._open())
        if delay:
            self.stream = None

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Write the line of a record, opening the file for the first; a file that was closed is not opened anew to be emptied."""
        if self.stream is None and not (self._closed and self.mode == "w"):
            self.stream = self._open()
        if self.stream:
            StreamHandler.emit(self, record)

    def close(self):
        """Close the file."""
        self.acquire()
        try:
            done = self.stream
            if done:
                try:
                    self.flush()
                finally:
                    self.stream = None
                    if hasattr(done, "close"):
                        done.close()
            StreamHandler.close(self)
        finally:
            self.release()

    def _shown(self):
        return f"{self.baseFilename} "


class _StderrHandler(StreamHandler):
    """Writes to what is standard error at the moment."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


class NullHandler(Handler):
    """Does nothing: for libraries, whose programs decide."""

    def createLock(self):
        self.lock = None

    def _at_fork_reinit(self):
        pass

    def handle(self, record):
        """Does nothing."""

    def emit(self, record):
        """Does nothing."""


# Where the warnings of a program go that has said nothing of handlers.
_defaultLastResort = lastResort = _StderrHandler(WARNING)


# ---- records ----

_logRecordFactory = LogRecord


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def setLogRecordFactory(factory):
    """Have records made by something else, which is called as LogRecord is."""
    global _logRecordFactory
    _logRecordFactory = factory


def makeLogRecord(dict):
    """A record with the attributes of a dict, as one gets it from another process."""
    made = _logRecordFactory(None, None, "", 0, "", (), None, None)
    made.__dict__.update(dict)
    return made


# ---- who called ----

_srcfile = addLevelName.__code__.co_filename
_own_files = _srcfile, LoggerAdapter.log.__code__.co_filename


def currentframe():
    """The frame of the caller; None where there are no frames."""
    try:
        return sys._getframe(1)
    except (AttributeError, ValueError, RuntimeError):
        return None


def _is_internal_frame(frame):
    place = frame.f_code.co_filename
    return place in _own_files or "importlib" in place and "_bootstrap" in place


def _program_frame(frame, above):
    """The frame that is `above` frames of the program above the innermost one; the outermost if there are fewer."""
    while frame.f_back is not None and above > 0:
        frame = frame.f_back
        above -= not _is_internal_frame(frame)
    return frame


# ---- a program's beginning and end ----

def basicConfig(**kwargs):
    """Give the root a handler, unless it has one: a stream's or, with filename, a file's, or those of a list."""
    given = kwargs
    with _lock:
        force, encoding = given.pop("force", False), given.pop("encoding", None)
        errors = given.pop("errors", "backslashreplace")
        if force:
            for each in list(root.handlers):
                root.removeHandler(each)
                each.close()
        if root.handlers:
            return
        handlers = given.pop("handlers", None)
        if handlers is None and "stream" in given and "filename" in given:
            raise ValueError("'stream' and 'filename' should not be specified together")
        if handlers is not None and ("stream" in given or "filename" in given):
            raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")
        if handlers is None:
            filename, mode, stream = given.pop("filename", None), given.pop("filemode", "a"), given.pop("stream", None)
            if filename:
                if "b" in mode:
                    errors = None
                else:
                    encoding = io.text_encoding(encoding)
                handlers = [FileHandler(filename, mode, encoding=encoding, errors=errors)]
            else:
                handlers = [StreamHandler(stream)]
        when, style = given.pop("datefmt", None), given.pop("style", "%")
        usual = _known_style(style)[1]
        formatter = Formatter(given.pop("format", usual), when, style)
        for each in handlers:
            if each.formatter is None:
                each.setFormatter(formatter)
            root.addHandler(each)
        level = given.pop("level", None)
        if level is not None:
            root.setLevel(level)
        if given:
            raise ValueError(f"Unrecognised argument(s): {', '.join(given)}")


def _of_root(name):
    """The root's method as a function of the module, which makes the root ready first."""
    method = getattr(Logger, name)

    def function(msg, *args, **kwargs):
        if not root.handlers:
            basicConfig()
        method(root, msg, *args, **kwargs)

    function.__name__ = function.__qualname__ = name
    function.__doc__ = method.__doc__
    return function


debug, info, warning, error, critical = map(_of_root, ("debug", "info", "warning", "error", "critical"))


def fatal(msg, *args, **kwargs):
    """Log what ends the program."""
    critical(msg, *args, **kwargs)


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)


def exception(msg, *args, exc_info=True, **kwargs):
    """error() with the exception that is being handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)


def log(level, msg, *args, **kwargs):
    """Log at any level."""
    if not root.handlers:
        basicConfig()
    root.log(level, msg, *args, **kwargs)


def shutdown(handlerList=_handlerList):
    """Flush and close all handlers, the newest first."""
    for reference in reversed(list(handlerList)):
        handler = reference()
        if handler is None:
            continue
        try:
            handler.acquire()
            try:
                # A handler may say that there is nothing to flush any more.
                if getattr(handler, "flushOnClose", True):
                    handler.flush()
                handler.close()
            except (OSError, ValueError):
                pass  # its stream is closed already
            finally:
                handler.release()
        except Exception:
            if raiseExceptions:
                raise


atexit.register(shutdown)
