"""Further handlers: files that are put aside, memory, queues, other machines."""
import copy
import os
import re
import socket
import time
from logging import ERROR, FileHandler, Handler
from stat import ST_DEV, ST_INO, ST_MTIME

DEFAULT_TCP_LOGGING_PORT, DEFAULT_UDP_LOGGING_PORT, DEFAULT_HTTP_LOGGING_PORT, DEFAULT_SOAP_LOGGING_PORT = range(9020, 9024)
SYSLOG_UDP_PORT = SYSLOG_TCP_PORT = 514
_MIDNIGHT = 24 * 60 * 60


# ---- files that are put aside ----

class BaseRotatingHandler(FileHandler):
    """A file that is put aside when it is time; subclasses know when, and how."""

    namer = rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)

    def emit(self, record):
        """Write the line of a record, to a new file if it is time."""
        try:
            self.shouldRollover(record) and self.doRollover()
            FileHandler.emit(self, record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        """The name that a file gets: namer may change it."""
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        """Put a file aside: rotator may do it in another way."""
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _let_go(self):
        stream, self.stream = self.stream, None
        stream and stream.close()

    def _aside(self, source, dest):
        """Puts a file in the place of another."""
        if os.path.exists(dest):
            os.remove(dest)
        self.rotate(source, dest)


class RotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when it gets larger than maxBytes; the last backupCount are kept, as .1, .2 and so on."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        self.maxBytes, self.backupCount = maxBytes, backupCount
        BaseRotatingHandler.__init__(self, filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)

    def doRollover(self):
        """Put the file aside and begin a new one."""
        self._let_go()
        if self.backupCount > 0:
            kept = [self.rotation_filename(f"{self.baseFilename}.{i}") for i in range(1, self.backupCount + 1)]
            for newer, older in zip(kept[-2::-1], kept[:0:-1]):
                if os.path.exists(newer):
                    if os.path.exists(older):
                        os.remove(older)
                    os.rename(newer, older)
            self._aside(self.baseFilename, kept[0])
        if not self.delay:
            self.stream = self._open()

    def shouldRollover(self, record):
        """Whether the file would get too large."""
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False  # a device
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0:
            return False
        self.stream.seek(0, 2)
        return self.stream.tell() + len(self.format(record) + "\n") >= self.maxBytes


# For each letter: the seconds of an interval, and how the time of a file is written.
_intervals = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (3600, "%Y-%m-%d_%H"), "D": (_MIDNIGHT, "%Y-%m-%d"),
              "MIDNIGHT": (_MIDNIGHT, "%Y-%m-%d"), "W": (7 * _MIDNIGHT, "%Y-%m-%d")}


