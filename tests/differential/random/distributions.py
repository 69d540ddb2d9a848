# random: sequences for seeds, every distribution, errors.
import random
r = random.Random(42)
def show(*a): print(*a)
for seed in (0, 1, -5, 2**100, 1.5, 'text', b'bytes', bytearray(b'ba'), '', 'é'):
    r.seed(seed); show(seed, r.random(), r.getrandbits(70), r.randrange(10), r.randrange(5, 50, 7), r.randint(-3, 3))
r.seed('old', version=1); show(r.random())
r.seed(7)
show([r.randrange(10, -10, -3) for _ in range(8)], [r.randrange(2**80) for _ in range(2)], r.randrange(2**70, 2**71, 12345))
for a in ((0,), (-1,), (3, 3), (3, 1, 1), (1, 5, -1), (1, 5, 0), (5, None, 2), (1.5,)):
    try: r.randrange(*a)
    except Exception as e: show(a, type(e).__name__, e)
show(r.choice('abc'), r.choices('abcd', k=6), r.choices('abcd', [1, 2, 3, 4], k=6), r.choices('ab', cum_weights=[1, 5], k=4))
for kw in (dict(weights=[1], k=2), dict(weights=[0, 0]), dict(weights=[1, 2], cum_weights=[1, 2]), dict(weights=[float('inf'), 1]), dict(weights=3)):
    try: r.choices('ab', **kw)
    except Exception as e: show(kw, type(e).__name__, e)
x = list(range(20)); r.shuffle(x); show(x)
show(r.sample(range(1000), 10), r.sample(range(20), 20), r.sample('abcdef', 3), r.sample(['r', 'b'], counts=[4, 2], k=5), r.sample(range(10**6), 100)[:5])
for a, kw in (((range(3), 4), {}), (({1, 2}, 1), {}), ((['a'], 1), dict(counts=[1, 2])), ((['a'], 1), dict(counts=[-1])), ((['a'], 1), dict(counts=[1.5]))):
    try: r.sample(*a, **kw)
    except Exception as e: show(type(e).__name__, e)
show(r.uniform(2, 5), r.triangular(), r.triangular(1, 5, 2), r.triangular(1, 5, 4.9), r.triangular(3, 3, 3), r.betavariate(2, 3), r.expovariate(1.5), r.expovariate())
show([r.gauss(0, 1) for _ in range(3)], r.normalvariate(5, 2), r.lognormvariate(0, 0.5), r.vonmisesvariate(1, 4), r.vonmisesvariate(1, 0))
show([r.gammavariate(a, 2) for a in (0.3, 0.9, 1, 2.5, 30)], r.paretovariate(3), r.weibullvariate(1, 2))
show([r.binomialvariate(n, p) for n, p in ((1, .3), (10, .2), (100, .5), (1000, .9), (5, 0), (5, 1), (200, .01), (10**6, .3), (40, 0.4))])
for a in ((-1, .5), (3, 1.5), (3, -0.1)):
    try: r.binomialvariate(*a)
    except Exception as e: show(e)
s = r.getstate(); a = [r.random() for _ in range(3)]; r.setstate(s); show(a == [r.random() for _ in range(3)], s[0], len(s[1]), s[1][:3], s[2])
show(r.randbytes(5), random.Random(3).randbytes(0))
for bad in ((1, (), None), (3, (1, 2), None)):
    try: r.setstate(bad)
    except Exception as e: show(e)
for bad in ([], (1, 2), {}):
    try: r.seed(bad)
    except Exception as e: show(type(e).__name__, e)
random.seed(99); show(random.random(), random.randint(1, 6), random.choice([1, 2, 3]))
import copy
q = copy.deepcopy(r); show(q.random() == r.random())
z = random.SystemRandom(); show(0 <= z.random() < 1, z.getrandbits(5) < 32, len(z.randbytes(4)), z.choice([1]), z.seed(3))
try: z.getstate()
except NotImplementedError as e: show(e)
