# Against: what is kept is kept, needed or not, and no collection objects to it.
import gc


class Thumbnail:
    def __init__(self, photo):
        self.photo = photo


gc.disable()
gc.collect()
cache = {}
for photo in ["sea", "hill", "town"]:
    cache[photo] = Thumbnail(photo)
print("found:", gc.collect())
del cache["sea"]
cache.clear()
print("found:", gc.collect())
