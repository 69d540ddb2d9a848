def inner(x):
    raise ValueError(x)
def outer():
    inner("bad " + "value")
print("before")
outer()
print("never")
