# Wrong: emptied after the menu should be gone
from functools import lru_cache

class Menu:
    def __init__(self, name):
        self.name = name

    @lru_cache  # change
    def price(self, dish):
        return len(dish) + len(self.name)

menu = Menu("lunch")
print(menu.price("soup"), menu.price("soup"))
del menu
Menu.price.cache_clear()
print("closed")
