# Indexing, in, iterating, len and calling are methods a class may have.
class Shelf:
    def __init__(self):
        self.items = {}

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __contains__(self, key):
        return key in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __call__(self, *names):
        return [self.items.get(name) for name in names]


shelf = Shelf()
shelf["tea"] = 3
shelf["cup"] = 1
shelf["tea"] += 1
print(shelf["tea"], "cup" in shelf, "pot" not in shelf, list(shelf), shelf("tea", "pot"))
del shelf["cup"]
print(len(shelf), bool(shelf))
