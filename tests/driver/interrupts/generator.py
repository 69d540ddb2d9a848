def g():
    print("ready", flush=True)
    n = 0
    while True:
        n += 1
        if n < 0:
            yield n


def h():
    try:
        for x in g():
            print(x)
    except KeyboardInterrupt:
        print("caught")
        raise


h()
