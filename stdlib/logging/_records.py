"""Records, and filters that let them through."""
import logging  # whose switches say what a record tells of
import os
import sys
import time
from _collections_abc import Mapping
from _thread import get_ident

from ._levels import getLevelName


class Filter:
    """Lets the records of a logger through, and of those below it."""

    def __init__(self, name=""):
        self.name, self.nlen = name, len(name)

    def filter(self, record):
        """Whether the record is let through."""
        return not self.name or (record.name + ".").startswith(self.name + ".")


class Filterer:
    """Has filters."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Have records go through one filter more."""
        if filter not in self.filters:
            self.filters.append(filter)

    def removeFilter(self, filter):
        """Do without a filter."""
        if filter in self.filters:
            self.filters.remove(filter)

    def filter(self, record):
        """The record that all filters let through, which may be another than the one given; else something false."""
        for each in self.filters:
            verdict = each.filter(record) if hasattr(each, "filter") else each(record)
            if not verdict:
                return False
            if isinstance(verdict, LogRecord):
                record = verdict
        return record


class LogRecord:
    """A message and all that is known of it."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time()
        if args and len(args) == 1 and args[0] and isinstance(args[0], Mapping):
            args = args[0]  # for messages with names in their places
        try:
            filename = os.path.basename(pathname)
            module = os.path.splitext(filename)[0]
        except (TypeError, ValueError, AttributeError):
            filename, module = pathname, "Unknown module"
        self.__dict__.update({
            "name": name, "msg": msg, "args": args, "levelname": getLevelName(level), "levelno": level, "pathname": pathname,
            "filename": filename, "module": module, "exc_info": exc_info, "exc_text": None, "stack_info": sinfo, "lineno": lineno,
            "funcName": func, "created": now, "msecs": int((now - int(now)) * 1000) + 0.0, "relativeCreated": (now - logging._startTime) * 1000,
            "thread": get_ident() if logging.logThreads else None, "threadName": _thread_name() if logging.logThreads else None,
            "processName": _process_name() if logging.logMultiprocessing else None, "process": os.getpid() if logging.logProcesses else None,
            "taskName": _task_name() if logging.logAsyncioTasks else None})

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with its arguments."""
        text = str(self.msg)
        return text % self.args if self.args else text


def _thread_name():
    # A program that has no other thread does without the module.
    threading = sys.modules.get("threading")
    return threading.current_thread().name if threading else "MainThread"


def _process_name():
    processes = sys.modules.get("multiprocessing")
    try:
        return processes.current_process().name if processes else "MainProcess"
    except Exception:
        return "MainProcess"


def _task_name():
    asyncio = sys.modules.get("asyncio")
    try:
        return asyncio.current_task().get_name() if asyncio else None
    except Exception:
        return None
