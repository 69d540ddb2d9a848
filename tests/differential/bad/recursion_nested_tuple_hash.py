t = ()
for _ in range(200000):
    t = (t,)
print(len(t))
del t
print("gone")
