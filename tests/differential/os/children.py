"""os: fork, exec, spawn, wait and what wait statuses say; pipes between processes."""
import os
import errno


def child(code):
    pid = os.fork()
    if pid == 0:
        code()
        os._exit(99)
    return pid


def words(status):
    return (os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), os.WTERMSIG(status), os.WIFSTOPPED(status),
            os.WIFCONTINUED(status), os.WCOREDUMP(status), os.waitstatus_to_exitcode(status))


pid = child(lambda: os._exit(7))
got, status = os.waitpid(pid, 0)
print(got == pid, words(status))
pid = child(lambda: os.kill(os.getpid(), 9))
got, status = os.wait()
print(got == pid, words(status))

r, w = os.pipe()
pid = child(lambda: (os.write(w, b"from the child"), os._exit(0)))
os.close(w)
print(os.read(r, 100), os.read(r, 100), os.waitpid(pid, 0)[1])
os.close(r)

pid = child(lambda: os._exit(3))
print(os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT).si_status, os.waitid(os.P_PID, pid, os.WEXITED).si_code == os.CLD_EXITED)
pid = child(lambda: os._exit(4))
got, status, usage = os.wait4(pid, 0)
print(got == pid, os.waitstatus_to_exitcode(status), type(usage).__name__, len(usage), usage.ru_utime >= 0, usage[1] == usage.ru_stime)
pid = child(lambda: os._exit(5))
print(os.waitstatus_to_exitcode(os.wait3(0)[1]))
r, w = os.pipe()
pid = child(lambda: (os.read(r, 1), os._exit(0)))
print(os.waitpid(pid, os.WNOHANG), os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG))
os.write(w, b"x")
print(os.waitpid(pid, 0)[0] == pid)
os.close(r), os.close(w)

print(os.spawnv(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit 5"]), os.spawnl(os.P_WAIT, "/bin/sh", "sh", "-c", "exit 6"))
print(os.spawnlp(os.P_WAIT, "sh", "sh", "-c", "kill -9 $$"), os.spawnvp(os.P_WAIT, "no-such-program-here", ["x"]))
print(os.spawnve(os.P_WAIT, "/bin/sh", ["sh", "-c", "exit $CODE"], {"CODE": "12"}), os.spawnle(os.P_WAIT, "/bin/sh", "sh", "-c", "exit $C", {"C": "13"}))
print(os.waitstatus_to_exitcode(os.waitpid(os.spawnlpe(os.P_NOWAIT, "sh", "sh", "-c", "exit $C", {"C": "14", "PATH": "/bin"}), 0)[1]))
for run, arguments in (os.execv, ("/bin/sh", ["sh", "-c", "exit 21"])), (os.execl, ("/bin/sh", "sh", "-c", "exit 22")), \
        (os.execlp, ("sh", "sh", "-c", "exit 23")), (os.execvp, ("sh", ["sh", "-c", "exit 24"])), \
        (os.execve, ("/bin/sh", ["sh", "-c", "exit $X"], {"X": "25"})), (os.execle, ("/bin/sh", "sh", "-c", "exit $X", {"X": "26"})), \
        (os.execlpe, ("sh", "sh", "-c", "exit $X", {"X": "27", "PATH": "/usr/bin:/bin"})), \
        (os.execvpe, ("sh", ["sh", "-c", "exit $X"], {"X": "28", "PATH": "/bin"})):
    pid = child(lambda: run(*arguments))
    print(run.__name__, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

r, w = os.pipe()
pid = os.posix_spawn("/bin/sh", ["sh", "-c", "echo $A; exit 3"], {"A": "word"}, file_actions=[(os.POSIX_SPAWN_DUP2, w, 1), (os.POSIX_SPAWN_CLOSE, r)])
os.close(w)
print(os.read(r, 50), os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.close(r)
pid = os.posix_spawnp("sh", ["sh", "-c", "read x; exit $x"], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 0, "/dev/null", os.O_RDONLY, 0)], setsid=True, setsigmask=[10], setsigdef=(2, 3))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != 99)

order = []
os.register_at_fork(before=lambda: order.append("before 1"), after_in_parent=lambda: order.append("parent 1"), after_in_child=lambda: order.append("child 1"))
os.register_at_fork(before=lambda: order.append("before 2"), after_in_parent=lambda: order.append("parent 2"), after_in_child=lambda: order.append("child 2"))
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, repr(order).encode())
    os._exit(0)
os.waitpid(pid, 0)
print(order, os.read(r, 1000).decode())
print(os.system("exit 3"), os.system("true"), os.getpgid(0) == os.getpgrp(), os.getsid(0) >= 0, os.getppid() >= 0)
try:
    os.waitpid(-1, 0)
except ChildProcessError as problem:
    print(problem.errno == errno.ECHILD)
with os.popen("echo one; echo two") as file:
    print(file.read())
print(os.popen("exit 4").close(), os.popen("cat >/dev/null", "w").close(), list(os.popen("printf 'a\\nb'")))
