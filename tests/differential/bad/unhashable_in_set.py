# A list inside a set, deep in a call.
def collect(items):
    return {item for item in items}


print(sorted(collect([3, 1, 2])))
collect([1, [2]])
