stock = {"a": 1, "b": 2}
del stock["a"]
print(stock)
del stock["b"], stock["c"]
