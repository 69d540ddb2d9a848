def f():
    try:
        return int("a")
    finally:
        print("cleaning")
f()
