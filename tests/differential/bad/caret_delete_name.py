value = 1
del value
try:
    del value
except NameError as e:
    print(e)


def f():
    local = 1
    del local
    del local


f()
