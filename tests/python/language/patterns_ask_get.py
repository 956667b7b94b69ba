# A mapping pattern asks a class derived from dict by its get, and no other way.
from collections import Counter, OrderedDict, defaultdict
class Map(dict):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)
    def __getitem__(self, key):
        print("never")
    def __missing__(self, key):
        print("never")
def look(m):
    match m:
        case {"A": 1, "B": y, **rest}: return y, rest
        case {"A": x}: return x
        case {"z": _}: return "z"
        case {}: return "a mapping"
    return "none"
for m in (Map(A=1, B=2), Map(A=5), Map(), {"A": 1, "B": 3, "c": 4}, OrderedDict(A=1, B=0), defaultdict(list), Counter("AAB"), [1]):
    print(look(m))
class Lower(dict):
    def get(self, key, default=None): return super().get(key.lower(), default)
try: look(Lower(a=1, b=2))
except KeyError as e: print("KeyError", e)
class NoGet(dict):
    get = None
try: look(NoGet(A=1))
except TypeError as e: print(e)
