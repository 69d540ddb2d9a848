class C:
    pass


def f(o, items):
    print("ready", flush=True)
    while 1:
        for o.x in items:
            o.y = o.x


f(C(), ["a", "b"] * 5000)
