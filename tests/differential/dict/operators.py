a = {"x": 1, "y": 2}
b = {"y": 3, "z": 4}
print(a | b, b | a, a == b, a == {"y": 2, "x": 1}, a != b)
a |= b
print(a)
a |= [("q", 1)]
print(a)
for f in (lambda: {} | [], lambda: {} + {}, lambda: {} < {}, lambda: [] | {}, lambda: {}[1:2], lambda: {1: 2} & {1: 2}):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print({1: [1, 2]} == {1: [1, 2]}, {1: 1} == {1: 1.0}, {1: 1} == {True: True}, {} == [], {1: 2}.__eq__(3))
