def check(x):
    assert x > 0
    assert x < 10, f"too big: {x}"
    return x
print(check(5))
for v in (-1, 20):
    try:
        check(v)
    except AssertionError as e:
        print(repr(e), str(e))
try:
    assert False, (1, 2)
except AssertionError as e:
    print(e.args)
