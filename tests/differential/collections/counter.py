from collections import Counter
c = Counter("mississippi")
print(c, c["s"], c["z"], len(c), c.total(), c.most_common(2), sorted(c.elements()))
c.update("miss")
c.subtract("sip")
print(c, dict(c))
a, b = Counter(a=3, b=1), Counter(a=1, b=2, c=0)
print(a + b, a - b, a & b, a | b, +Counter(a=-1, b=2), -Counter(a=-1, b=2), a == b, a <= b, Counter(a=1) <= a, a != b)
a += b
print(a)
a -= Counter(a=10)
print(a)
del c["nope"]
print(Counter(), Counter({"x": 5}), Counter([1, 1, 2]), Counter(x=1).copy(), repr(Counter(z=0)))
print(Counter("abcab").most_common(), Counter(a=1, b=1).most_common(1), Counter({1: 2}) == Counter([1, 1]))
try:
    Counter.fromkeys("a")
except NotImplementedError as e:
    print(e)
words = "to be or not to be that is the question to be".split()
print(Counter(words).most_common(3))
