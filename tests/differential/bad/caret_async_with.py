class Gate:
    async def __aenter__(self):
        print("in")
        return self

    async def __aexit__(self, kind, value, tb):
        print("out", kind.__name__)


async def main():
    async with Gate() as g:
        g.open(1)


main().send(None)
