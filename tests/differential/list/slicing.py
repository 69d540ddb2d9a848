a = list(range(10))
for s in (slice(None), slice(2, 5), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(8, 2, -2), slice(100, 200), slice(-100, 3), slice(5, 2), slice(None, None, 100), slice(1, -1, 3), slice(-1, -100, -3), slice(10 ** 20, -10 ** 20, -1)):
    print(s, a[s])
for s in (slice(None, None, 0), slice("a"), slice(1.0, 2)):
    try:
        print(a[s])
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
