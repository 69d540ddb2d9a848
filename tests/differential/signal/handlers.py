"""signal: handlers run between steps, their exceptions go where they interrupted, timers, masks, waiting, children."""
import os
import signal
import time

seen = []


def note(number, frame):
    seen.append((number, signal.Signals(number).name, type(frame).__name__))


class Stop(Exception):
    pass


def stop(number, frame):
    raise Stop(number)


print(signal.signal(signal.SIGUSR1, note), signal.signal(signal.SIGUSR1, note) is note, signal.getsignal(signal.SIGUSR1) is note)
signal.raise_signal(signal.SIGUSR1)
print(seen)
os.kill(os.getpid(), signal.SIGUSR1)
print(len(seen))
signal.signal(signal.SIGUSR2, stop)
try:
    signal.raise_signal(signal.SIGUSR2)
    print("not here")
except Stop as problem:
    print("stopped", problem.args)


def interrupted():
    try:
        os.kill(os.getpid(), signal.SIGUSR2)
    finally:
        print("finally")


try:
    interrupted()
except Stop as problem:
    frames = []
    traceback = problem.__traceback__
    while traceback:
        frames.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    print(frames)

# A loop that calls nothing, ended by a timer.
signal.signal(signal.SIGALRM, stop)
print(signal.setitimer(signal.ITIMER_REAL, 0.05))
try:
    while True:
        pass
except Stop:
    print("the loop ended")
print(signal.getitimer(signal.ITIMER_REAL))
print(signal.alarm(10), signal.alarm(0))
signal.setitimer(signal.ITIMER_REAL, 0.05)
try:
    time.sleep(20)
except Stop:
    print("sleep ended")
signal.setitimer(signal.ITIMER_REAL, 0.05)
r, w = os.pipe()
try:
    os.read(r, 1)
except Stop:
    print("read ended")

# A handler that returns: the call goes on.
signal.signal(signal.SIGALRM, note)
signal.setitimer(signal.ITIMER_REAL, 0.02)
start = time.monotonic()
time.sleep(0.1)
print(time.monotonic() - start >= 0.1, seen[-1])
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
pid = os.fork()
if pid == 0:
    time.sleep(0.15)
    os._exit(5)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), len(seen) > 4)
signal.setitimer(signal.ITIMER_REAL, 0)
signal.setitimer(signal.ITIMER_REAL, 0.02)
print(signal.pause())

# Held back.
count = len(seen)
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
signal.raise_signal(signal.SIGUSR1)
print(len(seen) - count, signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1}), len(seen) - count)
signal.pthread_sigmask(signal.SIG_SETMASK, [signal.SIGUSR1, signal.SIGUSR2])
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.sigwait([signal.SIGUSR1])), len(seen) - count)
os.kill(os.getpid(), signal.SIGUSR2)
info = signal.sigwaitinfo([signal.SIGUSR2])
print(info.si_signo, info.si_pid == os.getpid(), info[4] == os.getuid(), type(info).__name__, len(info))
print(signal.sigtimedwait([signal.SIGUSR1], 0.01))
signal.pthread_sigmask(signal.SIG_SETMASK, [])

# Ignored, default, interrupt.
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGINT, signal.default_int_handler)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as problem:
    print(repr(problem))
signal.signal(signal.SIGINT, note)
signal.raise_signal(signal.SIGINT)
print(seen[-1])
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGTERM)
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
signal.signal(signal.SIGCHLD, note)
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
print(seen[-1])
signal.signal(signal.SIGCHLD, signal.SIG_DFL)

os.set_blocking(w, False)
print(signal.set_wakeup_fd(w) == -1)
signal.raise_signal(signal.SIGINT)
print(os.read(r, 10), signal.set_wakeup_fd(-1) == w)


class Guard:
    def __enter__(self):
        signal.signal(signal.SIGALRM, stop)
        signal.setitimer(signal.ITIMER_REAL, 0.03)

    def __exit__(self, kind, problem, traceback):
        print("left with", kind.__name__)
        return kind is Stop


def numbers():
    n = 0
    while True:
        yield n
        n += 1


with Guard():
    for n in numbers():
        pass
with Guard():
    [x for x in iter(int, 1)]
signal.signal(signal.SIGUSR2, stop)
signal.raise_signal(signal.SIGUSR2)
