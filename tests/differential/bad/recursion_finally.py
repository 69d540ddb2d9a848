depth = 0
def f():
    global depth
    depth += 1
    try:
        f()
    finally:
        depth -= 1
try:
    f()
except RecursionError:
    print(depth)
