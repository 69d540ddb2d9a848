class Numbers:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


async def main():
    async for x in Numbers():
        print(x)


main().send(None)
