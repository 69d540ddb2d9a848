l = []
t = (l, 1)
l.append(t)
print(t, l)
print(((),), ((1,),), (1, (2,), [3, (4,)]))
print((None, True, ...), ("a'b", 'c"d', "\n"))
