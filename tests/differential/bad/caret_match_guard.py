def kind(v):
    match v:
        case [a, b] if a > b:
            return "falling"
        case [a, b]:
            return "rising"


print(kind([2, 1]), kind([1, 2]))
print(kind([1, "2"]))
