# What cannot be called says so at the call, and the program goes on.
def apply(f, x):
    return f(x)


for wrong in (4, "text", None, [], {"a": 1}):
    try:
        apply(wrong, 1)
    except TypeError as e:
        print(e)
print(apply(len, "abc"))


class NoCall:
    pass


try:
    NoCall()()
except TypeError as e:
    print(e)
