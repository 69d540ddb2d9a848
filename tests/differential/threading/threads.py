# Threads, locks and what is made of them; no output depends on who comes first.
import threading, time, sys

total = 0
lock = threading.Lock()


def work(n):
    global total
    for _ in range(n):
        with lock:
            total += 1


threads = [threading.Thread(target=work, args=(2000,), name=f"w{i}") for i in range(4)]
print(threads[0].name, threads[0].daemon, threads[0].is_alive(), threads[0].ident)
for t in threads:
    t.start()
for t in threads:
    t.join()
print(total, [t.is_alive() for t in threads], threading.active_count(), threading.current_thread().name)
print(threading.main_thread() is threading.current_thread(), repr(threading.current_thread())[:31])

# a busy thread does not keep others from running
flag = []


def setter():
    time.sleep(0.02)
    flag.append(1)


t = threading.Thread(target=setter)
t.start()
spins = 0
while not flag:
    spins += 1
t.join()
print("flag", spins > 0)

e = threading.Event()
print(e.is_set(), e.wait(0.01))
threading.Timer(0.01, e.set).start()
print(e.wait(5), e.is_set())

results = []
c = threading.Condition()
items = []


def consumer():
    with c:
        while len(results) < 5:
            c.wait_for(lambda: items)
            results.append(items.pop(0))


t = threading.Thread(target=consumer)
t.start()
for i in range(5):
    with c:
        items.append(i)
        c.notify()
    time.sleep(0.001)
t.join()
print(results)

b = threading.Barrier(3)
got = []
ts = [threading.Thread(target=lambda: got.append(b.wait())) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got), b.broken, b.parties, b.n_waiting)
b.abort()
try:
    b.wait()
except threading.BrokenBarrierError as problem:
    print("broken", repr(problem))

s = threading.Semaphore(2)
print(s.acquire(), s.acquire(), s.acquire(blocking=False), s.acquire(timeout=0.01))
s.release(2)
bs = threading.BoundedSemaphore(1)
try:
    bs.release()
except ValueError as problem:
    print(problem)

r = threading.RLock()
with r:
    with r:
        print(r._is_owned())
for make, call in ((threading.Lock, "release"), (threading.RLock, "release")):
    try:
        getattr(make(), call)()
    except RuntimeError as problem:
        print(problem)
k = threading.Lock()
print(k.acquire(), k.acquire(False), k.acquire(timeout=0.01), k.locked())
for args in ((False, 1), (True, -2), (True, 1e12)):
    try:
        k.acquire(*args)
    except (ValueError, OverflowError) as problem:
        print(type(problem).__name__, problem)

own = threading.local()
own.x = "main"
seen = []


def look():
    seen.append(hasattr(own, "x"))
    own.x = "other"
    seen.append(own.x)
    seen.append(own.__dict__)


t = threading.Thread(target=look)
t.start()
t.join()
print(seen, own.x)


class Counted(threading.local):
    kind = "class"

    def __init__(self, start):
        self.n = start

    def more(self):
        self.n += 1
        return self.n


counted = Counted(5)
print(counted.more(), counted.more(), counted.kind)
t = threading.Thread(target=lambda: seen.append(counted.more()))
t.start()
t.join()
print(seen[-1], counted.n)


class Mine(threading.Thread):
    def run(self):
        self.result = sum(range(1000))
        try:
            raise KeyError("inside")
        except KeyError:
            self.handled = sys.exc_info()[0]


m = Mine()
m.start()
m.join()
print(m.result, m.handled, sys.exc_info())
try:
    m.start()
except RuntimeError as problem:
    print(problem)
try:
    threading.Thread().join()
except RuntimeError as problem:
    print(problem)
try:
    threading.current_thread().join()
except RuntimeError as problem:
    print(problem)


def failing():
    raise ValueError("of a thread")


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = hook
t = threading.Thread(target=failing, name="bad")
t.start()
t.join()


# recursion in a thread has its own limit
def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


depths = []


def recursive():
    depths.append(deep(500))
    try:
        deep(5000)
    except RecursionError as problem:
        depths.append(str(problem)[:32])


t = threading.Thread(target=recursive)
t.start()
t.join()
print(depths, deep(500))


def late():
    time.sleep(0.02)
    print("late, after the main module")


threading.Thread(target=late).start()
threading.Thread(target=time.sleep, args=(100,), daemon=True)
print("end of main")
