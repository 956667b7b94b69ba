# What only a dying object held dies with it, at once and in order.
class Order:
    def __init__(self, name, parts):
        self.name = name
        self.parts = parts

    def __del__(self):
        print("freed", self.name)


sugar = Order("sugar", [])
tea = Order("tea", [Order("leaves", []), sugar])
breakfast = Order("breakfast", [tea])
del tea
print("breakfast still holds the tea")
del breakfast
print("and we still hold the", sugar.name)
del sugar
