"""Pseudo-random numbers: the Mersenne Twister and the usual distributions."""
from math import acos as _acos, ceil as _ceil, cos as _cos, e as _e, exp as _exp, fabs as _fabs, floor as _floor
from math import isfinite as _isfinite, lgamma as _lgamma, log as _log, log2 as _log2, pi as _pi, sin as _sin, sqrt as _sqrt
from operator import index as _index

import _molt_random

__all__ = [
    "Random", "SystemRandom", "betavariate", "binomialvariate", "choice", "choices", "expovariate", "gammavariate",
    "gauss", "getrandbits", "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
    "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform", "vonmisesvariate",
    "weibullvariate",
]

# Names that are part of the module, all of them derived.
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)  # the bound of the ratio of uniforms for the normal distribution
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
TWOPI = 2.0 * _pi
BPF = 53
RECIP_BPF = 2 ** -BPF

_STATE_BYTES = 625 * 4  # 624 words of state and the position
_WORD = 0xFFFFFFFF


def _number_from_text(text):
    """The hash that version 1 seeds used for text: Python 2's."""
    state = ord(text[0]) << 7 if text else 0
    for character in text:
        state = (state * 1000003 ^ ord(character)) & 0xFFFFFFFFFFFFFFFF
    return state ^ len(text)


def _seed_number(source, version):
    """The non-negative int that a seed stands for."""
    if source is None:
        try:
            return int.from_bytes(_molt_random.entropy(624 * 4))
        except PermissionError:  # without the capability `random` every start gives the same numbers
            return 0
    if isinstance(source, (str, bytes)) and version == 1:
        number = _number_from_text(source if isinstance(source, str) else source.decode("latin-1"))
        return 2 if number == -1 else number
    if isinstance(source, (str, bytes, bytearray)) and version == 2:
        data = source.encode() if isinstance(source, str) else source
        return int.from_bytes(data + _molt_random.sha512(data))
    if isinstance(source, int):
        return abs(source)
    if isinstance(source, (float, str, bytes, bytearray)):
        return hash(source) & 0xFFFFFFFFFFFFFFFF
    raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")


def _total_of(weights):
    total = weights[-1] + 0.0
    if total <= 0.0:
        raise ValueError("Total of weights must be greater than zero")
    if not _isfinite(total):
        raise ValueError("Total of weights must be finite")
    return total


