# What a property says that cannot be got, set or deleted, and its name.
class P:
    @property
    def a(self): "doc of a"; return 1
    b = property()
    c = property(None, lambda s, v: None)
p = P()
for f in [lambda: p.b, lambda: setattr(p, 'a', 1), lambda: delattr(p, 'a'), lambda: setattr(p, 'b', 1), lambda: p.c, lambda: P.b.__get__(p), lambda: P.a.__set__(p, 1), lambda: P.a.__delete__(p), lambda: property().__get__(p), lambda: property().__name__]:
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(getattr(P.a, '__name__', None), P.a.__doc__, getattr(P.b, '__name__', None), P.a.__get__(p), P.a.__get__(None, P) is P.a)
P.a.__doc__ = "x"; print(P.a.__doc__)
print(property(lambda s: 1, doc="d").getter(lambda s: 2).__doc__)
