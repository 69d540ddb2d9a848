print(list(map(str, [1, 2])), list(map(lambda a, b: a + b, [1, 2, 3], [10, 20])), list(map(None.__eq__, [None])))
print(list(filter(None, [0, 1, "", "a", [], [0]])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(str.isdigit, "a1b2")))
for f in (lambda: map(), lambda: map(str), lambda: list(map(5, [1])), lambda: map(str, 5), lambda: filter(None), lambda: filter(None, 5), lambda: list(map(lambda x: 1 // x, [1, 0])), lambda: map(str, [], x=1), lambda: filter()):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = map(int, "123")
print(next(m), list(m), list(m))
print(list(map(max, [1, 5], [3, 2])), list(map(pow, [2, 3], [3, 2])), sum(map(len, ["a", "bb"])))
print(list(reversed("abc")), list(reversed((1, 2))), list(reversed(range(3))), list(reversed(b"ab")), list(reversed({1: 0, 2: 0})))
class Rev:
    def __reversed__(self):
        return iter("custom")
print(list(reversed(Rev())))
class NoRev(list):
    __reversed__ = None
try:
    reversed(NoRev())
except TypeError as e:
    print(e)
