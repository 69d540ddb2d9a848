# A value that two variables hold when an exception leaves the block.
def follow(item, parts):
    for part in parts:
        parent, last = item, part
        try:
            item = getattr(item, part)
        except AttributeError as problem:
            return parent is item, last, str(problem)
    return item


print(follow(1, ["real", "nothing", "more"]))
print(follow("x", ["upper"])())


def again(values):
    a = b = None
    for v in values:
        a = b = v
        try:
            1 // v
        except ZeroDivisionError as e:
            found = e
            break
    return a is b, repr(found)


print(again([1, 2, 0, 3]))
