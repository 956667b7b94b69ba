# A class is known to its bases, and forgotten by those that it no longer has.
import gc
class A: pass
class B: pass
class C(A): pass
class D(C, B): pass
c = C()
def known(k): return [s.__name__ for s in k.__subclasses__()]
print(known(A), known(B), known(C))
C.__bases__ = (B,)
print(known(A), known(B), known(C), isinstance(c, A), isinstance(c, B), [k.__name__ for k in C.__mro__])
C.__bases__ = (A, B)
print(known(A), known(B), [k.__name__ for k in D.__mro__])
C.__bases__ = (A, B)
print(known(A), known(B))
for bad in ((), (C,), (D,), (A, A), 5, (5,)):
    try: C.__bases__ = bad
    except TypeError as e: print(e)
print(known(A), known(B), known(int)[:1])
del C, D, c
gc.collect()
print(known(A), known(B))
