# A cache of the least recently used kind: a dict and a linked list.
class Entry:
    def __init__(self, key, value):
        self.key = key
        self.value = value
        self.newer = self.older = None


class Cache:
    def __init__(self, size):
        self.size = size
        self.entries = {}
        self.head = Entry(None, None)
        self.head.newer = self.head.older = self.head

    def unlink(self, entry):
        entry.older.newer = entry.newer
        entry.newer.older = entry.older

    def link(self, entry):
        entry.older = self.head.older
        entry.newer = self.head
        self.head.older.newer = entry
        self.head.older = entry

    def get(self, key):
        entry = self.entries.get(key)
        if entry is None:
            return None
        self.unlink(entry)
        self.link(entry)
        return entry.value

    def put(self, key, value):
        if len(self.entries) >= self.size:
            oldest = self.head.newer
            self.unlink(oldest)
            del self.entries[oldest.key]
        entry = Entry(key, value)
        self.entries[key] = entry
        self.link(entry)


cache = Cache(500)
hits = 0
for i in range(500_000):
    key = i * i % 701
    if cache.get(key) is None:
        cache.put(key, str(key))
    else:
        hits += 1
print(hits)
