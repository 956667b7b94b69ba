# What dies when, in locals, containers, generators, defaults, loops, `with` and expressions.
class D:
    def __init__(self, n, *held): self.n = n; self.held = held
    def __del__(self): print("del", self.n)
def f():
    a = D(1); b = D(2); c = [D(3), D(4)]; d = {"x": D(5), D(6): 1}; e = (D(7), D(8)); g = {D(9)}
    print("leaving")
f()
x = D("outer", D("inner1"), D("inner2", D("deep"))); x = None
l = [D("l%d" % i) for i in range(4)]; l[1:3] = []; print("cut"); l.pop(); print("popped"); l.insert(0, D("new")); del l[0]; print("--"); l *= 0; print("==")
d = {i: D("d%d" % i) for i in range(3)}; d[0] = None; d.pop(1); print("popped"); d.clear()
d = dict(a=D("a"), b=D("b")); d.update(a=D("a2")); d |= {"b": D("b2")}; d.popitem(); del d
def gen():
    a = D("g-a"); yield 1; b = D("g-b"); yield 2
g = gen(); next(g); next(g); del g
g = gen(); next(g); g.close(); print("closed")
def outer():
    v = D("cell")
    def inner(): return v
    return inner
i = outer(); del i
class C:
    attr = D("class attr")
C.attr = D("class attr 2"); del C.attr
try:
    y = D("in try"); raise ValueError(D("in exc"))
except ValueError as e: print("caught")
print("after"); del y
def ret(): z = D("ret"); return z
ret(); w = ret(); w = ret(); del w
def args(a, b=D("default"), *c, **k): print("in args")
args(D("arg"), D("b"), D("star"), kw=D("kw")); args(D("arg2"))
lam = lambda q=D("lam default"): q
del lam
for i in [D("loop1"), D("loop2")]: print("body", i.n)
print("end loop"); del i
with_ = [D("c")]
class M:
    def __enter__(s): return D("entered")
    def __exit__(s, *a): print("exit")
with M() as m: print("in")
del m
a, b = D("swap a"), D("swap b"); a, b = b, a; del a; del b
t = D("t"); t.held = (t.n,); s = t; del t; print("still"); del s
n = [D("nested", [D("nn")])]; n = 5
print(f"{D('fstring').n}"); str(D("tmp")) and 0; [D("expr")]; D("a").n == D("b").n
def rec(k): v = D(f"rec{k}"); return rec(k - 1) if k else None
rec(2)
import weakref
o = D("cb"); r = weakref.ref(o, lambda _: print("callback")); o.held = [D("cb held")]; del o
class P(D):
    def __del__(self): super().__del__(); print("child del")
P("p"); del f, args
