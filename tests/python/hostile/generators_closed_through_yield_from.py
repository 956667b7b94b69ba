# Whatever ends a generator that delegates, its parts are given back.
import sys
def inner(r):
    try: yield 1
    finally: return r
def outer(r): return (yield from inner(r))
r = object()
for i in range(3):
    g = outer(r)
    next(g)
    g.close()
    del g
    print(sys.getrefcount(r))
class Broken:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, name): 1 / 0
def g(b): yield from b
b = Broken()
for i in range(3):
    gi = g(b)
    next(gi)
    try: gi.throw(AttributeError)
    except Exception as e: print(type(e).__name__)
    del gi
    print(sys.getrefcount(b))
