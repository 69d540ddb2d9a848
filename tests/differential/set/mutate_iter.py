s = {1, 2, 3}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as e:
    print(e)
s = {1, 2, 3}
try:
    for x in s:
        s.discard(x)
except RuntimeError as e:
    print(e)
it = iter({1})
print(next(it))
try:
    next(it)
except StopIteration:
    print("stop")
s = {1, 2, 3}
for x in s:
    s.add(x)
print(s)
print(len({x % 7 for x in range(100)}), {x for x in "abc" if x != "b"} == {"a", "c"})
class Elem:
    def __init__(self, n): self.n = n
    def __hash__(self): return 7
    def __eq__(self, o): return self.n == o.n
    def __repr__(self): return f"E{self.n}"
t = {Elem(3), Elem(1), Elem(3), Elem(2)}
print(t, Elem(2) in t, len(t))
