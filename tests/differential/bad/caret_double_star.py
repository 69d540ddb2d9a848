def f(*args, **kwargs):
    return args, kwargs


print(f(1, **{"a": 1}, b=3))
print(f(1, **{"a": 1}, **{"b": 2, "a": 3}))