def _shape(suffix):
    """The pattern of the texts that strftime makes of a suffix."""
    digits = suffix.replace("%Y", r"\d{4}")
    return re.compile("^" + re.sub("%[a-zA-Z]", lambda hit: r"\d{2}", digits) + r"(\.\w+)?$", re.ASCII)


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A file that is put aside when some time has passed; the last backupCount are kept."""

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, atTime=None, errors=None):
        BaseRotatingHandler.__init__(self, filename, "a", encoding, delay, errors)
        self.when, self.backupCount, self.utc, self.atTime = when.upper(), backupCount, utc, atTime
        kind = self.when
        if kind[:1] == "W":
            if len(kind) != 2:
                raise ValueError(f"You must specify a day for weekly rollover from 0 to 6 (0 is Monday): {kind}")
            if kind[1] not in "0123456":
                raise ValueError(f"Invalid day specified for weekly rollover: {kind}")
            self.dayOfWeek, kind = int(kind[1]), "W"
        if kind not in _intervals:
            raise ValueError(f"Invalid rollover interval specified: {kind}")
        seconds, self.suffix = _intervals[kind]
        self.extMatch, self.interval = _shape(self.suffix), seconds * interval
        there = os.path.exists(self.baseFilename)
        self.rolloverAt = self.computeRollover(int(os.stat(self.baseFilename)[ST_MTIME] if there else time.time()))

    def _moment(self, seconds):
        return time.gmtime(seconds) if self.utc else time.localtime(seconds)

    def computeRollover(self, currentTime):
        """When the file is to be put aside next."""
        if self.when != "MIDNIGHT" and self.when[0] != "W":
            return currentTime + self.interval
        now = self._moment(currentTime)
        turn = _MIDNIGHT if self.atTime is None else (self.atTime.hour * 60 + self.atTime.minute) * 60 + self.atTime.second
        left = turn - ((now.tm_hour * 60 + now.tm_min) * 60 + now.tm_sec)
        day = now.tm_wday
        if left <= 0:
            left, day = left + _MIDNIGHT, (day + 1) % 7
        at = currentTime + left
        if self.when[0] == "W":
            days = (self.dayOfWeek - day) % 7
            if days:
                at += days * _MIDNIGHT
        return self._same_hour(at, now)

    def _same_hour(self, at, now):
        """The moment moved by the hour that clocks are changed between the two."""
        if self.utc:
            return at
        then = time.localtime(at).tm_isdst
        if then == now.tm_isdst:
            return at
        if now.tm_isdst:
            return at + 3600
        return at - 3600 if time.localtime(at - 3600).tm_isdst else at

    def shouldRollover(self, record):
        """Whether it is time."""
        if time.time() < self.rolloverAt:
            return False
        if os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            self.rolloverAt = self.computeRollover(int(time.time()))  # a device
            return False
        return True

    def getFilesToDelete(self):
        """The files that are more than are to be kept, the oldest first."""
        folder, base = os.path.split(self.baseFilename)
        old = []
        for name in os.listdir(folder):
            if self.namer is None:
                if name.startswith(base + ".") and self.extMatch.match(name[len(base) + 1:]):
                    old.append(name)
            elif any(self.extMatch.match(part) for part in re.split(r"\.", name)):
                old.append(name)
        old.sort()
        surplus = len(old) - self.backupCount
        return [os.path.join(folder, name) for name in old[:max(surplus, 0)]]

    def doRollover(self):
        """Put the file aside, under the time when it was begun, and begin a new one."""
        began = self.rolloverAt - self.interval
        moment = self._moment(began)
        if not self.utc:
            changed = time.localtime().tm_isdst - moment.tm_isdst
            moment = time.localtime(began + 3600 * changed) if changed else moment
        target = self.rotation_filename(f"{self.baseFilename}.{time.strftime(self.suffix, moment)}")
        self._let_go()
        self._aside(self.baseFilename, target)
        if self.backupCount > 0:
            for each in self.getFilesToDelete():
                os.remove(each)
        if not self.delay:
            self.stream = self._open()
        now = int(time.time())
        at = self.computeRollover(now)
        while at <= now:
            at += self.interval
        self.rolloverAt = at


class WatchedFileHandler(FileHandler):
    """A file that is opened anew when somebody else has put it aside."""

    def __init__(self, filename, mode="a", encoding=None, delay=False, errors=None):
        FileHandler.__init__(self, filename, mode=mode, encoding=encoding, delay=delay, errors=errors)
        self.dev = self.ino = -1
        self._statstream()

    def _statstream(self):
        if self.stream:
            known = os.fstat(self.stream.fileno())
            self.dev, self.ino = known[ST_DEV], known[ST_INO]

    def reopenIfNeeded(self):
        """Open the file anew if another one, or none, has its name."""
        try:
            known = os.stat(self.baseFilename)
            same = (known[ST_DEV], known[ST_INO]) == (self.dev, self.ino)
        except FileNotFoundError:
            same = False
        if not same and self.stream is not None:
            self.stream.flush()
            self.stream.close()
            self.stream = None  # _open may fail
            self.stream = self._open()
            self._statstream()

    def emit(self, record):
        """Write the line of a record to the file that has the name now."""
        self.reopenIfNeeded()
        FileHandler.emit(self, record)


# ---- memory ----

class BufferingHandler(Handler):
    """Keeps records, and drops them when there are `capacity` of them; subclasses do better."""

    def __init__(self, capacity):
        Handler.__init__(self)
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        """Whether there are enough."""
        return not len(self.buffer) < self.capacity

    def emit(self, record):
        """Keep a record."""
        self.buffer.append(record)
        self.shouldFlush(record) and self.flush()

    def flush(self):
        """Drop the records."""
        with self.lock:
            self.buffer.clear()

    def close(self):
        """Drop the records for the last time."""
        try:
            self.flush()
        finally:
            Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records and gives them to another handler when there are enough, or one is grave."""

    def __init__(self, capacity, flushLevel=ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def setTarget(self, target):
        """Give the records to a handler."""
        with self.lock:
            self.target = target

    def shouldFlush(self, record):
        """Whether there are enough, or this one is grave."""
        return record.levelno >= self.flushLevel or BufferingHandler.shouldFlush(self, record)

    def flush(self):
        """Give the records away, if there is a handler for them."""
        with self.lock:
            if self.target:
                for each in self.buffer:
                    self.target.handle(each)
                self.buffer.clear()

    def close(self):
        """Give away what is left, unless that is not wanted, and let go of the handler."""
        try:
            self.flushOnClose and self.flush()
        finally:
            with self.lock:
                self.target = None
                BufferingHandler.close(self)


# ---- queues ----

class QueueHandler(Handler):
    """Puts records into a queue, for a QueueListener elsewhere."""

    def __init__(self, queue):
        Handler.__init__(self)
        self.queue, self.listener = queue, None

    def enqueue(self, record):
        """Put a record into the queue."""
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy of a record that can be sent: all text, nothing that only this process knows."""
        text = self.format(record)
        sent = copy.copy(record)
        sent.msg = sent.message = text
        sent.args = sent.exc_info = sent.exc_text = sent.stack_info = None
        return sent

    def emit(self, record):
        """Put a copy of a record into the queue."""
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """Gives what comes out of a queue to handlers, in a thread of its own."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue, self.handlers, self._thread, self.respect_handler_level = queue, handlers, None, respect_handler_level

    def dequeue(self, block):
        """The next record; with block waits for it."""
        return self.queue.get(block)

    def prepare(self, record):
        """A record as the handlers are to get it."""
        return record

    def handle(self, record):
        """Give a record to the handlers."""
        record = self.prepare(record)
        for each in self.handlers:
            if not self.respect_handler_level or record.levelno >= each.level:
                each.handle(record)

    def start(self):
        """Begin to listen."""
        from threading import Thread

        self._thread = Thread(target=self._monitor, daemon=True)
        self._thread.start()

    def _monitor(self):
        from queue import Empty

        done = getattr(self.queue, "task_done", lambda: None)
        try:
            while (record := self.dequeue(True)) is not self._sentinel:
                self.handle(record)
                done()
            done()
        except Empty:
            pass

    def enqueue_sentinel(self):
        """Put the sign of the end into the queue."""
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        """Listen to what is in the queue, and then no more."""
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None


# ---- other machines ----

class SocketHandler(Handler):
    """Sends pickled records over TCP, or over a Unix socket if the port is None; connects when there is something to send."""

    retryStart, retryMax, retryFactor = 1.0, 30.0, 2.0  # seconds until the next try after one that failed; what they grow by, and to
    retryTime = sock = None
    closeOnError = False

    def __init__(self, host, port):
        Handler.__init__(self)
        self.host, self.port = host, port
        self.address = host if port is None else (host, port)
        for name in "sock", "closeOnError", "retryTime", "retryStart", "retryMax", "retryFactor":
            setattr(self, name, getattr(self, name))

    def makeSocket(self, timeout=1):
        """A connected socket."""
        if self.port is not None:
            return socket.create_connection(self.address, timeout=timeout)
        made = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.settimeout(timeout)
        try:
            made.connect(self.address)
        except OSError:
            made.close()
            raise
        return made

    def createSocket(self):
        """Connect, unless the last try failed too short a time ago."""
        now = time.time()
        if self.retryTime is not None and now < self.retryTime:
            return
        try:
            self.sock = self.makeSocket()
        except OSError:
            again = self.retryTime is not None
            self.retryPeriod = min(self.retryPeriod * self.retryFactor, self.retryMax) if again else self.retryStart
            self.retryTime = now + self.retryPeriod
        else:
            self.retryTime = None

    def send(self, s):
        """Send bytes if there is a connection; what cannot be sent is lost."""
        if self.sock is None:
            self.createSocket()
        if self.sock is not None:
            try:
                self.sock.sendall(s)
            except OSError:
                self._hang_up()

    def _hang_up(self):
        sock, self.sock = self.sock, None
        if sock is not None:
            sock.close()

    def makePickle(self, record):
        """The bytes for a record: their number, and the pickled attributes with the message as text."""
        import pickle

        if record.exc_info:
            self.format(record)  # leaves the traceback as text in the record
        facts = {**vars(record), "msg": record.getMessage(), "args": None, "exc_info": None}
        facts.pop("message", None)
        data = pickle.dumps(facts, 1)
        return len(data).to_bytes(4, "big") + data

    def handleError(self, record):
        """Hang up if that is wanted, otherwise report as every handler does."""
        if self.closeOnError and self.sock:
            self._hang_up()
        else:
            Handler.handleError(self, record)

    def emit(self, record):
        """Send a record."""
        try:
            self.send(self.makePickle(record))
        except Exception:
            self.handleError(record)

    def close(self):
        """Hang up."""
        with self.lock:
            self._hang_up()
            Handler.close(self)


class DatagramHandler(SocketHandler):
    """Sends pickled records as datagrams, over UDP or a Unix socket."""

    def __init__(self, host, port):
        SocketHandler.__init__(self, host, port)
        self.closeOnError = False

    def makeSocket(self):
        """A socket for datagrams."""
        return socket.socket(socket.AF_UNIX if self.port is None else socket.AF_INET, socket.SOCK_DGRAM)

    def send(self, s):
        """Send bytes."""
        if self.sock is None:
            self.createSocket()
        self.sock.sendto(s, self.address)


_grades = "emerg alert crit err warning notice info debug".split()
_facilities = "kern user mail daemon auth syslog lpr news uucp cron authpriv ftp ntp security console solaris-cron".split()


class SysLogHandler(Handler):
    """Sends records to the system's log, over UDP, TCP or a Unix socket."""

    LOG_EMERG, LOG_ALERT, LOG_CRIT, LOG_ERR, LOG_WARNING, LOG_NOTICE, LOG_INFO, LOG_DEBUG = range(8)
    (LOG_KERN, LOG_USER, LOG_MAIL, LOG_DAEMON, LOG_AUTH, LOG_SYSLOG, LOG_LPR, LOG_NEWS, LOG_UUCP, LOG_CRON, LOG_AUTHPRIV, LOG_FTP, LOG_NTP,
     LOG_SECURITY, LOG_CONSOLE, LOG_SOLCRON, LOG_LOCAL0, LOG_LOCAL1, LOG_LOCAL2, LOG_LOCAL3, LOG_LOCAL4, LOG_LOCAL5, LOG_LOCAL6, LOG_LOCAL7) = range(24)
    priority_names = {name: i for i, name in enumerate(_grades)} | {"critical": 2, "error": 3, "panic": 0, "warn": 4}
    facility_names = {name: _facilities.index(name) for name in sorted(_facilities)} | {f"local{i}": 16 + i for i in range(8)}
    priority_map = {name: name.lower() for name in ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")}
    ident, append_nul = "", True

    def __init__(self, address=("localhost", SYSLOG_UDP_PORT), facility=LOG_USER, socktype=None):
        Handler.__init__(self)
        self.address, self.facility, self.socktype, self.socket = address, facility, socktype, None
        self.createSocket()

    def _connect_unixsocket(self, address):
        """Connect as the log wants it: with datagrams, or if nothing is said and that fails with a stream."""
        kinds = [self.socktype] if self.socktype is not None else [socket.SOCK_DGRAM, socket.SOCK_STREAM]
        while kinds:
            kind = kinds.pop(0)
            self.socket = socket.socket(socket.AF_UNIX, kind)
            try:
                self.socket.connect(address)
                self.socktype = kind
                return
            except OSError:
                self.socket.close()
                if not kinds:
                    raise

    def createSocket(self):
        """Connect; a Unix socket that is not there yet is looked for with each record."""
        self.unixsocket = isinstance(self.address, str)
        if self.unixsocket:
            try:
                self._connect_unixsocket(self.address)
            except OSError:
                pass
            return
        if self.socktype is None:
            self.socktype = socket.SOCK_DGRAM
        host, port = self.address
        rows = socket.getaddrinfo(host, port, 0, self.socktype)
        if not rows:
            raise OSError("getaddrinfo returns an empty list")
        for row in rows:
            made = None
            try:
                made = socket.socket(*row[:3])
                if self.socktype == socket.SOCK_STREAM:
                    made.connect(row[4])
                break
            except OSError as problem:
                failed, row = problem, None
                made is None or made.close()
        if row is None:
            raise failed
        self.socket = made

    def encodePriority(self, facility, priority):
        """The number for a facility and a priority, which may be names."""
        number = self.facility_names[facility] if isinstance(facility, str) else facility
        return number << 3 | (self.priority_names[priority] if isinstance(priority, str) else priority)

    def mapPriority(self, levelName):
        """The log's name for a level's."""
        return self.priority_map.get(levelName, "warning")

    def emit(self, record):
        """Send a record."""
        try:
            text = self.ident + self.format(record) + "\0" * bool(self.append_nul)
            grade = self.encodePriority(self.facility, self.mapPriority(record.levelname))
            data = f"<{grade:d}>{text}".encode()
            self.socket or self.createSocket()
            if self.unixsocket:
                try:
                    self.socket.send(data)
                except OSError:
                    self.socket.close()
                    self._connect_unixsocket(self.address)
                    self.socket.send(data)
            elif self.socktype == socket.SOCK_DGRAM:
                self.socket.sendto(data, self.address)
            else:
                self.socket.sendall(data)
        except Exception:
            self.handleError(record)

    def close(self):
        """Close the connection."""
        with self.lock:
            sock, self.socket = self.socket, None
            if sock:
                sock.close()
            Handler.close(self)


class SMTPHandler(Handler):
    """Sends records as mail."""

    def __init__(self, mailhost, fromaddr, toaddrs, subject, credentials=None, secure=None, timeout=5.0):
        Handler.__init__(self)
        self.mailhost, self.mailport = mailhost if isinstance(mailhost, (list, tuple)) else (mailhost, None)
        if isinstance(credentials, (list, tuple)):
            self.username, self.password = credentials
        else:
            self.username = credentials
        self.fromaddr, self.toaddrs = fromaddr, [toaddrs] if isinstance(toaddrs, str) else toaddrs
        self.subject, self.secure, self.timeout = subject, secure, timeout

    def getSubject(self, record):
        """What the mail is headed."""
        return self.subject

    def emit(self, record):
        """Send a record."""
        try:
            import smtplib
            from email.message import EmailMessage
            from email.utils import localtime

            with smtplib.SMTP(self.mailhost, self.mailport or smtplib.SMTP_PORT, timeout=self.timeout) as server:
                mail = EmailMessage()
                for name, value in (("From", self.fromaddr), ("To", ",".join(self.toaddrs)), ("Subject", self.getSubject(record)),
                                    ("Date", localtime())):
                    mail[name] = value
                mail.set_content(self.format(record))
                if self.username:
                    if self.secure is not None:
                        server.ehlo()
                        server.starttls(*self.secure)
                        server.ehlo()
                    server.login(self.username, self.password)
                server.send_message(mail)
        except Exception:
            self.handleError(record)


class HTTPHandler(Handler):
    """Sends records to a web server, as a form."""

    def __init__(self, host, url, method="GET", secure=False, credentials=None, context=None):
        Handler.__init__(self)
        method = method.upper()
        if method not in ("GET", "POST"):
            raise ValueError("method must be GET or POST")
        if context is not None and not secure:
            raise ValueError("context parameter only makes sense with secure=True")
        self.host, self.url, self.method, self.secure = host, url, method, secure
        self.credentials, self.context = credentials, context

    def mapLogRecord(self, record):
        """What is sent of a record."""
        return vars(record)

    def getConnection(self, host, secure):
        """A connection with the server."""
        import http.client

        if secure:
            return http.client.HTTPSConnection(host, context=self.context)
        return http.client.HTTPConnection(host)

    def emit(self, record):
        """Send a record."""
        try:
            from urllib.parse import urlencode

            form = urlencode(self.mapLogRecord(record))
            wanted, posts = self.url, self.method == "POST"
            if not posts:
                wanted += ("&" if "?" in wanted else "?") + form
            connection = self.getConnection(self.host, self.secure)
            connection.putrequest(self.method, wanted)
            if posts:
                connection.putheader("Content-type", "application/x-www-form-urlencoded")
                connection.putheader("Content-length", str(len(form)))
            if self.credentials:
                from base64 import b64encode

                secret = b64encode("%s:%s".__mod__(self.credentials).encode())
                connection.putheader("Authorization", "Basic " + secret.decode("ascii").strip())
            connection.endheaders()
            if posts:
                connection.send(form.encode())
            connection.getresponse()
        except Exception:
            self.handleError(record)


class NTEventLogHandler(Handler):
    """Would write to the event log of Windows, which is not there."""

    def __init__(self, appname, dllname=None, logtype="Application"):
        Handler.__init__(self)
        print("The Python Win32 extensions for NT (service, event logging) appear not to be available.")
        self.appname, self.dllname, self.logtype, self._welu = appname, dllname, logtype, None

    def getMessageID(self, record):
        """The number of a message."""
        return 1

    def getEventCategory(self, record):
        """The category of a record."""
        return 0

    def getEventType(self, record):
        """The type of a record's level."""
        return self.typemap.get(record.levelno, self.deftype)

    def emit(self, record):
        """Nothing: there is no such log."""

    def close(self):
        """Nothing more than every handler does."""
        Handler.close(self)
