def f(n):
    print("ready", flush=True)
    while n:
        [x for x in range(3000)
         if x < 0]


f(1)
