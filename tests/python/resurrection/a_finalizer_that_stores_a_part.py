# A finalizer may save a part of its object: then that part lives and the object goes.
import gc


class Shop:
    def __init__(self, name):
        self.name = name
        self.me = self
        self.books = ["accounts of " + name]

    def __del__(self):
        archive.append(self.books)


gc.disable()
gc.collect()
archive = []
Shop("tea shop")
print("collected:", gc.collect(), archive)
shop = Shop("cup shop")
shop.books.append(shop)
del shop
print("collected:", gc.collect(), len(archive), archive[1][1].name)
archive.pop()
print("collected:", gc.collect())
