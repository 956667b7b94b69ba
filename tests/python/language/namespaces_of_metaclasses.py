# A metaclass prepares the namespace, and answers for what its classes lack.
class Field:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)
        self.name = name
    def __get__(self, obj, owner):
        return f"<{owner.__name__}.{self.name} of {type(obj).__name__}>"

class Meta(type):
    kind = Field()
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print("prepare", name, [b.__name__ for b in bases], kw)
        return Space()
    def __new__(mcls, name, bases, ns, **kw):
        print("new", name, [k for k in ns if not k.startswith("__")], type(ns).__name__)
        return super().__new__(mcls, name, bases, dict(ns))
    def __init__(cls, name, bases, ns, **kw):
        print("init", name, kw)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    def __getattr__(cls, name):
        if name.startswith("__"): raise AttributeError(name)
        return f"Meta.__getattr__({name})"
    def __contains__(cls, x): return x == cls.__name__
    def __len__(cls): return 3
    def __getitem__(cls, i): return (cls.__name__, i)

class Space(dict):
    def __setitem__(self, k, v):
        if k in self: print("again", k)
        super().__setitem__(k, v)
    def __missing__(self, k):
        if k == "magic": return 42
        raise KeyError(k)

class A(metaclass=Meta, size=1):
    f = Field()
    x = magic
    x = x + 1
    def __init__(self, *a): print("A.__init__", a)

a = A(1, 2)
print(a.f, A.f, A.kind, A.x, A.nothing, "A" in A, len(A), A[1:2])
try:
    a.nothing
except AttributeError as e:
    print(e)
try:
    a.kind
except AttributeError as e:
    print(e)
class B(A, extra=2): pass
print(type(B).__name__, B.__mro__[1].__name__)

class Registry:
    all = {}
    def __init_subclass__(cls, *, key=None, **kw):
        super().__init_subclass__(**kw)
        if key: Registry.all[key] = cls
class R1(Registry, key="one"): pass
class R2(R1, key="two"): pass
class R3(R2): pass
print({k: v.__name__ for k, v in Registry.all.items()}, R3.__mro__[-2].__name__)
class M2(type): pass
try:
    class Q(A, metaclass=M2): pass
except TypeError as e:
    print(str(e).replace("\n", " "))
def make(name, bases, ns, **kw): return (name, bases, sorted(k for k in ns if k[0] != "_"), kw)
class T(1 .__class__, metaclass=make, z=1): y = 2
print(T)
class Orig:
    def __mro_entries__(self, bases): return (list,)
class U(Orig()): pass
print(U.__bases__, type(U.__orig_bases__[0]).__name__, U([1]))
class K:
    def __class_getitem__(cls, item): return f"{cls.__name__}[{item}]"
print(K[int], K["x", 1])
