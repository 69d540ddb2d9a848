# Descriptors, links and modes; what fails with which error.
import os


def attempt(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(type(e).__name__, "|", e, "|", getattr(e, "errno", None), getattr(e, "filename", None), getattr(e, "filename2", None))


folder = f"/tmp/molt_descriptors_{os.getpid()}"
os.mkdir(folder)
name = folder + "/file"
fd = os.open(name, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o640)
print(os.write(fd, b"hello world"), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.read(fd, 100), os.read(fd, 1))
print(os.lseek(fd, -5, os.SEEK_END), os.write(fd, bytearray(b"THERE")), os.isatty(fd))
os.ftruncate(fd, 8)
os.fsync(fd)
os.lseek(fd, 0, 0)
twin = os.dup(fd)
print(os.read(twin, 3), os.read(fd, 99), twin != fd)
print(os.close(fd), os.close(twin))
print(oct(os.stat(name).st_mode & 0o777), os.path.getsize(name))
os.chmod(name, 0o600)
print(oct(os.stat(name).st_mode & 0o777))
fd = os.open(name, os.O_WRONLY | os.O_APPEND)
os.write(fd, b"!")
os.close(fd)
with os.fdopen(os.open(name, os.O_RDONLY)) as f:
    print(f.read(), f.fileno() > 2)
os.symlink("file", folder + "/link")
print(os.readlink(folder + "/link"), os.path.islink(folder + "/link"), os.path.samefile(name, folder + "/link"))
r, w = os.pipe()
print(os.write(w, b"through"), os.close(w), os.read(r, 99), os.read(r, 99), os.close(r))
os.renames(folder + "/link", folder + "/a/b/link")
print(sorted(os.listdir(folder)), os.listdir(folder + "/a/b"))
os.remove(folder + "/a/b/link")
os.removedirs(folder + "/a/b")
os.remove(name)
print(os.path.exists(folder + "/a"), os.getcwdb() == os.getcwd().encode(), os.getppid() > 0)
if os.path.exists(folder):
    os.rmdir(folder)
attempt(os.open, "/nonexistent/x", os.O_RDONLY)
attempt(os.read, 99, 1)
attempt(os.read, 0, -1)
attempt(os.read, 2 ** 40, 1)
attempt(os.write, 99, b"x")
attempt(os.write, 1, "x")
attempt(os.close, 99)
attempt(os.close, "x")
attempt(os.dup, 99)
attempt(os.isatty, 99)
attempt(os.lseek, 99, 0, 0)
attempt(os.ftruncate, 99, 0)
attempt(os.symlink, "a", "/nonexistent/b")
attempt(os.chmod, "/nonexistent", 0)
attempt(os.fdopen, "x")
attempt(os.strerror, 2)
attempt(os.open, 5.5, 0)
attempt(os.mkdir, 5)
attempt(os.rmdir, None)
attempt(os.remove, [])
