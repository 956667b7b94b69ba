class Menu:
    def __init__(self, name):
        self.name = name
        self.prices = {}

    def price(self, dish):
        if dish not in self.prices:
            self.prices[dish] = len(dish) + len(self.name)
        return self.prices[dish]

menu = Menu("lunch")
print(menu.price("soup"), menu.price("soup"))
del menu
print("closed")
