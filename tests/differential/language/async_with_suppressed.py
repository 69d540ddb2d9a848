# An exception in `async with` that __aexit__ suppresses, after and before suspensions.
import types


@types.coroutine
def switch(v):
    return (yield v)


class Manager:
    async def __aenter__(self):
        await switch("enter")
        return "entered"

    async def __aexit__(self, kind, value, traceback):
        await switch("exit")
        print(kind)
        return True


async def work():
    async with Manager() as v:
        print(v)
        raise ValueError
    return "done"


c = work()
print(c.send(None), c.send(None))
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
