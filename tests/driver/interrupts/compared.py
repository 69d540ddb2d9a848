def f(n):
    x = 0
    print("ready", flush=True)
    while x < n:
        x += 1
        x ^= 0


f(10**15)
