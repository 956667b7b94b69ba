# A cache of limited size: a dict and a doubly linked list, which is full of cycles.
import gc


class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.older = None
        self.newer = None


class Cache:
    def __init__(self, size):
        self.size = size
        self.entries = {}
        self.oldest = self.newest = None

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            return None
        self.unlink(entry)
        self.link(entry)
        return entry.value

    def put(self, key, value):
        if len(self.entries) == self.size:
            gone = self.oldest
            self.unlink(gone)
            del self.entries[gone.key]
        self.entries[key] = entry = Entry(key, value)
        self.link(entry)

    def link(self, entry):
        entry.older = self.newest
        if self.newest:
            self.newest.newer = entry
        else:
            self.oldest = entry
        self.newest = entry

    def unlink(self, entry):
        if entry.older:
            entry.older.newer = entry.newer
        else:
            self.oldest = entry.newer
        if entry.newer:
            entry.newer.older = entry.older
        else:
            self.newest = entry.older
        entry.older = entry.newer = None


gc.disable()
gc.collect()
cache = Cache(3)
for key in "abc":
    cache.put(key, key.upper())
print(cache.get("a"), cache.get("x"))
cache.put("d", "D")
print(sorted(cache.entries), cache.oldest.key, cache.newest.key)
print("while in use:", gc.collect())
cache = None
print("the whole cache:", gc.collect())
