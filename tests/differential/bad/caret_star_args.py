def f(*args, **kwargs):
    return args, kwargs


print(f(*[1], *(2, 3), **{"a": 1}, **{"b": 2}))
print(f(*[1], *4, **{"a": 1}))
