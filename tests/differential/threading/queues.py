# queue, concurrent.futures, contextvars, sched.
import queue, threading, time, sched, contextvars
from concurrent.futures import ThreadPoolExecutor, wait, as_completed, Future, FIRST_COMPLETED, FIRST_EXCEPTION, CancelledError
import concurrent.futures

q = queue.Queue(2)
q.put(1); q.put(2)
print(q.full(), q.qsize(), q.empty())
for call in (lambda: q.put(3, block=False), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1)):
    try:
        call()
    except (queue.Full, ValueError) as e:
        print(repr(e))
print(q.get(), q.get_nowait())
for call in (q.get_nowait, lambda: q.get(timeout=0.01)):
    try:
        call()
    except queue.Empty as e:
        print(repr(e))
q.task_done(); q.task_done()
try:
    q.task_done()
except ValueError as e:
    print(e)
q.join()
p = queue.PriorityQueue()
for x in 3, 1, 2:
    p.put(x)
print([p.get() for _ in range(3)])
l = queue.LifoQueue()
for x in 3, 1, 2:
    l.put(x)
print([l.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put("a"); s.put("b")
print(s.get(), s.qsize(), s.get(), s.empty())
out = []


def worker():
    while (item := q.get()) is not None:
        out.append(item * item)
        q.task_done()
    q.task_done()


ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts:
    t.start()
for i in range(20):
    q.put(i)
for t in ts:
    q.put(None)
q.join()
for t in ts:
    t.join()
print(sorted(out))

with ThreadPoolExecutor(3) as pool:
    print(list(pool.map(lambda a, b: a * b, range(5), range(5, 10))))
    f = pool.submit(divmod, 7, 2)
    print(f.result(), f.done(), f.exception(), f.cancel(), f.running())
    g = pool.submit(int, "x")
    try:
        g.result()
    except ValueError as e:
        print(e)
    print(type(g.exception()).__name__)
    fs = [pool.submit(lambda n=n: n) for n in range(4)]
    done, rest = wait(fs)
    print(sorted(f.result() for f in done), len(rest))
    print(sorted(f.result() for f in as_completed(fs)))
    slow = pool.submit(time.sleep, 0.05)
    try:
        slow.result(timeout=0.001)
    except TimeoutError as e:
        print("timeout", repr(e))
    print(len(wait([slow, fs[0]], return_when=FIRST_COMPLETED).done), len(wait([slow, g], return_when=FIRST_EXCEPTION).done) >= 1)
    called = []
    fs[0].add_done_callback(lambda f: called.append(f.result()))
    print(called, repr(slow)[:7])
try:
    pool.submit(int)
except RuntimeError as e:
    print(e)
f = Future()
print(f.cancel(), f.cancelled(), f.set_running_or_notify_cancel())
try:
    f.result()
except CancelledError as e:
    print(repr(e))
f = Future()
f.set_result(5)
try:
    f.set_result(6)
except concurrent.futures.InvalidStateError as e:
    print(str(e)[:19])
for bad in (lambda: ThreadPoolExecutor(0), lambda: ThreadPoolExecutor(1, initializer=5)):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(e)
names = []
with ThreadPoolExecutor(1, "pool", initializer=lambda: names.append(threading.current_thread().name)) as pool:
    pool.submit(int)
print(names)

v = contextvars.ContextVar("v", default=1)
w = contextvars.ContextVar("w")
print(v.get(), w.get("d"), v.name)
try:
    w.get()
except LookupError as e:
    print("LookupError", e.args[0] is w)
t = v.set(2)
c = contextvars.copy_context()
print(v.get(), c[v], t.old_value is contextvars.Token.MISSING, t.var is v, len(c), v in c, w in c, list(c) == [v])


def change():
    v.set(10)
    w.set(20)
    return v.get() + w.get()


print(c.run(change), v.get(), c[v], c.get(w))
v.reset(t)
print(v.get())
try:
    v.reset(t)
except RuntimeError as e:
    print(str(e)[-27:])
try:
    c.run(c.run, int)
except RuntimeError as e:
    print(str(e)[:20], str(e)[-18:])
found = []
v.set(99)
t = threading.Thread(target=lambda: found.append(v.get()))
t.start()
t.join()
print(found)

clock = [0]
order = []
s = sched.scheduler(lambda: clock[0], lambda n: clock.__setitem__(0, clock[0] + n))
s.enter(3, 1, order.append, ("c",))
s.enter(1, 2, order.append, ("b",))
s.enter(1, 1, order.append, argument=("a",))
e = s.enter(2, 1, order.append, ("x",))
s.cancel(e)
print(len(s.queue), s.run(blocking=False), order)
s.run()
print(order, s.empty(), clock)
