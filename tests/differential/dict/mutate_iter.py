d = {i: i for i in range(5)}
try:
    for k in d:
        d[k + 100] = 1
except RuntimeError as e:
    print(e, len(d))
d = {i: i for i in range(5)}
try:
    for k in d:
        del d[k]
except RuntimeError as e:
    print(e, len(d))
d = {i: i for i in range(5)}
for k in d:
    d[k] = k * 2
print(d)
try:
    for k, v in d.items():
        d.pop(k)
        d[k + 50] = 1
except RuntimeError as e:
    print(e)
it = iter({1: 2})
print(next(it))
for _ in range(2):
    try:
        next(it)
    except StopIteration:
        print("stop")
d = {1: 1}
it = iter(d)
d[2] = 2
for _ in range(2):
    try:
        next(it)
    except RuntimeError as e:
        print(e)
for k in list(d):
    del d[k]
print(d)
