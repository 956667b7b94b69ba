# The count of one object, seen from inside all kinds of calls and containers.
import gc, sys
gc.disable(); gc.collect()
class N: pass
def rc(o): return sys.getrefcount(o) - 2
n = N(); print(rc(n))
def f(a, b): return rc(a), rc(b)
print(f(n, n), f(*[n, n]), f(a=n, b=n))
class K:
    def __init__(self, o): self.o = o
    def m(self): return rc(self.o)
    @property
    def p(self): return rc(self.o)
    @staticmethod
    def s(o): return rc(o)
    @classmethod
    def c(cls, o): return rc(o)
    def __getitem__(self, i): return rc(i)
    def __call__(self, x): return rc(x)
    def __eq__(self, o): return rc(o)
    def __add__(self, o): return rc(o)
    def __contains__(self, o): print("in", rc(o)); return True
    def __enter__(self): return rc(self.o)
    def __exit__(self, *a): print("exit", rc(self.o))
k = K(n); print(k.m(), k.p, k.s(n), K.c(n), k[n], k(n), k == n, k + n, n in k)
with k as v: print(v)
print([rc(x) for x in (n,)], [rc(x) for x in [n, n]], {rc(x) for x in [n]}, list(map(rc, [n])), sorted([n], key=rc) == [n], max([n], key=lambda o: rc(o)) is n)
def g(o): yield rc(o); yield rc(o)
print(list(g(n)), next(g(n)))
def kw(**k): return rc(k["o"]), rc(k)
print(kw(o=n)); 
def st(*a): return rc(a[0]), rc(a)
print(st(n), st(n, n))
def de(o=n): return rc(o)
print(de(), rc(n)); del de
try: raise ValueError(n)
except ValueError as e: print(rc(n), rc(e), rc(e.args), rc(e.__traceback__))
def loc():
    x = n; y = x; z = [y]; return rc(n)
print(loc(), rc(n))
def clo():
    def i(): return rc(n2)
    n2 = n; return i(), rc(n)
print(clo())
print(rc(N), rc(K), rc(f), rc(rc)); fn = [f, f]; print(rc(f)); del fn
d = {"n": n}; print(rc(n), rc(d), rc(d["n"])); d2 = d.copy(); print(rc(n)); d.clear(); del d2; print(rc(n))
l = [n] * 5; print(rc(n)); l2 = l[:]; print(rc(n)); l2 += l; print(rc(n)); l.clear(); del l2[1:]; print(rc(n)); l2.pop(); print(rc(n))
t = (n, [n]); print(rc(n), rc(t)); a, b = t; print(rc(n), rc(t)); del a, b, t; print(rc(n))
s = {n}; s2 = s | {n}; print(rc(n)); s.discard(n); s2.clear(); print(rc(n))
i = iter([n]); print(rc(n)); next(i); print(rc(n)); print(next(i, 0), rc(n))
e = enumerate([n]); print(rc(n)); p = next(e); print(rc(n), rc(p)); del p; print(rc(n)); del e; print(rc(n))
z = zip([n], [n]); p = next(z); print(rc(n), rc(p)); del z, p; print(rc(n))
bm = k.m; print(rc(k), rc(bm), bm.__self__ is k); del bm; print(rc(k))
ge = (x for x in [n]); print(rc(n)); next(ge); print(rc(n)); ge.close(); print(rc(n))
import weakref; w = weakref.ref(n); print(rc(n), rc(w())); wk = weakref.WeakKeyDictionary({n: 1}); ws = weakref.WeakSet([n]); wv = weakref.WeakValueDictionary(a=n); print(rc(n), weakref.getweakrefcount(n)); del wk, ws, wv; print(weakref.getweakrefcount(n))
x = y = n; print(rc(n)); x = None; print(rc(n)); del y
def ff(): global gg; gg = n; return rc(n)
print(ff()); del gg; print(rc(n))
print(rc([]), rc({}), rc(()) > 0, rc("abc" + str(1)), rc(object()), rc((1, n)), rc(lambda: 0), rc(N()), rc([n][0]))
import functools; pa = functools.partial(rc, n); print(pa(), rc(n)); del pa
from collections import deque, OrderedDict, defaultdict, Counter, namedtuple
dq = deque([n, n]); print(rc(n)); dq.rotate(); dq.popleft(); print(rc(n)); dq.clear(); print(rc(n))
dd = defaultdict(lambda: n); dd[1]; dd[2]; print(rc(n)); del dd; print(rc(n))
P = namedtuple("P", "a b"); q = P(n, n); print(rc(n)); q = q._replace(a=1); print(rc(n)); del q; print(rc(n))
c = K(n); c2 = K(c); c.back = c2; del c, c2; print(rc(n)); gc.collect(); print(rc(n))
