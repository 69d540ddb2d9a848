import errno
for n in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EPIPE, errno.ECONNREFUSED, errno.EISDIR, errno.ENOTDIR, errno.EINTR, errno.ETIMEDOUT, errno.ECHILD, errno.EAGAIN, errno.ESRCH, 9999):
    e = OSError(n, "text")
    print(type(e).__name__, e, e.errno == n, e.strerror, e.filename)
e = OSError(2, "No such", "file.txt")
print(type(e), e, e.args, e.filename, e.filename2)
e = OSError(2, "No such", "a", None, "b")
print(e, e.args, e.filename2)
print(repr(OSError("only")), OSError("only").errno)
print(OSError(), OSError(1, 2, 3, 4, 5, 6).args)
print(IOError is OSError, EnvironmentError is OSError)
try:
    open("/nonexistent/file")
except FileNotFoundError as e:
    print(e, e.errno, e.filename)
class MyOS(OSError):
    def __init__(self, a, b):
        super().__init__(a, b)
        self.extra = 1
m = MyOS(2, "x")
print(type(m).__name__, m, m.errno, m.extra)
class MyOS2(OSError): pass
m = MyOS2(2, "x", "f")
print(m, m.errno, m.filename)
e = BlockingIOError(11, "t", 7)
print(e.characters_written)
try:
    OSError(1, "x").characters_written
except AttributeError as x:
    print(x)
