# Tasks, futures, what waits for several of them, limits of time, locks and queues.
import asyncio, contextvars, sys


async def value(v, delay=0):
    await asyncio.sleep(delay)
    return v


async def bad(text="bad"):
    await asyncio.sleep(0)
    raise ValueError(text)


async def stubborn(log):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as e:
        log.append(repr(e))
        raise
    finally:
        log.append("finally")


def said(problem):
    return type(problem).__name__, str(problem)


async def futures():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    print(f, f.done())
    for call in (f.result, f.exception):
        try:
            call()
        except asyncio.InvalidStateError as e:
            print(e)
    log = []
    f.add_done_callback(lambda f: log.append(f.result()))
    loop.call_soon(f.set_result, [1, 2])
    print(await f, f, log)
    await asyncio.sleep(0)
    print(log)
    try:
        f.set_result(1)
    except asyncio.InvalidStateError as e:
        print(e)
    g = loop.create_future()
    print(g.cancel("m"), g.cancel(), g, g.cancelled())
    try:
        await g
    except asyncio.CancelledError as e:
        print(repr(e))
    h = loop.create_future()
    h.set_exception(KeyError)
    print(h, repr(h.exception()))
    try:
        h.set_exception(StopIteration())
    except asyncio.InvalidStateError as e:
        print(e)


async def several():
    print(await asyncio.gather(value(1, 0.02), value(2, 0.01), value(3)))
    print(await asyncio.gather(bad(), value(5), return_exceptions=True), await asyncio.gather())
    try:
        await asyncio.gather(bad("first"), value(1, 0.01))
    except ValueError as e:
        print(e)
    ts = [asyncio.create_task(value(i, i / 100)) for i in range(3)]
    done, rest = await asyncio.wait(ts, return_when=asyncio.FIRST_COMPLETED)
    print(sorted(t.result() for t in done), len(rest))
    done, rest = await asyncio.wait(ts)
    print(sorted(t.result() for t in done), len(rest))
    done, rest = await asyncio.wait([asyncio.create_task(value(1, 5))], timeout=0.01)
    print(len(done), len(rest))
    for t in rest:
        t.cancel()
    print([await c for c in asyncio.as_completed([value("c", 0.03), value("a"), value("b", 0.015)])])
    for wrong in (asyncio.wait([]), asyncio.wait(ts, return_when="x"), asyncio.wait_for(5, 1)):
        try:
            await wrong
        except (ValueError, TypeError) as e:
            print(said(e))
    for wrong in (asyncio.create_task, asyncio.ensure_future):
        try:
            wrong(5)
        except TypeError as e:
            print(said(e))
    inner = asyncio.create_task(value("kept", 0.01))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    try:
        await outer
    except asyncio.CancelledError:
        print("outer cancelled", inner.cancelled(), await inner)


async def cancelling():
    log = []
    t = asyncio.create_task(stubborn(log))
    await asyncio.sleep(0)
    print(t.cancel("why"), t.cancelling(), t.done())
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), log, t.cancelled(), t.cancel())
    t = asyncio.create_task(stubborn(log := []))
    t.cancel()
    try:
        await t
    except asyncio.CancelledError as e:
        print(repr(e), log)
    for timeout in (0.01, 0, -1):
        try:
            await asyncio.wait_for(stubborn(log := []), timeout)
        except TimeoutError as e:
            print(repr(e), repr(e.__cause__), log)
    print(await asyncio.wait_for(value(1), 5), await asyncio.wait_for(value(2), None))
    try:
        async with asyncio.timeout(0.01) as limit:
            await stubborn(log := [])
    except TimeoutError as e:
        print(repr(e), log, limit.expired(), limit)
    async with asyncio.timeout(5) as limit:
        await value(1)
        limit.reschedule(None)
    print(limit, limit.when(), limit.expired())
    try:
        limit.reschedule(1)
    except RuntimeError as e:
        print(e)


async def groups():
    async with asyncio.TaskGroup() as tg:
        a, b = tg.create_task(value("a", 0.01)), tg.create_task(value("b"))
    print(a.result(), b.result(), tg)
    try:
        tg.create_task(c := value(1))
    except RuntimeError as e:
        print(e)
        c.close()
    log = []
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad("one"))
            tg.create_task(stubborn(log))
            tg.create_task(bad("two"))
            await asyncio.sleep(10)
    except* ValueError as e:
        print(repr(e), log)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(stubborn(log))
            raise KeyError("body")
    except* KeyError as e:
        print(repr(e))


