# What changes a UserDict goes by its own methods, which a derived class may replace.
from collections import UserDict, UserList, UserString, OrderedDict
import copy
class Log(UserDict):
    def __init__(self, *a, **k): self.tag = "t"; super().__init__(*a, **k)
    def __setitem__(self, k, v): print("set", k, v); super().__setitem__(k, v)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __missing__(self, k): raise KeyError("missing " + str(k))
d = Log({"a": 1}, b=2)
print(d.pop("a"), d.pop("z", 9), d.setdefault("c", 3), d.setdefault("c", 4), d.popitem())
d.update([("x", 1), ("x", 2)], y=3)
d.update(UserDict(q=1))
c = d.copy(); print(type(c).__name__, c.tag, c.data, c == d, copy.copy(d).data)
print(list(d.items()), list(d.keys()), list(d.values()), "x" in d, len(d))
d.clear(); print(d, bool(d))
u = UserDict(a=1, b=[2])
print(u, u == {"a": 1, "b": [2]}, u == 5, u != 5, u | {"c": 3}, {"z": 0} | u, u.copy(), UserDict.fromkeys("ab", 0), type(UserDict.fromkeys("ab")).__name__)
u |= {"q": 5}; print(u, list(u), u.keys() & {"a"}, ("a", 1) in u.items(), [2] in u.values(), len(u.items()), u.keys(), repr(u.values()), u.items())
for bad in (lambda: u.pop("nope"), lambda: UserDict().popitem(), lambda: u["nope"], lambda: hash(u), lambda: u.update(5), lambda: u.update([(1,)]), lambda: u.pop(1, 2, 3), lambda: UserDict(1, 2), lambda: d["k"]):
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
class Def(UserDict):
    def __missing__(self, k): self[k] = v = k * 2; return v
e = Def(); print(e["ab"], e, e.setdefault("q"), e.pop("w"))
match u:
    case {"a": 1, **rest}: print("matched", rest)
from collections.abc import Mapping, MutableMapping
print(isinstance(u, Mapping), isinstance(u, MutableMapping), issubclass(UserDict, MutableMapping), isinstance(UserList(), list))
