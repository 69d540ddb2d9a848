class A:
    def f(self):
        for a in b:
            while c:
                with d as e:
                    try:
                        if f:
                            def g():
                                class B:
                                    @h
                                    async def i(self):
                                        return [j async for k in l for j in (await m)[n:o]]
                    except p as q:
                        pass
                    finally:
                        r
x = {'a': [1, (2, {3: {4, 5}})], 'b': {'c': lambda d: {e: f for e in g}}}
