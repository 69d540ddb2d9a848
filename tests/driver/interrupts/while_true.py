def f():
    print("ready", flush=True)
    while True: pass


f()
