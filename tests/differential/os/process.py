"""os: descriptors, links, times, the user, the machine, commands and wait statuses; the records they come as."""
import os


def attempt(call, *args, **named):
    try:
        result = call(*args, **named)
    except Exception as error:
        print(call.__name__, type(error).__name__, error)
    else:
        print(call.__name__, result)


folder = f"/tmp/molt-os-process-{os.getpid()}"
os.mkdir(folder)
os.chdir(folder)
try:
    with open("one", "w") as file:
        file.write("12345")
        file.flush()
        status = os.fstat(file.fileno())
        print(status.st_size, status[6], len(status), type(status).__name__, isinstance(status, tuple))
    os.link("one", "two")
    print(os.stat("one").st_nlink, os.path.samefile("one", "two"), os.stat("one") == os.stat("two"))
    attempt(os.link, "none", "three")
    attempt(os.link, 1, "three")
    attempt(os.link, "one", 1.5)
    os.truncate("one", 2)
    print(os.stat("two").st_size)
    attempt(os.truncate, "none", 2)
    os.utime("one", (1000, 2000))
    print(os.stat("one").st_atime, os.stat("one").st_mtime, os.stat("one").st_mtime_ns, os.stat("one")[8])
    os.utime("one", (1.5, 2.25))
    print(os.stat("one").st_atime_ns, os.stat("one").st_mtime)
    os.utime("one", ns=(123456789, 5000000001))
    print(os.stat("one").st_atime_ns, os.stat("one").st_mtime_ns, os.stat("one").st_mtime)
    os.utime("one")
    print(os.stat("one").st_mtime > 1_600_000_000)
    attempt(os.utime, "one", (1,))
    attempt(os.utime, "one", 5)
    attempt(os.utime, "one", (1, 2), ns=(1, 2))
    attempt(os.utime, "one", ns=(1,))
    attempt(os.utime, "none")
    attempt(os.stat, 1.5)
    attempt(os.stat, "none")
    attempt(os.stat, 99)
    attempt(os.fstat, 99)
    attempt(os.fstat, "x")
    attempt(os.fstat, 1 << 40)
    old = os.umask(0o027)
    print(os.umask(old) == 0o027)
    attempt(os.umask, "x")
    first = os.open("one", os.O_RDONLY)
    second = os.dup2(first, 40)
    print(second, os.read(40, 10), os.lseek(first, 0, os.SEEK_CUR))
    os.close(40)
    os.close(first)
    attempt(os.dup2, 99, 98)
    attempt(os.dup2, 0, "x")
    status = os.system("exit 3")
    print(status, os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
    print(os.waitstatus_to_exitcode(9), os.WIFSIGNALED(9), os.WTERMSIG(9), os.WIFEXITED(9))
    attempt(os.waitstatus_to_exitcode, 0x137F)
    attempt(os.system, 1)
    attempt(os.kill, os.getpid(), 0)
    attempt(os.kill, "x", 0)
    attempt(os.kill, 1 << 40, 0)
    print(os.getuid() == os.geteuid(), os.getgid() == os.getegid(), os.getuid() == os.stat("one").st_uid)
finally:
    os.unlink("one")
    os.unlink("two")
    os.chdir("/")
    os.rmdir(folder)
names = os.uname()
print(names.sysname, names[0], len(names), names._fields if hasattr(names, "_fields") else names.__match_args__)
times = os.times()
print(len(times), times.user >= 0, times.elapsed > 0, repr(times).startswith("posix.times_result(user="))
attempt(os.get_terminal_size, 99)
attempt(os.get_terminal_size, "x")
print(os.terminal_size((80, 24)), os.terminal_size((80, 24)).lines, os.cpu_count() >= 1)
attempt(os.terminal_size, (1,))
attempt(os.terminal_size, 5)
attempt(os.stat_result, (1,))
attempt(os.stat_result, range(30))
attempt(os.stat_result, range(10), 4)
print(os.stat_result(range(10)), os.stat_result(range(10)).st_atime, os.stat_result(range(12)).st_mtime)
print(os.stat_result(range(10)).st_atime_ns, os.stat_result(range(10), {"st_blocks": 9}).st_blocks)
print(os.stat_result.n_fields, os.stat_result.n_sequence_fields, os.stat_result.n_unnamed_fields, os.stat_result.__match_args__)
record = os.stat_result(range(19))
print(record[:3], record == tuple(range(10)), hash(record) == hash(tuple(range(10))), record.st_rdev)
try:
    record.st_mode = 3
except AttributeError as error:
    print(error)
try:
    record.other = 3
except AttributeError as error:
    print(error)
match os.terminal_size((3, 4)):
    case os.terminal_size(columns, lines):
        print(columns, lines)
import copy
print(copy.copy(record) == record, copy.copy(record).st_rdev)
print(os.get_exec_path({"PATH": "/a:/b"}), os.get_exec_path({}))