async def locks():
    lock, order = asyncio.Lock(), []

    async def use(n):
        async with lock:
            order.append(("in", n))
            await asyncio.sleep(0)
            order.append(("out", n))
    await asyncio.gather(*[use(n) for n in range(3)])
    print(order, lock.locked(), repr(lock)[-12:])
    try:
        lock.release()
    except RuntimeError as e:
        print(e)
    event = asyncio.Event()
    waits = [asyncio.create_task(event.wait()) for _ in range(2)]
    await asyncio.sleep(0)
    print(repr(event)[-19:])
    event.set()
    print(await asyncio.gather(*waits), event.is_set())
    s = asyncio.Semaphore(2)
    most = now = 0

    async def limited():
        nonlocal most, now
        async with s:
            now += 1
            most = max(most, now)
            await asyncio.sleep(0.001)
            now -= 1
    await asyncio.gather(*[limited() for _ in range(6)])
    print(most, s.locked(), repr(s)[-20:])
    b = asyncio.BoundedSemaphore(1)
    try:
        b.release()
    except ValueError as e:
        print(e)
    c, items, got = asyncio.Condition(), [], []

    async def consume():
        async with c:
            await c.wait_for(lambda: items)
            got.append(items.pop())
    ts = [asyncio.create_task(consume()) for _ in range(2)]
    for i in range(2):
        await asyncio.sleep(0)
        async with c:
            items.append(i)
            c.notify_all()
    await asyncio.gather(*ts)
    print(sorted(got))
    barrier = asyncio.Barrier(3)
    print(sorted(await asyncio.gather(*[barrier.wait() for _ in range(3)])), barrier.n_waiting, barrier.broken)
    await barrier.abort()
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(said(e))


async def queues():
    q = asyncio.Queue(2)
    print(q, q.full(), q.empty())
    seen = []

    async def worker():
        while True:
            seen.append(await q.get())
            q.task_done()
    ws = [asyncio.create_task(worker()) for _ in range(2)]
    for i in range(6):
        await q.put(i)
    await q.join()
    for w in ws:
        w.cancel()
    print(sorted(seen), q.qsize())
    await asyncio.gather(*ws, return_exceptions=True)
    q.put_nowait(1)
    q.put_nowait(2)
    print(q)
    for call in (lambda: q.put_nowait(3), lambda: asyncio.Queue().get_nowait(), lambda: asyncio.Queue().task_done()):
        try:
            call()
        except (asyncio.QueueFull, asyncio.QueueEmpty, ValueError) as e:
            print(said(e))
    p, l = asyncio.PriorityQueue(), asyncio.LifoQueue()
    for x in (2, 1, 3):
        p.put_nowait(x)
        l.put_nowait(x)
    print([p.get_nowait() for _ in range(3)], [l.get_nowait() for _ in range(3)])


async def others():
    v = contextvars.ContextVar("v", default=0)

    async def own():
        v.set(v.get() + 1)
        return v.get()
    v.set(5)
    print(await asyncio.gather(own(), own()), v.get())
    print(await asyncio.to_thread(lambda a, b: (a + b, v.get()), 1, b=2))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, sum, [1, 2, 3]))
    f = await asyncio.to_thread(lambda: asyncio.run_coroutine_threadsafe(value("from a thread"), loop))
    print(await asyncio.wrap_future(f))
    order = []
    loop.call_later(0.02, order.append, "later")
    loop.call_soon(order.append, "soon")
    handle = loop.call_later(0.01, order.append, "never")
    handle.cancel()
    await asyncio.sleep(0.03)
    print(order, handle.cancelled(), asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    seen = []
    loop.set_exception_handler(lambda loop, context: seen.append((context["message"][:21], repr(context["exception"]))))
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    print(seen)
    loop.set_exception_handler(None)

    async def numbers():
        try:
            for i in range(5):
                yield i
        finally:
            print("closed")
    async for i in numbers():
        if i == 2:
            break
    try:
        asyncio.run(c := value(1))
    except RuntimeError as e:
        print(e)
        c.close()
    t = asyncio.create_task(value(9), name="named")
    print(t.get_name(), await t)

    class Odd:
        def __await__(self):
            yield 5

    async def odd():
        await Odd()
    try:
        await asyncio.create_task(odd())
    except RuntimeError as e:
        print(e)


for each in (futures, several, cancelling, groups, locks, queues, others):
    print("--", each.__name__)
    asyncio.run(each())
for call in (lambda: asyncio.run(5), asyncio.get_running_loop):
    try:
        call()
    except (ValueError, RuntimeError) as e:
        print(said(e))
with asyncio.Runner() as runner:
    print(runner.run(value(1)), runner.run(value(2)), runner.get_loop().is_running())
try:
    runner.run(c := value(1))
except RuntimeError as e:
    print(e)
    c.close()
try:
    asyncio.run(bad("out of run"))
except ValueError as e:
    print(e)
loop = asyncio.new_event_loop()
print(loop.run_until_complete(value(3)), loop.is_closed())
loop.close()
try:
    loop.run_until_complete(c := value(3))
except RuntimeError as e:
    print(e)
    c.close()
