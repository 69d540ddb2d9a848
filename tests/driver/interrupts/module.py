print("ready", flush=True)
n = 0
while True:
    if n > 100:
        n = 0
        continue
    n += 1
