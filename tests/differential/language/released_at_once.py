# When objects die: parameters that a coroutine or generator never reads, and locals of a frame whose exception was caught further out.
import types


class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", self.name)


@types.coroutine
def switch(v):
    return (yield v)


async def unread(a, b, c):
    try:
        raise ValueError
    except ValueError:
        await switch("in the handler")
    await switch("after it")
    return "done"


def drive(coroutine):
    try:
        while True:
            print(coroutine.send(None))
    except StopIteration as e:
        print(e.value)


drive(unread(Loud("a"), Loud("b"), Loud("c")))
print("driven")


def unread_generator(first, *rest, key, **others):
    for i in range(2):
        yield i
    yield key


for item in unread_generator(Loud("first"), Loud("rest"), key="key", other=Loud("other")):
    print(item)
g = unread_generator(Loud("one"), key="k")
next(g)
g.close()
print("closed")
g = unread_generator(Loud("two"), key="k")
next(g)
del g
print("deleted")
g = unread_generator(Loud("three"), key="k")
del g
print("never begun")


def other_handler(a):
    try:
        raise TypeError("wrong")
    except IndexError as e:
        print("not this", e)


def handler_fails(a):
    try:
        a[-2.25]
    except TypeError as e:
        raise KeyError("second") from None


def handler_binds(a):
    try:
        raise TypeError("wrong")
    except TypeError as e:
        text = str(e)
        raise
    finally:
        print("left")


def main():
    for f in other_handler, handler_fails, handler_binds:
        a = [Loud(f.__name__)]
        try:
            f(a)
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)
        a = None
        print("after", f.__name__)


main()


def names(tb):
    while tb.tb_next:
        tb = tb.tb_next
    return sorted(tb.tb_frame.f_locals)


for f in other_handler, handler_fails, handler_binds:
    try:
        f([1])
    except Exception as e:
        print(f.__name__, names(e.__traceback__))
