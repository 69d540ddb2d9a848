def read(lines):
    for line in lines:
        yield line.strip()
def grep(pat, it):
    return (l for l in it if pat in l)
def numbered(it):
    for n, l in enumerate(it, 1):
        yield f"{n}: {l}"
data = ["apple pie ", " banana", "apple tart", "cherry "]
for l in numbered(grep("apple", read(data))):
    print(l)
def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found):
            found.append(n)
            yield n
        n += 1
from itertools import islice, takewhile, chain
print(list(islice(primes(), 15)))
print(list(takewhile(lambda p: p < 30, primes())))
def flatten(x):
    for e in x:
        if isinstance(e, (list, tuple)):
            yield from flatten(e)
        else:
            yield e
print(list(flatten([1, [2, (3, [4])], [], 5])))
def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b
print(list(islice(fib(), 20)), sum(islice(fib(), 100)))
def perms(xs):
    if not xs:
        yield ()
    for i, x in enumerate(xs):
        for p in perms(xs[:i] + xs[i + 1:]):
            yield (x,) + p
print(len(list(perms(list(range(5))))), list(perms("abc")))
print(list(chain.from_iterable((i, -i) for i in range(3))))
