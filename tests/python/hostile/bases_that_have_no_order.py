# Bases from which no order of resolution follows: nothing is changed by them.
class A: pass
class B: pass
class C(A, B): pass
class D(A, B): pass
class E(C, D): pass
try: C.__bases__ = (B, A)
except TypeError as e: print(e)
print(C.__mro__, E.__mro__, C.__bases__)
C.__bases__ = (A,); print(E.__mro__)
import gc; del A, B, C, D, E; print(gc.collect() > 0)
class A: pass
class B(A): pass
for bases in [(object, A), (A, B), (B, object, A), (A, A)]:
    try: type("X", bases, {})
    except TypeError as e: print(e)
class C(A, object): pass
class X(object): pass
class Y(object): pass
class P(X, Y): pass
class Q(Y, X): pass
try:
    class R(P, Q): pass
except TypeError as e: print(e)
