# Count the objects of each class twice; what has grown between is worth a question.
import gc


class Page:
    pass


class Visit:
    history = []

    def __init__(self, page):
        self.page = page
        Visit.history.append(self)


def census():
    gc.collect()
    counts = {}
    for o in gc.get_objects():
        name = type(o).__name__
        counts[name] = counts.get(name, 0) + 1
    return counts


home = Page()
before = census()
for i in range(50):
    Visit(home)
after = census()
for name in ("Page", "Visit"):
    print(name, before.get(name, 0), "->", after[name])
Visit.history.clear()
