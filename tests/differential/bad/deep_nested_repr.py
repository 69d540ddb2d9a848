# The repr of a list nested too deep for it.
value = []
for _ in range(5000):
    value = [value]
print('made')
print(len(repr(value)))
