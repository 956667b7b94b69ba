# A proxy passes calls, indexing, length, iteration and comparisons to its object.
import weakref


class Shelf:
    def __init__(self, books):
        self.books = books

    def __len__(self):
        return len(self.books)

    def __getitem__(self, index):
        return self.books[index]

    def __contains__(self, book):
        return book in self.books

    def __call__(self, greeting):
        return greeting + " from the shelf"


shelf = Shelf(["Emma", "Ulysses"])
proxy = weakref.proxy(shelf)
print(len(proxy), proxy[0], "Emma" in proxy, proxy("hello"), [book for book in proxy])
proxy.books.append("Dune")
print(len(shelf), hasattr(proxy, "missing"), bool(proxy))
del shelf
for use in (lambda: len(proxy), lambda: proxy[0], lambda: proxy("hello"), lambda: bool(proxy)):
    try:
        use()
    except ReferenceError as error:
        print(error)
