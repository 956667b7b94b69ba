# An instance that only its own `__dict__` holds is trash; the dict, held elsewhere, keeps the pairs.
import gc
import weakref


class O:
    pass


def make():
    r = O()
    r.n = 5
    r.me = r
    return r.__dict__, weakref.ref(r)


gc.collect()
gc.disable()
s, w = make()
print(sorted(s), s["n"], w() is s["me"])
n = gc.collect()
print(n, w() is None, sorted(s))
print(s.get("n"), type(s.get("me")).__name__)
del s
print(gc.collect())
