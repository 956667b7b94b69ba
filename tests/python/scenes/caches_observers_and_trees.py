# Observers, caches, pools and trees with weak references, as people write them.
import gc, weakref
gc.collect()
class Subject:
    def __init__(self): self._obs = weakref.WeakSet()
    def attach(self, o): self._obs.add(o)
    def notify(self, *a): return sorted(o.update(*a) for o in self._obs)
class Obs:
    def __init__(self, n): self.n = n
    def update(self, v): return f"{self.n}:{v}"
    def __del__(self): print("obs gone", self.n)
s = Subject(); o1, o2 = Obs("a"), Obs("b")
s.attach(o1); s.attach(o2); print(s.notify(1)); del o1; print(s.notify(2), len(s._obs))
class Tree:
    def __init__(self, v, parent=None):
        self.v = v; self.children = []
        self._parent = weakref.ref(parent) if parent else None
        if parent: parent.children.append(self)
    @property
    def parent(self): return self._parent() if self._parent else None
    def path(self): return ([] if self.parent is None else self.parent.path()) + [self.v]
    def __del__(self): print("del tree", self.v)
root = Tree("root"); kid = Tree("kid", root); leaf = Tree("leaf", kid)
print(leaf.path(), kid.parent.v)
gc.disable()
del kid
print(leaf.parent.v)
del root
print(leaf.parent, leaf.path(), gc.collect())
class Cache:
    def __init__(self): self.data = weakref.WeakValueDictionary(); self.hits = 0
    def get(self, k):
        v = self.data.get(k)
        if v is None: v = self.data[k] = Obs(k)
        else: self.hits += 1
        return v
c = Cache(); x = c.get("x"); y = c.get("x"); print(x is y, c.hits, len(c.data)); del x, y; print(len(c.data))
class Pool:
    free = []
    def __init__(self, n): self.n = n
    def __del__(self): Pool.free.append(self); print("back", self.n)
p = Pool(1); i = id(p); del p; q = Pool.free.pop(); print(q.n, id(q) == i); del q; print(Pool.free)
fin = []
class Res:
    def __init__(self, n): self._f = weakref.finalize(self, fin.append, n)
    def close(self): self._f()
    @property
    def closed(self): return not self._f.alive
r = Res("r1"); r.close(); print(fin, r.closed); r.close(); print(fin); r2 = Res("r2"); del r2; print(fin)
d = weakref.WeakKeyDictionary(); k1 = Obs("k1"); d[k1] = [k1]; del k1; print(len(d), gc.collect(), len(d))
class LRU:
    def __init__(self, n): self.n = n; self.d = {}
    def get(self, k):
        if k in self.d: self.d[k] = self.d.pop(k); return self.d[k]
    def put(self, k, v):
        self.d[k] = v
        if len(self.d) > self.n: del self.d[next(iter(self.d))]
l = LRU(2); l.put(1, "a"); l.put(2, "b"); l.get(1); l.put(3, "c"); print(l.d)
def make():
    big = [0] * 10
    def f(): return len(big)
    f.self = f
    return f
f = make(); wr = weakref.ref(f); print(f()); del f; print(wr() is None, gc.collect() > 0, wr() is None)
ref = weakref.ref(Obs("tmp")); print(ref())
lst = [Obs(i) for i in range(3)]; refs = [weakref.ref(o) for o in lst]; lst.pop(1); print([r() is not None for r in refs]); lst.clear(); print([r() for r in refs])
def cb(r): print("cb", r in names and names[r])
names = {}; t = Obs("t"); w = weakref.ref(t, cb); names[w] = "t-ref"; del t
a = Obs("cyc"); a.me = a; w = weakref.ref(a, lambda r: print("cyc cb")); del a; print(gc.collect())
a = Obs("c2"); a.me = a; a.w = weakref.ref(a, lambda r: print("never")); del a; print(gc.collect())
