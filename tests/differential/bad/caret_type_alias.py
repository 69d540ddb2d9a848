type Pair[T] = tuple[T, Missing]
print(Pair.__name__, Pair.__type_params__)
print(Pair.__value__)
