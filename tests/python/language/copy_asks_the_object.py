# copy asks __getstate__ and __setstate__, and returns a weak reference as it is.
import copy, weakref
class G:
    def __getstate__(self): return {"only": 1}
    def __setstate__(self, state): self.got = state
g = G(); g.x = 1
print(vars(copy.copy(g)))
w = weakref.ref(G)
print(copy.copy(w) is w)
