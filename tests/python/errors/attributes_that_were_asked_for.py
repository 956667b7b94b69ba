# An AttributeError without a name gets the attribute that was asked for, and its object.
class C:
    def __init__(self, n): self.n = n
    @property
    def p(self): raise AttributeError("plain")
    @property
    def q(self): raise AttributeError
    @property
    def r(self): raise AttributeError("named", name="zz", obj=5)
    def __getattr__(self, n): raise AttributeError(n)
class D:
    def __getattribute__(self, n): raise AttributeError(n)
class M(type):
    def __getattr__(cls, n): raise AttributeError(n)
class E(metaclass=M): total = 1
for f in (lambda: C(1).p, lambda: C(1).q, lambda: C(1).r, lambda: C(1).zzz, lambda: D().x, lambda: E.totl, lambda: getattr(C(1), "p"), lambda: C(1).p()):
    try: f()
    except AttributeError as e: print(repr(e), e.name, type(e.obj).__name__)

