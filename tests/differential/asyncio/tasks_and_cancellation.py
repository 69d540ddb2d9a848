# asyncio: tasks, gather, wait_for, cancellation, shields, groups, queues, events and locks in a determined order.
import asyncio
log = []


async def step(name, delay=0, fail=None, cleanup=0):
    log.append(f"+{name}")
    try:
        await asyncio.sleep(delay)
        if fail:
            raise fail
    except asyncio.CancelledError:
        log.append(f"x{name}")
        raise
    finally:
        log.append(f"-{name}")
    return name


async def attempt(awaitable):
    try:
        return await awaitable
    except BaseException as e:
        extra = f" {[repr(x) for x in e.exceptions]}" if isinstance(e, BaseExceptionGroup) else ""
        return f"{type(e).__name__}: {e}{extra}"


def flush(title, result=None):
    print(title, result, log)
    log.clear()


async def main():
    flush("gather", await asyncio.gather(step("a", 0.02), step("b"), step("c", 0.01)))
    flush("gather fails", await attempt(asyncio.gather(step("a", 0.01), step("b", 0, KeyError("b")))))
    await asyncio.sleep(0.02)
    flush("the other went on")
    flush("exceptions returned", await asyncio.gather(step("a", 0, ValueError(1)), step("b"), return_exceptions=True))
    t = asyncio.create_task(step("t", 5), name="named")
    await asyncio.sleep(0)
    print(t.get_name(), t.done(), t.cancelled(), t.cancel("why"), t.cancelling())
    flush("cancelled", await attempt(t))
    print(t.done(), t.cancelled(), t.cancel(), await attempt(asyncio.gather(t)))
    for method in ("result", "exception"):
        try:
            getattr(t, method)()
        except asyncio.CancelledError as e:
            print(method, e)
    flush("wait_for", await attempt(asyncio.wait_for(step("slow", 5), 0.01)))
    flush("wait_for in time", await attempt(asyncio.wait_for(step("fast"), 1)))

    async def grouped():
        async with asyncio.TaskGroup() as g:
            g.create_task(step("one", 5))
            g.create_task(step("two", 0, OSError("two")))
            await asyncio.sleep(5)
    flush("group", await attempt(grouped()))

    async def timed():
        async with asyncio.timeout(0.01) as when:
            await step("in timeout", 5)
    flush("timeout", await attempt(timed()))
    inner = asyncio.ensure_future(step("shielded", 0.01))
    outer = asyncio.shield(inner)
    await asyncio.sleep(0)
    outer.cancel()
    flush("shield", (await attempt(outer), await inner))
    done, pending = await asyncio.wait([asyncio.create_task(step("w1")), asyncio.create_task(step("w2", 5))], return_when=asyncio.FIRST_COMPLETED)
    for p in pending:
        p.cancel()
    print(len(done), len(pending), await asyncio.gather(*pending, return_exceptions=True))
    log.clear()
    q = asyncio.Queue(2)

    async def produce():
        for i in range(4):
            await q.put(i)
            log.append(f"put {i}")
        await q.put(None)

    async def consume():
        while (v := await q.get()) is not None:
            log.append(f"got {v}")
    await asyncio.gather(produce(), consume())
    flush("queue", (q.empty(), q.qsize(), q.maxsize))
    f = asyncio.get_running_loop().create_future()
    f.add_done_callback(lambda x: log.append(f"callback {x.result()}"))
    f.set_result(5)
    try:
        f.set_result(6)
    except asyncio.InvalidStateError as e:
        print(type(e).__name__, e)
    await asyncio.sleep(0)
    flush("future", await f)
    lock, event = asyncio.Lock(), asyncio.Event()

    async def holder(n):
        async with lock:
            log.append(f"holds {n} {lock.locked()}")
            await asyncio.sleep(0)
    await asyncio.gather(*(holder(n) for n in range(3)), attempt(asyncio.wait_for(event.wait(), 0.001)))
    flush("lock", lock.locked())


asyncio.run(main())
try:
    asyncio.run(5)
except ValueError as e:
    print(e)
