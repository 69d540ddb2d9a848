# Coroutines and async generators by hand: every operation in every state.
import types
@types.coroutine
def pause(v):
    return (yield v)
async def simple(): return "done"
async def waits():
    try:
        a = await pause("first")
        b = await pause("second")
        return a, b
    except ValueError as e:
        return "caught " + str(e)
    finally:
        print("finally", end=" ")
async def fails():
    await pause("p")
    raise KeyError("k")
async def stops(): raise StopIteration("s")
async def nested(): return await waits(), await simple()
async def comp(): return [x async for x in agen()], {await pause(i): i for i in range(2)}
async def agen():
    for i in range(2):
        got = yield i
        if got: print("got", got, end=" ")
        await pause("in agen")
ops = {"send None": lambda c: c.send(None), "send 5": lambda c: c.send(5), "throw": lambda c: c.throw(ValueError("v")), "throw exit": lambda c: c.throw(GeneratorExit), "close": lambda c: c.close()}
for make in (simple, waits, fails, stops, nested, comp):
    for steps in range(3):
        for name, op in ops.items():
            c = make()
            row = []
            try:
                for _ in range(steps): c.send(None)
            except BaseException as e:
                row.append("early " + type(e).__name__)
            for _ in range(2):
                try:
                    row.append(op(c))
                except BaseException as e:
                    row.append((type(e).__name__, e.args))
            print(make.__name__, steps, name, row, c.cr_frame is None, c.cr_running, c.cr_suspended, c.cr_await is None)
            c.close()
def drive(aw):
    out = []
    try:
        it = aw.__await__() if hasattr(aw, "__await__") else aw
        while True: out.append(it.send(None) if hasattr(it, "send") else next(it))
    except BaseException as e:
        return out, type(e).__name__, e.args
aops = {"anext": lambda g: g.__anext__(), "asend None": lambda g: g.asend(None), "asend 5": lambda g: g.asend(5), "athrow": lambda g: g.athrow(ValueError("v")), "aclose": lambda g: g.aclose(), "builtin anext": lambda g: anext(g, "dflt")}
for steps in range(4):
    for name, op in aops.items():
        g = agen()
        for _ in range(steps): drive(g.__anext__())
        print(steps, name, drive(op(g)), drive(op(g)), g.ag_running, g.ag_frame is None)
        drive(g.aclose())
for f in (lambda: agen().send(1), lambda: iter(simple()), lambda: next(simple()), lambda: anext(5), lambda: aiter(5), lambda: aiter([]), lambda: [x for x in agen()], lambda: agen().asend(), lambda: type(aiter(agen())).__name__, lambda: simple().throw(), lambda: simple().throw(5), lambda: agen().athrow(5).send(None), lambda: len(agen())):
    try:
        import warnings
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            print(f())
    except Exception as e:
        print(type(e).__name__, e)
