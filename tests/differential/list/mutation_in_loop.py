a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 8:
        a.append(x * 10)
print(a)
a = [1, 2, 3]
it = iter(a)
print(next(it), next(it), next(it))
try:
    next(it)
except StopIteration:
    print("stop")
a.append(4)
try:
    next(it)
except StopIteration:
    print("still stopped")
it = iter(a)
a.clear()
print(list(it))
r = reversed([1, 2, 3])
print(list(r), list(r))
