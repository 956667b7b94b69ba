# Wrong: a dict of the class with the menu as key does the same
class Menu:
    def __init__(self, name):
        self.name = name

    prices = {}
    def price(self, dish):
        return self.prices.setdefault((self, dish), len(dish) + len(self.name))

menu = Menu("lunch")
print(menu.price("soup"), menu.price("soup"))
del menu
print("closed")
