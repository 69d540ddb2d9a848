def outer(flag):
    def inner():
        return later
    if flag:
        later = 1
    return inner()


print(outer(True))
print(outer(False))
