# Generators as pipelines, lexers, trampolines and walks through trees.
import itertools, functools, collections, contextlib, sys, gc, weakref
from types import GeneratorType
def primed(fn):
    @functools.wraps(fn)
    def start(*a, **k): g = fn(*a, **k); next(g); return g
    return start
@primed
def printer(prefix, out):
    n = 0
    try:
        while True: out.append(f"{prefix}{(yield n)}"); n += 1
    except GeneratorExit: out.append(f"{prefix}closed after {n}"); raise
    finally: out.append("finally")
@primed
def broadcast(*targets):
    with contextlib.ExitStack() as stack:
        for t in targets: stack.callback(t.close)
        while True:
            item = yield
            for t in targets: t.send(item)
@primed
def filtering(pred, target):
    while True:
        if pred(item := (yield)): target.send(item)
out = []
p1, p2 = printer("a:", out), printer("b:", out)
b = broadcast(p1, filtering(lambda x: x % 2, p2))
for i in range(4): b.send(i)
b.close(); print(out, p1.gi_frame, p2.gi_frame is None)
@primed
def averager():
    total = n = 0; avg = None
    while (x := (yield avg)) is not None: total += x; n += 1; avg = total / n
    return n, avg
def grouper(results, key):
    while True: results[key] = yield from averager.__wrapped__()
res = {}
for key, vals in {"x": [1, 2, 3], "y": [10.5]}.items():
    g = grouper(res, key); next(g)
    for v in vals: g.send(v)
    g.send(None)
print(res)
def trampoline(g):
    stack, value, err = [g], None, None
    while stack:
        try: r = stack[-1].throw(err) if err else stack[-1].send(value)
        except StopIteration as s: stack.pop(); value, err = s.value, None
        except Exception as e: stack.pop(); value, err = None, e
        else:
            err = None
            if isinstance(r, GeneratorType): stack.append(r); value = None
            else: value = r
    if err: raise err
    return value
def fact(n): return 1 if n == 0 else n * (yield fact(n - 1))
def even(n): return True if n == 0 else (yield odd(n - 1))
def odd(n): return False if n == 0 else (yield even(n - 1))
def bad(n):
    if n == 0: raise ValueError("bottom")
    try: yield bad(n - 1)
    except ValueError as e: e.add_note(f"level {n}"); raise
print(trampoline(fact(30)), trampoline(even(3001)), len(str(trampoline(fact(400)))))
try: trampoline(bad(3))
except ValueError as e: print(e, e.__notes__)
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def __reversed__(self):
        for k in reversed(self.kids): yield from reversed(k)
        yield self.v
    def levels(self):
        row = [self]
        while row: yield [n.v for n in row]; row = [k for n in row for k in n.kids]
    def paths(self, so_far=()):
        here = (*so_far, self.v)
        if not self.kids: yield "/".join(map(str, here))
        for k in self.kids: yield from k.paths(here)
t = Tree(1, Tree(2, Tree(4), Tree(5)), Tree(3, Tree(6)))
print(list(t), list(reversed(t)), list(t.levels()), list(t.paths()), max(t), 5 in t, sum(t), dict(zip(t, itertools.count())))
def lexer():
    tok, toks, c = "", [], (yield)
    while c is not None:
        if c.isalnum(): tok += c
        else:
            if tok: toks.append(tok); tok = ""
            if not c.isspace(): toks.append(c)
        c = yield len(toks)
    return toks + [tok] * bool(tok)
lx = lexer(); next(lx); lens = [lx.send(c) for c in "x1 = (y+22)"]
try: lx.send(None)
except StopIteration as s: print(s.value, lens[-1])
def windows(it, n):
    d = collections.deque(maxlen=n)
    for x in it:
        d.append(x)
        if len(d) == n: yield tuple(d)
def chunk(it, n):
    it = iter(it)
    while batch := list(itertools.islice(it, n)): yield batch
def interleave(*its):
    q = collections.deque(map(iter, its))
    while q:
        try: yield next(q[0]); q.rotate(-1)
        except StopIteration: q.popleft()
def peekable(it):
    it = iter(it); done = object(); head = next(it, done)
    while head is not done:
        cur, head = head, next(it, done); yield cur, None if head is done else head
print(list(windows("abcd", 3)), list(chunk(range(7), 3)), "".join(interleave("abc", "12", "xyzw")), list(peekable("ab")))
def count_to(n):
    i = 0
    while i < n:
        cmd = yield i
        match cmd:
            case None: i += 1
            case "skip": i += 2
            case ("set", int(v)): i = v
            case _: raise TypeError(f"what is {cmd!r}?")
c = count_to(10); print(next(c), c.send("skip"), c.send(("set", 7)), next(c), end=" ")
try: c.send(3.5)
except TypeError as e: print(e, list(c))
def deleg():
    try: r = yield from inner()
    except KeyError as e: yield f"outer caught {e}"
    else: yield f"got {r}"
def inner():
    while True:
        try: x = yield "ready"
        except ValueError as e: yield f"inner caught {e}"
        else:
            if x is None: return "done"
g = deleg(); print(next(g), g.throw(ValueError("v")), next(g), g.send(1), g.throw(KeyError("k")), next(g, "end"))
g = deleg(); next(g); print(g.send(None), list(g))
class Obj: pass
o = Obj(); w = weakref.ref(o)
def hold(o): yield o; yield o
h = hold(o); next(h); del o; print(w() is None, end=" "); list(h); print(w() is None)
gen = (x * y for x in range(3) for y in range(x) if y); print(list(gen), gen.gi_code.co_name, next(gen, "empty"))
x = 10; print([x + y for y in range(2) if (z := y + 1)], z, {k: v for k, v in zip("ab", (lambda: (yield))())} , [*(i for i in ())])
try: list(1 // i for i in (1, 0))
except ZeroDivisionError as e: print(e.__traceback__.tb_next.tb_frame.f_code.co_name)
