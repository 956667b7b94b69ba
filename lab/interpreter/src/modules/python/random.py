# The module `random`: CPython's own generator (MT19937), so that the same seed
# gives the same numbers. Without a seed it begins the same in every run.
from math import cos as _cos, exp as _exp, log as _log, sin as _sin, sqrt as _sqrt, tau as _tau
from operator import index as _index

__all__ = [
    "Random", "choice", "choices", "expovariate", "gauss", "getrandbits",
    "getstate", "lognormvariate", "normalvariate", "paretovariate", "randbytes", "randint",
    "random", "randrange", "sample", "seed", "setstate", "shuffle", "triangular", "uniform",
    "weibullvariate",
]

_N = 624
_M = 397


class Random:
    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = 20260101
        if isinstance(a, (str, bytes, bytearray)):
            raise TypeError("not in this book's Python: a seed that is a text; use an int")
        if isinstance(a, float):
            a = hash(a)
        if not isinstance(a, int):
            raise TypeError(
                "The only supported seed types are:\nNone, int, float, str, bytes, and bytearray."
            )
        n = abs(a)
        key = []
        while True:
            key.append(n & 0xFFFFFFFF)
            n >>= 32
            if not n:
                break
        self._init_by_array(key)
        self.gauss_next = None

    def _init_by_array(self, key):
        mt = [19650218]
        for i in range(1, _N):
            last = mt[-1]
            mt.append(1812433253 * (last ^ last >> 30) + i & 0xFFFFFFFF)
        i, j = 1, 0
        for k in range(max(_N, len(key))):
            mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1664525) + key[j] + j & 0xFFFFFFFF
            i += 1
            j += 1
            if i >= _N:
                mt[0] = mt[_N - 1]
                i = 1
            if j >= len(key):
                j = 0
        for k in range(_N - 1):
            mt[i] = (mt[i] ^ (mt[i - 1] ^ mt[i - 1] >> 30) * 1566083941) - i & 0xFFFFFFFF
            i += 1
            if i >= _N:
                mt[0] = mt[_N - 1]
                i = 1
        mt[0] = 0x80000000
        self._mt = mt
        self._at = _N

    def _twist(self):
        mt = self._mt
        for k in range(_N):
            y = mt[k] & 0x80000000 | mt[(k + 1) % _N] & 0x7FFFFFFF
            mt[k] = mt[(k + _M) % _N] ^ y >> 1 ^ (0x9908B0DF if y & 1 else 0)
        self._at = 0

    def _word(self):
        if self._at >= _N:
            self._twist()
        y = self._mt[self._at]
        self._at += 1
        y ^= y >> 11
        y ^= y << 7 & 0x9D2C5680
        y ^= y << 15 & 0xEFC60000
        return y ^ y >> 18

    def random(self):
        a, b = self._word() >> 5, self._word() >> 6
        return (a * 67108864.0 + b) * (1.0 / 9007199254740992.0)

    def getrandbits(self, k, /):
        k = _index(k)
        if k >= 1 << 31:
            raise OverflowError("Python int too large to convert to C int")
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        found = []
        while k > 0:
            word = self._word()
            if k < 32:
                word >>= 32 - k
            found.append(word.to_bytes(4, "little"))
            k -= 32
        return int.from_bytes(b"".join(found), "little")

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def getstate(self):
        return 3, tuple(self._mt) + (self._at,), self.gauss_next

    def setstate(self, state):
        version, words, self.gauss_next = state
        if version != 3:
            raise ValueError(f"state with version {version} passed to Random.setstate() of version 3")
        self._mt, self._at = list(words[:-1]), words[-1]

    def _randbelow(self, n):
        if not n:
            return 0
        k = n.bit_length()
        r = self.getrandbits(k)
        while r >= n:
            r = self.getrandbits(k)
        return r

    def randrange(self, start, stop=None, step=1):
        start = _index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop, step = _index(stop), _index(step)
        width = stop - start
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range in randrange({start}, {stop})")
        if step > 0:
            n = (width + step - 1) // step
        elif step < 0:
            n = (width + step + 1) // step
        else:
            raise ValueError("zero step for randrange()")
        if n <= 0:
            raise ValueError(f"empty range in randrange({start}, {stop}, {step})")
        return start + step * self._randbelow(n)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in reversed(range(1, len(x))):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if not hasattr(population, "__getitem__") or isinstance(population, dict):
            raise TypeError(
                "Population must be a sequence.  For dicts or sets, use sorted(d)."
            )
        n = len(population)
        if counts is not None:
            counts = list(counts)
            if len(counts) != n:
                raise ValueError("The number of counts does not match the population")
            population = [value for value, count in zip(population, counts) for i in range(count)]
            n = len(population)
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        setsize = 21
        if k > 5:
            # A power of 4 that is large enough.
            power = 1
            while power < k * 3:
                power *= 4
            setsize += power
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        from itertools import repeat

        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * (n + 0.0))] for i in repeat(None, k)]
            cum_weights, total = [], 0
            for weight in weights:
                total += weight
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not total < float("inf"):
            raise ValueError("Total of weights must be finite")
        from bisect import bisect
        return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for i in repeat(None, k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        u = self.random()
        try:
            c = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if u > c:
            u, c = 1.0 - u, 1.0 - c
            low, high = high, low
        return low + (high - low) * _sqrt(u * c)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = 4 * _exp(-0.5) / _sqrt(2.0) * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        # Each point of a plane gives two; the second is kept for the next call.
        z, self.gauss_next = self.gauss_next, None
        if z is None:
            angle = self.random() * _tau
            length = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(angle) * length
            self.gauss_next = _sin(angle) * length
        return mu + z * sigma

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def lognormvariate(self, mu, sigma):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd


_inst = Random()
for _name in __all__[1:]:
    globals()[_name] = getattr(_inst, _name)
