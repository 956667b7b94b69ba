# What an object keeps alive: what it leads to, without what something else leads to as well.
import gc


class Page:
    pass


class Site:
    def __init__(self):
        self.pages = [Page(), Page()]


class Visit:
    def __init__(self, page):
        self.page = page
        self.steps = [["look"], ["buy"]]


def reached_from(thing):
    found, to_visit = {id(thing): thing}, [thing]
    while to_visit:
        for o in gc.get_referents(to_visit.pop()):
            if isinstance(o, (Page, Site, Visit, list)) and id(o) not in found:
                found[id(o)] = o
                to_visit.append(o)
    return found


site = Site()
visit = Visit(site.pages[0])
print("the visit leads to", len(reached_from(visit)), "objects")
shared = reached_from(site)
alone = [o for key, o in reached_from(visit).items() if key not in shared]
print("it alone keeps", sorted(type(o).__name__ for o in alone))
