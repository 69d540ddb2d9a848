log = []
class CM:
    def __init__(self, name, fail=None, swallow=False):
        self.name, self.fail, self.swallow = name, fail, swallow
    def __enter__(self):
        log.append(("enter", self.name))
        if self.fail == "enter":
            raise RuntimeError("enter " + self.name)
        return self
    def __exit__(self, t, v, tb):
        log.append(("exit", self.name, str(v) if v else None))
        if self.fail == "exit":
            raise RuntimeError("exit " + self.name)
        return self.swallow
def run(*cms):
    log.clear()
    try:
        with cms[0] as a, cms[1] as b, cms[2] as c:
            log.append("body")
            if len(cms) > 3:
                raise cms[3]
    except Exception as e:
        log.append(("out", str(e), str(e.__context__)))
    print(log)
run(CM("a"), CM("b"), CM("c"))
run(CM("a"), CM("b"), CM("c"), ValueError("v"))
run(CM("a"), CM("b", swallow=True), CM("c"), ValueError("v"))
run(CM("a"), CM("b", fail="enter"), CM("c"))
run(CM("a"), CM("b", fail="exit"), CM("c"))
run(CM("a"), CM("b", fail="exit"), CM("c", fail="exit"), ValueError("v"))
run(CM("a", swallow=True), CM("b", fail="exit"), CM("c"), ValueError("v"))
def gen():
    with CM("g"):
        yield 1
        yield 2
log.clear()
it = gen()
next(it)
it.close()
print(log)
log.clear()
it = gen()
next(it)
try:
    it.throw(KeyError("thrown"))
except KeyError:
    pass
print(log)
def loop():
    for i in range(3):
        with CM(i):
            if i == 0:
                continue
            if i == 1:
                break
    with CM("ret") as c:
        return c.name
log.clear()
print(loop(), log)
