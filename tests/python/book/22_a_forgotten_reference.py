# What a class attribute or a global holds is reachable, so it is never collected.
import gc


class Visit:
    log = []

    def __init__(self, page):
        self.page = page
        Visit.log.append(self)


gc.disable()
gc.collect()
for page in ("home", "shop", "cart"):
    Visit(page)
print("collected:", gc.collect())
print("still there:", [visit.page for visit in Visit.log])
Visit.log.clear()
print("collected:", gc.collect())
