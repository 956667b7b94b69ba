# It can't know what you won't need: a reference kept is memory kept.
import gc

cache = {}


def thumbnail(name):
    if name not in cache:
        cache[name] = ["pixels of " + name]
    return cache[name]


for number in range(1000):
    thumbnail("photo %d" % number)
gc.collect()
print("thumbnails kept:", len(cache))
while len(cache) > 10:
    del cache[next(iter(cache))]
print("after tidying up:", len(cache), "from", next(iter(cache)))
