# Every operation on generators in every state, with every reaction of the body.
def obedient():
    try:
        while True: yield "x"
    finally: print("f", end=" ")
def stubborn():
    for i in range(3):
        try: yield i
        except GeneratorExit: print("no", end=" ")
        except ValueError as e: yield "caught " + str(e)
def returns():
    try: yield 1
    except ValueError: return "returned"
    except GeneratorExit: return "at exit"
    return "end"
def raises():
    try: yield 1
    finally: raise KeyError("from finally")
def stops():
    yield 1
    raise StopIteration("inner")
def empty():
    return "nothing"
    yield
def delegating():
    r = yield from returns()
    print("r =", r, end=" ")
    yield r
def in_with():
    class CM:
        def __enter__(self): print("in", end=" ")
        def __exit__(self, *a): print("out", a[0] and a[0].__name__, end=" "); return a[0] is ValueError
    with CM(): yield "with"
    yield "after"
operations = {"next": lambda g: next(g), "send": lambda g: g.send(5), "send None": lambda g: g.send(None), "throw": lambda g: g.throw(ValueError("v")), "throw class": lambda g: g.throw(ValueError), "throw stop": lambda g: g.throw(StopIteration(7)), "throw exit": lambda g: g.throw(GeneratorExit), "close": lambda g: g.close(), "next default": lambda g: next(g, "dflt"), "list": lambda g: [x for x, _ in zip(g, range(3))]}
for make in (obedient, stubborn, returns, raises, stops, empty, delegating, in_with):
    for steps in (0, 1):
        for name, op in operations.items():
            g = make()
            if steps:
                next(g, None)
            row = []
            for _ in range(2):
                try:
                    row.append(op(g))
                except BaseException as e:
                    row.append((type(e).__name__, e.args, type(e.__cause__).__name__, type(e.__context__).__name__))
            print(make.__name__, steps, name, row, g.gi_frame is None, g.gi_running, g.gi_suspended)
            try:
                g.close()
            except BaseException as e:
                print("close:", type(e).__name__, e)
            try:
                g.close()
            except BaseException as e:
                print("close again:", type(e).__name__, e)
