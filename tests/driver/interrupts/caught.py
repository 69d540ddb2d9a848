def f(items):
    try:
        print("ready", flush=True)
        while True:
            for x in items:
                if x:
                    y = x
                else:
                    z = x
    except KeyboardInterrupt:
        print("caught", y, z)
    finally:
        print("finally")
    k = 0.5
    print("ready", flush=True)
    while k:
        k = k * 1.5 - k * 0.5


f([1, 0])
