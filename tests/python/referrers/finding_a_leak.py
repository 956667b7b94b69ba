# A leak hunt: walk from what shouldn't live to who holds it.
import gc


class Visit:
    def __init__(self, page):
        self.page = page


class Site:
    history = []

    def open(self, page):
        visit = Visit(page)
        self.history.append(visit)
        return visit


gc.disable()
site = Site()
for page in ("home", "shop", "cart"):
    site.open(page)
del site
gc.collect()
visits = [o for o in gc.get_objects() if isinstance(o, Visit)]
print("alive:", [visit.page for visit in visits])
holders = [r for r in gc.get_referrers(visits[0]) if r is not visits]
print("held by:", [type(r).__name__ for r in holders], holders[0] is Site.history)
owner = [r for r in gc.get_referrers(holders[0]) if isinstance(r, dict) and "open" in r]
print("which is in a class:", "history" in owner[0])
Site.history.clear()
visits.clear()
print("alive:", len([o for o in gc.get_objects() if isinstance(o, Visit)]))
