# What is leased from a pool comes back by itself, whoever forgets it.
import contextlib, gc, itertools, sys, weakref
from collections import deque
from dataclasses import dataclass, field

class PoolError(RuntimeError): ...
class Exhausted(PoolError): ...

@dataclass(eq=False)
class Connection:
    number: int
    state: str = "new"
    used: int = 0
    log: list = field(default_factory=list, repr=False)
    def query(self, text):
        if self.state != "open": raise PoolError(f"connection {self.number} is {self.state}")
        self.log.append(text); self.used += 1
        return f"{self.number}:{text[::-1]}"
    def __del__(self): print(f"~Connection({self.number}, used={self.used})")

class Lease:
    __slots__ = ("_conn", "_pool", "__weakref__", "_back")
    def __init__(self, conn, pool):
        self._conn, self._pool = conn, weakref.proxy(pool)
        self._back = weakref.finalize(self, pool._return, conn)
        self._back.atexit = False
    def __getattr__(self, name): return getattr(self._conn, name)
    def __enter__(self): return self
    def __exit__(self, *exc): self.release(); return False
    def release(self):
        if self._back.detach() is None: raise PoolError("released twice")
        self._pool._return(self._conn)

class Pool:
    def __init__(self, size, factory=Connection):
        self.free, self.size, self.made = deque(), size, itertools.count(1)
        self.factory, self.leased = factory, weakref.WeakSet()
        self.stats = dict.fromkeys(("made", "reused", "returned"), 0)
    def get(self):
        if self.free: conn = self.free.pop(); self.stats["reused"] += 1
        elif self.stats["made"] < self.size: conn = self.factory(next(self.made)); self.stats["made"] += 1
        else: raise Exhausted(f"all {self.size} are out: {sorted(l.number for l in self.leased)}")
        conn.state = "open"
        lease = Lease(conn, self)
        self.leased.add(lease)
        return lease
    def _return(self, conn):
        conn.state = "idle"; self.free.append(conn); self.stats["returned"] += 1
    @contextlib.contextmanager
    def many(self, n):
        with contextlib.ExitStack() as stack: yield [stack.enter_context(self.get()) for _ in range(n)]
    def __repr__(self): return f"<Pool free={[c.number for c in self.free]} leased={len(self.leased)} {self.stats}>"

pool = Pool(3)
with pool.get() as c: print(c.query("select"), c.number, pool)
print(pool)
try:
    with pool.many(3) as cs:
        print([c.query(f"q{i}") for i, c in enumerate(cs)], len(pool.leased))
        del c
        pool.get()
except Exhausted as e: print(type(e).__mro__[1].__name__, e)
del cs
print(pool)
l = pool.get(); l.release()
try: l.query("late")
except PoolError as e: print(e)
try: l.release()
except PoolError as e: print(e)
forgotten = pool.get(); n = forgotten.number
del forgotten
print("forgotten", n, "came back:", any(c.number == n for c in pool.free))
ring = [pool.get()]; ring.append(ring)
del ring
print(len(pool.leased), gc.collect() >= 1, len(pool.leased), pool)
def leak():
    lease = pool.get()
    raise KeyError("lost in a traceback")
try: leak()
except KeyError as e: kept = e
print(len(pool.leased)); kept.__traceback__ = None; print(len(pool.leased))
lease = pool.get()
wp = weakref.ref(pool)
del pool, l
print("pool still there:", wp() is not None)
try: print(lease.number, lease._pool.size)
except ReferenceError as e: print(e)
del lease
gc.collect()
print("pool gone:", wp() is None)
del kept
