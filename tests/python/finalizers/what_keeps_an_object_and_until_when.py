# Caches, closures, partials, exceptions and generators that keep an object, and until when.
import gc, weakref, functools
class Big:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    @functools.lru_cache(maxsize=2)
    def area(self, k): return self.n * k
    @functools.cached_property
    def me(self): return self
b = Big(1); b.area(2); r = weakref.ref(b)
del b; gc.collect(); print(r() is not None)
for i in (2, 3): Big(i).area(1)
print(r() is None); Big.area.cache_clear()
c = Big(4); c.me; del c; print("before"); print(gc.collect() > 0)
def outer():
    big = Big(5)
    def inner(): return big
    return inner
f = outer(); print(f.__closure__[0].cell_contents.n, f.__code__.co_freevars); f.__closure__[0].cell_contents = None; print(f())
p = functools.partial(print, Big(6)); del p
l = [Big(7)]; l.append(l); l2 = l; del l; del l2; print(gc.collect())
try:
    x = Big(8); raise ValueError(x)
except ValueError as e: keep = e
del x; print("held"); keep.args = (); print("args gone"); keep = None; print("e gone")
def gen():
    big = Big(9); yield big.n; yield 2
g = gen(); print(next(g)); g = None
class Meta(type):
    def __del__(cls): print("class dies", cls.__name__)
class K(metaclass=Meta): pass
K = None; gc.collect()
d = weakref.WeakValueDictionary(); d["a"] = v = Big(10); print(len(d), list(d)); del v; print(len(d), d.get("a"))
s = weakref.WeakSet(); t = Big(11); s.add(t); print(len(s), t in s); del t; print(len(s))
fin = weakref.finalize(s, print, "finalize", 1); print(fin.alive, fin.peek()[1].__name__); fin(); print(fin.alive, fin())
