import copy
x = []
for _ in range(5000):
    x = [x]
try:
    copy.deepcopy(x)
except RecursionError as e:
    print("RecursionError")
