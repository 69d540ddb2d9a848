def shapes(values):
    return {(v, len(v)) for v in values if v}


print(sorted(shapes(["a", "", "bc"])))
print(shapes(["a", 5]))
