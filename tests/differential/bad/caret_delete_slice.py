t = [1, 2, 3]
del t[1:]
print(t)
del (1, 2, 3)[1:]
