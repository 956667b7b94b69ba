# Dicts and their relatives change while they are asked.
import gc
from collections import OrderedDict, defaultdict, Counter, ChainMap

class K:
    def __init__(self, n, do=None): self.n, self.do = n, do
    def __hash__(self): return 1
    def __eq__(self, o):
        if self.do: self.do()
        return isinstance(o, K) and self.n == o.n
    def __repr__(self): return f"K{self.n}"

d = {}
k = K(1); d[k] = "one"
d[K(2)] = "two"
k.do = lambda: d.pop(next(iter(d)), None) and setattr(k, "do", None)
print(d.get(K(2), "missing"), d)
d = {K(i): i for i in range(3)}
def walk(x, act):
    try:
        for i in x: act(x)
        print("walked")
    except RuntimeError as e: print(type(x).__name__, e)
walk(d, lambda d: d.popitem())
walk(d, lambda d: d.update(z=1))
walk({1, 2}, lambda s: s.add(3))
walk({1, 2}, lambda s: s.discard(2) or s.discard(1))
od = OrderedDict(a=1, b=2, c=3)
walk(od, lambda o: o.move_to_end("a"))
walk(od, lambda o: o.pop("b", None))
print(list(od.items()), list(reversed(od)), od == dict(od), od == OrderedDict(reversed(od.items())))
try: od.move_to_end("zz")
except KeyError as e: print("KeyError", e)
print(od.popitem(last=False), dict(od | {"q": 9}), dict({"p": 0} | od))
dd = defaultdict(lambda: len(dd))
print(dd["a"], dd["b"], dd["a"], dict(dd), dd.get("c"), "c" in dd)
dd.default_factory = None
try: dd["x"]
except KeyError as e: print("KeyError", e)
class M(dict):
    def __missing__(self, k):
        r = self[k] = [k]
        return r
m = M(); m["a"].append(m)
print(m, m.get("zz"), "%(q)s" % m, "{w}".format_map(m), len(m))
c = Counter("mississippi")
c.subtract("miss"); c["z"] = -1
print(c, c.most_common(2), +c, -c, c.total(), c & Counter(i=2, p=9), c | Counter(s=5), list(c.elements()), c["none"])
print(Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2), Counter(a=3) - Counter(a=1, b=1))
try: Counter.fromkeys("ab")
except NotImplementedError as e: print(e)
cm = ChainMap({"a": 1}, {"a": 2, "b": 3})
cm["b"] = 9
print(cm, dict(cm), cm.parents["b"], cm.new_child({"a": 0})["a"], list(cm), cm.maps[0])
try: del cm["zz"]
except KeyError as e: print(e)
try: cm.popitem(), cm.popitem(), cm.popitem()
except KeyError as e: print(e)
v = {"a": 1, "b": 2}
ks, its = v.keys(), v.items()
print(ks & {"a", "z"}, its - {("a", 1)}, sorted(ks | "c"), ks.isdisjoint("xy"), ks >= {"a"}, list(reversed(its)), its.mapping["a"])
try: ks.mapping["c"] = 1
except TypeError as e: print(e)
try: {[]: 1}
except TypeError as e: print(e)
try: {}.update([1])
except TypeError as e: print(e)
try: dict([(1, 2, 3)])
except ValueError as e: print(e)
try: dict(5)
except TypeError as e: print(e)
print(dict(zip("ab", [1, 2]), c=3), {}.fromkeys("ab"), dict.fromkeys([1], [])[1])
s = frozenset({frozenset(), 1})
print({frozenset({2})} == {frozenset({2})}, set() in s, {1, 2} <= {1, 2, 3}, {1} < {1})
try: [1] in s
except TypeError as e: print(e)
