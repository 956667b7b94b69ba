# Wrong: a cached bound method in the instance is a ring
from functools import lru_cache

class Menu:
    def __init__(self, name):
        self.name = name
        self.price = lru_cache(self.price)

    def price(self, dish):
        return len(dish) + len(self.name)

menu = Menu("lunch")
print(menu.price("soup"), menu.price("soup"))
del menu
print("closed")
