# A mapping proxy is equal to what its mapping is equal to.
from types import MappingProxyType as P
from collections import OrderedDict
d = {"a": 1}
p = P(d)
class C: x = 1
print(p == d, d == p, p == P({"a": 1}), p != d, p == {}, p == 5, P(OrderedDict(a=1)) == d, vars(C) == vars(C), vars(C) == dict(vars(C)), p in [d], [p] == [d])
class M(dict):
    def __eq__(self, o): print("eq"); return True
print(P(M()) == [1], P({}) == M())
for f in (lambda: p < d,):
    try: print(f())
    except TypeError as e: print(e)
d["self"] = p
print(len(p))
