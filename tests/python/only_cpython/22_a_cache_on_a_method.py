# A cache on a method holds every object the method was called on.
import functools
import gc
import weakref


class Document:
    @functools.lru_cache(maxsize=None)
    def words(self):
        return 1000


document = Document()
watcher = weakref.ref(document)
document.words()
del document
gc.collect()
print("still there:", watcher() is not None)
Document.words.cache_clear()
print("after cache_clear():", watcher() is not None)
