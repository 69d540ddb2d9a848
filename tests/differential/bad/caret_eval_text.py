print(eval("1 + 2"))
print(eval("[x for x in (1, 2)] + nothing"))
