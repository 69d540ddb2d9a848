def run(c):
    try:
        while True:
            c.send(None)
    except StopIteration as e:
        return e.value
class CM:
    def __init__(self, n, swallow=False): self.n, self.swallow = n, swallow
    async def __aenter__(self):
        print("enter", self.n)
        return self.n
    async def __aexit__(self, t, v, tb):
        print("exit", self.n, t and t.__name__, v)
        return self.swallow
async def main():
    async with CM(1) as a, CM(2) as b:
        print(a, b)
    async with CM(3, True):
        raise ValueError("x")
    try:
        async with CM(4):
            raise KeyError("k")
    except KeyError as e:
        print(repr(e))
    async def early():
        async with CM(5):
            return "early"
    print(await early())
    for i in range(2):
        async with CM(("loop", i)):
            if i == 0:
                continue
            break
    class Bad: pass
    try:
        async with Bad():
            pass
    except TypeError as e:
        print(e)
    class Bad2:
        async def __aenter__(self): pass
    try:
        async with Bad2():
            pass
    except TypeError as e:
        print(e)
    class Bad3:
        def __aenter__(self): return 3
        def __aexit__(self, *a): return None
    try:
        async with Bad3():
            pass
    except TypeError as e:
        print(e)
    class NoIter: pass
    try:
        async for x in NoIter():
            pass
    except TypeError as e:
        print(e)
    class BadIter:
        def __aiter__(self): return 5
    try:
        async for x in BadIter():
            pass
    except TypeError as e:
        print(e)
    class BadNext:
        def __aiter__(self): return self
        def __anext__(self): return 5
    try:
        async for x in BadNext():
            pass
    except TypeError as e:
        print(e)
run(main())
