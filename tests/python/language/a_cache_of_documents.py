# A cache of documents.
import gc
import weakref
from collections import OrderedDict


class Document:
    def __init__(self, title):
        self.title = title

    def __repr__(self):
        return f"Document({self.title!r})"

    def __del__(self):
        print("closed", self.title)


class LruCache:
    def __init__(self, size):
        self.size = size
        self.recent = OrderedDict()
        self.all = weakref.WeakValueDictionary()
        self.hits = self.misses = 0

    def get(self, title):
        found = self.all.get(title)
        if found is None:
            self.misses += 1
            found = Document(title)
            self.all[title] = found
        else:
            self.hits += 1
        self.recent[title] = found
        self.recent.move_to_end(title)
        while len(self.recent) > self.size:
            old, _ = self.recent.popitem(last=False)
            print("out:", old)
        return found


cache = LruCache(2)
kept = cache.get("a")
for title in "bcabda":
    cache.get(title)
print(cache.hits, cache.misses, sorted(cache.all), list(cache.recent))
del kept
print(sorted(cache.all), len(cache.all))
print(list(cache.recent.values()))
cache.recent.clear()
print(len(cache.all), list(cache.all.valuerefs()))
print(cache.recent.keys(), cache.hits)
