# An event loop, its tasks and futures, and work that another thread does for it.
import _thread
import asyncio


async def step(name, times):
    for n in range(times):
        await asyncio.sleep(0)
    return name, times


async def waits(future):
    try:
        return await future
    except asyncio.CancelledError as problem:
        return "cancelled", problem.args


async def main():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(step(name, n)) for n, name in enumerate("abc")]
    print(await asyncio.gather(*tasks))
    promise = loop.create_future()
    waiting = asyncio.create_task(waits(promise))
    await asyncio.sleep(0)
    promise.set_result(7)
    print(await waiting, promise.done(), promise.result())
    failing = loop.create_future()
    failing.set_exception(KeyError("k"))
    try:
        await failing
    except KeyError as problem:
        print("failed", problem.args)
    for message in ((), ("why",)):
        future = loop.create_future()
        waiting = asyncio.create_task(waits(future))
        await asyncio.sleep(0)
        print(future.cancel(*message), await waiting, future.cancelled())
    print(await loop.run_in_executor(None, sum, range(10)))


print(asyncio.run(main()))
lock = _thread.allocate_lock()
lock.acquire()
_thread.start_new_thread(lock.release, ())
lock.acquire()
print(lock.locked())
