# Primes below a limit with a list of flags.
def primes(limit):
    flags = [True] * (limit + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= limit:
        if flags[i]:
            for k in range(i * i, limit + 1, i):
                flags[k] = False
        i += 1
    count = 0
    last = 0
    for n in range(limit + 1):
        if flags[n]:
            count += 1
            last = n
    return count, last


for _ in range(3):
    print(primes(2000000))
