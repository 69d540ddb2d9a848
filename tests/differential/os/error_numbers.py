# Every error number by name, its text and the exception that OSError becomes.
import errno
import os

for name in sorted(n for n in dir(errno) if n.startswith("E")):
    number = getattr(errno, name)
    print(name, number, errno.errorcode[number], os.strerror(number), type(OSError(number, "")).__name__)
print(os.strerror(0), "|", os.strerror(5000), "|", os.strerror(-1))
