# Why is it still here? Ask who refers to it, and go on from there.
import gc


class Visit:
    def __init__(self, page):
        self.page = page


class Site:
    history = []


Site.history.append(Visit("home"))
gc.collect()
visit = [o for o in gc.get_objects() if type(o) is Visit][0]
holders = [o for o in gc.get_referrers(visit) if o is not globals()]
print(visit.page, "is held by", len(holders), type(holders[0]).__name__)
print("it is the site's history:", holders[0] is Site.history)
Site.history.clear()
