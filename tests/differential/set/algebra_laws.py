import itertools
u = range(8)
subsets = [set(c) for r in range(4) for c in itertools.combinations(u, r)]
ok = True
for a in subsets[::7]:
    for b in subsets[::5]:
        ok = ok and (a | b == b | a) and (a & b == b & a) and (a - b == a & (set(u) - b)) and (a ^ b == (a | b) - (a & b))
        ok = ok and (a <= (a | b)) and ((a & b) <= a) and (a.isdisjoint(b) == (not a & b)) and hash(frozenset(a | b)) == hash(frozenset(b | a))
print(ok, len(subsets))
primes = set(range(2, 200))
for i in range(2, 15):
    primes -= set(range(i * 2, 200, i))
print(sorted(primes), primes)
seen = set()
dups = {x for x in [3, 1, 3, 2, 1] if x in seen or seen.add(x)}
print(dups, seen)
graph = {"a": {"b", "c"}, "b": {"d"}, "c": {"d"}, "d": set()}
def reach(n, seen=None):
    seen = set() if seen is None else seen
    if n not in seen:
        seen.add(n)
        for m in sorted(graph[n]):
            reach(m, seen)
    return seen
print(sorted(reach("a")), sorted(reach("b")))
