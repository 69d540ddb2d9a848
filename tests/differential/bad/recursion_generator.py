def g(n):
    yield from g(n + 1)
try:
    list(g(0))
except RecursionError as e:
    print(type(e).__name__)
