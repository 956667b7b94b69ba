# Containers that hold themselves.
from collections import OrderedDict, defaultdict
from types import SimpleNamespace
o = OrderedDict(); o["me"] = o
d = defaultdict(list); d["me"] = d
n = SimpleNamespace(); n.me = n
v = {}; v[1] = v.values()
for x in (o, d, n, v):
    try: print(x)
    except RecursionError: print("RecursionError")
