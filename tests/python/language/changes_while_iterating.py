# What an iterator says, or does, when what it goes over changes; and what a view shows.
d = {i: str(i) for i in range(5)}
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def f():
    for k in d: d[k + 10] = 1
attempt(f)
def f():
    for k in d:
        if k == 1: del d[1]
attempt(f)
def f():
    for k, v in d.items():
        d.pop(k); d[k] = v
attempt(f)
print(d)
def f():
    s = {1, 2, 3}
    for x in s: s.add(x + 10)
attempt(f)
def f():
    l = [1, 2, 3]; out = []
    for x in l:
        out.append(x)
        if len(l) < 6: l.append(x * 10)
        if x == 2: l.remove(1)
    return out, l
attempt(f)
def f():
    l = [1, 2, 3]
    it = iter(l); next(it); l.clear()
    return list(it), it.__length_hint__(), list(it)
attempt(f)
def f():
    l = [3, 1, 2]
    l.sort(key=lambda x: l.append(x) or x)
attempt(f)
def f():
    from collections import OrderedDict, deque
    o = OrderedDict(a=1, b=2)
    for k in o: o.move_to_end("a")
    return o
attempt(f)
def f():
    from collections import OrderedDict
    o = OrderedDict(a=1, b=2)
    for k in o: o["z"] = 1
attempt(f)
def f():
    from collections import Counter
    c = Counter("abca")
    for k in c: c[k + "x"] += 1
attempt(f)
def f():
    r = reversed(d); next(r); d[99] = 1; next(r)
attempt(f)
v = d.keys()
print(v & {0, 2, 99}, v | {1000} == {*d, 1000}, v.isdisjoint([5]), v.mapping.__class__)
try: v.mapping[1] = 2
except TypeError as e: print(e)
