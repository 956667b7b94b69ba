# The repr of each kind of container that holds itself.
import gc, types
from collections import deque, OrderedDict, defaultdict, ChainMap
from dataclasses import dataclass
@dataclass
class P:
    x: object = None
def show(name, f):
    try:
        print(name, f())
    except RecursionError:
        print(name, "RecursionError")
l = [1]; l.append(l)
d = {1: l}; d["me"] = d
t = ([],); t[0].append(t)
show("list", lambda: repr(l))
show("dict", lambda: repr(d))
show("tuple", lambda: repr(t))
p = P(); p.x = p
show("dataclass", lambda: repr(p))
dd = defaultdict(list); dd["me"] = dd
show("defaultdict", lambda: repr(dd))
o = OrderedDict(a=1); o["me"] = o
show("OrderedDict", lambda: repr(o))
n = types.SimpleNamespace(a=1); n.me = n
show("namespace", lambda: repr(n))
q = deque([1]); q.append(q)
show("deque", lambda: repr(q))
v = {}; v["v"] = v.values()
show("values", lambda: repr(v))
