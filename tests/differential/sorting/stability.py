import random
data = [(i % 5, i) for i in range(200)]
print([x[1] for x in sorted(data, key=lambda t: t[0])][:60])
print([x[1] for x in sorted(data, key=lambda t: t[0], reverse=True)][:60])
seed = 12345
def rnd():
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed
nums = [rnd() % 1000 for _ in range(3000)]
s = sorted(nums)
print(all(a <= b for a, b in zip(s, s[1:])), s[:10], s[-10:], sum(s) == sum(nums))
pairs = [(rnd() % 10, i) for i in range(1000)]
pairs.sort(key=lambda p: p[0])
print(all(a < b for a, b in zip(pairs, pairs[1:])))
strs = [str(rnd() % 500) for _ in range(800)]
print(sorted(strs)[:20], sorted(strs, key=int)[-20:])
fl = [rnd() / 1000 for _ in range(500)]
print(sorted(fl) == sorted(fl, key=float), sorted(fl)[:3])
