from collections import deque
class Yield:
    def __await__(self):
        yield
class Future:
    def __init__(self): self.value, self.done = None, False
    def set(self, v): self.value, self.done = v, True
    def __await__(self):
        while not self.done:
            yield
        return self.value
log = []
async def worker(name, n):
    for i in range(n):
        log.append((name, i))
        await Yield()
    return name
async def producer(f):
    for i in range(3):
        await Yield()
    f.set(42)
async def consumer(f):
    v = await f
    log.append(("consumed", v))
class Loop:
    def __init__(self): self.q = deque()
    def spawn(self, c): self.q.append(c)
    def run(self):
        while self.q:
            c = self.q.popleft()
            try:
                c.send(None)
            except StopIteration as e:
                log.append(("done", e.value))
            else:
                self.q.append(c)
l = Loop()
f = Future()
for c in (worker("a", 2), worker("b", 3), producer(f), consumer(f)):
    l.spawn(c)
l.run()
print(log)
