# The collector sees references, and nothing else of an object.
import gc


class Cache:
    def __init__(self, name, entries):
        self.name = name
        self.entries = entries
        self.backup = entries


entries = {"tea": ["green", "black"]}
cache = Cache("kitchen", entries)
held = gc.get_referents(cache)
print("the entries, held twice:", len([o for o in held if o is entries]))
print("the name:", cache.name in held)
print("the class:", Cache in held)
print("entries hold:", gc.get_referents(entries))
print("a number holds:", gc.get_referents(42))
