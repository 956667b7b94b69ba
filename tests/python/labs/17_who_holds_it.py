# Against the arrows: from the visit to its holder, and on to the holder's holder.
import gc


class Visit:
    def __init__(self, page):
        self.page = page


class Site:
    def __init__(self):
        self.history = []


site = Site()
site.history.append(Visit("home"))
history = gc.get_referrers(site.history[0])[0]
print("the visit is held by a", type(history).__name__)
history.clear()
print("visits left:", len(site.history))
