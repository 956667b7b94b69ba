# Collections made of the abstract ones: a list, a set, a ring, intervals, bits.
from collections.abc import MutableSequence, MutableSet, Sequence, Mapping, Iterator, Reversible, Collection
from functools import total_ordering
import operator, bisect, sys, weakref, gc

class Linked(MutableSequence):
    class _Cell:
        __slots__ = ("value", "next")
        def __init__(self, value, next=None): self.value, self.next = value, next
    def __init__(self, items=()):
        self._head, self._n = self._Cell(None), 0
        self.extend(items)
    def _cell(self, i):
        i = operator.index(i)
        if i < 0: i += self._n
        if not 0 <= i < self._n: raise IndexError("linked list index out of range")
        c = self._head
        for _ in range(i): c = c.next
        return c
    def __getitem__(self, i):
        if isinstance(i, slice): return type(self)(self[j] for j in range(*i.indices(self._n)))
        return self._cell(i).next.value
    def __setitem__(self, i, v): self._cell(i).next.value = v
    def __delitem__(self, i): c = self._cell(i); c.next = c.next.next; self._n -= 1
    def insert(self, i, v):
        c = self._head
        for _ in range(min(max(i + self._n * (i < 0), 0), self._n)): c = c.next
        c.next = self._Cell(v, c.next); self._n += 1
    def __len__(self): return self._n
    def __repr__(self): return " -> ".join(map(repr, self)) or "empty"
l = Linked("abc"); l.append("d"); l += "e"; l.reverse()
print(l, l[1:4], l[-1], l.index("c"), l.pop(), l.pop(0), "b" in l, l.count("z"), list(reversed(l)))
for bad in (lambda: l[9], lambda: l.remove("z"), lambda: l["x"], lambda: Linked().pop(), lambda: l.index("c", 2)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
l.insert(-1, "!"); l[0] = "D"; del l[1]; print(l, len(l), bool(Linked()), isinstance(l, Reversible))

class OrderedSet(MutableSet):
    def __init__(self, it=()): self._d = dict.fromkeys(it)
    def __contains__(self, x): return x in self._d
    def __iter__(self): return iter(self._d)
    def __len__(self): return len(self._d)
    def add(self, x): self._d.setdefault(x)
    def discard(self, x): self._d.pop(x, None)
    def __repr__(self): return f"{{{', '.join(map(repr, self))}}}"
a, b = OrderedSet("hello"), OrderedSet("world")
print(a & b, a | b, a - b, a ^ b, a <= b, a.isdisjoint("xyz"), a == set("hleo"), OrderedSet("ab") < a, a.pop(), a)
a |= "xy"; a &= OrderedSet("lxyz"); a -= {"x"}; a ^= {"y", "q"}; print(a, a == {"l", "q"}, OrderedSet._from_iterable("aa"))
try: a.remove("zz")
except KeyError as e: print("KeyError", e)
try: hash(a)
except TypeError as e: print(e)

class Ring(Sequence):
    def __init__(self, size): self._buf, self._start, self._len = [None] * size, 0, 0
    def push(self, x):
        n = len(self._buf)
        if self._len == n: old, self._buf[self._start] = self._buf[self._start], x; self._start = (self._start + 1) % n; return old
        self._buf[(self._start + self._len) % n] = x; self._len += 1
    def __getitem__(self, i): return self._buf[(self._start + range(self._len)[i]) % len(self._buf)]
    def __len__(self): return self._len
r = Ring(3)
print([r.push(i) for i in range(5)], list(r), r[-1], r.index(3), 9 in r, list(reversed(r)), r.count(4))
try: r[3]
except IndexError as e: print(e)

@total_ordering
class Interval:
    def __init__(self, lo, hi): self.lo, self.hi = lo, hi
    def __contains__(self, x): return self.lo <= (x.lo if isinstance(x, Interval) else x) and (x.hi if isinstance(x, Interval) else x) <= self.hi
    def __and__(self, o): lo, hi = max(self.lo, o.lo), min(self.hi, o.hi); return Interval(lo, hi) if lo <= hi else None
    def __or__(self, o): return [Interval(min(self.lo, o.lo), max(self.hi, o.hi))] if self & o else sorted([self, o])
    def __eq__(self, o): return (self.lo, self.hi) == (o.lo, o.hi)
    def __lt__(self, o): return (self.lo, self.hi) < (o.lo, o.hi)
    def __iter__(self): yield self.lo; yield self.hi
    def __repr__(self): return f"[{self.lo}, {self.hi}]"
    def __hash__(self): return hash((*self,))
i, j, k = Interval(1, 5), Interval(4, 8), Interval(10, 12)
lo, hi = i
print(i & j, i | j, k | i, i & k, 3 in i, Interval(2, 3) in i, 9 in i, lo, hi, max(i, j, k), sorted([k, j, i]), {i: "x"}[Interval(1, 5)], i >= j)

class Sparse(dict):
    def __missing__(self, k): return 0
    def __add__(self, o): return Sparse({k: self[k] + o[k] for k in sorted(self.keys() | o.keys()) if self[k] + o[k]})
    def __matmul__(self, o): return sum(v * o[k] for k, v in self.items())
    def __ior__(self, o): super().__ior__(o); return self
v, w = Sparse({1: 2, 5: 3}), Sparse({5: -3, 7: 1})
print(v + w, v @ w, v[99], len(v), v.get(99), type(v | w).__name__, type(v.copy()).__name__, w | {1: 1})
v |= {8: 8}; print(v, type(v).__name__)

class Bits:
    def __init__(self, n=0): self.n = n
    def __getitem__(self, i): return self.n >> i & 1
    def __setitem__(self, i, on): self.n = self.n | 1 << i if on else self.n & ~(1 << i)
    def __invert__(self): return Bits(~self.n & 0xff)
    def __lshift__(self, k): return Bits(self.n << k)
    def __iter__(self): return (i for i in range(self.n.bit_length()) if self[i])
    def __int__(self): return self.n
    def __bytes__(self): return self.n.to_bytes(4, "big")
    def __len__(self): return self.n.bit_count()
    def __complex__(self): return complex(self.n)
    def __length_hint__(self): return 3
x = Bits(); x[1] = x[6] = True; x[1] = False; x[3] = 1
print(list(x), int(x), bytes(x), len(~x), list(x << 2), complex(x), operator.length_hint(x), f"{int(x):#010b}", int.from_bytes(bytes(x)), bool(Bits()))
print(isinstance(x, Collection), issubclass(Linked, Sequence), Mapping.__mixin__ if hasattr(Mapping, "__mixin__") else sorted(Mapping.__abstractmethods__), Iterator.__abstractmethods__)
