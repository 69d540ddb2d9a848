import json
x = []
for _ in range(100000):
    x = [x]
try:
    json.dumps(x)
except RecursionError as e:
    print("RecursionError")
try:
    json.loads("[" * 100000)
except RecursionError as e:
    print("RecursionError")