class Random:
    """A generator of its own, seeded by its argument or by the operating system."""

    VERSION = 3

    def __init__(self, x=None):
        self._words = bytearray(_STATE_BYTES)
        self.gauss_next = None
        self.seed(x)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def __setstate__(self, state):
        self._words = bytearray(_STATE_BYTES)
        self.setstate(state)

    def __getstate__(self):
        return self.getstate()

    def _binomial_by_rejection(self, n, p):
        # Hoermann 1993, algorithm BTRS.
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        middle, inner = n * p + 0.5, 0.92 - 4.2 / b
        exact = None  # what the exact test needs, worked out when it is needed first
        while True:
            u = self.random() - 0.5
            edge = 0.5 - _fabs(u)
            k = _floor((2.0 * a / edge + b) * u + middle)
            if not 0 <= k <= n:
                continue
            v = self.random()
            if edge >= 0.07 and v <= inner:
                return k
            if exact is None:
                mode = _floor((n + 1) * p)
                exact = (2.83 + 5.1 / b) * spread, _log(p / (1.0 - p)), mode, _lgamma(mode + 1) + _lgamma(n - mode + 1)
            alpha, odds, mode, peak = exact
            v *= alpha / (a / (edge * edge) + b)
            if _log(v) <= peak - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - mode) * odds:
                return k

    def _binomial_by_gaps(self, n, p):
        # Devroye 1986: the gaps between successes have a geometric distribution.
        scale = _log2(1.0 - p)
        successes = at = 0
        if not scale:
            return successes
        while True:
            at += _floor(_log2(self.random()) / scale) + 1
            if at > n:
                return successes
            successes += 1

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p == 0.0 or p == 1.0:
            return n if p else 0
        if not 0.0 < p < 1.0:
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return _index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._binomial_by_gaps(n, p) if n * p < 10.0 else self._binomial_by_rejection(n, p)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def betavariate(self, alpha, beta):
        first = self.gammavariate(alpha, 1.0)
        return first / (first + self.gammavariate(beta, 1.0)) if first else 0.0

    def _gamma_small(self, alpha):
        # Ahrens and Dieter 1974, algorithm GS.
        whole = (_e + alpha) / _e
        while True:
            p = whole * self.random()
            if p <= 1.0:
                x = p ** (1.0 / alpha)
                bound = _exp(-x)
            else:
                x = -_log((whole - p) / alpha)
                bound = x ** (alpha - 1.0)
            if self.random() <= bound:
                return x

    def _gamma_large(self, alpha):
        # Cheng 1977, algorithm GB.
        width = _sqrt(2.0 * alpha - 1.0)
        offset, slope = alpha - LOG4, alpha + width
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            other = 1.0 - self.random()
            v = _log(u / (1.0 - u)) / width
            x = alpha * _exp(v)
            z, r = u * u * other, offset + slope * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        return (self._gamma_large if alpha > 1.0 else self._gamma_small)(alpha) * beta

    def vonmisesvariate(self, mu, kappa):
        # Best and Fisher 1979: rejection from a wrapped Cauchy distribution. Without concentration it is uniform.
        if kappa <= 1e-6:
            return TWOPI * self.random()
        half = 0.5 / kappa
        r = half + _sqrt(1.0 + half * half)
        accepted = False
        while not accepted:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            accepted = u < 1.0 - d * d or u <= (1.0 - d) * _exp(d)
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % TWOPI

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def gauss(self, mu=0.0, sigma=1.0):
        # Box and Muller 1958: numbers come in pairs, the second is kept.
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * TWOPI
            radius = _sqrt(-2.0 * _log(1.0 - self.random()))
            z, self.gauss_next = _cos(angle) * radius, _sin(angle) * radius
        return mu + z * sigma

    def normalvariate(self, mu=0.0, sigma=1.0):
        # Kinderman and Monahan 1977: the ratio of two uniforms, accepted below exp(-z*z/4).
        while True:
            numerator, denominator = self.random() - 0.5, 1.0 - self.random()
            z = NV_MAGICCONST * numerator / denominator
            if z * z / 4.0 <= -_log(denominator):
                return mu + z * sigma

    def triangular(self, low=0.0, high=1.0, mode=None):
        # The inverse of the distribution function, on the side of the mode that the number falls on.
        drawn, width = self.random(), high - low
        if mode is not None and not width:
            return low
        peak = 0.5 if mode is None else (mode - low) / width
        if drawn > peak:
            return high - width * _sqrt((1.0 - drawn) * (1.0 - peak))
        return low + width * _sqrt(drawn * peak)

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            span = n + 0.0
            return [population[_floor(self.random() * span)] for _ in range(k)]
        if cum_weights is None:
            from itertools import accumulate

            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights}")
            cum_weights = list(accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = _total_of(cum_weights)
        from bisect import bisect

        return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    def _sample_repeated(self, population, n, k, counts):
        from bisect import bisect
        from itertools import accumulate

        ends = list(accumulate(counts))
        if len(ends) != n:
            raise ValueError("The number of counts does not match the population")
        total = ends.pop()
        if not isinstance(total, int):
            raise TypeError("Counts must be integers")
        if total <= 0:
            raise ValueError("Total of counts must be greater than zero")
        return [population[bisect(ends, at)] for at in self.sample(range(total), k=k)]

    def sample(self, population, k, *, counts=None):
        from collections.abc import Sequence

        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            return self._sample_repeated(population, n, k, counts)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        # Picks are remembered in a set, or struck from a copy of the population where that takes less room.
        room = 21 if k <= 5 else 21 + 4 ** _ceil(_log(k * 3, 4))
        if n <= room:
            left, chosen = list(population), []
            for size in range(n, n - k, -1):
                at = self._randbelow(size)
                chosen.append(left[at])
                left[at] = left[size - 1]
            return chosen
        taken = {}
        while len(taken) < k:
            taken.setdefault(self._randbelow(n))
        return [population[at] for at in taken]

    def shuffle(self, x):
        # Fisher and Yates, from the end (Durstenfeld 1964).
        last = len(x) - 1
        while last > 0:
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]
            last -= 1

    def choice(self, seq):
        n = len(seq)
        if not n:
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(n)]

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def randrange(self, start, stop=None, step=1):
        first = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        last, by = _index(stop), _index(step)
        if by == 0:
            raise ValueError("zero step for randrange()")
        count = len(range(first, last, by)) if -2 ** 62 < first < 2 ** 62 and -2 ** 62 < last < 2 ** 62 else -((first - last) // by)
        if count <= 0:
            shown = f"{start}, {stop}" if by == 1 else f"{start}, {stop}, {step}"
            raise ValueError(f"empty range in randrange({shown})")
        return first + by * self._randbelow(count)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def _randbelow(self, n):
        # As many bits as n has, again and again until the number is small enough: no value is likelier than another.
        bits = n.bit_length()
        while True:
            number = self.getrandbits(bits)
            if number < n:
                return number

    def setstate(self, state):
        if state[0] not in (2, 3):
            raise ValueError(f"state with version {state[0]} passed to Random.setstate() of version {self.VERSION}")
        words, kept = state[1:]
        if len(words) != 625:
            raise ValueError("state vector is the wrong size")
        self.gauss_next = kept
        self._words[:] = b"".join([(word & _WORD).to_bytes(4, "little") for word in words])

    def getstate(self):
        return self.VERSION, tuple(memoryview(bytes(self._words)).cast("I")), self.gauss_next

    def getrandbits(self, k):
        return _molt_random.getrandbits(self._words, k)

    def random(self):
        return _molt_random.random(self._words)

    def seed(self, a=None, version=2):
        number, words = _seed_number(a, version), []
        while number:
            words.append(number & _WORD)
            number >>= 32
        _molt_random.seed_array(self._words, words or [0])
        self.gauss_next = None


class SystemRandom(Random):
    """Numbers from the operating system: not reproducible."""

    def _no_state(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _no_state

    def seed(self, *args, **kwds):
        """Does nothing: there is no state."""

    def randbytes(self, n):
        return _molt_random.entropy(n)

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = -(-k // 8)
        return int.from_bytes(_molt_random.entropy(size)) >> (size * 8 - k)

    def random(self):
        return (int.from_bytes(_molt_random.entropy(7)) >> 3) * RECIP_BPF


# The module's functions are the methods of one hidden generator.
_inst = Random()
random, randbytes, getrandbits = _inst.random, _inst.randbytes, _inst.getrandbits
randint, randrange, uniform, triangular = _inst.randint, _inst.randrange, _inst.uniform, _inst.triangular
shuffle, sample, choice, choices = _inst.shuffle, _inst.sample, _inst.choice, _inst.choices
gauss, normalvariate, lognormvariate = _inst.gauss, _inst.normalvariate, _inst.lognormvariate
expovariate, gammavariate, betavariate = _inst.expovariate, _inst.gammavariate, _inst.betavariate
paretovariate, weibullvariate, vonmisesvariate = _inst.paretovariate, _inst.weibullvariate, _inst.vonmisesvariate
binomialvariate, seed = _inst.binomialvariate, _inst.seed
setstate, getstate = _inst.setstate, _inst.getstate
