class Later:
    def __await__(self):
        x = yield "question"
        return 10 / x


async def task(n):
    return n + await Later()


async def main():
    return [await task(1), await task(2)]


m = main()
print(m.send(None))
print(m.send(5))
m.send(0)
